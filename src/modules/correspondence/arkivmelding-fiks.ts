import { element, xmlDocument } from '../../platform/text/xml.ts';
import type { Xml } from '../../platform/text/xml.ts';
import { allParties, startOfDay } from './archived-record.ts';
import type { ArchivedFile, ArchivedRecord, Party } from './archived-record.ts';
import type { CorrespondentRole, Direction } from './record.ts';
import { recordReference } from './reference.ts';

const namespaces = {
  xmlns: 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1',
  'xmlns:m': 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** Code and words, as the protocol's lists have them. */
type Code = readonly [code: string, words: string];

const types: Readonly<Record<Direction, Code>> = {
  incoming: ['I', 'Inngående dokument'],
  outgoing: ['U', 'Utgående dokument'],
  internal: ['X', 'Organinternt dokument uten oppfølging'],
};

const roles: Readonly<Record<CorrespondentRole, Code>> = {
  sender: ['EA', 'Avsender'],
  recipient: ['EM', 'Mottaker'],
  copy: ['EK', 'Kopimottaker'],
};

const internalRoles: Readonly<Record<CorrespondentRole, Code>> = {
  sender: ['IA', 'Intern avsender'],
  recipient: ['IM', 'Intern mottaker'],
  copy: ['IK', 'Intern kopimottaker'],
};

const text = (name: string, value: string) => element(name, {}, value);
const coded = (name: string, [code, words]: Code) =>
  element(name, {}, text('m:kode', code), text('m:beskrivelse', words));

/** The key of our own by which the receiving archive knows it again. */
const ownKey = (name: string, key: string) =>
  element(name, {}, text('m:fagsystem', 'Saman'), text('m:noekkel', key));

/** Fiks Arkiv, version 1. The order of the elements is the schema's; the archive gives its own numbers. */
export function fiksMessage(archived: ArchivedRecord): string {
  const { caseFile, owner, responsible, files } = archived;
  return xmlDocument(
    element(
      'arkivmelding',
      namespaces,
      text('system', 'Saman'),
      text('antallFiler', String(files.length)),
      element(
        'mappe',
        { 'xsi:type': 'saksmappe' },
        text('tittel', caseFile.title),
        text('offentligTittel', caseFile.publicTitle),
        ownKey('referanseEksternNoekkel', caseFile.systemId),
        text('saksdato', caseFile.openedOn),
        element('administrativEnhet', {}, text('m:navn', owner.name)),
        element('saksansvarlig', {}, text('m:navn', responsible)),
        coded('saksstatus', ['B', 'Under behandling']),
      ),
      journalEntry(archived),
    ),
  );
}

function journalEntry(archived: ArchivedRecord): Xml {
  const { caseFile, record, files } = archived;
  const { direction, receivedOn, journalledOn, citation } = record;
  return element(
    'registrering',
    { 'xsi:type': 'journalpost' },
    element('referanseForelderMappe', {}, ownKey('m:referanseEksternNoekkel', caseFile.systemId)),
    citation === null
      ? null
      : element(
          'skjerming',
          {},
          coded('tilgangsrestriksjon', ['UO', 'Unntatt etter offentleglova']),
          text('skjermingshjemmel', citation),
        ),
    ...files.map(description),
    text('registreringsID', recordReference(caseFile, record.number)),
    text('tittel', record.title),
    text('offentligTittel', record.publicTitle),
    ...allParties(archived).map((party) =>
      correspondent(party, (direction === 'internal' ? internalRoles : roles)[party.role]),
    ),
    ownKey('referanseEksternNoekkel', record.systemId),
    coded('journalposttype', types[direction]),
    coded(
      'journalstatus',
      journalledOn === null ? ['F', 'Ferdigstilt av saksbehandler'] : ['J', 'Journalført'],
    ),
    journalledOn === null ? null : text('journaldato', journalledOn),
    text('dokumentetsDato', record.dated),
    receivedOn === null ? null : text('mottattDato', startOfDay(receivedOn)),
    text('antallVedlegg', String(Math.max(files.length - 1, 0))),
  );
}

function correspondent(party: Party, role: Code): Xml {
  return element(
    'korrespondansepart',
    {},
    coded('korrespondanseparttype', role),
    text('korrespondansepartNavn', party.name),
    party.organisationNumber === null ? null : text('organisasjonid', party.organisationNumber),
    party.kind === 'person' ? text('erPersonnavn', 'true') : null,
    party.reference === null ? null : text('deresReferanse', party.reference),
  );
}

function description(file: ArchivedFile): Xml {
  return element(
    'dokumentbeskrivelse',
    {},
    coded('dokumenttype', ['KORR', 'Korrespondanse']),
    coded('dokumentstatus', ['F', 'Dokumentet er ferdigstilt']),
    text('tittel', file.title),
    coded('tilknyttetRegistreringSom', file.position === 1 ? ['H', 'Hoveddokument'] : ['V', 'Vedlegg']),
    text('dokumentnummer', String(file.position)),
    element(
      'dokumentobjekt',
      {},
      text('versjonsnummer', String(file.version)),
      coded('variantformat', file.made ? ['A', 'Arkivformat'] : ['P', 'Produksjonsformat']),
      file.made ? coded('format', ['RA-PDF', 'PDF/A']) : null,
      text('mimeType', file.mediaType),
      text('filnavn', file.fileName),
      text('referanseDokumentfil', file.nameInMessage),
      text('sjekksum', file.sha256),
      text('sjekksumAlgoritme', 'SHA-256'),
      text('filstoerrelse', String(file.size)),
    ),
  );
}
