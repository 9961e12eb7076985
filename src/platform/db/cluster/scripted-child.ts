import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import type { ServerUser } from './server-user.ts';

/** A Node process of a test's own, which can be killed without hurting the test. */
export type ScriptedChild = {
  pid: number;
  /** The next JSON line it prints. Throws with its error output when it ends first. */
  next(): Promise<Record<string, unknown>>;
  /** The values under `key` in all lines up to its end that have not been read. To be called when it is being killed. */
  rest(key: string): Promise<unknown[]>;
  kill(signal?: NodeJS.Signals): Promise<void>;
};

/** Bundles a script with all it imports into one file in `folder`, since Node cannot run our sources, and returns its path. */
export async function bundleScript(script: string, folder: string): Promise<string> {
  const outfile = join(folder, 'script.mjs');
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    // `pg` is CommonJS and asks for Node's own modules with require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}

/** Runs a bundled script, if told so as another user and with another copy of Node. */
export function runScript(
  bundle: string,
  args: string[],
  as: { user?: ServerUser; node?: string } = {},
): ScriptedChild {
  const child = spawn(as.node ?? process.execPath, [bundle, ...args], {
    ...as.user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const complaint = text(child.stderr);
  const ended = once(child, 'exit');

  async function next(): Promise<Record<string, unknown>> {
    const line = await lines.next();
    if (line.done === true) throw new Error(`The script ended: ${await complaint}`);
    const value: unknown = JSON.parse(line.value);
    if (typeof value !== 'object' || value === null) throw new Error(`Not an object: ${line.value}`);
    return { ...value };
  }
  return {
    pid: child.pid ?? 0,
    next,
    async rest(key) {
      const values: unknown[] = [];
      for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
        const value: unknown = JSON.parse(line.value);
        if (typeof value === 'object' && value !== null && key in value) values.push(Reflect.get(value, key));
      }
      return values;
    },
    async kill(signal = 'SIGKILL') {
      child.kill(signal);
      await ended;
    },
  };
}
