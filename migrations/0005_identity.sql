-- Identity: who signs in, and for how long. Times here are machine time: nobody may backdate them.

create schema identity;

-- Somebody who has signed in. The name is all that is known of a person besides what others grant;
-- erasure takes away the name and the hash, and leaves the id that the audit chain refers to.
create table identity.person (
  id bigint generated always as identity primary key,
  -- Keyed hash of the national identity number. The number itself is never stored.
  number_hash bytea constraint person_number_is_known_once unique,
  name text,
  created_at timestamptz not null,
  erased_at timestamptz,
  constraint person_number_hash_is_sha256 check (octet_length(number_hash) = 32),
  constraint person_name_is_not_empty check (name <> ''),
  constraint erased_person_has_no_name_and_no_number check (
    erased_at is null or (name is null and number_hash is null))
);

-- The same person by the word a provider has for him or her.
create table identity.login (
  issuer text not null,
  subject text not null,
  person_id bigint not null references identity.person (id),
  constraint login_belongs_to_one_person primary key (issuer, subject)
);
create index login_by_person on identity.login (person_id);

-- A sign-in that has been sent to the provider and not come back. Used once: taking it removes it.
create table identity.pending_sign_in (
  state_hash bytea primary key,
  -- The browser that began; another one cannot finish.
  browser_hash bytea not null,
  nonce text not null,
  code_verifier text not null,
  redirect_uri text not null,
  return_path text not null,
  -- Signing anew for one act: the step-up intent it is for. Its table comes with the mandates.
  intent_id bigint,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  constraint pending_state_hash_is_sha256 check (octet_length(state_hash) = 32),
  constraint pending_browser_hash_is_sha256 check (octet_length(browser_hash) = 32)
);
create index pending_sign_in_by_expiry on identity.pending_sign_in (expires_at);

create table identity.session (
  id bigint generated always as identity primary key,
  -- Only the browser has the token; the database cannot be used to sign in as anybody.
  token_hash bytea not null constraint session_token_is_used_once unique,
  person_id bigint not null references identity.person (id),
  issuer text not null,
  subject text not null,
  -- The provider's name for its own session, by which it ends ours.
  provider_session text,
  acr text not null,
  authenticated_at timestamptz not null,
  -- Sealed; shown to the provider on signing out.
  id_token_sealed bytea not null,
  started_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  constraint session_token_hash_is_sha256 check (octet_length(token_hash) = 32),
  constraint session_is_idle_before_it_ends check (idle_until <= ends_at),
  constraint session_end_has_a_cause check ((ended_at is null) = (ended_by is null)),
  constraint session_end_cause_is_known check (ended_by in ('sign_out', 'provider', 'new_sign_in'))
);
create index session_by_person on identity.session (person_id) where ended_at is null;
create index session_by_provider_session on identity.session (issuer, provider_session) where ended_at is null;
create index session_by_subject on identity.session (issuer, subject) where ended_at is null;
create index session_by_end on identity.session (ends_at);

-- Logout tokens of the provider that have done their work.
create table identity.used_logout_token (
  issuer text not null,
  token_id text not null,
  expires_at timestamptz not null,
  constraint logout_token_is_used_once primary key (issuer, token_id)
);

-- What somebody was writing when the session ended: given back to the same person in the same browser.
create table identity.kept_form (
  token_hash bytea primary key,
  person_id bigint not null references identity.person (id),
  path text not null,
  typed_sealed bytea not null,
  expires_at timestamptz not null,
  constraint kept_form_token_hash_is_sha256 check (octet_length(token_hash) = 32)
);
create index kept_form_by_expiry on identity.kept_form (expires_at);
