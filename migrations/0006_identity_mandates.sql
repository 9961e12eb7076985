-- Mandates: who acts for whom. Periods are domain time, [valid_from, valid_to); step-up is machine time.

-- The words for roles, and what each is beside its name. The words are the product's, not an operator's.
create table identity.role (
  code text primary key constraint role_is_known check (code in (
    'mayor', 'deputy_mayor', 'acting_mayor', 'elected_member', 'government_leader',
    'chief_executive', 'deputy_chief_executive', 'acting_chief_executive', 'mandate_administrator',
    'union_representative', 'chief_union_representative', 'union_officer',
    'safety_representative',
    'secretariat', 'secretariat_head', 'case_officer', 'decision_maker',
    'party_signatory', 'working_group_member', 'council_member',
    'project_leader', 'assessor', 'network_leader', 'adviser',
    'merger_committee_leader', 'merger_committee_member', 'merger_project_leader',
    'researcher')),
  side text not null constraint side_is_known check (side in (
    'political', 'administration', 'union', 'safety', 'state', 'party', 'programme', 'research')),
  constraint role_has_one_side unique (code, side)
);

insert into identity.role (code, side) values
  ('mayor', 'political'), ('deputy_mayor', 'political'), ('acting_mayor', 'political'),
  ('elected_member', 'political'), ('government_leader', 'political'),
  ('chief_executive', 'administration'), ('deputy_chief_executive', 'administration'),
  ('acting_chief_executive', 'administration'), ('mandate_administrator', 'administration'),
  ('union_representative', 'union'), ('chief_union_representative', 'union'),
  ('union_officer', 'union'), ('safety_representative', 'safety'),
  ('secretariat', 'state'), ('secretariat_head', 'state'), ('case_officer', 'state'),
  ('decision_maker', 'state'), ('party_signatory', 'party'), ('working_group_member', 'party'),
  ('council_member', 'party'), ('project_leader', 'programme'), ('assessor', 'programme'),
  ('network_leader', 'programme'), ('adviser', 'programme'),
  ('merger_committee_leader', 'programme'), ('merger_committee_member', 'programme'),
  ('merger_project_leader', 'programme'), ('researcher', 'research');

create table identity.mandate (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person (id),
  organisation_id bigint not null references register.organisation (id),
  -- The municipality in which the organisation stands: itself, or that of the local union.
  municipality_id bigint references register.organisation (id),
  role text not null,
  side text not null,
  -- 1: stands for the political head, 2: for the administrative head. Neighbours, so that an exclusion
  -- constraint can ask for "the other one": two such ranges touch, and one does not touch itself.
  head integer,
  valid_from date not null,
  valid_to date,
  basis text not null constraint mandate_basis_is_known check (
    basis in ('grant', 'registration', 'first_access', 'vacancy', 'party')),
  granted_by_person_id bigint references identity.person (id),
  granted_by_mandate_id bigint,
  granted_by_side text,
  needs_confirmation boolean not null,
  -- Domain time.
  granted_at timestamptz not null,
  constraint mandate_id_names_its_person unique (id, person_id),
  constraint mandate_id_names_its_person_and_side unique (id, person_id, side),
  constraint mandate_id_names_its_side unique (id, side),
  constraint mandate_id_names_its_end unique (id, valid_to),
  constraint mandate_has_the_side_of_its_role foreign key (role, side) references identity.role (code, side),
  constraint mandate_is_granted_by_the_holder_of_a_mandate foreign key (granted_by_mandate_id, granted_by_person_id, granted_by_side)
    references identity.mandate (id, person_id, side),
  constraint mandate_ends_after_it_begins check (valid_to >= valid_from),
  constraint head_follows_from_the_role check (head is not distinct from case
    when role in ('mayor', 'deputy_mayor', 'acting_mayor') then 1
    when role in ('chief_executive', 'deputy_chief_executive', 'acting_chief_executive', 'government_leader') then 2 end),
  constraint nobody_grants_a_mandate_to_oneself check (granted_by_person_id <> person_id),
  constraint mandate_is_granted_by_somebody_or_comes_with_a_letter check (
    (granted_by_mandate_id is null) = (granted_by_person_id is null)
    and (granted_by_mandate_id is null) = (granted_by_side is null)
    and (granted_by_mandate_id is not null or basis in ('first_access', 'party'))),
  constraint the_employer_only_registers_for_a_union check (
    side <> 'union' or granted_by_side is null or granted_by_side = 'union' or needs_confirmation),
  constraint nobody_has_the_same_mandate_twice exclude using gist (
    int8range(person_id, person_id, '[]') with &&, int8range(organisation_id, organisation_id, '[]') with &&,
    int8range(hashtext(role), hashtext(role), '[]') with &&, daterange(valid_from, valid_to) with &&),
  constraint the_two_heads_are_never_the_same_person exclude using gist (
    int8range(person_id, person_id, '[]') with &&, int8range(municipality_id, municipality_id, '[]') with &&,
    int4range(head, head, '[]') with -|-, daterange(valid_from, valid_to) with &&)
    where (head is not null and municipality_id is not null),
  constraint nobody_answers_for_administration_and_union exclude using gist (
    int8range(person_id, person_id, '[]') with &&, int8range(municipality_id, municipality_id, '[]') with &&,
    (case side when 'administration' then int4range(1, 2) else int4range(2, 3) end) with -|-,
    daterange(valid_from, valid_to) with &&)
    where (side in ('administration', 'union') and municipality_id is not null),
  constraint one_holds_the_office_at_a_time exclude using gist (
    int8range(organisation_id, organisation_id, '[]') with &&, int8range(hashtext(role), hashtext(role), '[]') with &&,
    daterange(valid_from, valid_to) with &&)
    where (role in ('mayor', 'government_leader', 'chief_executive'))
);
create index mandate_by_person on identity.mandate (person_id);
create index mandate_by_organisation on identity.mandate (organisation_id);
create index mandate_by_municipality on identity.mandate (municipality_id);

-- A registered union mandate counts when the union has said yes.
create table identity.mandate_confirmation (
  mandate_id bigint primary key,
  mandate_side text not null,
  by_person_id bigint not null,
  by_mandate_id bigint not null,
  by_side text not null,
  confirmed_at timestamptz not null,
  constraint confirmation_is_of_a_mandate foreign key (mandate_id, mandate_side) references identity.mandate (id, side),
  constraint confirmation_is_by_the_holder_of_a_mandate foreign key (by_mandate_id, by_person_id, by_side)
    references identity.mandate (id, person_id, side),
  constraint only_a_union_confirms_a_union_mandate check (mandate_side <> 'union' or by_side = 'union'),
  constraint mandate_does_not_confirm_itself check (by_mandate_id <> mandate_id)
);

create table identity.mandate_ending (
  mandate_id bigint primary key,
  mandate_side text not null,
  -- The first day it no longer holds; the mandate's own valid_to says the same.
  ended_on date not null,
  -- Until when it would have held.
  former_valid_to date,
  by_person_id bigint,
  by_mandate_id bigint,
  by_side text,
  reason text not null constraint ending_reason_is_known check (
    reason in ('left', 'own_wish', 'new_holder', 'constituting_meeting', 'not_recognised', 'mistake', 'other')),
  ended_at timestamptz not null,
  constraint ending_is_of_a_mandate foreign key (mandate_id, mandate_side) references identity.mandate (id, side),
  constraint ended_mandate_ends_that_day foreign key (mandate_id, ended_on) references identity.mandate (id, valid_to),
  constraint ending_is_by_the_holder_of_a_mandate foreign key (by_mandate_id, by_person_id, by_side)
    references identity.mandate (id, person_id, side),
  constraint ending_is_by_somebody check (
    by_mandate_id is not null and by_person_id is not null and by_side is not null),
  constraint only_a_union_ends_a_union_mandate check (mandate_side <> 'union' or by_side is not distinct from 'union')
);

-- A mandate is never rewritten: the only thing that may change is its end, and then somebody has ended it.
create function identity.guard_mandate() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'valid_to' <> to_jsonb(old) - 'valid_to' then
    raise exception 'a mandate is ended, not changed'
      using errcode = 'integrity_constraint_violation', constraint = 'mandate_is_not_rewritten';
  end if;
  if not exists (select from identity.mandate_ending where mandate_id = new.id and ended_on = new.valid_to) then
    raise exception 'a mandate ends earlier only by an ending'
      using errcode = 'integrity_constraint_violation', constraint = 'mandate_is_ended_by_somebody';
  end if;
  return null;
end $$;
create constraint trigger mandate_is_ended_by_somebody after update on identity.mandate
  deferrable initially deferred for each row execute function identity.guard_mandate();

-- The session's choice among the person's mandates; gone with the session.
create table identity.session_choice (
  session_id bigint primary key references identity.session (id) on delete cascade,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint choice_is_of_an_own_mandate foreign key (mandate_id, person_id) references identity.mandate (id, person_id)
);

-- The code of a letter (or of somebody who may grant) opens one mandate, once. Only its hash is kept.
create table identity.access_code (
  id bigint generated always as identity primary key,
  code_hash bytea not null constraint access_code_is_issued_once unique,
  organisation_id bigint not null references register.organisation (id),
  role text not null references identity.role (code),
  issued_by_person_id bigint,
  issued_by_mandate_id bigint,
  issued_at timestamptz not null,
  expires_on date not null,
  used_at timestamptz,
  used_by_person_id bigint references identity.person (id),
  mandate_id bigint references identity.mandate (id),
  constraint access_code_hash_is_sha256 check (octet_length(code_hash) = 32),
  constraint access_code_is_issued_by_the_holder_of_a_mandate foreign key (issued_by_mandate_id, issued_by_person_id)
    references identity.mandate (id, person_id),
  constraint access_code_is_used_whole check (
    (used_at is null) = (used_by_person_id is null) and (used_at is null) = (mandate_id is null))
);
create index access_code_by_organisation on identity.access_code (organisation_id);

create table identity.access_request (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person (id),
  organisation_id bigint not null references register.organisation (id),
  role text not null references identity.role (code),
  asked_at timestamptz not null
);
create index access_request_by_organisation on identity.access_request (organisation_id);
create index access_request_by_person on identity.access_request (person_id);

create table identity.access_answer (
  request_id bigint primary key references identity.access_request (id),
  -- Null when the answer was no.
  mandate_id bigint references identity.mandate (id),
  by_person_id bigint not null,
  by_mandate_id bigint not null,
  answered_at timestamptz not null,
  constraint answer_is_by_the_holder_of_a_mandate foreign key (by_mandate_id, by_person_id)
    references identity.mandate (id, person_id)
);

-- Somebody is about to sign exactly this, and has been sent to sign in anew. Machine time.
create table identity.step_up_intent (
  id bigint generated always as identity primary key,
  person_id bigint not null,
  mandate_id bigint not null,
  -- 'agreements.version:12'.
  object text not null,
  content_sha256 text not null constraint step_up_content_is_a_hash check (content_sha256 ~ '^[0-9a-f]{64}$'),
  statement text not null,
  statement_sha256 text not null constraint step_up_statement_is_a_hash check (statement_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  acr text,
  authenticated_at timestamptz,
  used_at timestamptz,
  constraint step_up_is_of_an_own_mandate foreign key (mandate_id, person_id) references identity.mandate (id, person_id),
  constraint step_up_expires_within_ten_minutes check (expires_at <= created_at + interval '10 minutes'),
  constraint step_up_login_is_fresh check (authenticated_at >= created_at),
  constraint step_up_login_has_a_level check ((acr is null) = (authenticated_at is null)),
  constraint step_up_is_used_after_the_login check (used_at is null or authenticated_at is not null)
);
create index step_up_intent_by_expiry on identity.step_up_intent (expires_at);
create index step_up_intent_by_mandate on identity.step_up_intent (mandate_id);
