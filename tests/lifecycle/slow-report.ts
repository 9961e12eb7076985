import { Agent, request } from 'node:http';

/** A report whose second half is held back until `finish`. */
export interface SlowReport {
  /** The server has read the headers and waits for the rest. */
  readonly begun: Promise<void>;
  finish(): void;
  /** The status of the answer; rejects when the connection is cut. */
  readonly status: Promise<number>;
}

/** Send a report about Ålesund slowly, over a connection that is kept open after the answer. */
export function slowReport(address: string, explanation: string): SlowReport {
  const body = new URLSearchParams({ fact: 'other', explanation, sourceAddress: '' }).toString();
  const sending = request(new URL('/nn/municipalities/1508/correction', address), {
    method: 'POST',
    agent: new Agent({ keepAlive: true }),
    headers: {
      origin: new URL(address).origin,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  const begun = new Promise<void>((resolve) => {
    sending.once('continue', () => {
      sending.write(body.slice(0, 20));
      resolve();
    });
  });
  const status = new Promise<number>((resolve, reject) => {
    sending.once('error', reject);
    sending.once('response', (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
  });
  // A test that is not interested in the answer must not fail by its absence.
  status.catch(() => {});
  sending.flushHeaders();
  return { begun, finish: () => sending.end(body.slice(20)), status };
}
