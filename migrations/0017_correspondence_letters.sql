-- Letters: one text to many, each with its own row, number, PDF and way out. What happens to a letter is a
-- row that is added when it has happened, so that work that was cut off goes on where it stopped.

create table correspondence.mailing (
  id bigint generated always as identity primary key,
  -- What its owner calls such letters: 'calls.invitation'.
  kind text not null constraint mailing_kind_is_a_name check (kind ~ '^[a-z]+\.[a-z][a-z-]*$'),
  case_id bigint not null references correspondence.case_file (id),
  -- What it is about, as in the audit chain: 'calls.call:3'.
  object text not null constraint mailing_object_is_a_kind_and_an_id check (
    object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'),
  sender_id bigint not null references register.organisation (id),
  -- The date on the letters, and the day that recipients and their language forms are those of.
  dated date not null,
  -- What the kind keeps of its own, and who signs and gets copies, in every language.
  data jsonb not null,
  sender jsonb not null,
  copies jsonb not null,
  prepared_at timestamptz not null,
  prepared_by text not null constraint mailing_is_prepared_by_a_kind_and_an_id check (
    prepared_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create index mailing_by_case on correspondence.mailing (case_id);
create index mailing_by_object on correspondence.mailing (object);
create index mailing_by_sender on correspondence.mailing (sender_id, id);

-- The words, as often as they are written anew before the first letter has its number. The newest count.
create table correspondence.mailing_text (
  mailing_id bigint not null references correspondence.mailing (id),
  number integer not null constraint mailing_texts_start_at_one check (number >= 1),
  language text not null constraint mailing_text_language_is_known check (language in ('nb', 'nn', 'en')),
  title text not null constraint letter_has_a_title check (title ~ '[^[:space:]]' and length(title) <= 300),
  -- Who in the house should get it; the first line, for the post room.
  first_line text not null constraint letter_says_first_who_should_have_it check (
    first_line ~ '[^[:space:]]' and length(first_line) <= 300),
  body text not null constraint letter_says_something check (body ~ '[^[:space:]]' and length(body) <= 50000),
  written_at timestamptz not null,
  written_by text not null constraint mailing_text_is_written_by_a_kind_and_an_id check (
    written_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  primary key (mailing_id, number, language)
);

-- In which form the sender writes to those who are neutral, and to those whose form nobody knows.
create table correspondence.mailing_form_choice (
  mailing_id bigint not null references correspondence.mailing (id),
  about text not null constraint form_is_chosen_for_neutral_or_unknown check (about in ('neutral', 'unknown')),
  number integer not null constraint form_choices_start_at_one check (number >= 1),
  language text not null constraint chosen_form_is_known check (language in ('nb', 'nn', 'en')),
  chosen_at timestamptz not null,
  chosen_by text not null constraint form_is_chosen_by_a_kind_and_an_id check (
    chosen_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  primary key (mailing_id, about, number)
);

-- Begun, stopped, gone on with, finished. The newest says how the mailing stands; none: it is being prepared.
create table correspondence.mailing_step (
  mailing_id bigint not null references correspondence.mailing (id),
  number integer not null constraint mailing_steps_start_at_one check (number >= 1),
  step text not null constraint mailing_step_is_known check (step in ('begin', 'stop', 'go_on', 'finish')),
  at timestamptz not null,
  by text not null constraint mailing_step_is_taken_by_a_kind_and_an_id check (
    by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  primary key (mailing_id, number),
  constraint mailing_begins_once check ((number = 1) = (step = 'begin'))
);

create function correspondence.guard_mailing_step() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
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
$$;
create trigger mailing_steps_follow_each_other before insert on correspondence.mailing_step
  for each row execute function correspondence.guard_mailing_step();

create function correspondence.guard_mailing_text() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from correspondence.mailing_step where mailing_id = new.mailing_id) then
    raise exception 'mailing % has begun', new.mailing_id
      using errcode = 'check_violation', constraint = 'words_are_final_when_a_mailing_begins',
            schema = 'correspondence', table = 'mailing_text';
  end if;
  return new;
end
$$;
create trigger words_are_final_when_a_mailing_begins before insert on correspondence.mailing_text
  for each row execute function correspondence.guard_mailing_text();

create table correspondence.letter (
  id bigint generated always as identity primary key,
  mailing_id bigint not null references correspondence.mailing (id),
  position integer not null constraint letters_are_counted_from_one check (position >= 1),
  organisation_id bigint not null references register.organisation (id),
  -- As the register had it on the day of the mailing: names, numbers, county; and what the owner adds for this one.
  recipient jsonb not null,
  -- The form of the recipient's decision, where it was found and how sure that is. Null: nobody knows.
  form text constraint letter_form_is_known check (form in ('nb', 'nn', 'neutral')),
  form_as_of date,
  form_certainty text,
  form_source text,
  constraint letter_goes_to_each_recipient_once unique (mailing_id, organisation_id),
  constraint letter_has_its_own_position unique (mailing_id, position),
  constraint form_of_a_letter_says_where_it_is_from check (
    (form is null) = (form_as_of is null) and (form is null) = (form_certainty is null)
    and (form is null) = (form_source is null))
);
create index letter_by_organisation on correspondence.letter (organisation_id);

-- A letter that can be sent gets its number and its language; both are for good.
create table correspondence.letter_record (
  letter_id bigint primary key references correspondence.letter (id),
  record_id bigint not null references correspondence.record (id)
    constraint record_is_of_one_letter unique,
  language text not null constraint letter_language_is_known check (language in ('nb', 'nn', 'en')),
  numbered_at timestamptz not null
);

-- What the sender has filled in for one recipient, because the register lacks it. The newest of a field counts.
create table correspondence.letter_field (
  letter_id bigint not null references correspondence.letter (id),
  name text not null constraint letter_field_has_a_name check (name ~ '^[a-zæøå][a-zæøå0-9_]*$'),
  number integer not null constraint letter_fields_start_at_one check (number >= 1),
  value text not null constraint letter_field_is_words check (value ~ '[^[:space:]]' and length(value) <= 300),
  filled_at timestamptz not null,
  filled_by text not null constraint letter_field_is_filled_by_a_kind_and_an_id check (
    filled_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  primary key (letter_id, name, number)
);

-- The PDF that is sent, and nothing is ever rendered again. The sheet carries the letter's address and the
-- one-time code and lies outside the record: they are nobody else's to read. Of the key in the address only
-- the hash is kept.
create table correspondence.letter_document (
  letter_id bigint primary key references correspondence.letter_record (letter_id),
  version_id bigint not null references documents.version (id)
    constraint version_is_of_one_letter unique,
  sheet_version_id bigint references documents.version (id)
    constraint sheet_is_of_one_letter unique,
  code_id bigint references identity.access_code (id)
    constraint code_stands_in_one_letter unique,
  key_hash bytea not null constraint letter_key_is_used_once unique
    constraint letter_key_hash_is_sha256 check (octet_length(key_hash) = 32),
  frozen_at timestamptz not null,
  constraint code_stands_on_a_sheet check (code_id is null or sheet_version_id is not null)
);

-- The way out a letter was given: a mail in the outbox, or the package to be downloaded.
create table correspondence.delivery (
  letter_id bigint primary key references correspondence.letter_document (letter_id),
  channel text not null constraint delivery_channel_is_known check (channel in ('email', 'package')),
  address text,
  mail_key text constraint mail_carries_one_letter unique,
  handed_over_at timestamptz not null,
  constraint mail_has_an_address_and_a_key check (
    (channel = 'email') = (address is not null) and (channel = 'email') = (mail_key is not null))
);

-- Why a letter could not be made. Somebody asks for another try, or it stays so.
create table correspondence.letter_failure (
  id bigint generated always as identity primary key,
  letter_id bigint not null references correspondence.letter (id),
  code text not null constraint letter_failure_has_a_code check (code ~ '^[A-Za-z]+$'),
  params jsonb not null,
  failed_at timestamptz not null
);
create index letter_failure_by_letter on correspondence.letter_failure (letter_id);

create table correspondence.letter_retry (
  failure_id bigint primary key references correspondence.letter_failure (id),
  asked_at timestamptz not null,
  asked_by text not null constraint letter_retry_is_asked_by_a_kind_and_an_id check (
    asked_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);

-- How it is known that a letter has come to its recipient: somebody there opened it, or the sender says so.
create table correspondence.arrival (
  letter_id bigint primary key references correspondence.letter_document (letter_id),
  known_from text not null constraint arrival_is_known_somehow check (known_from in ('opened', 'stated')),
  at timestamptz not null,
  by text not null constraint arrival_is_told_by_a_kind_and_an_id check (
    by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);

-- Letters without an address, put together once when the mailing has nothing more to do. A letter that became
-- ready later comes in the next package.
create table correspondence.letter_package (
  id bigint generated always as identity primary key,
  mailing_id bigint not null references correspondence.mailing (id),
  number integer not null constraint packages_start_at_one check (number >= 1),
  made_at timestamptz not null,
  constraint package_number_is_used_once unique (mailing_id, number)
);

create table correspondence.packaged_letter (
  letter_id bigint primary key references correspondence.delivery (letter_id),
  package_id bigint not null references correspondence.letter_package (id)
);
create index packaged_letter_by_package on correspondence.packaged_letter (package_id);

-- The official addresses of organisations, as somebody has given them to us. Never made up.
create table correspondence.address_import (
  id bigint generated always as identity primary key,
  file_name text not null,
  sha256 bytea not null constraint address_file_hash_is_sha256 check (octet_length(sha256) = 32),
  imported_at timestamptz not null,
  imported_by text not null constraint addresses_are_imported_by_a_kind_and_an_id check (
    imported_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);

create table correspondence.address (
  organisation_id bigint not null references register.organisation (id),
  valid_from date not null,
  email text not null constraint address_is_one_plain_address check (
    email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$' and length(email) <= 254),
  source text not null constraint address_has_a_source check (source ~ '[^[:space:]]' and length(source) <= 300),
  import_id bigint not null references correspondence.address_import (id),
  constraint organisation_has_one_address_from_a_day primary key (organisation_id, valid_from)
);

create trigger mailing_text_is_never_changed before update or delete or truncate on correspondence.mailing_text
  for each statement execute function correspondence.refuse_change();
create trigger mailing_form_choice_is_never_changed before update or delete or truncate on correspondence.mailing_form_choice
  for each statement execute function correspondence.refuse_change();
create trigger mailing_step_is_never_changed before update or delete or truncate on correspondence.mailing_step
  for each statement execute function correspondence.refuse_change();
create trigger letter_is_never_changed before update or delete or truncate on correspondence.letter
  for each statement execute function correspondence.refuse_change();
create trigger letter_field_is_never_changed before update or delete or truncate on correspondence.letter_field
  for each statement execute function correspondence.refuse_change();
create trigger letter_record_is_never_changed before update or delete or truncate on correspondence.letter_record
  for each statement execute function correspondence.refuse_change();
create trigger letter_document_is_never_changed before update or delete or truncate on correspondence.letter_document
  for each statement execute function correspondence.refuse_change();
create trigger delivery_is_never_changed before update or delete or truncate on correspondence.delivery
  for each statement execute function correspondence.refuse_change();
create trigger arrival_is_never_changed before update or delete or truncate on correspondence.arrival
  for each statement execute function correspondence.refuse_change();

revoke all on function correspondence.guard_mailing_step, correspondence.guard_mailing_text from public;
