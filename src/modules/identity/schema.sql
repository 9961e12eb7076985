-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema identity;

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

create table identity.pending_sign_in (
  state_hash bytea not null,
  browser_hash bytea not null,
  nonce text not null,
  code_verifier text not null,
  redirect_uri text not null,
  return_path text not null,
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

create table identity.used_logout_token (
  issuer text not null,
  token_id text not null,
  expires_at timestamp with time zone not null,
  constraint logout_token_is_used_once PRIMARY KEY (issuer, token_id)
);
