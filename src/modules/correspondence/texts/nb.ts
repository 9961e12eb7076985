import { records } from './records-nb.ts';

export const nb = {
  records,
};
