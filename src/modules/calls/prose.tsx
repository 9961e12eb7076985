import type { Bilingual } from '../../platform/text/language.ts';
import type { Lang } from '../../platform/text/language.ts';
import { inEitherForm } from './call-words.ts';

/** The language to mark, where the words are not in the page's own. */
export function langMark(own: Lang, written: 'nb' | 'nn'): { lang?: string } {
  return own === written ? {} : { lang: written };
}

/** Some words of a call in the reader's form, marked where they are in another. */
export function Said({ words, lang }: { words: Bilingual; lang: Lang }) {
  const said = inEitherForm(words, lang);
  return <span {...langMark(lang, said.lang)}>{said.text}</span>;
}

/** A longer text: an empty line begins a new paragraph, lines that begin with a hyphen are a list. */
export function Prose({ words, lang }: { words: Bilingual; lang: Lang }) {
  const said = inEitherForm(words, lang);
  return (
    <div class="stack read" {...langMark(lang, said.lang)}>
      {said.text.split(/\n\s*\n/).map((block) => (
        <Block key={block} lines={block.split('\n')} />
      ))}
    </div>
  );
}

function Block({ lines }: { lines: readonly string[] }) {
  const isItem = (line: string) => /^\s*[-–•]\s+/.test(line);
  const lead = lines.filter((line) => !isItem(line));
  const items = lines.filter(isItem).map((line) => line.replace(/^\s*[-–•]\s+/, ''));
  return (
    <>
      {lead.length > 0 && <p>{lead.join(' ')}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </>
  );
}
