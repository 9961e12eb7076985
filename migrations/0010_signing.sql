-- Signing: who has signed exactly this frozen version. What happens is a row and is never taken back:
-- a signature that no longer counts is voided by another row, and stays to be seen.

create schema signing;

-- Signatures are asked for on one version of one document. When the owner's thing changes, a new request
-- follows the former one; a thing has one line of requests.
create table signing.request (
  id bigint generated always as identity primary key,
  -- What is signed, which also decides the statement: 'agreements/agreement'.
  kind text not null constraint request_kind_is_a_module_and_a_kind check (kind ~ '^[a-z][a-z-]*/[a-z][a-z-]*$'),
  -- Whose it is, as in the audit chain: 'agreements.agreement:3'.
  object text not null constraint request_object_is_a_kind_and_an_id check (
    object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'),
  document_version_id bigint not null references documents.version (id),
  -- SHA-256 of the PDF and of the canonical data it was made from.
  content_sha256 bytea not null constraint request_content_hash_is_sha256 check (octet_length(content_sha256) = 32),
  data_sha256 bytea not null constraint request_data_hash_is_sha256 check (octet_length(data_sha256) = 32),
  ordered boolean not null,
  former_id bigint constraint request_is_followed_once unique,
  -- Domain time.
  created_at timestamptz not null,
  created_by text not null constraint request_creator_is_a_kind_and_an_id check (
    created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint request_asks_for_a_version_once unique (object, document_version_id),
  constraint request_id_names_its_object unique (id, object),
  constraint request_id_names_its_former unique (id, former_id),
  constraint request_follows_one_of_the_same_object foreign key (former_id, object)
    references signing.request (id, object),
  constraint request_follows_another check (former_id <> id)
);
create unique index object_has_one_line_of_requests on signing.request (object) where former_id is null;
create index request_by_document_version on signing.request (document_version_id);

create table signing.replacement (
  old_request_id bigint primary key,
  new_request_id bigint not null constraint request_replaces_one unique,
  reason text not null constraint replacement_has_a_reason check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  constraint replacement_names_both_requests unique (old_request_id, new_request_id),
  constraint replacement_is_by_the_request_that_follows foreign key (new_request_id, old_request_id)
    references signing.request (id, former_id)
);

alter table signing.request add constraint request_that_follows_says_why foreign key (former_id, id)
  references signing.replacement (old_request_id, new_request_id) deferrable initially deferred;

-- Somebody is asked to sign: for an organisation, in one of some roles.
create table signing.place (
  id bigint generated always as identity primary key,
  request_id bigint not null references signing.request (id),
  position integer not null constraint places_are_counted_from_one check (position >= 1),
  organisation_id bigint not null references register.organisation (id),
  constraint place_has_its_own_position unique (request_id, position),
  constraint place_id_names_its_request unique (id, request_id)
);
create index place_by_organisation on signing.place (organisation_id);

create table signing.place_role (
  place_id bigint not null references signing.place (id),
  role text not null references identity.role (code),
  primary key (place_id, role)
);

-- The frozen document was delivered to this person, who may therefore sign it.
create table signing.opening (
  request_id bigint not null references signing.request (id),
  person_id bigint not null references identity.person (id),
  opened_at timestamptz not null,
  constraint document_is_opened_for_the_first_time_once primary key (request_id, person_id)
);
create index opening_by_person on signing.opening (person_id);

create table signing.signature (
  id bigint generated always as identity primary key,
  place_id bigint not null constraint place_is_signed_once unique,
  request_id bigint not null,
  person_id bigint not null,
  mandate_id bigint not null,
  role text not null,
  -- The words the signer read and agreed to, kept as they stood.
  statement text not null constraint signature_has_a_statement check (statement ~ '[^[:space:]]'),
  statement_language text not null constraint signature_statement_language_is_known check (
    statement_language in ('nb', 'nn', 'en')),
  statement_sha256 bytea not null constraint signature_statement_hash_is_that_of_its_words check (
    statement_sha256 = sha256(convert_to(statement, 'UTF8'))),
  step_up_intent_id bigint not null constraint step_up_gives_one_signature unique
    references identity.step_up_intent (id),
  -- How and when the signer authenticated (machine time).
  acr text not null,
  authenticated_at timestamptz not null,
  -- Domain time.
  signed_at timestamptz not null,
  constraint signature_is_on_a_place_of_its_request foreign key (place_id, request_id)
    references signing.place (id, request_id),
  constraint signature_is_in_a_role_the_place_asks_for foreign key (place_id, role)
    references signing.place_role (place_id, role),
  constraint signature_is_by_the_holder_of_the_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id),
  constraint nobody_signs_what_was_not_opened foreign key (request_id, person_id)
    references signing.opening (request_id, person_id),
  constraint nobody_signs_in_two_roles unique (request_id, person_id),
  constraint signature_id_names_its_request unique (id, request_id)
);
create index signature_by_mandate on signing.signature (mandate_id);

-- A signature no longer counts, because what was signed has been replaced.
create table signing.voiding (
  signature_id bigint primary key,
  request_id bigint not null references signing.replacement (old_request_id),
  reason text not null constraint voiding_has_a_reason check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  voided_at timestamptz not null,
  voided_by text not null constraint voiding_is_by_a_kind_and_an_id check (
    voided_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint voiding_is_of_a_signature_on_what_was_replaced foreign key (signature_id, request_id)
    references signing.signature (id, request_id)
);

create function signing.guard_signature() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Whoever signs waits for the one who is just signing or replacing the same.
  perform from signing.request where id = new.request_id for update;
  if exists (select from signing.replacement where old_request_id = new.request_id) then
    raise exception 'request % has been replaced', new.request_id
      using errcode = 'check_violation', constraint = 'only_the_newest_version_is_signed',
            schema = 'signing', table = 'signature';
  end if;
  if exists (
    select from signing.request
    join signing.place mine on mine.id = new.place_id
    join signing.place earlier on earlier.request_id = request.id and earlier.position < mine.position
    where request.id = new.request_id and request.ordered
      and not exists (select from signing.signature where place_id = earlier.id)) then
    raise exception 'an earlier place of request % is not signed', new.request_id
      using errcode = 'check_violation', constraint = 'signatures_come_in_the_given_order',
            schema = 'signing', table = 'signature';
  end if;
  return new;
end
$$;
create trigger signature_is_given_in_its_turn before insert on signing.signature
  for each row execute function signing.guard_signature();

-- When a request is replaced, no signature on it goes on counting.
create function signing.guard_replacement() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from signing.signature
    where request_id = new.old_request_id
      and not exists (select from signing.voiding where signature_id = signature.id)) then
    raise exception 'a signature on request % would go on counting', new.old_request_id
      using errcode = 'check_violation', constraint = 'signatures_on_what_was_replaced_are_voided',
            schema = 'signing', table = 'replacement';
  end if;
  return null;
end
$$;
create constraint trigger signatures_on_what_was_replaced_are_voided after insert on signing.replacement
  deferrable initially deferred for each row execute function signing.guard_replacement();

create function signing.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'signing.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger request_is_never_changed before update or delete or truncate on signing.request
  for each statement execute function signing.refuse_change();
create trigger replacement_is_never_changed before update or delete or truncate on signing.replacement
  for each statement execute function signing.refuse_change();
create trigger place_is_never_changed before update or delete or truncate on signing.place
  for each statement execute function signing.refuse_change();
create trigger place_role_is_never_changed before update or delete or truncate on signing.place_role
  for each statement execute function signing.refuse_change();
create trigger opening_is_never_changed before update or delete or truncate on signing.opening
  for each statement execute function signing.refuse_change();
create trigger signature_is_never_changed before update or delete or truncate on signing.signature
  for each statement execute function signing.refuse_change();
create trigger voiding_is_never_changed before update or delete or truncate on signing.voiding
  for each statement execute function signing.refuse_change();

revoke all on function signing.guard_signature, signing.guard_replacement, signing.refuse_change from public;
