import { records } from './records-nn.ts';
import type { CorrespondenceTexts } from './texts.ts';

export const nn: CorrespondenceTexts = {
  records,
};
