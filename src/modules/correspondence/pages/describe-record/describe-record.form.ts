import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { exemption, former, publicTitle, reason, title } from '../../record-fields.ts';

const fields = z.object({ title, publicTitle, exemption, reason, former });

export type DescribedRecord = z.output<typeof fields>;

export const describeRecordForm = defineForm(fields);
