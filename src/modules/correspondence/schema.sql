-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema correspondence;
comment on schema correspondence is 'Cases and records of the archive, letters and their delivery, the public journal.';

create table correspondence.address (
  organisation_id bigint not null,
  valid_from date not null,
  email text not null,
  source text not null,
  import_id bigint not null,
  constraint organisation_has_one_address_from_a_day PRIMARY KEY (organisation_id, valid_from),
  constraint address_import_id_fkey FOREIGN KEY (import_id) REFERENCES correspondence.address_import(id),
  constraint address_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint address_has_a_source CHECK (((source ~ '[^[:space:]]'::text) AND (length(source) <= 300))),
  constraint address_is_one_plain_address CHECK (((email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$'::text) AND (length(email) <= 254)))
);

create table correspondence.address_import (
  id bigint generated always as identity not null,
  file_name text not null,
  sha256 bytea not null,
  imported_at timestamp with time zone not null,
  imported_by text not null,
  constraint address_import_pkey PRIMARY KEY (id),
  constraint address_file_hash_is_sha256 CHECK ((octet_length(sha256) = 32)),
  constraint addresses_are_imported_by_a_kind_and_an_id CHECK ((imported_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table correspondence.arrival (
  letter_id bigint not null,
  known_from text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint arrival_pkey PRIMARY KEY (letter_id),
  constraint arrival_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES correspondence.letter_document(letter_id),
  constraint arrival_is_known_somehow CHECK ((known_from = ANY (ARRAY['opened'::text, 'stated'::text]))),
  constraint arrival_is_told_by_a_kind_and_an_id CHECK ((by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table correspondence.case_description (
  case_id bigint not null,
  number integer not null,
  title text not null,
  public_title text not null,
  responsible_id bigint,
  reason text,
  described_at timestamp with time zone not null,
  described_by text not null,
  constraint case_description_pkey PRIMARY KEY (case_id, number),
  constraint case_description_case_id_fkey FOREIGN KEY (case_id) REFERENCES correspondence.case_file(id),
  constraint case_description_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES identity.person(id),
  constraint case_description_reason_is_words CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000))),
  constraint case_descriptions_start_at_one CHECK ((number >= 1)),
  constraint case_has_a_public_title CHECK (((public_title ~ '[^[:space:]]'::text) AND (length(public_title) <= 300))),
  constraint case_has_a_title CHECK (((title ~ '[^[:space:]]'::text) AND (length(title) <= 300))),
  constraint case_is_described_by_a_kind_and_an_id CHECK ((described_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint changed_case_description_has_a_reason CHECK (((number = 1) = (reason IS NULL)))
);
CREATE INDEX case_description_by_responsible ON correspondence.case_description USING btree (responsible_id);

create table correspondence.case_file (
  id bigint generated always as identity not null,
  system_id uuid default gen_random_uuid() not null,
  organisation_id bigint not null,
  year integer not null,
  sequence integer not null,
  opened_on date not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  last_record integer default 0 not null,
  description integer default 1 not null,
  constraint case_file_pkey PRIMARY KEY (id),
  constraint case_number_is_used_once UNIQUE (organisation_id, year, sequence),
  constraint case_system_id_is_used_once UNIQUE (system_id),
  constraint case_has_the_description_that_counts FOREIGN KEY (id, description) REFERENCES correspondence.case_description(case_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint case_is_numbered_in_a_series FOREIGN KEY (organisation_id, year) REFERENCES correspondence.case_series(organisation_id, year),
  constraint case_is_numbered_in_the_year_it_is_opened CHECK (((year)::numeric = EXTRACT(year FROM opened_on))),
  constraint case_is_opened_by_a_kind_and_an_id CHECK ((opened_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint case_sequences_start_at_one CHECK ((sequence >= 1))
);

create table correspondence.case_series (
  organisation_id bigint not null,
  year integer not null,
  last_sequence integer not null,
  constraint case_series_pkey PRIMARY KEY (organisation_id, year),
  constraint case_series_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint case_sequence_starts_at_one CHECK ((last_sequence >= 1)),
  constraint case_year_has_four_digits CHECK (((year >= 1900) AND (year <= 2999)))
);

create table correspondence.delivery (
  letter_id bigint not null,
  channel text not null,
  address text,
  mail_key text,
  handed_over_at timestamp with time zone not null,
  constraint delivery_pkey PRIMARY KEY (letter_id),
  constraint mail_carries_one_letter UNIQUE (mail_key),
  constraint delivery_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES correspondence.letter_document(letter_id),
  constraint delivery_channel_is_known CHECK ((channel = ANY (ARRAY['email'::text, 'package'::text]))),
  constraint mail_has_an_address_and_a_key CHECK ((((channel = 'email'::text) = (address IS NOT NULL)) AND ((channel = 'email'::text) = (mail_key IS NOT NULL))))
);

create table correspondence.exemption_basis (
  code text not null,
  citation text not null,
  about_nb text not null,
  about_nn text not null,
  about_en text not null,
  "position" integer not null,
  valid_from date,
  valid_to date,
  constraint exemption_basis_pkey PRIMARY KEY (code),
  constraint exemption_citation_is_used_once UNIQUE (citation),
  constraint exemption_has_its_own_position UNIQUE ("position"),
  constraint exemption_basis_code_is_a_short_word CHECK ((code ~ '^[a-z]+(-[0-9a-z]+)+$'::text)),
  constraint exemption_basis_ends_after_it_begins CHECK ((valid_to > valid_from)),
  constraint exemption_is_explained_in_bokmaal CHECK ((about_nb ~ '[^[:space:]]'::text)),
  constraint exemption_is_explained_in_english CHECK ((about_en ~ '[^[:space:]]'::text)),
  constraint exemption_is_explained_in_nynorsk CHECK ((about_nn ~ '[^[:space:]]'::text))
);

create table correspondence.letter (
  id bigint generated always as identity not null,
  mailing_id bigint not null,
  "position" integer not null,
  organisation_id bigint not null,
  recipient jsonb not null,
  form text,
  form_as_of date,
  form_certainty text,
  form_source text,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_goes_to_each_recipient_once UNIQUE (mailing_id, organisation_id),
  constraint letter_has_its_own_position UNIQUE (mailing_id, "position"),
  constraint letter_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES correspondence.mailing(id),
  constraint letter_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint form_of_a_letter_says_where_it_is_from CHECK ((((form IS NULL) = (form_as_of IS NULL)) AND ((form IS NULL) = (form_certainty IS NULL)) AND ((form IS NULL) = (form_source IS NULL)))),
  constraint letter_form_is_known CHECK ((form = ANY (ARRAY['nb'::text, 'nn'::text, 'neutral'::text]))),
  constraint letters_are_counted_from_one CHECK (("position" >= 1))
);
CREATE INDEX letter_by_organisation ON correspondence.letter USING btree (organisation_id);

create table correspondence.letter_document (
  letter_id bigint not null,
  version_id bigint not null,
  sheet_version_id bigint,
  code_id bigint,
  key_hash bytea not null,
  frozen_at timestamp with time zone not null,
  constraint letter_document_pkey PRIMARY KEY (letter_id),
  constraint code_stands_in_one_letter UNIQUE (code_id),
  constraint letter_key_is_used_once UNIQUE (key_hash),
  constraint sheet_is_of_one_letter UNIQUE (sheet_version_id),
  constraint version_is_of_one_letter UNIQUE (version_id),
  constraint letter_document_code_id_fkey FOREIGN KEY (code_id) REFERENCES identity.access_code(id),
  constraint letter_document_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES correspondence.letter_record(letter_id),
  constraint letter_document_sheet_version_id_fkey FOREIGN KEY (sheet_version_id) REFERENCES documents.version(id),
  constraint letter_document_version_id_fkey FOREIGN KEY (version_id) REFERENCES documents.version(id),
  constraint code_stands_on_a_sheet CHECK (((code_id IS NULL) OR (sheet_version_id IS NOT NULL))),
  constraint letter_key_hash_is_sha256 CHECK ((octet_length(key_hash) = 32))
);

create table correspondence.letter_failure (
  id bigint generated always as identity not null,
  letter_id bigint not null,
  code text not null,
  params jsonb not null,
  failed_at timestamp with time zone not null,
  constraint letter_failure_pkey PRIMARY KEY (id),
  constraint letter_failure_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES correspondence.letter(id),
  constraint letter_failure_has_a_code CHECK ((code ~ '^[A-Za-z]+$'::text))
);
CREATE INDEX letter_failure_by_letter ON correspondence.letter_failure USING btree (letter_id);

create table correspondence.letter_field (
  letter_id bigint not null,
  name text not null,
  number integer not null,
  value text not null,
  filled_at timestamp with time zone not null,
  filled_by text not null,
  constraint letter_field_pkey PRIMARY KEY (letter_id, name, number),
  constraint letter_field_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES correspondence.letter(id),
  constraint letter_field_has_a_name CHECK ((name ~ '^[a-zæøå][a-zæøå0-9_]*$'::text)),
  constraint letter_field_is_filled_by_a_kind_and_an_id CHECK ((filled_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint letter_field_is_words CHECK (((value ~ '[^[:space:]]'::text) AND (length(value) <= 300))),
  constraint letter_fields_start_at_one CHECK ((number >= 1))
);

create table correspondence.letter_package (
  id bigint generated always as identity not null,
  mailing_id bigint not null,
  number integer not null,
  made_at timestamp with time zone not null,
  constraint letter_package_pkey PRIMARY KEY (id),
  constraint package_number_is_used_once UNIQUE (mailing_id, number),
  constraint letter_package_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES correspondence.mailing(id),
  constraint packages_start_at_one CHECK ((number >= 1))
);

create table correspondence.letter_record (
  letter_id bigint not null,
  record_id bigint not null,
  language text not null,
  numbered_at timestamp with time zone not null,
  constraint letter_record_pkey PRIMARY KEY (letter_id),
  constraint record_is_of_one_letter UNIQUE (record_id),
  constraint letter_record_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES correspondence.letter(id),
  constraint letter_record_record_id_fkey FOREIGN KEY (record_id) REFERENCES correspondence.record(id),
  constraint letter_language_is_known CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
);

create table correspondence.letter_retry (
  failure_id bigint not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  constraint letter_retry_pkey PRIMARY KEY (failure_id),
  constraint letter_retry_failure_id_fkey FOREIGN KEY (failure_id) REFERENCES correspondence.letter_failure(id),
  constraint letter_retry_is_asked_by_a_kind_and_an_id CHECK ((asked_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table correspondence.mailing (
  id bigint generated always as identity not null,
  kind text not null,
  case_id bigint not null,
  object text not null,
  sender_id bigint not null,
  dated date not null,
  data jsonb not null,
  sender jsonb not null,
  copies jsonb not null,
  prepared_at timestamp with time zone not null,
  prepared_by text not null,
  constraint mailing_pkey PRIMARY KEY (id),
  constraint mailing_case_id_fkey FOREIGN KEY (case_id) REFERENCES correspondence.case_file(id),
  constraint mailing_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES register.organisation(id),
  constraint mailing_is_prepared_by_a_kind_and_an_id CHECK ((prepared_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint mailing_kind_is_a_name CHECK ((kind ~ '^[a-z]+\.[a-z][a-z-]*$'::text)),
  constraint mailing_object_is_a_kind_and_an_id CHECK ((object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'::text))
);
CREATE INDEX mailing_by_case ON correspondence.mailing USING btree (case_id);
CREATE INDEX mailing_by_object ON correspondence.mailing USING btree (object);
CREATE INDEX mailing_by_sender ON correspondence.mailing USING btree (sender_id, id);

create table correspondence.mailing_form_choice (
  mailing_id bigint not null,
  about text not null,
  number integer not null,
  language text not null,
  chosen_at timestamp with time zone not null,
  chosen_by text not null,
  constraint mailing_form_choice_pkey PRIMARY KEY (mailing_id, about, number),
  constraint mailing_form_choice_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES correspondence.mailing(id),
  constraint chosen_form_is_known CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text]))),
  constraint form_choices_start_at_one CHECK ((number >= 1)),
  constraint form_is_chosen_by_a_kind_and_an_id CHECK ((chosen_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint form_is_chosen_for_neutral_or_unknown CHECK ((about = ANY (ARRAY['neutral'::text, 'unknown'::text])))
);

create table correspondence.mailing_step (
  mailing_id bigint not null,
  number integer not null,
  step text not null,
  at timestamp with time zone not null,
  by text not null,
  constraint mailing_step_pkey PRIMARY KEY (mailing_id, number),
  constraint mailing_step_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES correspondence.mailing(id),
  constraint mailing_begins_once CHECK (((number = 1) = (step = 'begin'::text))),
  constraint mailing_step_is_known CHECK ((step = ANY (ARRAY['begin'::text, 'stop'::text, 'go_on'::text, 'finish'::text]))),
  constraint mailing_step_is_taken_by_a_kind_and_an_id CHECK ((by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint mailing_steps_start_at_one CHECK ((number >= 1))
);

create table correspondence.mailing_text (
  mailing_id bigint not null,
  number integer not null,
  language text not null,
  title text not null,
  first_line text not null,
  body text not null,
  written_at timestamp with time zone not null,
  written_by text not null,
  constraint mailing_text_pkey PRIMARY KEY (mailing_id, number, language),
  constraint mailing_text_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES correspondence.mailing(id),
  constraint letter_has_a_title CHECK (((title ~ '[^[:space:]]'::text) AND (length(title) <= 300))),
  constraint letter_says_first_who_should_have_it CHECK (((first_line ~ '[^[:space:]]'::text) AND (length(first_line) <= 300))),
  constraint letter_says_something CHECK (((body ~ '[^[:space:]]'::text) AND (length(body) <= 50000))),
  constraint mailing_text_is_written_by_a_kind_and_an_id CHECK ((written_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint mailing_text_language_is_known CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text]))),
  constraint mailing_texts_start_at_one CHECK ((number >= 1))
);

create table correspondence.packaged_letter (
  letter_id bigint not null,
  package_id bigint not null,
  constraint packaged_letter_pkey PRIMARY KEY (letter_id),
  constraint packaged_letter_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES correspondence.delivery(letter_id),
  constraint packaged_letter_package_id_fkey FOREIGN KEY (package_id) REFERENCES correspondence.letter_package(id)
);
CREATE INDEX packaged_letter_by_package ON correspondence.packaged_letter USING btree (package_id);

create table correspondence.record (
  id bigint generated always as identity not null,
  system_id uuid default gen_random_uuid() not null,
  case_id bigint not null,
  number integer not null,
  direction text not null,
  dated date not null,
  received_on date,
  journalled_on date,
  filed_at timestamp with time zone not null,
  filed_by text not null,
  description integer default 1 not null,
  constraint record_pkey PRIMARY KEY (id),
  constraint record_number_is_used_once UNIQUE (case_id, number),
  constraint record_system_id_is_used_once UNIQUE (system_id),
  constraint record_case_id_fkey FOREIGN KEY (case_id) REFERENCES correspondence.case_file(id),
  constraint record_has_the_description_that_counts FOREIGN KEY (id, description) REFERENCES correspondence.record_description(record_id, number) DEFERRABLE INITIALLY DEFERRED,
  constraint record_direction_is_known CHECK ((direction = ANY (ARRAY['incoming'::text, 'outgoing'::text, 'internal'::text]))),
  constraint record_is_filed_by_a_kind_and_an_id CHECK ((filed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint record_is_journalled_after_it_came CHECK ((journalled_on >= received_on)),
  constraint record_numbers_start_at_one CHECK ((number >= 1)),
  constraint what_comes_in_has_the_day_it_came CHECK (((direction = 'incoming'::text) = (received_on IS NOT NULL)))
);
CREATE INDEX record_by_journal_date ON correspondence.record USING btree (journalled_on, id) WHERE (journalled_on IS NOT NULL);

create table correspondence.record_correspondent (
  record_id bigint not null,
  "position" integer not null,
  role text not null,
  kind text not null,
  organisation_id bigint,
  name_nb text not null,
  name_nn text not null,
  name_en text not null,
  reference text,
  constraint record_correspondent_pkey PRIMARY KEY (record_id, "position"),
  constraint record_correspondent_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint record_correspondent_record_id_fkey FOREIGN KEY (record_id) REFERENCES correspondence.record(id),
  constraint correspondent_has_a_name CHECK (((name_nb ~ '[^[:space:]]'::text) AND (length(name_nb) <= 300))),
  constraint correspondent_kind_is_known CHECK ((kind = ANY (ARRAY['organisation'::text, 'body'::text, 'person'::text]))),
  constraint correspondent_role_is_known CHECK ((role = ANY (ARRAY['sender'::text, 'recipient'::text, 'copy'::text]))),
  constraint correspondents_are_counted_from_one CHECK (("position" >= 1)),
  constraint only_an_organisation_is_in_the_register CHECK (((kind = 'organisation'::text) = (organisation_id IS NOT NULL))),
  constraint their_reference_is_words CHECK (((reference ~ '[^[:space:]]'::text) AND (length(reference) <= 100)))
);
CREATE INDEX record_correspondent_by_organisation ON correspondence.record_correspondent USING btree (organisation_id);

create table correspondence.record_description (
  record_id bigint not null,
  number integer not null,
  title text not null,
  public_title text not null,
  exemption text,
  reason text,
  described_at timestamp with time zone not null,
  described_by text not null,
  constraint record_description_pkey PRIMARY KEY (record_id, number),
  constraint record_description_exemption_fkey FOREIGN KEY (exemption) REFERENCES correspondence.exemption_basis(code),
  constraint record_description_record_id_fkey FOREIGN KEY (record_id) REFERENCES correspondence.record(id),
  constraint changed_record_description_has_a_reason CHECK (((number = 1) = (reason IS NULL))),
  constraint record_description_reason_is_words CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000))),
  constraint record_descriptions_start_at_one CHECK ((number >= 1)),
  constraint record_has_a_public_title CHECK (((public_title ~ '[^[:space:]]'::text) AND (length(public_title) <= 300))),
  constraint record_has_a_title CHECK (((title ~ '[^[:space:]]'::text) AND (length(title) <= 300))),
  constraint record_is_described_by_a_kind_and_an_id CHECK ((described_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);
CREATE INDEX record_description_by_exemption ON correspondence.record_description USING btree (exemption);
CREATE INDEX record_description_by_words ON correspondence.record_description USING gin (to_tsvector('norwegian'::regconfig, public_title));

create table correspondence.record_document (
  id bigint generated always as identity not null,
  system_id uuid default gen_random_uuid() not null,
  record_id bigint not null,
  "position" integer not null,
  title text not null,
  version_id bigint not null,
  sha256 bytea not null,
  constraint record_document_pkey PRIMARY KEY (id),
  constraint record_document_has_its_own_position UNIQUE (record_id, "position"),
  constraint record_document_system_id_is_used_once UNIQUE (system_id),
  constraint version_is_in_a_record_once UNIQUE (record_id, version_id),
  constraint record_document_record_id_fkey FOREIGN KEY (record_id) REFERENCES correspondence.record(id),
  constraint record_document_version_id_fkey FOREIGN KEY (version_id) REFERENCES documents.version(id),
  constraint documents_are_counted_from_one CHECK (("position" >= 1)),
  constraint record_document_has_a_title CHECK (((title ~ '[^[:space:]]'::text) AND (length(title) <= 300))),
  constraint record_document_hash_is_sha256 CHECK ((octet_length(sha256) = 32))
);
CREATE INDEX record_document_by_version ON correspondence.record_document USING btree (version_id);

CREATE OR REPLACE FUNCTION correspondence.guard_case_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if to_jsonb(new) - '{last_record,description}'::text[] <> to_jsonb(old) - '{last_record,description}'::text[]
     or new.last_record < old.last_record or new.description not in (old.description, old.description + 1) then
    raise exception 'case % is described anew, not changed', old.id
      using errcode = 'check_violation', constraint = 'case_is_not_rewritten',
            schema = 'correspondence', table = 'case_file';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.guard_case_counter()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (select last_record from correspondence.case_file where id = new.id)
     <> coalesce((select max(number) from correspondence.record where case_id = new.id), 0) then
    raise exception 'the counter of case % is not at its last record', new.id
      using errcode = 'check_violation', constraint = 'case_counter_stands_at_its_last_record',
            schema = 'correspondence', table = 'case_file';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.guard_case_number()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.sequence is distinct from (
       select last_sequence from correspondence.case_series
       where organisation_id = new.organisation_id and year = new.year)
     or (new.sequence > 1 and not exists (
           select from correspondence.case_file
           where organisation_id = new.organisation_id and year = new.year and sequence = new.sequence - 1)) then
    raise exception 'case % of % does not follow the former one', new.sequence, new.year
      using errcode = 'check_violation', constraint = 'case_numbers_have_no_gaps',
            schema = 'correspondence', table = 'case_file';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.guard_case_series()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (select last_sequence from correspondence.case_series
      where organisation_id = new.organisation_id and year = new.year)
     is distinct from
     (select max(sequence) from correspondence.case_file
      where organisation_id = new.organisation_id and year = new.year) then
    raise exception 'the counter of % for % is not at its last case', new.organisation_id, new.year
      using errcode = 'check_violation', constraint = 'case_series_stands_at_its_last_case',
            schema = 'correspondence', table = 'case_series';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.guard_mailing_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  former text := (select step from correspondence.mailing_step
                  where mailing_id = new.mailing_id and number = new.number - 1);
begin
  if (new.number > 1 and former is null)
     or (new.step in ('stop', 'finish') and former not in ('begin', 'go_on'))
     or (new.step = 'go_on' and former not in ('stop', 'finish')) then
    raise exception 'mailing % cannot %, it last did %', new.mailing_id, new.step, former
      using errcode = 'check_violation', constraint = 'mailing_steps_follow_each_other',
            schema = 'correspondence', table = 'mailing_step';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.guard_mailing_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from correspondence.mailing_step where mailing_id = new.mailing_id) then
    raise exception 'mailing % has begun', new.mailing_id
      using errcode = 'check_violation', constraint = 'words_are_final_when_a_mailing_begins',
            schema = 'correspondence', table = 'mailing_text';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.guard_record_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if to_jsonb(new) - '{journalled_on,description}'::text[] <> to_jsonb(old) - '{journalled_on,description}'::text[]
     or (old.journalled_on is not null and new.journalled_on is distinct from old.journalled_on)
     or new.description not in (old.description, old.description + 1) then
    raise exception 'record % is described anew or journalled, not changed', old.id
      using errcode = 'check_violation', constraint = 'record_is_not_rewritten',
            schema = 'correspondence', table = 'record';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.guard_record_numbers()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  faulty bigint;
begin
  select each.case_id into faulty
  from (select case_id, min(number) as first, max(number) as last, count(*) as count from added group by case_id) each
  where each.count <> each.last - each.first + 1
     or each.last <> (select last_record from correspondence.case_file where id = each.case_id)
     or (each.first > 1 and not exists (
           select from correspondence.record where case_id = each.case_id and number = each.first - 1))
  limit 1;
  if faulty is not null then
    raise exception 'records of case % do not follow the former ones', faulty
      using errcode = 'check_violation', constraint = 'record_numbers_have_no_gaps',
            schema = 'correspondence', table = 'record';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION correspondence.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'correspondence.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER arrival_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.arrival FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER case_description_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.case_description FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE CONSTRAINT TRIGGER case_counter_stands_at_its_last_record AFTER INSERT OR UPDATE OF last_record ON correspondence.case_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION correspondence.guard_case_counter();

CREATE TRIGGER case_is_kept BEFORE DELETE OR TRUNCATE ON correspondence.case_file FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER case_is_not_rewritten BEFORE UPDATE ON correspondence.case_file FOR EACH ROW EXECUTE FUNCTION correspondence.guard_case_change();

CREATE TRIGGER case_numbers_have_no_gaps BEFORE INSERT ON correspondence.case_file FOR EACH ROW EXECUTE FUNCTION correspondence.guard_case_number();

CREATE TRIGGER case_series_is_kept BEFORE DELETE OR TRUNCATE ON correspondence.case_series FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE CONSTRAINT TRIGGER case_series_stands_at_its_last_case AFTER INSERT OR UPDATE ON correspondence.case_series DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION correspondence.guard_case_series();

CREATE TRIGGER delivery_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.delivery FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER letter_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.letter FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER letter_document_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.letter_document FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER letter_field_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.letter_field FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER letter_record_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.letter_record FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER mailing_form_choice_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.mailing_form_choice FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER mailing_step_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.mailing_step FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER mailing_steps_follow_each_other BEFORE INSERT ON correspondence.mailing_step FOR EACH ROW EXECUTE FUNCTION correspondence.guard_mailing_step();

CREATE TRIGGER mailing_text_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.mailing_text FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER words_are_final_when_a_mailing_begins BEFORE INSERT ON correspondence.mailing_text FOR EACH ROW EXECUTE FUNCTION correspondence.guard_mailing_text();

CREATE TRIGGER record_is_kept BEFORE DELETE OR TRUNCATE ON correspondence.record FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER record_is_not_rewritten BEFORE UPDATE ON correspondence.record FOR EACH ROW EXECUTE FUNCTION correspondence.guard_record_change();

CREATE TRIGGER record_numbers_have_no_gaps AFTER INSERT ON correspondence.record REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION correspondence.guard_record_numbers();

CREATE TRIGGER record_correspondent_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.record_correspondent FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER record_description_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.record_description FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();

CREATE TRIGGER record_document_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON correspondence.record_document FOR EACH STATEMENT EXECUTE FUNCTION correspondence.refuse_change();
