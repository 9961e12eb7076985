import { letterData, letterTemplate, renderPdf } from '../../src/modules/documents/index.ts';
import { letterExamples } from '../../src/modules/documents/letters/letter/letter.example.ts';
import { createLog } from '../../src/platform/log.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';

export interface PdfRun {
  /** How many were made when this was read. */
  readonly made: number;
  readonly perSecond: number;
  /** The process with the compiler's worker in it. */
  readonly megabytes: number;
}

/** Make letters one after the other, each to somebody else, and read rate and memory at each of these counts. */
export async function makeLetters(counts: readonly number[], seconds: number): Promise<PdfRun[]> {
  const maker = builtPdfMaker(createLog('error'));
  const runs: PdfRun[] = [];
  const last = Math.max(...counts);
  const begun = performance.now();
  try {
    for (let made = 1; made <= last; made += 1) {
      const recipient = [`Kommune nummer ${made}`, 'Rådhusvegen 1'];
      const data = letterData({ ...letterExamples.nn, recipient });
      const result = await renderPdf(maker, { template: letterTemplate, data, fileName: 'brev.pdf' });
      if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusals)}`);
      const taken = (performance.now() - begun) / 1000;
      const isOver = taken > seconds;
      if (counts.includes(made) || isOver)
        runs.push({ made, perSecond: made / taken, megabytes: process.memoryUsage.rss() / 1024 ** 2 });
      if (isOver) break;
    }
    return runs;
  } finally {
    await maker.close();
  }
}
