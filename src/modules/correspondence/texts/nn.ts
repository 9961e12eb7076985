import { mailings } from './mailings-nn.ts';
import { records } from './records-nn.ts';
import type { CorrespondenceTexts } from './texts.ts';

export const nn: CorrespondenceTexts = {
  mailings,
  records,
};
