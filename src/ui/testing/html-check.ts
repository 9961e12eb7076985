import { HtmlValidate } from 'html-validate';

/** For tests: what a page's HTML is held against. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  elements: ['html5', { 'saman-counter': { flow: true, permittedContent: ['@flow'] } }],
  rules: {
    // The renderer closes void elements and writes the doctype its own way; browsers read both the same.
    'void-style': 'off',
    'doctype-style': 'off',
    // Assets come from the same origin under the hash of their content.
    'require-sri': 'off',
    // Checkboxes of one group share a name: the body then holds the name once for each ticked box.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    'long-title': 'off',
  },
});

/** The faults in a whole document, each as "rule: message (selector)"; none is an empty list. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((fault) => `${fault.ruleId}: ${fault.message} (${fault.selector ?? ''})`),
  );
}

/** Every id in some HTML, in order and with repetitions. */
export function idsIn(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** The ids that labels, descriptions, names and links inside the error summary point to. */
export function idsPointedTo(html: string): string[] {
  const wired = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"/g)];
  const summary = /<section class="ds-error-summary".*?<\/section>/s.exec(html)?.[0] ?? '';
  const links = [...summary.matchAll(/href="#([^"]*)"/g)];
  return [...wired, ...links].flatMap((match) => (match[1] ?? '').split(' '));
}
