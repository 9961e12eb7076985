import { expect, test } from 'vitest';
import { renderPart } from './document.ts';
import { RichText } from './rich-text.tsx';

const html = (source: string, level?: 2 | 3 | 4) =>
  renderPart(<RichText source={source} {...(level && { level })} />);

test('paragraphs, headings, lists, quotes, links and stress become HTML', () => {
  const source = [
    '# Kort sagt',
    '',
    'Vi **søkjer** i lag, [les meir](https://saman.example/a?b=1&c=2).',
    '',
    '### Slik',
    '',
    '- éin',
    '- to\n\n  og meir',
    '',
    '3. tre',
    '',
    '> *sitat*',
    '',
    '`kode`',
  ].join('\n');
  expect(html(source)).toBe(
    '<h2>Kort sagt</h2>' +
      '<p>Vi <strong>søkjer</strong> i lag, <a href="https://saman.example/a?b=1&amp;c=2">les meir</a>.</p>' +
      '<h3>Slik</h3>' +
      '<ul><li>éin</li><li>to<p>og meir</p></li></ul>' +
      '<ol start="3"><li>tre</li></ol>' +
      '<blockquote><p><em>sitat</em></p></blockquote>' +
      '<p><code>kode</code></p>',
  );
});

test('headings go on from the level they stand at, and never below the sixth', () => {
  expect(html('# a\n\n## b\n\n### c', 4)).toBe('<h4>a</h4><h5>b</h5><h6>c</h6>');
});

test('HTML and unsafe links stay the text they are', () => {
  expect(html('<script>alert(1)</script> [x](javascript:alert(1)) ![bilde](http://a/b.png)')).toBe(
    '<p>&lt;script>alert(1)&lt;/script> [x](javascript:alert(1)) bilde</p>',
  );
});

test('a table has its headings, and its figures to the right', () => {
  expect(html('| Tema | Tal |\n| --- | ---: |\n| Heiltid | 7 |')).toBe(
    '<div class="scroll"><table class="ds-table"><thead><tr><th scope="col">Tema</th><th scope="col" class="num">Tal</th>' +
      '</tr></thead><tbody><tr><td>Heiltid</td><td class="num">7</td></tr></tbody></table></div>',
  );
});
