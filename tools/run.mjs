// Runs one command under the pinned Node. `launch.mjs` has seen to the installation.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

const [command = 'serve', ...rest] = process.argv.slice(2);

/** Commands with a tool of their own; everything else is a command of the application. */
const tools = { dev: 'dev.mjs', test: 'test.mjs', bench: 'bench.mjs', build: 'build.mjs' };

if (command === 'build') {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
} else if (command in tools) {
  const { run } = await import(`./${tools[/** @type {keyof typeof tools} */ (command)]}`);
  await run(rest);
} else {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const { main } = await import(pathToFileURL(path.join(root, '.build', 'main.js')).href);
  await main(command === 'saman' ? rest : [command, ...rest]);
}
