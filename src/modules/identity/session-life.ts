/** Milliseconds of machine time. */
export const sessionLife = {
  /** Without a request for this long, the session is over. */
  idle: 60 * 60 * 1000,
  /** Over in any case: one working day. */
  whole: 10 * 60 * 60 * 1000,
  /** How late we may be in noting that a session is in use; spares a write for most requests. */
  slack: 60 * 1000,
};

/** Until when a session is good that is used at `now` and ends at `endsAt` whatever happens. */
export function idleUntil(now: number, endsAt: number): number {
  return Math.min(now + sessionLife.idle, endsAt);
}

/** Has so much time passed since the last note that a new one is worth a write? */
export function isWorthNoting(now: number, notedIdleUntil: number, endsAt: number): boolean {
  return idleUntil(now, endsAt) - notedIdleUntil >= sessionLife.slack;
}
