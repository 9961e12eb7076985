// Runs one command under the pinned Node. `launch.mjs` has seen to the installation.
import { pathToFileURL } from 'node:url';

const [command = 'serve', ...rest] = process.argv.slice(2);

if (command === 'build') {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
} else if (command === 'where' || command === 'dump') {
  const { bundle } = await import('./build.mjs');
  const { maintain } = await import(pathToFileURL(await bundle('tools/maintain.ts')).href);
  process.exit(await maintain(command, rest));
} else if (command === 'dev' || command === 'test' || command === 'bench') {
  const { run } = await import(`./${command}.mjs`);
  await run(rest);
} else {
  const { buildAll } = await import('./build.mjs');
  const { main } = await import(pathToFileURL(await buildAll()).href);
  await main(command === 'saman' ? rest : [command, ...rest]);
}
