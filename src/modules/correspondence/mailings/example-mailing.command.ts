import { defineCommand } from '../../../platform/db/command.ts';
import { openCase } from '../store.ts';
import { prepareMailing } from './mailing-store.ts';
import { plainLetter } from './plain-letter.ts';
import type { KnownForm, NewRecipient } from './recipient.ts';

export interface ExampleMailing {
  readonly senderId: number;
  readonly senderName: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Invented municipalities. */
  readonly recipients: readonly NewRecipient[];
}

const title = 'Informasjon om programmet';

/** Invented forms for invented municipalities: one with a form of its own, one neutral, one nobody knows. */
const forms = (today: string): (KnownForm | null)[] => [
  { form: 'nn', asOf: today, certainty: 'second_hand', source: 'example' },
  { form: 'neutral', asOf: today, certainty: 'second_hand', source: 'example' },
  null,
];

/** Letters of the example programme that are prepared and not sent yet. */
export const addExampleMailing = defineCommand({
  name: 'correspondence/add-example-mailing',
  run: async (tx, { senderId, senderName, recipients }: ExampleMailing, by) => {
    const { id: caseId } = await openCase(tx, { organisationId: senderId, title }, by);
    return await prepareMailing(
      tx,
      {
        kind: plainLetter,
        caseId,
        object: `correspondence.case_file:${caseId}`,
        senderId,
        sender: {
          name: senderName,
          signers: [
            {
              name: null,
              office: { nb: 'Avdelingsdirektør', nn: 'Avdelingsdirektør', en: 'Deputy Director General' },
            },
          ],
        },
        copies: [
          { nb: 'KS', nn: 'KS', en: 'KS' },
          { nb: 'LO Kommune', nn: 'LO Kommune', en: 'LO Kommune' },
        ],
        dated: tx.today,
        data: {},
        texts: {
          nb: {
            title: 'Et utviklingsprogram for {{kommune}}',
            firstLine: 'Til postmottaket: Brevet er til kommunedirektøren og de tillitsvalgte.',
            body: 'Til våren åpner vi et program der folkevalgte, ledere og tillitsvalgte arbeider sammen om bedre tjenester. {{kommune}} får egen invitasjon.\n\n# Hva dere kan gjøre nå\n\n- snakk sammen om hva dere vil bli bedre på\n- finn ut hvem som kan skrive en søknad\n\nSpørsmål kan stilles til oss. Oppgi referansen {{referanse}}.',
          },
          nn: {
            title: 'Eit utviklingsprogram for {{kommune}}',
            firstLine: 'Til postmottaket: Brevet er til kommunedirektøren og dei tillitsvalde.',
            body: 'Til våren opnar vi eit program der folkevalde, leiarar og tillitsvalde arbeider saman om betre tenester. {{kommune}} får eigen invitasjon.\n\n# Kva de kan gjere no\n\n- snakk saman om kva de vil bli betre på\n- finn ut kven som kan skrive ein søknad\n\nSpørsmål kan stillast til oss. Oppgi referansen {{referanse}}.',
          },
        },
        recipients: recipients.map((each, index) => ({ ...each, form: forms(tx.today)[index] ?? null })),
      },
      by,
    );
  },
});
