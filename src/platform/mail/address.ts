import { domainToASCII } from 'node:url';

/** What RFC 5321 sets as limits, in signs. */
const limits = { whole: 254, local: 64 };

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * One mail address as it is sent to, or null when the text is anything else: a list, a name with an
 * address in angle brackets, a quoted local part, an address with a line break or a space anywhere.
 * Checked here because the mail library takes such texts apart instead of refusing them, and a line
 * break in an address is a forged header. A domain with æ, ø or å comes back in its ASCII form.
 */
export function parseAddress(text: string): string | null {
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  // The conversion below forgives much; what is not letters, digits, dots and hyphens is no domain.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(after)) return null;
  const host = domainToASCII(after);
  const address = `${before}@${host}`;
  if (!local.test(before) || before.length > limits.local) return null;
  return domain.test(host) && address.length <= limits.whole ? address : null;
}
