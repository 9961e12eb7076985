import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLog } from '../../src/platform/log.ts';
import { fontFolders } from '../../src/platform/pdf/fonts.ts';
import { createPdfMaker } from '../../src/platform/pdf/maker.ts';
import type { PdfMaker, PdfMakerOptions } from '../../src/platform/pdf/maker.ts';
import { layTemplates } from '../../tools/lay-templates.mjs';

/** A PDF maker on a workspace of its own, laid as the build lays it. */
export interface TestPdfMaker extends PdfMaker {
  /** Add a template of the module 'test' to the workspace. Answers its name. */
  addTemplate(kind: string, source: string): Promise<string>;
}

/** `options` change the limits. `close()` removes the workspace. */
export async function testPdfMaker(options: Partial<PdfMakerOptions> = {}): Promise<TestPdfMaker> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-typst-'));
  const workspace = await layTemplates({ outDir: path.join(folder, 'typst') });
  const maker = createPdfMaker({ workspace, fonts: fontFolders, log: createLog('silent'), ...options });
  return {
    ...maker,
    addTemplate: async (kind, source) => {
      await layFile(path.join(workspace, 'modules', 'test', kind, `${kind}.typ`), source);
      return `test/${kind}`;
    },
    close: async () => {
      await maker.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function layFile(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Is this program of the system there? Tests that need it are skipped with its name where it is not. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Some know another word for it, and end with a fault: then they are there all the same.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** Run a program on the bytes, given as a file. Answers what it prints. Throws when it ends with a fault. */
export async function inspect(
  program: string,
  options: readonly string[],
  pdf: Uint8Array,
  after: readonly string[] = [],
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    await writeFile(file, pdf);
    return execFileSync(program, [...options, file, ...after], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
