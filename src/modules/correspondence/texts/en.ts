import { mailings } from './mailings-en.ts';
import { records } from './records-en.ts';
import type { CorrespondenceTexts } from './texts.ts';

export const en: CorrespondenceTexts = {
  mailings,
  records,
};
