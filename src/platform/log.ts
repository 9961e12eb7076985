import pino from 'pino';

export type Log = pino.Logger;

/** The process's log: JSON lines on standard error, so that standard output stays for people. */
export function createLog(level: string): Log {
  const output = pino.destination(2);
  // A log that cannot be written (its disk is full, its reader is gone) is no reason to end.
  output.on('error', () => {});
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
}
