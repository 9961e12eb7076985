/** A place in the code where a test ends the process, and how often it is passed before that. */
interface Armed {
  readonly name: string;
  left: number;
}

let armed: Armed | null = null;

/** 'letter.made', or 'letter.made:7' for the seventh time the place is reached. */
export const failpointPattern = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*(?::[1-9]\d{0,6})?$/;

/**
 * Choose where this process is to end (`SAMAN_FAILPOINT`). Throws on a text of another shape. Whoever
 * calls it answers for that nobody's real data are at hand.
 */
export function armFailpoint(text: string): void {
  if (!failpointPattern.test(text)) throw new Error(`${text} is not the name of a failpoint`);
  const [name = '', times = '1'] = text.split(':');
  armed = { name, left: Number(times) };
}

/**
 * A named place between two writes, or between a write and something the world sees. Does nothing unless
 * a test has chosen it; then the process ends at once, as in a power cut: nothing is closed, rolled back
 * or said.
 */
export function failpoint(name: string): void {
  if (armed?.name !== name) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL');
}
