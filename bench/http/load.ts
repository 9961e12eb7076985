import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from '../../src/platform/root.ts';

/** What the load generator is told. */
export interface Load {
  readonly address: string;
  /** Whole requests as they go over the wire, sent in turn. */
  readonly requests: readonly string[];
  /** Begin again when all have been sent; otherwise that is the end. */
  readonly repeat: boolean;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly seconds: number;
  /** How many answers of each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** The time to each answer. */
  readonly milliseconds: readonly number[];
}

/** Put a load on a server from a process of its own, so that its work is not taken for the server's. */
export async function putLoad(load: Load): Promise<LoadResult> {
  const child = fork(path.join(root, '.build', 'load.process.js'), { serialization: 'advanced' });
  child.send(load);
  const [result] = (await once(child, 'message')) as [LoadResult];
  return result;
}

/** A GET, or a POST with a body, as a browser's bytes. */
export function requestText(
  address: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): string {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const all = { Host: new URL(address).host, 'Accept-Encoding': 'gzip, deflate, br', ...headers, ...length };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${body === undefined ? 'GET' : 'POST'} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}
