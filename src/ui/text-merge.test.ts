import { expect, test } from 'vitest';
import { compareTexts, mergeTexts } from './text-merge.ts';

const base = 'Fråværet er høgt. Vi vil ned til seks prosent. Alle tre partar er med.';

test.each<[string, string, string, string]>([
  [
    'different sentences',
    'Fråværet er åtte prosent. Vi vil ned til seks prosent. Alle tre partar er med.',
    'Fråværet er høgt. Vi vil ned til seks prosent. Alle fire partar er med.',
    'Fråværet er åtte prosent. Vi vil ned til seks prosent. Alle fire partar er med.',
  ],
  [
    'neighbouring sentences',
    'Fråværet er høgt. Vi vil ned til fem. Alle tre partar er med.',
    'Fråværet er høgt. Vi vil ned til seks prosent. Alle er med!',
    'Fråværet er høgt. Vi vil ned til fem. Alle er med!',
  ],
  [
    'a new sentence at the end, and a change of the last one',
    `${base} Det tek to år.`,
    'Fråværet er høgt. Vi vil ned til seks prosent. Alle er med!',
    'Fråværet er høgt. Vi vil ned til seks prosent. Alle er med! Det tek to år.',
  ],
  [
    'one takes out a sentence, the other writes one after another',
    'Fråværet er høgt. Vi vil ned til seks prosent.',
    'Fråværet er høgt. Det har auka. Vi vil ned til seks prosent. Alle tre partar er med.',
    'Fråværet er høgt. Det har auka. Vi vil ned til seks prosent.',
  ],
  [
    'one changes a sentence and writes another after it, the other changes the next',
    'Fråværet er svært høgt. Det aukar. Vi vil ned til seks prosent. Alle tre partar er med.',
    'Fråværet er høgt. Vi vil ned til fem prosent. Alle tre partar er med.',
    'Fråværet er svært høgt. Det aukar. Vi vil ned til fem prosent. Alle tre partar er med.',
  ],
  ['the same change twice', `${base} Slik.`, `${base} Slik.`, `${base} Slik.`],
  ['one changes nothing', base, 'Alt er nytt.', 'Alt er nytt.'],
  [
    'one makes paragraphs, the other words',
    base.replace('. Alle', '.\n\nAlle'),
    base.replace('høgt', 'lågt'),
    base.replace('høgt', 'lågt').replace('. Alle', '.\n\nAlle'),
  ],
])('both are kept: %s', (_, mine, theirs, text) => {
  expect(mergeTexts(base, mine, theirs)).toEqual({ text, meets: false });
  expect(mergeTexts(base, theirs, mine)).toEqual({ text, meets: false });
});

test.each<[string, string, string]>([
  ['the same sentence', base.replace('seks', 'fem'), base.replace('prosent', 'dagar')],
  ['new text at one place', `${base} Eg meiner.`, `${base} Du meiner.`],
  ['one takes out what the other changed', 'Fråværet er høgt.', base.replace('Alle', 'Ikkje alle')],
])('they meet, and the preferred one stands: %s', (_, mine, theirs) => {
  expect(mergeTexts(base, mine, theirs)).toEqual({ text: theirs, meets: true });
  expect(mergeTexts(base, mine, theirs, 'mine')).toEqual({ text: mine, meets: true });
});

test('where they meet in one place, the others are brought together all the same', () => {
  const mine = base.replace('høgt', 'stort').replace('seks', 'fem');
  const theirs = base.replace('seks', 'sju').replace('Alle tre', 'Alle');
  const both = 'Fråværet er stort. Vi vil ned til sju prosent. Alle partar er med.';
  expect(mergeTexts(base, mine, theirs)).toEqual({ text: both, meets: true });
  expect(mergeTexts(base, mine, theirs, 'mine')).toEqual({ text: both.replace('sju', 'fem'), meets: true });
});

test('what stands beside the sentence where they meet is kept, whichever is preferred', () => {
  const theirs = `${base.replace('tre partar', 'fire partar')} Det tek to år.`;
  const mine = base.replace('tre partar', 'dei fem partane');
  expect(mergeTexts(base, mine, theirs, 'mine')).toEqual({ text: `${mine} Det tek to år.`, meets: true });
  expect(mergeTexts(base, mine, theirs)).toEqual({ text: theirs, meets: true });
});

/** Random numbers that are the same in every run. */
function numbersFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('no word disappears unless somebody took it out, and the order of the two does not matter', () => {
  const random = numbersFrom(4711);
  let word = 0;
  const sentence = () =>
    `${Array.from({ length: 1 + random(4) }, () => `ord${(word += 1)}`).join(' ')}${['.', '!', '?'][random(3)]}`;
  const joined = (sentences: readonly string[]) =>
    sentences.map((each, index) => each + ((index * 7) % 5 === 0 ? '\n' : ' ')).join('');
  const edited = (sentences: readonly string[]) => {
    const out = [...sentences];
    for (let edits = random(4); edits > 0; edits -= 1) {
      const at = random(out.length + 1);
      if (random(3) === 0) out.splice(at, 1);
      else out.splice(at, random(2), ...Array.from({ length: 1 + random(2) }, sentence));
    }
    return out;
  };
  const wordsIn = (text: string) => new Set(text.match(/ord\d+/g));
  let merged = 0;
  for (let round = 0; round < 600; round += 1) {
    const before = Array.from({ length: random(9) }, sentence);
    const [base, mine, theirs] = [before, edited(before), edited(before)].map(joined) as [
      string,
      string,
      string,
    ];
    const one = mergeTexts(base, mine, theirs);
    const other = mergeTexts(base, theirs, mine);
    expect(other.meets).toBe(one.meets);
    const [was, a, b, now] = [base, mine, theirs, one.text].map(wordsIn) as [
      Set<string>,
      Set<string>,
      Set<string>,
      Set<string>,
    ];
    const kept = (side: Set<string>, opposite: Set<string>) =>
      [...side].filter((each) => opposite.has(each) || !was.has(each));
    merged += one.meets ? 0 : 1;
    // Where they meet, the words of the one who is not preferred are the caller's to keep.
    const wanted = one.meets ? kept(b, a) : [...kept(a, b), ...kept(b, a)];
    expect(wanted.filter((each) => !now.has(each))).toEqual([]);
    expect([...now].filter((each) => !a.has(each) && !b.has(each))).toEqual([]);
    expect(one.meets || other.text === one.text).toBe(true);
  }
  expect(merged).toBeGreaterThan(200);
});

test('texts as long as an answer may be are merged at once', () => {
  const long = Array.from({ length: 4000 }, (_, index) => `Setning ${index}.`).join(' ');
  const other = Array.from({ length: 4000 }, (_, index) => `Anna ${index}.`).join(' ');
  const started = performance.now();
  expect(mergeTexts(long, `${long} Slutt.`, `Start. ${long}`).text).toBe(`Start. ${long} Slutt.`);
  expect(mergeTexts(long, other, `Start. ${long}`).meets).toBe(false);
  expect(performance.now() - started).toBeLessThan(4000);
});

test('what became of a text is told sentence by sentence', () => {
  expect(compareTexts('Ein. To. Tre.', 'Ein. To og ein halv. Tre. Fire.')).toEqual([
    { is: 'kept', text: 'Ein.' },
    { is: 'out', text: 'To.' },
    { is: 'in', text: 'To og ein halv.' },
    { is: 'kept', text: 'Tre.' },
    { is: 'in', text: 'Fire.' },
  ]);
  expect(compareTexts('', 'Ny.')).toEqual([{ is: 'in', text: 'Ny.' }]);
  expect(compareTexts('Gammal.', '')).toEqual([{ is: 'out', text: 'Gammal.' }]);
});
