/** Work that waits, in lanes that take turns: hundreds of letters in one lane do not hold up one preview in another. */
export interface FairQueue<T> {
  readonly size: number;
  push(lane: string, item: T): void;
  /** The first of the lane whose turn it is; undefined when nothing waits. */
  shift(): T | undefined;
}

export function createFairQueue<T>(): FairQueue<T> {
  // A map remembers the order of insertion: the first lane is the next in turn.
  const lanes = new Map<string, T[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    push: (lane, item) => {
      const waiting = lanes.get(lane);
      if (waiting) waiting.push(item);
      else lanes.set(lane, [item]);
      size += 1;
    },
    shift: () => {
      for (const [lane, waiting] of lanes) {
        lanes.delete(lane);
        const item = waiting.shift();
        if (waiting.length > 0) lanes.set(lane, waiting);
        if (item === undefined) continue;
        size -= 1;
        return item;
      }
      return undefined;
    },
  };
}
