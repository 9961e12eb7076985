import { mailings } from './mailings-nb.ts';
import { records } from './records-nb.ts';

export const nb = {
  mailings,
  records,
};
