-- Applications: what one municipality, or several together, write in answer to a call. Who is in it, who leads, who
-- writes. The text itself lies with forms; anchoring, signatures and submissions have tables of their own.

create schema applications;

comment on schema applications is 'Applications: who is in them, who writes, what was anchored, signed and submitted.';

create table applications.application (
  id bigint generated always as identity primary key,
  call_id bigint not null references calls.call (id),
  -- What those who write call it, until the form has an answer. Not a rule of anything.
  title text not null constraint application_has_a_title check (title ~ '[^[:space:]]' and length(title) <= 200),
  -- The written form of its headings, sheets and receipt. People write in the form they like.
  language text not null constraint application_language_is_a_written_form check (language in ('nb', 'nn')),
  -- Domain time.
  started_at timestamptz not null,
  started_by text not null constraint application_starter_is_a_kind_and_an_id check (
    started_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$')
);
create index application_by_call on applications.application (call_id, id);

-- A municipality in an application: the one that began it, and those it has asked to join.
create table applications.party (
  application_id bigint not null references applications.application (id),
  organisation_id bigint not null references register.organisation (id),
  asked_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint municipality_is_in_an_application_once primary key (application_id, organisation_id),
  constraint party_is_asked_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index party_by_organisation on applications.party (organisation_id);

-- A municipality joins or declines by itself, and may change its mind: the highest number counts.
create table applications.party_answer (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null constraint party_answers_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  answer text not null constraint party_answer_is_known check (answer in ('joined', 'declined')),
  reason text not null constraint party_answer_reason_has_a_limit check (length(reason) <= 2000),
  answered_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint party_answers_once_at_a_time primary key (application_id, organisation_id, number),
  constraint answer_is_by_a_party foreign key (application_id, organisation_id)
    references applications.party (application_id, organisation_id),
  constraint party_answer_follows_the_one_before foreign key (application_id, organisation_id, former_number)
    references applications.party_answer (application_id, organisation_id, number),
  constraint party_answer_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

-- Who leads: the highest number counts.
create table applications.lead (
  application_id bigint not null,
  number integer not null constraint leads_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  organisation_id bigint not null,
  leads_from timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint lead_is_taken_over_once_at_a_time primary key (application_id, number),
  constraint lead_is_a_party foreign key (application_id, organisation_id)
    references applications.party (application_id, organisation_id),
  constraint lead_follows_the_one_before foreign key (application_id, former_number)
    references applications.lead (application_id, number),
  constraint lead_is_given_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index lead_by_organisation on applications.lead (organisation_id);

-- Somebody asked to read, comment or write, for one of the municipalities: a person Saman knows, or an address whose
-- owner is known once the invitation is accepted.
create table applications.writer (
  id bigint generated always as identity primary key,
  application_id bigint not null,
  organisation_id bigint not null,
  person_id bigint references identity.person (id),
  email text constraint writer_address_is_one check (email ~ '^[^[:space:]@]+@[^[:space:]@]+$' and length(email) <= 254),
  access text not null constraint writer_access_is_known check (access in ('read', 'comment', 'write')),
  -- SHA-256 of the word in the link that was sent.
  token_hash bytea constraint writer_token_hash_is_sha256 check (octet_length(token_hash) = 32)
    constraint writer_link_is_made_once unique,
  invited_at timestamptz not null,
  invited_by_person_id bigint not null,
  invited_by_mandate_id bigint not null,
  constraint writer_is_somebody check (num_nonnulls(person_id, email) = 1),
  constraint only_an_address_has_a_link check ((email is null) = (token_hash is null)),
  constraint writer_writes_for_a_party foreign key (application_id, organisation_id)
    references applications.party (application_id, organisation_id),
  constraint writer_is_invited_by_the_holder_of_a_mandate foreign key (invited_by_mandate_id, invited_by_person_id)
    references identity.mandate (id, person_id)
);
create index writer_by_application on applications.writer (application_id);
create index writer_by_person on applications.writer (person_id);

create table applications.writer_acceptance (
  writer_id bigint constraint invitation_is_accepted_once primary key references applications.writer (id),
  person_id bigint not null references identity.person (id),
  accepted_at timestamptz not null
);
create index writer_acceptance_by_person on applications.writer_acceptance (person_id);

create table applications.writer_ending (
  writer_id bigint constraint writer_is_ended_once primary key references applications.writer (id),
  ended_at timestamptz not null,
  ended_by text not null constraint writer_ender_is_a_kind_and_an_id check (
    ended_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$')
);

create function applications.refuse_change() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  raise exception 'applications.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

create trigger party_is_never_changed before update or delete or truncate on applications.party
  for each statement execute function applications.refuse_change();
create trigger party_answer_is_never_changed before update or delete or truncate on applications.party_answer
  for each statement execute function applications.refuse_change();
create trigger lead_is_never_changed before update or delete or truncate on applications.lead
  for each statement execute function applications.refuse_change();
create trigger writer_acceptance_is_never_changed before update or delete or truncate on applications.writer_acceptance
  for each statement execute function applications.refuse_change();
create trigger writer_ending_is_never_changed before update or delete or truncate on applications.writer_ending
  for each statement execute function applications.refuse_change();
