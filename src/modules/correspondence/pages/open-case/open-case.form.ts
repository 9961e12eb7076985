import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { publicTitle, title } from '../../record-fields.ts';

const fields = z.object({ title, publicTitle });

export type OpenedCase = z.output<typeof fields>;

export const openCaseForm = defineForm(fields);
