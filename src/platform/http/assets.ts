import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Hono } from 'hono';
import type { Env } from './web.ts';

const kinds: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

/** Logical name → address with content hash, as the build wrote it. */
export type AssetManifest = Readonly<Record<string, string>>;

/** What the build wrote in `folder`. Throws when nothing has been built there. */
export function readManifest(folder: string): AssetManifest {
  return JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as AssetManifest;
}

/**
 * Serve the built style sheet, script and fonts from memory. Names carry a hash of the content, so a
 * browser may keep them for ever; brotli and gzip were made at build time.
 */
export function mountAssets(app: Hono<Env>, folder: string): void {
  const files = new Map(
    readdirSync(folder)
      .filter((name) => name !== 'manifest.json')
      .map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]),
  );
  app.get('/assets/:name', (http) => {
    const name = http.req.param('name');
    const kind = kinds[path.extname(name)];
    const plain = files.get(name);
    if (kind === undefined || plain === undefined) return http.notFound();
    http.header('Content-Type', kind);
    http.header('X-Content-Type-Options', 'nosniff');
    http.header('Cache-Control', 'public, max-age=31536000, immutable');
    http.header('Vary', 'Accept-Encoding');
    const accepted = http.req.header('accept-encoding') ?? '';
    for (const [encoding, ending] of [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const) {
      const packed = files.get(name + ending);
      if (!packed || !accepted.includes(encoding)) continue;
      http.header('Content-Encoding', encoding);
      return http.body(packed);
    }
    return http.body(plain);
  });
}
