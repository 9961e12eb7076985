/** 'ua-1' proves accessibility; 'a-2a' is what is kept and sent: archivable, and proven accessible as well. */
export type PdfStandard = 'ua-1' | 'a-2a';

/** What the worker is told once, when it starts. */
export interface WorkerSettings {
  /** The folder Typst may read, with `base/` and `modules/`. */
  readonly workspace: string;
  /** Folders with font files. */
  readonly fonts: readonly string[];
}

/** One document to make. */
export interface PdfJob {
  readonly id: number;
  /** 'documents/letter'. */
  readonly template: string;
  /** JSON text. It reaches the template as data and is never read as Typst source. */
  readonly data: string;
  /** The moment the PDF says it was made, in seconds since 1970. */
  readonly seconds: number;
  /** null counts the pages and makes no PDF. */
  readonly standard: PdfStandard | null;
}

export type PdfAnswer =
  | { readonly id: number; readonly ok: true; readonly pages: number; readonly pdf: Uint8Array | null }
  | { readonly id: number; readonly ok: false; readonly fault: CompileFault };

/**
 * Why no PDF came out. 'unknownSign': the text has signs that none of our fonts can draw (`signs`).
 * 'template': everything else the compiler says, in its own words (`reason`), for the log.
 */
export type CompileFault =
  | { readonly code: 'unknownSign'; readonly signs: string }
  | { readonly code: 'template'; readonly reason: string };
