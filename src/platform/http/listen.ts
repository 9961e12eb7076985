import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { ConfigError } from '../config.ts';

export interface Listening {
  /** Where it answers, with the port the system gave when 0 was asked for. */
  readonly address: AddressInfo;
  /** Take no new requests, let those under way finish within `patience` milliseconds, cut what is left. */
  drain(patience: number): Promise<void>;
}

/**
 * Answer requests on an address of this machine.
 * Throws ConfigError with a sentence when the address cannot be had.
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { PORT, HOST }: { readonly PORT: number; readonly HOST: string },
): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = sentences(PORT, HOST)[error.code ?? ''];
      reject(sentence === undefined ? error : new ConfigError(sentence));
    });
    server.listen(PORT, HOST, resolve);
  });
  return {
    // A server that listens on a port has an address of this kind.
    address: server.address() as AddressInfo,
    drain: (patience) => drain(server, patience),
  };
}

function sentences(port: number, host: string): Readonly<Record<string, string>> {
  const elsewhere = `HOST ${host} is not an address of this machine.`;
  return {
    EADDRINUSE: `PORT ${port} is in use by another program.`,
    EACCES: `PORT ${port} may not be used by this user.`,
    EADDRNOTAVAIL: elsewhere,
    ENOTFOUND: elsewhere,
  };
}

/** How often connections that have just become idle are looked for while draining. */
const lookMilliseconds = 50;

function drain(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    // Node closes what is idle now; a connection kept alive after its last answer would be waited for.
    const look = setInterval(() => server.closeIdleConnections(), lookMilliseconds);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(look);
      resolve();
    });
  });
}
