import type { Config } from './platform/config.ts';

/** Where people reach Saman: PUBLIC_URL, or this machine at `port`. */
export function addressOf({ PUBLIC_URL, HOST }: Config, port: number): string {
  if (PUBLIC_URL) return PUBLIC_URL;
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
