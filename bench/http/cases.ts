import { municipalityNumbers } from '../../tests/lifecycle/reports.ts';
import { requestText } from './load.ts';

/** One row of the table: the same requests, over and over, that must all be answered alike. */
export interface Case {
  readonly name: string;
  readonly status: string;
  readonly requests: readonly string[];
  /** False where a request may be sent only once. */
  readonly repeat: boolean;
}

/** One municipality takes twenty reports a day; all rounds together stay below that. */
const reportsPerMunicipality = 18;

/** What is measured of a running Saman at `address`. `rounds` is how often each case will be run. */
export async function casesOf(address: string, rounds: number): Promise<(round: number) => Case[]> {
  const page = await (await fetch(new URL('/nn/municipalities', address))).text();
  const style = /href="(\/assets\/app-[^"]+\.css)"/.exec(page)?.[1] ?? '';
  const tags = {
    list: await tagOf(address, '/nn/municipalities'),
    one: await tagOf(address, '/nn/municipalities/1508'),
  };
  const reports = await correctionReports(address);
  const share = Math.floor(reports.length / rounds);
  const get = (name: string, target: string, headers = {}, status = '200'): Case => ({
    name,
    status,
    requests: [requestText(address, target, headers)],
    repeat: true,
  });
  return (round) => [
    get('static file (style sheet)', style),
    get('municipality list, 357 rows', '/nn/municipalities'),
    get('municipality list, 304', '/nn/municipalities', { 'If-None-Match': tags.list }, '304'),
    get('one municipality', '/nn/municipalities/1508'),
    get('one municipality, 304', '/nn/municipalities/1508', { 'If-None-Match': tags.one }, '304'),
    get('municipalities as JSON', '/api/v1/municipalities'),
    {
      name: 'command with audit (a report)',
      status: '303',
      requests: reports.slice(round * share, (round + 1) * share),
      repeat: false,
    },
  ];
}

async function tagOf(address: string, target: string): Promise<string> {
  const response = await fetch(new URL(target, address));
  await response.text();
  return response.headers.get('etag') ?? '';
}

/** Reports about every municipality in turn, each with words of its own. */
async function correctionReports(address: string): Promise<string[]> {
  const numbers = await municipalityNumbers(address);
  const headers = {
    Origin: new URL(address).origin,
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  return Array.from({ length: reportsPerMunicipality }, (_, turn) =>
    numbers.map((number) => {
      const body = `fact=other&explanation=Measurement+${turn}&sourceAddress=`;
      return requestText(address, `/nn/municipalities/${number}/correction`, headers, body);
    }),
  ).flat();
}
