import { describe, expect, test } from 'vitest';
import { isFresh, tagOf } from './etag.ts';

test('a tag is weak, and always the same for the same parts', () => {
  expect(tagOf('build', '7')).toMatch(/^W\/"[\w-]{22}"$/);
  expect(tagOf('build', '7')).toBe(tagOf('build', '7'));
});

test('other parts, another order or another border between them give another tag', () => {
  const tags = [tagOf('a', 'b'), tagOf('b', 'a'), tagOf('ab'), tagOf('a', 'b', ''), tagOf('a', 'c'), tagOf()];
  expect(new Set(tags).size).toBe(tags.length);
});

describe('what a reader has is fresh', () => {
  const tag = tagOf('x');
  test.each([
    [tag, true, 'the same'],
    [`W/"old", ${tag}`, true, 'one of several'],
    ['*', true, 'any'],
    ['W/"old"', false, 'another'],
    [tag.slice(2), false, 'the same but strong: we never gave that out'],
    ['', false, 'an empty header'],
    [undefined, false, 'no header'],
    [null, false, 'no header'],
  ])('%o: %o (%s)', (header, fresh, _why) => {
    expect(isFresh(header, tag)).toBe(fresh);
  });
});
