import { mailings } from './mailings-nb.ts';

export const nb = {
  mailings,
};
