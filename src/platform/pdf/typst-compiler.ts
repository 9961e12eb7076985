import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { claimAccessibility } from './claim-accessibility.ts';
import type { CompileFault, PdfAnswer, PdfJob, WorkerSettings } from './protocol.ts';

/** A diagnostic as Typst gives it while it lays out. Its own types are `any`. */
interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: { readonly line: number } } | null;
}

class Refusal extends Error {
  readonly fault: CompileFault;
  constructor(fault: CompileFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Typst with its fonts loaded. Runs inside the worker; every call blocks its thread. */
export function createTypstCompiler({ workspace, fonts }: WorkerSettings): (job: PdfJob) => PdfAnswer {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] });
  return (job) => {
    try {
      const document = layOut(compiler, workspace, job);
      const pdf = job.standard === null ? null : write(compiler, document, job);
      return { id: job.id, ok: true, pages: document.numOfPages, pdf };
    } catch (error) {
      const fault = error instanceof Refusal ? error.fault : templateFault(String(error));
      return { id: job.id, ok: false, fault };
    } finally {
      // Typst remembers every layout it has made. Forgetting them each time costs nothing measurable
      // and keeps memory flat over thousands of documents.
      compiler.evictCache(0);
    }
  };
}

function layOut(compiler: NodeCompiler, workspace: string, { template, data }: PdfJob): NodeTypstDocument {
  const [module = '', kind = ''] = template.split('/');
  const mainFilePath = path.join(workspace, 'modules', module, kind, `${kind}.typ`);
  const outcome = compiler.compile({ mainFilePath, inputs: { data } });
  // A warning (an unknown font, a layout that does not settle) is a document that is not as it should be.
  const complaint = outcome.hasError() ? outcome.takeError() : outcome.takeWarnings();
  if (complaint) {
    const diagnostics = compiler.fetchDiagnostics(complaint) as Diagnostic[];
    throw new Refusal(templateFault(diagnostics.map((each) => inWords(each, workspace)).join('; ')));
  }
  const document = outcome.result;
  if (!document) throw new Refusal(templateFault('the compiler gave no document'));
  return document;
}

function write(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  { standard, seconds }: PdfJob,
): Uint8Array {
  const as = (pdfStandard: string) => exportPdf(compiler, document, pdfStandard, seconds);
  const accessible = as('ua-1');
  // The claim to be accessible is written into an archive file only when the same document has passed
  // the check: the compiler writes one standard at a time.
  return standard === 'ua-1' ? Uint8Array.from(accessible) : claimAccessibility(as('a-2a'));
}

function exportPdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  pdfStandard: string,
  seconds: number,
) {
  try {
    return compiler.pdf(document, { pdfStandard, creationTimestamp: seconds });
  } catch (error) {
    throw new Refusal(exportFault(error instanceof Error ? error.message : String(error)));
  }
}

/**
 * While writing, Typst reports in the debug format of its own language:
 * `[SourceDiagnostic { …, message: "…the text `\"日\"` could not be displayed with font…", … }]`.
 */
export function exportFault(report: string): CompileFault {
  const messages = Array.from(report.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, text = '']) =>
    text.replaceAll(/\\(.)/g, '$1'),
  );
  const signs = messages.flatMap((text) => /the text `"(.*)"` could not be displayed/.exec(text)?.[1] ?? []);
  const unique = [...new Set(signs.join(''))].join('');
  if (unique !== '') return { code: 'unknownSign', signs: unique };
  return templateFault(messages.length > 0 ? messages.join('; ') : report);
}

function inWords({ message, path: file, range }: Diagnostic, workspace: string): string {
  const place = path.relative(workspace, file);
  return range === null ? `${place}: ${message}` : `${place}:${range.start.line + 1}: ${message}`;
}

function templateFault(reason: string): CompileFault {
  return { code: 'template', reason };
}
