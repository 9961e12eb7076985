import type { Db } from '../../../platform/db/database.ts';
import { municipalitiesOn } from '../../register/index.ts';
import type { MunicipalityOn } from '../../register/index.ts';
import type { KnownForm, NewRecipient } from './recipient.ts';

const formOf = { bokmaal: 'nb', nynorsk: 'nn', neutral: 'neutral' } as const;

/**
 * Every municipality that exists on a date, as recipients of a letter, by number: under its name of that day, with the
 * form of its decision as far as the register knows it. Invented ones are left out unless asked for.
 */
export async function municipalRecipients(
  db: Db,
  date: string,
  { examples = false }: { readonly examples?: boolean } = {},
): Promise<NewRecipient[]> {
  const municipalities = await municipalitiesOn(db, date, { examples });
  return municipalities.map((municipality) => ({
    organisationId: municipality.organisationId,
    name: {
      nb: `${municipality.name} kommune`,
      nn: `${municipality.name} kommune`,
      en: `${municipality.name} municipality`,
    },
    addressLines: [],
    yourReference: null,
    number: municipality.number,
    county: municipality.county,
    organisationNumber: municipality.organisationNumber,
    fields: {},
    form: knownForm(municipality),
  }));
}

function knownForm(municipality: MunicipalityOn): KnownForm | null {
  const { languageForm, languageFormAsOf, languageFormCertainty, languageFormSource } = municipality;
  if (languageForm === null) return null;
  return {
    form: formOf[languageForm],
    asOf: languageFormAsOf ?? '',
    certainty: languageFormCertainty ?? '',
    source: languageFormSource ?? '',
  };
}
