import type { z } from 'zod';
import type { PdfMaker } from '../../platform/pdf/maker.ts';
import { refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { renderPdf } from './content.ts';
import type { Content, Draft } from './content.ts';

/** What an owner says about freezing one of its things. `V` tells two states of the thing apart. */
export interface Freezing<V, S extends z.ZodType<{ readonly made: string }>, O> {
  /** Read the thing as it is now, and what its document is to say. */
  read(): Promise<Result<{ readonly version: V; readonly draft: Draft<S> }>>;
  /**
   * Run ONE command: lock the thing, see that it is still at `version` (else refuse with
   * `changedMeanwhile`), store the content with `storeVersion`.
   */
  store(content: Content, version: V): Promise<Result<O>>;
}

/** The refusal of a `store` that finds the thing changed since it was read. */
export const changedMeanwhile = { code: 'changedMeanwhile' } as const;

const attempts = 3;

/**
 * Freeze something as a PDF: read it, make the PDF outside any transaction, store both together if
 * nothing has changed meanwhile; otherwise once more from the start, three times at most. Refusals are
 * those of the steps and of `renderPdf`.
 */
export async function freezePdf<V, S extends z.ZodType<{ readonly made: string }>, O>(
  maker: PdfMaker,
  { read, store }: Freezing<V, S, O>,
): Promise<Result<O>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const state = await read();
    if (!state.ok) return state;
    const content = await renderPdf(maker, state.value.draft);
    if (!content.ok) return content;
    const stored = await store(content.value, state.value.version);
    if (stored.ok || stored.refusals[0]?.code !== changedMeanwhile.code) return stored;
  }
  return refused(changedMeanwhile);
}
