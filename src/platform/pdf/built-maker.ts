import path from 'node:path';
import type { Log } from '../log.ts';
import { root } from '../root.ts';
import { fontFolders } from './fonts.ts';
import { createPdfMaker } from './maker.ts';
import type { PdfMaker } from './maker.ts';

/** The maker on the templates that the build has laid. Nothing is started before the first PDF. */
export function builtPdfMaker(log: Log): PdfMaker {
  return createPdfMaker({ workspace: path.join(root, '.build', 'typst'), fonts: fontFolders, log });
}
