-- Cases, records and the journal. Each organisation keeps its own journal (offentleglova § 10), so each
-- has its own line of case numbers. A number is never skipped, used twice or taken back.

create schema correspondence;

comment on schema correspondence is 'Cases and records of the archive, letters and their delivery, the public journal.';

-- On what ground a document may be withheld. Rows, because laws change while old records keep theirs.
create table correspondence.exemption_basis (
  code text primary key constraint exemption_basis_code_is_a_short_word check (code ~ '^[a-z]+(-[0-9a-z]+)+$'),
  -- As it is written in a journal, the same in every language: 'offl. § 14'.
  citation text not null constraint exemption_citation_is_used_once unique,
  about_nb text not null constraint exemption_is_explained_in_bokmaal check (about_nb ~ '[^[:space:]]'),
  about_nn text not null constraint exemption_is_explained_in_nynorsk check (about_nn ~ '[^[:space:]]'),
  about_en text not null constraint exemption_is_explained_in_english check (about_en ~ '[^[:space:]]'),
  position integer not null constraint exemption_has_its_own_position unique,
  valid_from date,
  valid_to date,
  constraint exemption_basis_ends_after_it_begins check (valid_to > valid_from)
);

insert into correspondence.exemption_basis (position, code, citation, about_nb, about_nn, about_en) values
  (1, 'offl-13-fvl-13-1', 'offl. § 13, jf. fvl. § 13 første ledd nr. 1',
   'Taushetsplikt: noens personlige forhold', 'Teieplikt: personlege forhold hos nokon',
   'Duty of confidentiality: somebody’s personal circumstances'),
  (2, 'offl-13-fvl-13-2', 'offl. § 13, jf. fvl. § 13 første ledd nr. 2',
   'Taushetsplikt: drifts- og forretningsforhold', 'Teieplikt: drifts- og forretningstilhøve',
   'Duty of confidentiality: business secrets'),
  (3, 'offl-14', 'offl. § 14',
   'Internt dokument for egen saksforberedelse', 'Internt dokument for eiga saksførebuing',
   'Internal document made to prepare a case'),
  (4, 'offl-15', 'offl. § 15',
   'Dokument hentet inn utenfra for intern saksforberedelse', 'Dokument henta inn utanfrå for intern saksførebuing',
   'Document obtained from others to prepare a case internally'),
  (5, 'offl-22', 'offl. § 22',
   'Dokument om statsbudsjettet', 'Dokument om statsbudsjettet', 'Document on the national budget'),
  (6, 'offl-23', 'offl. § 23',
   'Hensynet til forhandlinger og økonomi', 'Omsynet til forhandlingar og økonomi',
   'The public body’s position in negotiations and money matters'),
  (7, 'offl-24', 'offl. § 24',
   'Hensynet til kontroll', 'Omsynet til kontroll', 'The purpose of a control'),
  (8, 'offl-25', 'offl. § 25',
   'Ansettelsessak', 'Tilsetjingssak', 'Appointment to a post'),
  (9, 'offl-26', 'offl. § 26',
   'Prøver, forskningsideer eller fødselsnummer', 'Prøver, forskingsidear eller fødselsnummer',
   'Examinations, research ideas or national identity numbers'),
  (10, 'offl-5', 'offl. § 5',
   'Innsyn blir gitt senere', 'Innsyn blir gjeve seinare', 'Access is given later');

-- The counter is locked by whoever opens a case, in the same transaction: a transaction that fails gives
-- its number back.
create table correspondence.case_series (
  organisation_id bigint not null references register.organisation (id),
  year integer not null constraint case_year_has_four_digits check (year between 1900 and 2999),
  last_sequence integer not null constraint case_sequence_starts_at_one check (last_sequence >= 1),
  primary key (organisation_id, year)
);

create table correspondence.case_file (
  id bigint generated always as identity primary key,
  -- The name of the case in other archives (Noark 5: systemID). Says nothing, so the database may draw it.
  system_id uuid not null default gen_random_uuid() constraint case_system_id_is_used_once unique,
  organisation_id bigint not null,
  year integer not null,
  sequence integer not null constraint case_sequences_start_at_one check (sequence >= 1),
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by text not null constraint case_is_opened_by_a_kind_and_an_id check (
    opened_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  -- The counter of its records, and which of its descriptions counts.
  last_record integer not null default 0,
  description integer not null default 1,
  constraint case_number_is_used_once unique (organisation_id, year, sequence),
  constraint case_is_numbered_in_a_series foreign key (organisation_id, year)
    references correspondence.case_series (organisation_id, year),
  constraint case_is_numbered_in_the_year_it_is_opened check (year = extract(year from opened_on))
);

-- What a case is called and who handles it. A change is a new row; the newest counts.
create table correspondence.case_description (
  case_id bigint not null references correspondence.case_file (id),
  number integer not null constraint case_descriptions_start_at_one check (number >= 1),
  title text not null constraint case_has_a_title check (title ~ '[^[:space:]]' and length(title) <= 300),
  public_title text not null constraint case_has_a_public_title check (
    public_title ~ '[^[:space:]]' and length(public_title) <= 300),
  responsible_id bigint references identity.person (id),
  reason text constraint case_description_reason_is_words check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  described_at timestamptz not null,
  described_by text not null constraint case_is_described_by_a_kind_and_an_id check (
    described_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  primary key (case_id, number),
  constraint changed_case_description_has_a_reason check ((number = 1) = (reason is null))
);
create index case_description_by_responsible on correspondence.case_description (responsible_id);
alter table correspondence.case_file add constraint case_has_the_description_that_counts
  foreign key (id, description) references correspondence.case_description (case_id, number)
  deferrable initially deferred;

create table correspondence.record (
  id bigint generated always as identity primary key,
  system_id uuid not null default gen_random_uuid() constraint record_system_id_is_used_once unique,
  case_id bigint not null references correspondence.case_file (id),
  number integer not null constraint record_numbers_start_at_one check (number >= 1),
  direction text not null constraint record_direction_is_known check (direction in ('incoming', 'outgoing', 'internal')),
  -- The date on the document.
  dated date not null,
  received_on date,
  -- Null until it stands in the journal, as while a letter is being made ready.
  journalled_on date,
  filed_at timestamptz not null,
  filed_by text not null constraint record_is_filed_by_a_kind_and_an_id check (
    filed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  description integer not null default 1,
  constraint record_number_is_used_once unique (case_id, number),
  constraint what_comes_in_has_the_day_it_came check ((direction = 'incoming') = (received_on is not null)),
  constraint record_is_journalled_after_it_came check (journalled_on >= received_on)
);
create index record_by_journal_date on correspondence.record (journalled_on, id) where journalled_on is not null;

-- What a record is called, to its own and to everybody, and why it is withheld if it is. The newest counts.
create table correspondence.record_description (
  record_id bigint not null references correspondence.record (id),
  number integer not null constraint record_descriptions_start_at_one check (number >= 1),
  title text not null constraint record_has_a_title check (title ~ '[^[:space:]]' and length(title) <= 300),
  public_title text not null constraint record_has_a_public_title check (
    public_title ~ '[^[:space:]]' and length(public_title) <= 300),
  exemption text references correspondence.exemption_basis (code),
  reason text constraint record_description_reason_is_words check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  described_at timestamptz not null,
  described_by text not null constraint record_is_described_by_a_kind_and_an_id check (
    described_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  primary key (record_id, number),
  constraint changed_record_description_has_a_reason check ((number = 1) = (reason is null))
);
create index record_description_by_words on correspondence.record_description
  using gin (to_tsvector('norwegian', public_title));
create index record_description_by_exemption on correspondence.record_description (exemption);
alter table correspondence.record add constraint record_has_the_description_that_counts
  foreign key (id, description) references correspondence.record_description (record_id, number)
  deferrable initially deferred;

-- Who sent it, and to whom. Names are kept as they were that day; a person's never leaves the house.
create table correspondence.record_correspondent (
  record_id bigint not null references correspondence.record (id),
  position integer not null constraint correspondents_are_counted_from_one check (position >= 1),
  role text not null constraint correspondent_role_is_known check (role in ('sender', 'recipient', 'copy')),
  kind text not null constraint correspondent_kind_is_known check (kind in ('organisation', 'body', 'person')),
  organisation_id bigint references register.organisation (id),
  name_nb text not null constraint correspondent_has_a_name check (name_nb ~ '[^[:space:]]' and length(name_nb) <= 300),
  name_nn text not null,
  name_en text not null,
  -- «Dykkar ref».
  reference text constraint their_reference_is_words check (reference ~ '[^[:space:]]' and length(reference) <= 100),
  primary key (record_id, position),
  constraint only_an_organisation_is_in_the_register check ((kind = 'organisation') = (organisation_id is not null))
);
create index record_correspondent_by_organisation on correspondence.record_correspondent (organisation_id);

create table correspondence.record_document (
  id bigint generated always as identity primary key,
  system_id uuid not null default gen_random_uuid() constraint record_document_system_id_is_used_once unique,
  record_id bigint not null references correspondence.record (id),
  position integer not null constraint documents_are_counted_from_one check (position >= 1),
  title text not null constraint record_document_has_a_title check (title ~ '[^[:space:]]' and length(title) <= 300),
  version_id bigint not null references documents.version (id),
  sha256 bytea not null constraint record_document_hash_is_sha256 check (octet_length(sha256) = 32),
  -- The first is the main document, the others are attachments to it.
  constraint record_document_has_its_own_position unique (record_id, position),
  constraint version_is_in_a_record_once unique (record_id, version_id)
);
create index record_document_by_version on correspondence.record_document (version_id);
