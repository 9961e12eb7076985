import { element, xmlDocument } from '../../platform/text/xml.ts';
import type { Xml } from '../../platform/text/xml.ts';
import { allParties, startOfDay } from './archived-record.ts';
import type { ArchivedFile, ArchivedRecord, MessageFacts, Party } from './archived-record.ts';
import type { CorrespondentRole, Direction } from './record.ts';
import { caseReference, recordReference } from './reference.ts';

const namespaces = {
  xmlns: 'http://www.arkivverket.no/standarder/noark5/arkivmelding',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

const types: Readonly<Record<Direction, string>> = {
  incoming: 'Inngående dokument',
  outgoing: 'Utgående dokument',
  internal: 'Organinternt dokument uten oppfølging',
};

const roles: Readonly<Record<CorrespondentRole, string>> = {
  sender: 'Avsender',
  recipient: 'Mottaker',
  copy: 'Kopimottaker',
};

const internalRoles: Readonly<Record<CorrespondentRole, string>> = {
  sender: 'Intern avsender',
  recipient: 'Intern mottaker',
  // The profile has no word for an internal copy.
  copy: 'Kopimottaker',
};

const text = (name: string, value: string) => element(name, {}, value);

/** The profile of eFormidling. The order of the elements is the schema's. */
export function eformidlingMessage(archived: ArchivedRecord, { id, at }: MessageFacts): string {
  const { caseFile, owner, responsible, files } = archived;
  return xmlDocument(
    element(
      'arkivmelding',
      namespaces,
      text('system', 'Saman'),
      text('meldingId', id),
      text('tidspunkt', at.toString()),
      text('antallFiler', String(files.length)),
      element(
        'mappe',
        { 'xsi:type': 'saksmappe' },
        text('systemID', caseFile.systemId),
        text('mappeID', caseReference(caseFile)),
        text('tittel', caseFile.title),
        text('offentligTittel', caseFile.publicTitle),
        ...made(caseFile.openedAt),
        journalEntry(archived),
        text('saksaar', String(caseFile.year)),
        text('sakssekvensnummer', String(caseFile.sequence)),
        text('saksdato', caseFile.openedOn),
        text('administrativEnhet', owner.name),
        text('saksansvarlig', responsible),
        text('saksstatus', 'Under behandling'),
      ),
    ),
  );
}

function journalEntry(archived: ArchivedRecord): Xml {
  const { caseFile, record, files } = archived;
  const { direction, receivedOn, journalledOn, filedAt } = record;
  return element(
    'basisregistrering',
    { 'xsi:type': 'journalpost' },
    text('systemID', record.systemId),
    ...made(filedAt),
    text('registreringsID', recordReference(caseFile, record.number)),
    text('referanseForelderMappe', caseFile.systemId),
    withheld(archived),
    ...files.map((file) => description(file, filedAt)),
    text('tittel', record.title),
    text('offentligTittel', record.publicTitle),
    text('journalpostnummer', String(record.number)),
    text('journalposttype', types[direction]),
    text('journalstatus', journalledOn === null ? 'Ferdigstilt fra saksbehandler' : 'Journalført'),
    text('journaldato', journalledOn ?? filedAt.slice(0, 10)),
    text('dokumentetsDato', record.dated),
    receivedOn === null ? null : text('mottattDato', startOfDay(receivedOn)),
    text('antallVedlegg', String(Math.max(files.length - 1, 0))),
    ...allParties(archived).map((party) =>
      element(
        'korrespondansepart',
        {},
        text('korrespondanseparttype', (direction === 'internal' ? internalRoles : roles)[party.role]),
        text('korrespondansepartNavn', party.name),
      ),
    ),
  );
}

/** What the public is not shown: the documents and their titles, and of the other things those that differ. */
function withheld({ record, parties }: ArchivedRecord): Xml | null {
  const { citation, title, publicTitle } = record;
  if (citation === null) return null;
  const people = (role: Party['role']) =>
    parties.some((party) => party.kind === 'person' && party.role === role);
  return element(
    'skjerming',
    {},
    text('tilgangsrestriksjon', 'Unntatt etter offentleglova'),
    text('skjermingshjemmel', citation),
    text('skjermingMetadata', 'Skjerming tittel dokumentbeskrivelse'),
    title === publicTitle
      ? null
      : text('skjermingMetadata', 'Skjerming tittel registrering - deler av linje'),
    people('sender') ? text('skjermingMetadata', 'Skjerming navn avsender') : null,
    people('recipient') ? text('skjermingMetadata', 'Skjerming navn mottaker') : null,
    text('skjermingDokument', 'Skjerming av hele dokumentet'),
  );
}

function description(file: ArchivedFile, at: string): Xml {
  return element(
    'dokumentbeskrivelse',
    {},
    text('systemID', file.systemId),
    text('dokumenttype', 'Korrespondanse'),
    text('dokumentstatus', 'Dokumentet er ferdigstilt'),
    text('tittel', file.title),
    ...made(at),
    text('tilknyttetRegistreringSom', file.position === 1 ? 'Hoveddokument' : 'Vedlegg'),
    text('dokumentnummer', String(file.position)),
    text('tilknyttetDato', at),
    text('tilknyttetAv', 'Saman'),
    element(
      'dokumentobjekt',
      {},
      text('versjonsnummer', String(file.version)),
      text('variantformat', file.made ? 'Arkivformat' : 'Produksjonsformat'),
      ...made(at),
      text('referanseDokumentfil', file.nameInMessage),
    ),
  );
}

function made(at: string): Xml[] {
  return [text('opprettetDato', at), text('opprettetAv', 'Saman')];
}
