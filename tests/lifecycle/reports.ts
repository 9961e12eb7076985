import { Client } from 'pg';
import { clusterOf } from './launched.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** Send a correction report about a municipality as a browser does. Rejects when the connection breaks. */
export async function report(address: string, number: string, explanation: string): Promise<Answer> {
  const started = performance.now();
  const response = await fetch(new URL(`/nn/municipalities/${number}/correction`, address), {
    method: 'POST',
    headers: {
      origin: new URL(address).origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ fact: 'other', explanation, sourceAddress: '' }).toString(),
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
  });
  const text = await response.text();
  return { status: response.status, text, milliseconds: performance.now() - started };
}

/** The explanations the embedded database of a running Saman holds, in the order they were received. */
export async function storedReports(dataDir: string): Promise<string[]> {
  return storedReportsAt({ host: clusterOf(dataDir), port: 5432, user: 'saman_app', database: 'saman' });
}

export async function storedReportsAt(connection: {
  host: string;
  port: number;
  user: string;
  database: string;
}): Promise<string[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ explanation: string }>(
      'select explanation from register.correction_report order by id',
    );
    return rows.map(({ explanation }) => explanation);
  } finally {
    await client.end();
  }
}

export async function municipalityNumbers(address: string): Promise<string[]> {
  const response = await fetch(new URL('/api/v1/municipalities', address));
  const { items } = (await response.json()) as { items: { number: string }[] };
  return items.map(({ number }) => number);
}

/** Several readers who send report after report until told to stop. */
export interface Flood {
  /** Explanations answered 303: these must never be lost. */
  readonly acknowledged: readonly string[];
  /** Every other answer. */
  readonly refused: readonly (Answer & { readonly explanation: string })[];
  /** Connections that broke without an answer. */
  readonly broken: number;
  /** Let the reports under way be answered, and send no more. */
  stop(): Promise<void>;
}

const readers = 8;

/**
 * Send reports without pause, each about the next municipality, because each takes only twenty a day.
 * `name` makes the explanations of this flood its own.
 */
export function flood(address: string, numbers: readonly string[], name: string): Flood {
  const acknowledged: string[] = [];
  const refused: (Answer & { explanation: string })[] = [];
  let broken = 0;
  let sent = 0;
  const stopping = new AbortController();
  const read = async () => {
    while (!stopping.signal.aborted) {
      const explanation = `${name}, report ${sent}`;
      const number = numbers[sent % numbers.length] ?? '';
      sent += 1;
      try {
        const answer = await report(address, number, explanation);
        if (answer.status === 303) acknowledged.push(explanation);
        else refused.push({ ...answer, explanation });
      } catch {
        broken += 1;
        // Nobody listens: do not spin.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  };
  const ended = Promise.all(Array.from({ length: readers }, read));
  return {
    acknowledged,
    refused,
    get broken() {
      return broken;
    },
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}
