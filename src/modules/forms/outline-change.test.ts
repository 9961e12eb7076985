import { expect, test } from 'vitest';
import { exampleOutline, exampleQuestion, exampleSection, words } from './example.ts';
import { changed, meets } from './outline-change.ts';
import type { OutlineChange } from './outline-change.ts';
import type { Outline } from './outline.ts';

const outline = exampleOutline(
  exampleSection('one', exampleQuestion('a'), exampleQuestion('b')),
  exampleSection('two', exampleQuestion('c')),
);

/** The form as its keys: 'one: a b, two: c'. */
const keys = ({ sections }: Outline) =>
  sections.map(({ key, questions }) => `${key}: ${questions.map((each) => each.key).join(' ')}`).join(', ');

const after = (change: OutlineChange) => {
  const result = changed(outline, change);
  return result.ok ? keys(result.value) : result.refusals;
};

const add = (section: string, key: string, keyIsGiven = true): OutlineChange => ({
  do: 'addQuestion',
  section,
  question: exampleQuestion(key),
  keyIsGiven,
});

const head = (key: string) => ({ key, title: words(key), lead: null });

test.each<[OutlineChange, string]>([
  [{ do: 'addSection', section: head('three') }, 'one: a b, two: c, three: '],
  [{ do: 'moveSection', key: 'two', by: -1 }, 'two: c, one: a b'],
  [{ do: 'moveSection', key: 'two', by: 1 }, 'one: a b, two: c'],
  [{ do: 'removeSection', key: 'one' }, 'two: c'],
  [add('one', 'd'), 'one: a b d, two: c'],
  [add('two', 'a', false), 'one: a b, two: c a_2'],
  [{ do: 'addSection', section: head('one') }, 'one: a b, two: c, one_2: '],
  [{ do: 'setQuestion', section: 'two', question: exampleQuestion('a') }, 'one: b, two: c a'],
  [{ do: 'moveQuestion', key: 'a', by: 1 }, 'one: b a, two: c'],
  [{ do: 'moveQuestion', key: 'b', by: 1 }, 'one: a, two: b c'],
  [{ do: 'moveQuestion', key: 'c', by: -1 }, 'one: a b c, two: '],
  [{ do: 'moveQuestion', key: 'c', by: 1 }, 'one: a b, two: c'],
  [{ do: 'moveQuestion', key: 'a', by: -1 }, 'one: a b, two: c'],
  [{ do: 'removeQuestion', key: 'b' }, 'one: a, two: c'],
  [{ do: 'replace', outline: exampleOutline() }, ''],
])('%j', (change, expected) => {
  expect(after(change)).toBe(expected);
});

test('the head, a section and a question get what was written', () => {
  const [title, introduction] = [words('Ny'), words('Les dette')];
  expect(changed(outline, { do: 'setHead', title, introduction })).toEqual({
    ok: true,
    value: { ...outline, title, introduction },
  });
  const section = changed(outline, { do: 'setSection', section: { ...head('two'), title: words('Mål') } });
  expect(section.ok && section.value.sections[1]).toEqual({ ...outline.sections[1], title: words('Mål') });
  const question = exampleQuestion('c', { required: false });
  const set = changed(outline, { do: 'setQuestion', section: 'two', question });
  expect(set.ok && set.value.sections[1]?.questions).toEqual([question]);
});

test.each<[OutlineChange, object]>([
  [add('two', 'a'), { code: 'duplicateKey', field: 'key' }],
  [add('gone', 'd'), { code: 'gone' }],
  [{ do: 'setQuestion', section: 'two', question: exampleQuestion('gone') }, { code: 'gone' }],
  [{ do: 'setQuestion', section: 'gone', question: exampleQuestion('a') }, { code: 'gone' }],
  [{ do: 'setSection', section: head('gone') }, { code: 'gone' }],
  [{ do: 'moveSection', key: 'gone', by: 1 }, { code: 'gone' }],
  [{ do: 'removeSection', key: 'gone' }, { code: 'gone' }],
  [{ do: 'moveQuestion', key: 'gone', by: 1 }, { code: 'gone' }],
  [{ do: 'removeQuestion', key: 'gone' }, { code: 'gone' }],
])('%j is refused', (change, refusal) => {
  expect(after(change)).toEqual([refusal]);
});

test('two changes meet only where they are about the same', () => {
  const section = outline.sections[0] ?? exampleSection('one');
  const question = exampleQuestion('a', { required: false });
  // Meanwhile somebody has changed question a.
  const result = changed(outline, { do: 'setQuestion', section: 'one', question });
  const newest = result.ok ? result.value : outline;
  const meeting: OutlineChange[] = [
    { do: 'setQuestion', section: 'one', question: exampleQuestion('a') },
    { do: 'removeQuestion', key: 'a' },
    { do: 'removeSection', key: 'one' },
    { do: 'replace', outline },
  ];
  const passing: OutlineChange[] = [
    { do: 'setHead', title: words('Ny'), introduction: null },
    { do: 'setSection', section },
    { do: 'setQuestion', section: 'one', question: exampleQuestion('b') },
    add('one', 'd'),
    { do: 'addSection', section: head('three') },
    { do: 'moveQuestion', key: 'a', by: 1 },
    { do: 'moveSection', key: 'one', by: 1 },
    { do: 'removeSection', key: 'two' },
    { do: 'removeQuestion', key: 'c' },
  ];
  expect(meeting.map((change) => meets(change, outline, newest))).toEqual([true, true, true, true]);
  expect(passing.filter((change) => meets(change, outline, newest))).toEqual([]);
});
