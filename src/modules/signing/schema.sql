-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema signing;

create table signing.opening (
  request_id bigint not null,
  person_id bigint not null,
  opened_at timestamp with time zone not null,
  constraint document_is_opened_for_the_first_time_once PRIMARY KEY (request_id, person_id),
  constraint opening_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint opening_request_id_fkey FOREIGN KEY (request_id) REFERENCES signing.request(id)
);
CREATE INDEX opening_by_person ON signing.opening USING btree (person_id);

create table signing.place (
  id bigint generated always as identity not null,
  request_id bigint not null,
  "position" integer not null,
  organisation_id bigint not null,
  constraint place_pkey PRIMARY KEY (id),
  constraint place_has_its_own_position UNIQUE (request_id, "position"),
  constraint place_id_names_its_request UNIQUE (id, request_id),
  constraint place_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint place_request_id_fkey FOREIGN KEY (request_id) REFERENCES signing.request(id),
  constraint places_are_counted_from_one CHECK (("position" >= 1))
);
CREATE INDEX place_by_organisation ON signing.place USING btree (organisation_id);

create table signing.place_role (
  place_id bigint not null,
  role text not null,
  constraint place_role_pkey PRIMARY KEY (place_id, role),
  constraint place_role_place_id_fkey FOREIGN KEY (place_id) REFERENCES signing.place(id),
  constraint place_role_role_fkey FOREIGN KEY (role) REFERENCES identity.role(code)
);

create table signing.replacement (
  old_request_id bigint not null,
  new_request_id bigint not null,
  reason text not null,
  constraint replacement_pkey PRIMARY KEY (old_request_id),
  constraint replacement_names_both_requests UNIQUE (old_request_id, new_request_id),
  constraint request_replaces_one UNIQUE (new_request_id),
  constraint replacement_is_by_the_request_that_follows FOREIGN KEY (new_request_id, old_request_id) REFERENCES signing.request(id, former_id),
  constraint replacement_has_a_reason CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000)))
);

create table signing.request (
  id bigint generated always as identity not null,
  kind text not null,
  object text not null,
  document_version_id bigint not null,
  content_sha256 bytea not null,
  data_sha256 bytea not null,
  ordered boolean not null,
  former_id bigint,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint request_pkey PRIMARY KEY (id),
  constraint request_asks_for_a_version_once UNIQUE (object, document_version_id),
  constraint request_id_names_its_former UNIQUE (id, former_id),
  constraint request_id_names_its_object UNIQUE (id, object),
  constraint request_is_followed_once UNIQUE (former_id),
  constraint request_document_version_id_fkey FOREIGN KEY (document_version_id) REFERENCES documents.version(id),
  constraint request_follows_one_of_the_same_object FOREIGN KEY (former_id, object) REFERENCES signing.request(id, object),
  constraint request_that_follows_says_why FOREIGN KEY (former_id, id) REFERENCES signing.replacement(old_request_id, new_request_id) DEFERRABLE INITIALLY DEFERRED,
  constraint request_content_hash_is_sha256 CHECK ((octet_length(content_sha256) = 32)),
  constraint request_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint request_data_hash_is_sha256 CHECK ((octet_length(data_sha256) = 32)),
  constraint request_follows_another CHECK ((former_id <> id)),
  constraint request_kind_is_a_module_and_a_kind CHECK ((kind ~ '^[a-z][a-z-]*/[a-z][a-z-]*$'::text)),
  constraint request_object_is_a_kind_and_an_id CHECK ((object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'::text))
);
CREATE UNIQUE INDEX object_has_one_line_of_requests ON signing.request USING btree (object) WHERE (former_id IS NULL);
CREATE INDEX request_by_document_version ON signing.request USING btree (document_version_id);

create table signing.signature (
  id bigint generated always as identity not null,
  place_id bigint not null,
  request_id bigint not null,
  person_id bigint not null,
  mandate_id bigint not null,
  role text not null,
  statement text not null,
  statement_language text not null,
  statement_sha256 bytea not null,
  step_up_intent_id bigint not null,
  acr text not null,
  authenticated_at timestamp with time zone not null,
  signed_at timestamp with time zone not null,
  constraint signature_pkey PRIMARY KEY (id),
  constraint nobody_signs_in_two_roles UNIQUE (request_id, person_id),
  constraint place_is_signed_once UNIQUE (place_id),
  constraint signature_id_names_its_request UNIQUE (id, request_id),
  constraint step_up_gives_one_signature UNIQUE (step_up_intent_id),
  constraint nobody_signs_what_was_not_opened FOREIGN KEY (request_id, person_id) REFERENCES signing.opening(request_id, person_id),
  constraint signature_is_by_the_holder_of_the_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint signature_is_in_a_role_the_place_asks_for FOREIGN KEY (place_id, role) REFERENCES signing.place_role(place_id, role),
  constraint signature_is_on_a_place_of_its_request FOREIGN KEY (place_id, request_id) REFERENCES signing.place(id, request_id),
  constraint signature_step_up_intent_id_fkey FOREIGN KEY (step_up_intent_id) REFERENCES identity.step_up_intent(id),
  constraint signature_has_a_statement CHECK ((statement ~ '[^[:space:]]'::text)),
  constraint signature_statement_hash_is_that_of_its_words CHECK ((statement_sha256 = sha256(convert_to(statement, 'UTF8'::name)))),
  constraint signature_statement_language_is_known CHECK ((statement_language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
);
CREATE INDEX signature_by_mandate ON signing.signature USING btree (mandate_id);

create table signing.voiding (
  signature_id bigint not null,
  request_id bigint not null,
  reason text not null,
  voided_at timestamp with time zone not null,
  voided_by text not null,
  constraint voiding_pkey PRIMARY KEY (signature_id),
  constraint voiding_is_of_a_signature_on_what_was_replaced FOREIGN KEY (signature_id, request_id) REFERENCES signing.signature(id, request_id),
  constraint voiding_request_id_fkey FOREIGN KEY (request_id) REFERENCES signing.replacement(old_request_id),
  constraint voiding_has_a_reason CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000))),
  constraint voiding_is_by_a_kind_and_an_id CHECK ((voided_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

CREATE OR REPLACE FUNCTION signing.guard_replacement()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION signing.guard_signature()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION signing.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'signing.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER opening_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON signing.opening FOR EACH STATEMENT EXECUTE FUNCTION signing.refuse_change();

CREATE TRIGGER place_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON signing.place FOR EACH STATEMENT EXECUTE FUNCTION signing.refuse_change();

CREATE TRIGGER place_role_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON signing.place_role FOR EACH STATEMENT EXECUTE FUNCTION signing.refuse_change();

CREATE TRIGGER replacement_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON signing.replacement FOR EACH STATEMENT EXECUTE FUNCTION signing.refuse_change();

CREATE CONSTRAINT TRIGGER signatures_on_what_was_replaced_are_voided AFTER INSERT ON signing.replacement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION signing.guard_replacement();

CREATE TRIGGER request_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON signing.request FOR EACH STATEMENT EXECUTE FUNCTION signing.refuse_change();

CREATE TRIGGER signature_is_given_in_its_turn BEFORE INSERT ON signing.signature FOR EACH ROW EXECUTE FUNCTION signing.guard_signature();

CREATE TRIGGER signature_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON signing.signature FOR EACH STATEMENT EXECUTE FUNCTION signing.refuse_change();

CREATE TRIGGER voiding_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON signing.voiding FOR EACH STATEMENT EXECUTE FUNCTION signing.refuse_change();
