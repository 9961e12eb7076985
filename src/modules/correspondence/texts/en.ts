import { records } from './records-en.ts';
import type { CorrespondenceTexts } from './texts.ts';

export const en: CorrespondenceTexts = {
  records,
};
