-- Agreements: what the parties have agreed, version by version. A version is a draft until it is frozen for signing;
-- from then on not a word of it changes. It is in force from the date its conclusion says, until a later version is,
-- until its last day, or until a notice ends it: all of that follows from dates and is written nowhere.

create schema agreements;

create table agreements.agreement (
  id bigint generated always as identity primary key,
  -- A word other modules' examples and addresses may find it by.
  key text constraint agreement_key_is_used_once unique
    constraint agreement_key_is_plain_words check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  kind text not null constraint agreement_kind_is_known check (kind in ('agreement', 'letter_of_intent')),
  -- The ministry whose secretariat looks after it.
  owner_id bigint not null references register.organisation (id),
  is_example boolean not null,
  -- Domain time.
  created_at timestamptz not null,
  created_by text not null constraint agreement_creator_is_a_kind_and_an_id check (
    created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create index agreement_by_owner on agreements.agreement (owner_id);

create table agreements.version (
  id bigint generated always as identity primary key,
  agreement_id bigint not null references agreements.agreement (id),
  number integer not null constraint version_numbers_start_at_one check (number >= 1),
  -- The form the parties sign; the other one is frozen beside it, under the same fingerprint.
  language text not null constraint version_is_signed_in_bokmal_or_nynorsk check (language in ('nb', 'nn')),
  title_nb text not null constraint title_in_bokmal_is_short check (length(title_nb) <= 200),
  title_nn text not null constraint title_in_nynorsk_is_short check (length(title_nn) <= 200),
  -- It holds from the last signature, or from this date if that is later.
  starts_on date,
  -- The last day it holds.
  ends_on date,
  notice_months integer not null constraint notice_is_between_one_month_and_two_years check (
    notice_months between 1 and 24),
  -- Counts how often the draft was saved, so that two who write at once do not overwrite each other.
  edition integer not null constraint editions_start_at_one check (edition >= 1),
  created_at timestamptz not null,
  created_by text not null constraint version_creator_is_a_kind_and_an_id check (
    created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint version_number_is_used_once unique (agreement_id, number),
  constraint version_ends_after_it_starts check (ends_on >= starts_on)
);

-- A party of a version, with the role that signs for it and its seats in the bodies the parties share.
create table agreements.party (
  version_id bigint not null references agreements.version (id),
  organisation_id bigint not null references register.organisation (id),
  position integer not null constraint parties_are_counted_from_one check (position >= 1),
  signatory_role text not null references identity.role (code)
    constraint party_is_signed_for_by_its_signatory_or_the_decision_maker check (
      signatory_role in ('party_signatory', 'decision_maker')),
  seats integer not null constraint seats_are_between_one_and_twenty check (seats between 1 and 20),
  constraint party_is_named_once primary key (version_id, organisation_id),
  constraint party_has_its_own_position unique (version_id, position)
);
create index party_by_organisation on agreements.party (organisation_id);

create table agreements.clause (
  version_id bigint not null references agreements.version (id),
  -- The same clause in another version has the same key: that is how they are compared.
  key text not null constraint clause_key_is_plain_words check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null constraint clauses_are_counted_from_one check (position >= 1),
  heading_nb text not null constraint clause_heading_in_bokmal_is_short check (length(heading_nb) <= 200),
  heading_nn text not null constraint clause_heading_in_nynorsk_is_short check (length(heading_nn) <= 200),
  -- Markdown.
  text_nb text not null constraint clause_in_bokmal_is_at_most_20000_signs check (length(text_nb) <= 20000),
  text_nn text not null constraint clause_in_nynorsk_is_at_most_20000_signs check (length(text_nn) <= 20000),
  constraint clause_key_is_used_once primary key (version_id, key),
  constraint clause_has_its_own_position unique (version_id, position)
);

-- What the agreement is about (themes) and what it works by (instruments), by name.
create table agreements.subject (
  version_id bigint not null references agreements.version (id),
  kind text not null constraint subject_is_a_theme_or_an_instrument check (kind in ('theme', 'instrument')),
  position integer not null constraint subjects_are_counted_from_one check (position >= 1),
  name_nb text not null constraint subject_name_in_bokmal_is_short check (length(name_nb) <= 200),
  name_nn text not null constraint subject_name_in_nynorsk_is_short check (length(name_nn) <= 200),
  constraint subject_has_its_own_position primary key (version_id, kind, position)
);

-- What a party brings besides money.
create table agreements.contribution (
  version_id bigint not null,
  organisation_id bigint not null,
  text_nb text not null constraint contribution_in_bokmal_is_at_most_4000_signs check (length(text_nb) <= 4000),
  text_nn text not null constraint contribution_in_nynorsk_is_at_most_4000_signs check (length(text_nn) <= 4000),
  constraint party_contributes_once primary key (version_id, organisation_id),
  constraint contribution_is_a_partys foreign key (version_id, organisation_id)
    references agreements.party (version_id, organisation_id)
);

-- The version was frozen, and its parties were asked to sign.
create table agreements.freezing (
  version_id bigint primary key references agreements.version (id),
  document_nb bigint not null references documents.version (id),
  document_nn bigint not null references documents.version (id),
  -- SHA-256 of everything that was frozen, in both forms; it stands in both PDFs.
  content_sha256 bytea not null constraint frozen_content_hash_is_sha256 check (octet_length(content_sha256) = 32),
  -- Versions that replaced each other before all had signed stand in one line of requests.
  signing_object text not null constraint signing_object_is_a_version check (
    signing_object ~ '^agreements[.]version:[0-9]+$'),
  request_id bigint not null constraint request_is_for_one_version unique references signing.request (id),
  -- Why it replaces one that was being signed.
  reason text constraint reason_for_changing_is_words check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  frozen_at timestamptz not null,
  frozen_by text not null constraint freezer_is_a_kind_and_an_id check (
    frozen_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);

-- The last party has signed.
create table agreements.conclusion (
  version_id bigint primary key references agreements.freezing (version_id),
  signed_at timestamptz not null,
  signed_on date not null,
  in_force_from date not null,
  constraint version_is_in_force_when_all_have_signed check (in_force_from >= signed_on)
);

-- One party gives notice.
create table agreements.notice (
  id bigint generated always as identity primary key,
  version_id bigint not null references agreements.conclusion (version_id),
  organisation_id bigint not null,
  given_on date not null,
  -- The last day the agreement holds for the party that gave notice.
  ends_on date not null,
  -- Registered by the secretariat from the party's letter, or given by the party itself.
  registered boolean not null,
  mandate_id bigint not null references identity.mandate (id),
  given_at timestamptz not null,
  given_by text not null constraint giver_is_a_kind_and_an_id check (
    given_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint party_gives_notice_once unique (version_id, organisation_id),
  constraint notice_names_its_giver unique (id, version_id, organisation_id),
  constraint notice_is_by_a_party foreign key (version_id, organisation_id)
    references agreements.party (version_id, organisation_id),
  constraint notice_ends_after_it_is_given check (ends_on > given_on)
);

-- What another party has decided: the agreement goes on without the one that leaves, or ends for all.
create table agreements.notice_answer (
  notice_id bigint not null,
  version_id bigint not null,
  giver_id bigint not null,
  organisation_id bigint not null,
  answer text not null constraint answer_is_continues_or_ends check (answer in ('continues', 'ends')),
  answered_on date not null,
  registered boolean not null,
  mandate_id bigint not null references identity.mandate (id),
  answered_at timestamptz not null,
  answered_by text not null constraint answerer_is_a_kind_and_an_id check (
    answered_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint party_answers_a_notice_once primary key (notice_id, organisation_id),
  constraint answer_is_to_a_notice foreign key (notice_id, version_id, giver_id)
    references agreements.notice (id, version_id, organisation_id),
  constraint answer_is_by_a_party foreign key (version_id, organisation_id)
    references agreements.party (version_id, organisation_id),
  constraint giver_does_not_answer_its_own_notice check (organisation_id <> giver_id)
);

-- Others have been told that the version is in force, or that the agreement has ended.
create table agreements.entry_announcement (
  version_id bigint primary key references agreements.conclusion (version_id),
  announced_at timestamptz not null
);
create table agreements.ending_announcement (
  agreement_id bigint not null references agreements.agreement (id),
  ended_on date not null,
  announced_at timestamptz not null,
  constraint ending_is_announced_once primary key (agreement_id, ended_on)
);

-- A version follows the former one, and only when that is no longer a draft.
create function agreements.guard_new_version() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Whoever begins a version waits for the one who is just doing the same.
  perform from agreements.agreement where id = new.agreement_id for update;
  if new.number <> 1 + (select count(*) from agreements.version where agreement_id = new.agreement_id) then
    raise exception 'version % of agreement % does not follow the former one', new.number, new.agreement_id
      using errcode = 'check_violation', constraint = 'version_numbers_have_no_gaps',
            schema = 'agreements', table = 'version';
  end if;
  if exists (
    select from agreements.version
    where agreement_id = new.agreement_id
      and not exists (select from agreements.freezing where version_id = version.id)) then
    raise exception 'agreement % has a draft already', new.agreement_id
      using errcode = 'check_violation', constraint = 'agreement_has_one_draft_at_a_time',
            schema = 'agreements', table = 'version';
  end if;
  return new;
end
$$;
create trigger version_follows_a_frozen_one before insert on agreements.version
  for each row execute function agreements.guard_new_version();

-- What was frozen stays as it was.
create function agreements.guard_frozen() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  changed record;
  version bigint;
begin
  if tg_op = 'DELETE' then changed := old; else changed := new; end if;
  if tg_table_name = 'version' then version := changed.id; else version := changed.version_id; end if;
  perform from agreements.version where id = version for update;
  if exists (select from agreements.freezing where version_id = version) then
    raise exception 'version % is frozen', version
      using errcode = 'check_violation', constraint = 'frozen_version_is_never_changed',
            schema = 'agreements', table = tg_table_name;
  end if;
  return changed;
end
$$;
create trigger frozen_version_is_never_changed before update or delete on agreements.version
  for each row execute function agreements.guard_frozen();
create trigger party_of_frozen_version_is_never_changed before insert or update or delete on agreements.party
  for each row execute function agreements.guard_frozen();
create trigger clause_of_frozen_version_is_never_changed before insert or update or delete on agreements.clause
  for each row execute function agreements.guard_frozen();
create trigger subject_of_frozen_version_is_never_changed before insert or update or delete on agreements.subject
  for each row execute function agreements.guard_frozen();
create trigger contribution_of_frozen_version_is_never_changed before insert or update or delete on agreements.contribution
  for each row execute function agreements.guard_frozen();

-- What is signed is whole: two parties at least, a last day, and every word in both forms.
create function agreements.guard_freezing() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  missing text;
begin
  perform from agreements.version where id = new.version_id for update;
  select case
    when (select count(*) from agreements.party where version_id = new.version_id) < 2
      then 'agreement_is_between_two_parties_at_least'
    when not exists (select from agreements.clause where version_id = new.version_id)
      then 'agreement_has_clauses'
    when (select ends_on from agreements.version where id = new.version_id) is null
      then 'agreement_has_a_last_day'
    when exists (select from agreements.version where id = new.version_id and (title_nb !~ '[^[:space:]]' or title_nn !~ '[^[:space:]]'))
      or exists (select from agreements.clause where version_id = new.version_id and
        (heading_nb !~ '[^[:space:]]' or heading_nn !~ '[^[:space:]]' or text_nb !~ '[^[:space:]]' or text_nn !~ '[^[:space:]]'))
      or exists (select from agreements.subject where version_id = new.version_id and
        (name_nb !~ '[^[:space:]]' or name_nn !~ '[^[:space:]]'))
      or exists (select from agreements.contribution where version_id = new.version_id and
        (text_nb !~ '[^[:space:]]' or text_nn !~ '[^[:space:]]'))
      then 'both_forms_are_written_before_signing'
  end into missing;
  if missing is not null then
    raise exception 'version % is not ready to be signed', new.version_id
      using errcode = 'check_violation', constraint = missing, schema = 'agreements', table = 'freezing';
  end if;
  return new;
end
$$;
create trigger whole_version_is_frozen before insert on agreements.freezing
  for each row execute function agreements.guard_freezing();

create function agreements.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'agreements.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger agreement_is_never_changed before update or delete or truncate on agreements.agreement
  for each statement execute function agreements.refuse_change();
create trigger freezing_is_never_changed before update or delete or truncate on agreements.freezing
  for each statement execute function agreements.refuse_change();
create trigger conclusion_is_never_changed before update or delete or truncate on agreements.conclusion
  for each statement execute function agreements.refuse_change();
create trigger notice_is_never_changed before update or delete or truncate on agreements.notice
  for each statement execute function agreements.refuse_change();
create trigger notice_answer_is_never_changed before update or delete or truncate on agreements.notice_answer
  for each statement execute function agreements.refuse_change();

revoke all on function agreements.guard_new_version, agreements.guard_frozen, agreements.guard_freezing,
  agreements.refuse_change from public;
