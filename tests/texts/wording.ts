import type { Lang } from '../../src/platform/text/language.ts';
import type { Catalogue } from './catalogue.ts';

/** Words that betray the other written form, or English. Only words that are wrong whatever they mean. */
const foreign: Readonly<Record<Lang, ReadonlySet<string>>> = {
  nn: words(`ikke fra hva hvem hvor hvordan hvorfor hvis hver hvert hvilken hvilke jeg noe noen mye bare uten være hun
    dere flere sammen kommuner kommunene fylker fylkene navn navnet dager dagene siden kommer gjør sier finner velger
    skriver leser heter lagret endret endringer opplysninger sammenslåinger delinger tegn kilde kilder størrelse
    innbyggere fylkeskommuner organisasjoner statsforvalter målsetning arbeidstakere ansatte fullstendig tidligere
    the and of with this that not you your please click page search save cancel submit municipality county`),
  nb: words(`ikkje frå kva kven kor korleis kvifor kvar kvart eg noko nokon nokre mykje berre utan vere dei dykk fleire
    saman kommunar kommunane namn namnet dagar dagane sidan kjem gjer seier finst vart vert endringar opplysningar
    samanslåingar delingar teikn kjelde kjelder storleik innbyggjarar folketal organisasjonar statsforvaltar ein eit
    éin tilsette tidlegare desse
    the and of with this that not you your please click page search save cancel submit municipality county`),
  en: words('og ikke ikkje som det på å eller av fra frå kommuner kommunar navn namn'),
};
function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}

function wordsIn(sentence: string): string[] {
  return sentence.replaceAll(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [];
}

/** Words that do not belong in their language, as 'list.lead (nn): "ikke"'. */
export function foreignWords({ sentences }: Catalogue): string[] {
  return (['nb', 'nn', 'en'] as const).flatMap((lang) =>
    [...sentences[lang]].flatMap(([key, sentence]) =>
      // Placeholders are names in the code; a name such as «Saman» begins with a capital.
      wordsIn(sentence)
        .filter(
          (word) => foreign[lang].has(word) || (word !== 'Saman' && foreign[lang].has(word.toLowerCase())),
        )
        .map((word) => `${key} (${lang}): "${word}"`),
    ),
  );
}

/** Sentences of so many words that stand unchanged in both Norwegian forms were most likely not translated. */
const longEnough = 8;

export function untranslated({ sentences: { nb, nn } }: Catalogue): string[] {
  return [...nb]
    .filter(([key, sentence]) => sentence === nn.get(key) && wordsIn(sentence).length >= longEnough)
    .map(([key]) => key);
}

/** Keys one language lacks, or has alone, as 'list.lead (en)'. */
export function unequalKeys({ sentences }: Catalogue): string[] {
  return (['nn', 'en'] as const).flatMap((lang) => {
    const [own, model] = [sentences[lang], sentences.nb];
    const missing = [...model.keys()].filter((key) => !own.get(key)?.trim());
    return [...missing, ...[...own.keys()].filter((key) => !model.has(key))].map((key) => `${key} (${lang})`);
  });
}

/** Texts whose places to fill differ between the languages. «One» may leave the number out. */
export function unequalPlaces({ sentences }: Catalogue): string[] {
  return (['nn', 'en'] as const).flatMap((lang) =>
    [...sentences[lang]]
      .filter(([key, sentence]) => !samePlaces(key, sentence, sentences.nb.get(key) ?? ''))
      .map(([key]) => `${key} (${lang})`),
  );
}

function samePlaces(key: string, one: string, other: string): boolean {
  const mayMiss = key.endsWith('.one') ? /^(count|n)$/ : /^$/;
  const places = (text: string) =>
    new Set(
      Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name).filter((name) => !mayMiss.test(name)),
    );
  const [first, second] = [places(one), places(other)];
  return first.size === second.size && [...first].every((name) => second.has(name));
}

/** Plurals with only one of their forms: groups that hold 'one' or 'other', and nothing else. */
export function halfPlurals({ sentences: { nb } }: Catalogue): string[] {
  const groups = Map.groupBy(nb.keys(), (key) => key.slice(0, Math.max(key.lastIndexOf('.'), 0)));
  return [...groups.values()]
    .filter((keys) => keys.length === 1 && /\.(one|other)$/.test(keys[0] ?? ''))
    .flat();
}
