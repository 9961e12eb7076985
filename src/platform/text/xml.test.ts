import { expect, test } from 'vitest';
import { element, xmlDocument, xmlText } from './xml.ts';

test('signs with a meaning in XML are escaped, in texts and in attributes', () => {
  expect(element('a', { title: `"Sæter" & 'seter' <1>` }, 'Fjell & <vidde>').xml).toBe(
    '<a title="&quot;Sæter&quot; &amp; &apos;seter&apos; &lt;1&gt;">Fjell &amp; &lt;vidde&gt;</a>',
  );
});

test('what XML cannot hold is left out, and nothing else', () => {
  expect(xmlText('a\u0000b\u000Bc\uD800d\uFFFEe\tf\ng\u0085h🏔čá')).toBe('abcde\tf\ng\u0085h🏔čá');
});

test('elements stand as they are inside others; nothing at all makes an empty one', () => {
  const inner = element('b', { skipped: undefined });
  expect(xmlDocument(element('a', {}, inner, null, undefined, element('c', {}, '')))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a><b/><c></c></a>\n',
  );
});
