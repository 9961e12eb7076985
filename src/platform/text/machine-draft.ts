import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** From one Norwegian form into the other. */
export type Direction = 'nb-nn' | 'nn-nb';

/** Makes a first draft of a text in the other form, for a person to mend and approve. */
export interface DraftMaker {
  /**
   * Drafts in the order of the texts; null for one that could not be made. Never throws: a draft is a convenience, and
   * nothing waits for it. All of them together take at most the time limit.
   */
  draft(texts: readonly string[], direction: Direction): Promise<(string | null)[]>;
}

/** Apertium's names for the two directions, by ISO 639-3. */
const pairs: Readonly<Record<Direction, string>> = { 'nb-nn': 'nob-nno', 'nn-nb': 'nno-nob' };

/** More than a page of text gives; a program that writes on and on is stopped. */
const mostCharacters = 200_000;

/**
 * The full path of a program, looked for as a shell does: a name in the folders of `searchPath` (those of the process), a path as it stands.
 * Null when there is none that may be run.
 */
export function findProgram(name: string, searchPath = process.env['PATH'] ?? ''): string | null {
  const candidates = name.includes('/')
    ? [path.resolve(name)]
    : searchPath.split(path.delimiter).flatMap((folder) => (folder === '' ? [] : path.join(folder, name)));
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Drafts by the translation program Apertium at this path. No shell of ours reads the text, and nothing leaves the machine.
 * @param milliseconds for all texts of one call together
 */
export function apertium(program: string, { milliseconds = 20_000 } = {}): DraftMaker {
  return {
    draft: async (texts, direction) => {
      const deadline = performance.now() + milliseconds;
      const drafts: (string | null)[] = [];
      // One after the other: each already is a chain of processes.
      for (const text of texts) {
        const left = deadline - performance.now();
        drafts.push(
          left <= 0 || text.trim() === '' ? null : await run(program, pairs[direction], text, left),
        );
      }
      return drafts;
    },
  };
}

/** Apertium opens its standard input by name, which fails on the kind of pipe Node gives: it gets a file there. */
async function run(
  program: string,
  pair: string,
  text: string,
  milliseconds: number,
): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-draft-'));
  try {
    const file = path.join(folder, 'text');
    await writeFile(file, text, { mode: 0o600 });
    const input = await open(file);
    try {
      return await output(program, pair, input.fd, milliseconds);
    } finally {
      await input.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function output(program: string, pair: string, input: number, milliseconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    // A group of its own, so that the chain the program starts ends with it. It is told nothing but where programs are.
    const child = spawn(program, ['-u', pair], {
      detached: true,
      stdio: [input, 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    });
    let written = '';
    const stop = () => {
      resolve(null);
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    };
    const timer = setTimeout(stop, milliseconds);
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      written += part;
      if (written.length > mostCharacters) stop();
    });
    child.on('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const draft = written.trim();
      resolve(code === 0 && draft !== '' ? draft : null);
    });
  });
}
