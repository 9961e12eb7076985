import { expect, test } from 'vitest';
import { idleUntil, isWorthNoting, sessionLife } from './session-life.ts';

const { idle, whole, slack } = sessionLife;

test('use keeps a session alive, but never past its end', () => {
  expect(idleUntil(0, whole)).toBe(idle);
  expect(idleUntil(whole - idle / 2, whole)).toBe(whole);
});

test('use is noted once a minute', () => {
  expect(isWorthNoting(slack - 1, idle, whole)).toBe(false);
  expect(isWorthNoting(slack, idle, whole)).toBe(true);
});

test('nothing is left to note when the end is near', () => {
  expect(isWorthNoting(whole - 1000, whole, whole)).toBe(false);
});
