-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema identity;

create table identity.access_answer (
  request_id bigint not null,
  mandate_id bigint,
  by_person_id bigint not null,
  by_mandate_id bigint not null,
  answered_at timestamp with time zone not null,
  constraint access_answer_pkey PRIMARY KEY (request_id),
  constraint access_answer_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES identity.mandate(id),
  constraint access_answer_request_id_fkey FOREIGN KEY (request_id) REFERENCES identity.access_request(id),
  constraint answer_is_by_the_holder_of_a_mandate FOREIGN KEY (by_mandate_id, by_person_id) REFERENCES identity.mandate(id, person_id)
);

create table identity.access_code (
  id bigint generated always as identity not null,
  code_hash bytea not null,
  organisation_id bigint not null,
  role text not null,
  issued_by_person_id bigint,
  issued_by_mandate_id bigint,
  issued_at timestamp with time zone not null,
  expires_on date not null,
  used_at timestamp with time zone,
  used_by_person_id bigint,
  mandate_id bigint,
  withdrawn_at timestamp with time zone,
  withdrawn_by_person_id bigint,
  withdrawn_by_mandate_id bigint,
  constraint access_code_pkey PRIMARY KEY (id),
  constraint access_code_is_issued_once UNIQUE (code_hash),
  constraint access_code_is_issued_by_the_holder_of_a_mandate FOREIGN KEY (issued_by_mandate_id, issued_by_person_id) REFERENCES identity.mandate(id, person_id),
  constraint access_code_is_withdrawn_by_the_holder_of_a_mandate FOREIGN KEY (withdrawn_by_mandate_id, withdrawn_by_person_id) REFERENCES identity.mandate(id, person_id),
  constraint access_code_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES identity.mandate(id),
  constraint access_code_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint access_code_role_fkey FOREIGN KEY (role) REFERENCES identity.role(code),
  constraint access_code_used_by_person_id_fkey FOREIGN KEY (used_by_person_id) REFERENCES identity.person(id),
  constraint access_code_hash_is_sha256 CHECK ((octet_length(code_hash) = 32)),
  constraint access_code_is_used_whole CHECK ((((used_at IS NULL) = (used_by_person_id IS NULL)) AND ((used_at IS NULL) = (mandate_id IS NULL)))),
  constraint access_code_is_withdrawn_whole CHECK ((num_nulls(withdrawn_at, withdrawn_by_person_id, withdrawn_by_mandate_id) = ANY (ARRAY[0, 3]))),
  constraint withdrawn_access_code_is_never_used CHECK (((withdrawn_at IS NULL) OR (used_at IS NULL)))
);
CREATE INDEX access_code_by_organisation ON identity.access_code USING btree (organisation_id);

create table identity.access_request (
  id bigint generated always as identity not null,
  person_id bigint not null,
  organisation_id bigint not null,
  role text not null,
  asked_at timestamp with time zone not null,
  constraint access_request_pkey PRIMARY KEY (id),
  constraint access_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint access_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint access_request_role_fkey FOREIGN KEY (role) REFERENCES identity.role(code)
);
CREATE INDEX access_request_by_organisation ON identity.access_request USING btree (organisation_id);
CREATE INDEX access_request_by_person ON identity.access_request USING btree (person_id);

create table identity.address_confirmation (
  address_id bigint not null,
  link_id bigint not null,
  confirmed_at timestamp with time zone not null,
  constraint address_is_confirmed_once PRIMARY KEY (address_id),
  constraint confirmation_is_by_a_link_of_that_address FOREIGN KEY (link_id, address_id) REFERENCES identity.address_link(id, address_id)
);

create table identity.address_link (
  id bigint generated always as identity not null,
  address_id bigint not null,
  token_hash bytea not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint address_link_pkey PRIMARY KEY (id),
  constraint address_link_id_names_its_address UNIQUE (id, address_id),
  constraint address_link_is_made_once UNIQUE (token_hash),
  constraint address_link_address_id_fkey FOREIGN KEY (address_id) REFERENCES identity.person_address(id),
  constraint address_link_expires_within_a_day CHECK (((expires_at > sent_at) AND (expires_at <= (sent_at + '1 day'::interval)))),
  constraint address_link_hash_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX address_link_by_address ON identity.address_link USING btree (address_id, sent_at);

create table identity.kept_form (
  token_hash bytea not null,
  person_id bigint not null,
  path text not null,
  typed_sealed bytea not null,
  expires_at timestamp with time zone not null,
  constraint kept_form_pkey PRIMARY KEY (token_hash),
  constraint kept_form_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint kept_form_token_hash_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX kept_form_by_expiry ON identity.kept_form USING btree (expires_at);

create table identity.login (
  issuer text not null,
  subject text not null,
  person_id bigint not null,
  constraint login_belongs_to_one_person PRIMARY KEY (issuer, subject),
  constraint login_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id)
);
CREATE INDEX login_by_person ON identity.login USING btree (person_id);

create table identity.mail_language (
  id bigint generated always as identity not null,
  person_id bigint not null,
  language text not null,
  chosen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint mail_language_pkey PRIMARY KEY (id),
  constraint mail_language_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint language_ends_after_it_is_chosen CHECK ((ended_at >= chosen_at)),
  constraint mail_language_is_known CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
);
CREATE INDEX mail_language_by_person ON identity.mail_language USING btree (person_id);
CREATE UNIQUE INDEX person_has_one_mail_language_at_a_time ON identity.mail_language USING btree (person_id) WHERE (ended_at IS NULL);

create table identity.mandate (
  id bigint generated always as identity not null,
  person_id bigint not null,
  organisation_id bigint not null,
  municipality_id bigint,
  role text not null,
  side text not null,
  head integer,
  valid_from date not null,
  valid_to date,
  basis text not null,
  granted_by_person_id bigint,
  granted_by_mandate_id bigint,
  granted_by_side text,
  needs_confirmation boolean not null,
  granted_at timestamp with time zone not null,
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_id_names_its_end UNIQUE (id, valid_to),
  constraint mandate_id_names_its_person UNIQUE (id, person_id),
  constraint mandate_id_names_its_person_and_side UNIQUE (id, person_id, side),
  constraint mandate_id_names_its_side UNIQUE (id, side),
  constraint nobody_answers_for_administration_and_union EXCLUDE USING gist (int8range(person_id, person_id, '[]'::text) WITH &&, int8range(municipality_id, municipality_id, '[]'::text) WITH &&, (
CASE side
    WHEN 'administration'::text THEN int4range(1, 2)
    ELSE int4range(2, 3)
END) WITH -|-, daterange(valid_from, valid_to) WITH &&) WHERE (((side = ANY (ARRAY['administration'::text, 'union'::text])) AND (municipality_id IS NOT NULL))),
  constraint nobody_has_the_same_mandate_twice EXCLUDE USING gist (int8range(person_id, person_id, '[]'::text) WITH &&, int8range(organisation_id, organisation_id, '[]'::text) WITH &&, int8range((hashtext(role))::bigint, (hashtext(role))::bigint, '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&),
  constraint one_holds_the_office_at_a_time EXCLUDE USING gist (int8range(organisation_id, organisation_id, '[]'::text) WITH &&, int8range((hashtext(role))::bigint, (hashtext(role))::bigint, '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&) WHERE ((role = ANY (ARRAY['mayor'::text, 'government_leader'::text, 'chief_executive'::text]))),
  constraint the_two_heads_are_never_the_same_person EXCLUDE USING gist (int8range(person_id, person_id, '[]'::text) WITH &&, int8range(municipality_id, municipality_id, '[]'::text) WITH &&, int4range(head, head, '[]'::text) WITH -|-, daterange(valid_from, valid_to) WITH &&) WHERE (((head IS NOT NULL) AND (municipality_id IS NOT NULL))),
  constraint mandate_granted_by_person_id_fkey FOREIGN KEY (granted_by_person_id) REFERENCES identity.person(id),
  constraint mandate_has_the_side_of_its_role FOREIGN KEY (role, side) REFERENCES identity.role(code, side),
  constraint mandate_is_granted_by_the_holder_of_a_mandate FOREIGN KEY (granted_by_mandate_id, granted_by_person_id, granted_by_side) REFERENCES identity.mandate(id, person_id, side),
  constraint mandate_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES register.organisation(id),
  constraint mandate_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint mandate_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint head_follows_from_the_role CHECK ((NOT (head IS DISTINCT FROM
CASE
    WHEN (role = ANY (ARRAY['mayor'::text, 'deputy_mayor'::text, 'acting_mayor'::text])) THEN 1
    WHEN (role = ANY (ARRAY['chief_executive'::text, 'deputy_chief_executive'::text, 'acting_chief_executive'::text, 'government_leader'::text])) THEN 2
    ELSE NULL::integer
END))),
  constraint mandate_basis_is_known CHECK ((basis = ANY (ARRAY['grant'::text, 'registration'::text, 'first_access'::text, 'vacancy'::text, 'party'::text]))),
  constraint mandate_ends_after_it_begins CHECK ((valid_to >= valid_from)),
  constraint mandate_is_granted_by_somebody_or_comes_with_a_letter CHECK ((((granted_by_mandate_id IS NULL) = (granted_by_person_id IS NULL)) AND ((granted_by_mandate_id IS NULL) = (granted_by_side IS NULL)) AND ((granted_by_mandate_id IS NOT NULL) OR (basis = ANY (ARRAY['first_access'::text, 'party'::text]))))),
  constraint nobody_grants_a_mandate_to_oneself CHECK ((granted_by_person_id <> person_id)),
  constraint the_employer_only_registers_for_a_union CHECK (((side <> 'union'::text) OR (granted_by_side IS NULL) OR (granted_by_side = 'union'::text) OR needs_confirmation))
);
CREATE INDEX mandate_by_municipality ON identity.mandate USING btree (municipality_id);
CREATE INDEX mandate_by_organisation ON identity.mandate USING btree (organisation_id);
CREATE INDEX mandate_by_person ON identity.mandate USING btree (person_id);

create table identity.mandate_confirmation (
  mandate_id bigint not null,
  mandate_side text not null,
  by_person_id bigint not null,
  by_mandate_id bigint not null,
  by_side text not null,
  confirmed_at timestamp with time zone not null,
  constraint mandate_confirmation_pkey PRIMARY KEY (mandate_id),
  constraint confirmation_is_by_the_holder_of_a_mandate FOREIGN KEY (by_mandate_id, by_person_id, by_side) REFERENCES identity.mandate(id, person_id, side),
  constraint confirmation_is_of_a_mandate FOREIGN KEY (mandate_id, mandate_side) REFERENCES identity.mandate(id, side),
  constraint mandate_does_not_confirm_itself CHECK ((by_mandate_id <> mandate_id)),
  constraint only_a_union_confirms_a_union_mandate CHECK (((mandate_side <> 'union'::text) OR (by_side = 'union'::text)))
);

create table identity.mandate_ending (
  mandate_id bigint not null,
  mandate_side text not null,
  ended_on date not null,
  former_valid_to date,
  by_person_id bigint,
  by_mandate_id bigint,
  by_side text,
  reason text not null,
  ended_at timestamp with time zone not null,
  constraint mandate_ending_pkey PRIMARY KEY (mandate_id),
  constraint ended_mandate_ends_that_day FOREIGN KEY (mandate_id, ended_on) REFERENCES identity.mandate(id, valid_to),
  constraint ending_is_by_the_holder_of_a_mandate FOREIGN KEY (by_mandate_id, by_person_id, by_side) REFERENCES identity.mandate(id, person_id, side),
  constraint ending_is_of_a_mandate FOREIGN KEY (mandate_id, mandate_side) REFERENCES identity.mandate(id, side),
  constraint ending_is_by_somebody CHECK (((by_mandate_id IS NOT NULL) AND (by_person_id IS NOT NULL) AND (by_side IS NOT NULL))),
  constraint ending_reason_is_known CHECK ((reason = ANY (ARRAY['left'::text, 'own_wish'::text, 'new_holder'::text, 'constituting_meeting'::text, 'not_recognised'::text, 'mistake'::text, 'other'::text]))),
  constraint only_a_union_ends_a_union_mandate CHECK (((mandate_side <> 'union'::text) OR (NOT (by_side IS DISTINCT FROM 'union'::text))))
);

create table identity.pending_sign_in (
  state_hash bytea not null,
  browser_hash bytea not null,
  nonce text not null,
  code_verifier text not null,
  redirect_uri text not null,
  return_path text not null,
  intent_id bigint,
  begun_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint pending_sign_in_pkey PRIMARY KEY (state_hash),
  constraint pending_browser_hash_is_sha256 CHECK ((octet_length(browser_hash) = 32)),
  constraint pending_state_hash_is_sha256 CHECK ((octet_length(state_hash) = 32))
);
CREATE INDEX pending_sign_in_by_expiry ON identity.pending_sign_in USING btree (expires_at);

create table identity.person (
  id bigint generated always as identity not null,
  number_hash bytea,
  name text,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_number_is_known_once UNIQUE (number_hash),
  constraint erased_person_has_no_name_and_no_number CHECK (((erased_at IS NULL) OR ((name IS NULL) AND (number_hash IS NULL)))),
  constraint person_name_is_not_empty CHECK ((name <> ''::text)),
  constraint person_number_hash_is_sha256 CHECK ((octet_length(number_hash) = 32))
);

create table identity.person_address (
  id bigint generated always as identity not null,
  person_id bigint not null,
  address text,
  given_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint person_address_pkey PRIMARY KEY (id),
  constraint person_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint address_ends_after_it_is_given CHECK ((ended_at >= given_at)),
  constraint address_is_one_plain_address CHECK (((address ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$'::text) AND (length(address) <= 254))),
  constraint only_an_ended_address_has_no_text CHECK (((address IS NULL) = (ended_at IS NOT NULL)))
);
CREATE INDEX address_by_person ON identity.person_address USING btree (person_id, id);
CREATE UNIQUE INDEX person_has_one_address_at_a_time ON identity.person_address USING btree (person_id) WHERE (ended_at IS NULL);

create table identity.role (
  code text not null,
  side text not null,
  constraint role_pkey PRIMARY KEY (code),
  constraint role_has_one_side UNIQUE (code, side),
  constraint role_is_known CHECK ((code = ANY (ARRAY['mayor'::text, 'deputy_mayor'::text, 'acting_mayor'::text, 'elected_member'::text, 'government_leader'::text, 'chief_executive'::text, 'deputy_chief_executive'::text, 'acting_chief_executive'::text, 'mandate_administrator'::text, 'union_representative'::text, 'chief_union_representative'::text, 'union_officer'::text, 'safety_representative'::text, 'secretariat'::text, 'secretariat_head'::text, 'case_officer'::text, 'decision_maker'::text, 'party_signatory'::text, 'working_group_member'::text, 'council_member'::text, 'project_leader'::text, 'assessor'::text, 'network_leader'::text, 'adviser'::text, 'merger_committee_leader'::text, 'merger_committee_member'::text, 'merger_project_leader'::text, 'researcher'::text]))),
  constraint side_is_known CHECK ((side = ANY (ARRAY['political'::text, 'administration'::text, 'union'::text, 'safety'::text, 'state'::text, 'party'::text, 'programme'::text, 'research'::text])))
);

create table identity.session (
  id bigint generated always as identity not null,
  token_hash bytea not null,
  person_id bigint not null,
  issuer text not null,
  subject text not null,
  provider_session text,
  acr text not null,
  authenticated_at timestamp with time zone not null,
  id_token_sealed bytea not null,
  started_at timestamp with time zone not null,
  idle_until timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_is_used_once UNIQUE (token_hash),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint session_end_cause_is_known CHECK ((ended_by = ANY (ARRAY['sign_out'::text, 'provider'::text, 'new_sign_in'::text]))),
  constraint session_end_has_a_cause CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint session_is_idle_before_it_ends CHECK ((idle_until <= ends_at)),
  constraint session_token_hash_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX session_by_end ON identity.session USING btree (ends_at);
CREATE INDEX session_by_person ON identity.session USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX session_by_provider_session ON identity.session USING btree (issuer, provider_session) WHERE (ended_at IS NULL);
CREATE INDEX session_by_subject ON identity.session USING btree (issuer, subject) WHERE (ended_at IS NULL);

create table identity.session_choice (
  session_id bigint not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint session_choice_pkey PRIMARY KEY (session_id),
  constraint choice_is_of_an_own_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint session_choice_session_id_fkey FOREIGN KEY (session_id) REFERENCES identity.session(id) ON DELETE CASCADE
);

create table identity.step_up_intent (
  id bigint generated always as identity not null,
  person_id bigint not null,
  mandate_id bigint not null,
  object text not null,
  content_sha256 text not null,
  statement text not null,
  statement_sha256 text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  acr text,
  authenticated_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint step_up_intent_pkey PRIMARY KEY (id),
  constraint step_up_is_of_an_own_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint step_up_content_is_a_hash CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint step_up_expires_within_ten_minutes CHECK ((expires_at <= (created_at + '00:10:00'::interval))),
  constraint step_up_is_used_after_the_login CHECK (((used_at IS NULL) OR (authenticated_at IS NOT NULL))),
  constraint step_up_login_has_a_level CHECK (((acr IS NULL) = (authenticated_at IS NULL))),
  constraint step_up_login_is_fresh CHECK ((authenticated_at >= created_at)),
  constraint step_up_statement_is_a_hash CHECK ((statement_sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX step_up_intent_by_expiry ON identity.step_up_intent USING btree (expires_at);
CREATE INDEX step_up_intent_by_mandate ON identity.step_up_intent USING btree (mandate_id);

create table identity.used_logout_token (
  issuer text not null,
  token_id text not null,
  expires_at timestamp with time zone not null,
  constraint logout_token_is_used_once PRIMARY KEY (issuer, token_id)
);

CREATE OR REPLACE FUNCTION identity.guard_mandate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE CONSTRAINT TRIGGER mandate_is_ended_by_somebody AFTER UPDATE ON identity.mandate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION identity.guard_mandate();
