import { fill } from '../texts/fill.ts';

/** The sentences of a counter by plural form, as the server wrote them on the element. */
export type CounterTexts = Record<'leftOne' | 'leftOther' | 'overOne' | 'overOther', string | undefined>;

/** What the counter says after `used` of `max`: how much is left, or how much too long it is. */
export function counterText(used: number, max: number, lang: string, texts: CounterTexts) {
  const over = used > max;
  const n = Math.abs(max - used);
  const one = new Intl.PluralRules(lang).select(n) === 'one';
  const sentence = over ? (one ? texts.overOne : texts.overOther) : one ? texts.leftOne : texts.leftOther;
  return { over, text: fill(sentence ?? '{n}', { n: new Intl.NumberFormat(numbersIn(lang)).format(n) }) };
}

/** Browsers do not know Nynorsk and would group digits as English does; Bokmål writes numbers the same way. */
function numbersIn(lang: string): string {
  return lang === 'nn' ? 'nb' : lang;
}
