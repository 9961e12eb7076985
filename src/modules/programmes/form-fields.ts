import { z } from 'zod';
import { forms } from './contents.ts';

/** Fields that several forms of the module share. */

/** One of the forms of a text; '' where nothing is typed. */
export const wording = (limit: number) => z.string('required').trim().max(limit, 'tooLong').default('');

/** The form that was written first. */
export const original = z.enum(forms, 'chooseOne');

/** The forms somebody approves: none, one or both. */
export const approve = z
  .union([z.enum(forms).transform((form) => [form]), z.array(z.enum(forms))], 'chooseOne')
  .default([]);

/** Which button was pressed: only save, or have drafts made too. */
export const press = z.enum(['save', 'drafts']).default('save').catch('save');

export const limits = {
  name: 150,
  summary: 600,
  about: 8000,
  participants: 3000,
  handling: 1500,
  detail: 2000,
};
