import { defineMail } from '../../../platform/mail/mail-kind.ts';
import { fill } from '../../../platform/text/texts.ts';
import { paths } from '../paths.ts';
import { textsIn } from '../texts/anchoring/texts.ts';
import type { Asked } from './anchoring.ts';

interface Data {
  readonly applicationId: number;
  readonly rowId: number;
  readonly municipality: Asked['name'];
  readonly row: Asked;
  readonly toldOn: string;
}

/**
 * The office above an organisation reads that a municipality has said that nobody represents it there. It is not told
 * which application it is about: a confederation may be among those who decide.
 */
export const absenceMail = defineMail<Data, ReturnType<typeof textsIn>>({
  name: 'applications.anchoring-absence',
  texts: textsIn,
  render: ({ applicationId, rowId, municipality, row, toldOn }, { t, lang, format, link }) => {
    const values = {
      municipality: municipality[lang],
      organisation: row.name[lang],
      date: format.date(toldOn),
    };
    const parts = [
      fill(t.absenceMail.stated, values),
      t.absenceMail.correct,
      link(paths.answer(applicationId, rowId)),
    ];
    return { subject: fill(t.absenceMail.subject, values), text: `${parts.join('\n\n')}\n` };
  },
});
