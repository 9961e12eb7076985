import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { assetsFrom } from '../assets.ts';
import { renderDocument } from '../document.ts';
import { emptyForm, formValues } from '../form-state.ts';
import { Gallery } from '../gallery.tsx';
import { answerGallery } from '../gallery/gallery-form.ts';
import { SamplePage } from './layout-sample.tsx';

/** The policy of the real pages: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";
const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };

/**
 * For tests: serves the design page in nynorsk, with the assets built in `folder`, on a free local port. Keeps a count
 * of the forms that were posted.
 */
export async function serveGallery(folder: string, manifest: Record<string, string>) {
  const assets = assetsFrom(manifest);
  const posted: string[] = [];
  const manners = { delay: 0 };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    if (path.startsWith('/assets/')) {
      const kind = Object.entries(types).find(([ending]) => path.endsWith(ending))?.[1] ?? 'text/plain';
      response
        .setHeader('content-type', kind)
        .end(await readFile(join(folder, path.slice('/assets/'.length))));
      return;
    }
    let state: ReturnType<typeof answerGallery> = { form: emptyForm, sent: false };
    if (request.method === 'POST') {
      posted.push(await text(request));
      await new Promise((resolve) => setTimeout(resolve, manners.delay));
      state = answerGallery(formValues(new URLSearchParams(posted.at(-1))), 'nn');
    }
    const failed = state.form.errors.length > 0;
    const page = (
      <SamplePage assets={assets} failed={failed}>
        <Gallery address="/design" {...state} />
      </SamplePage>
    );
    response.writeHead(failed ? 422 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(renderDocument(page));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      response.destroy(new Error('No answer', { cause: error })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/design`,
    posted,
    /** How long a posted form waits for its answer, in milliseconds. */
    manners,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
