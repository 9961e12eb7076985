/** Counts acts per key in fixed windows of machine time, in this process's memory. */
export interface RateLimit {
  /** Count one more; false when this key has had its share of the window. */
  allows(key: string): boolean;
}

/** More keys than this and the window starts over: memory stays bounded whatever is thrown at us. */
const mostKeys = 50_000;

/**
 * At most `limit` acts per key in every window of `seconds`. `now` gives machine time in milliseconds.
 */
export function createRateLimit(limit: number, seconds: number, now: () => number = Date.now): RateLimit {
  let windowNumber = -1;
  let counts = new Map<string, number>();
  return {
    allows: (key) => {
      const current = Math.floor(now() / (seconds * 1000));
      if (current !== windowNumber || counts.size >= mostKeys) counts = new Map();
      windowNumber = current;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= limit;
    },
  };
}
