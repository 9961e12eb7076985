-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema platform;

create table platform.mail (
  id bigint generated always as identity not null,
  key text not null,
  kind text not null,
  recipient text not null,
  language text not null,
  subject text not null,
  text_body text not null,
  html_body text,
  object text not null,
  audience text not null,
  silence_address text,
  status text default 'waiting'::text not null,
  tries integer default 0 not null,
  next_try_at timestamp with time zone default clock_timestamp(),
  queued_at timestamp with time zone default clock_timestamp() not null,
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_key_is_used_once UNIQUE (key),
  constraint mail_always_has_plain_text CHECK ((text_body <> ''::text)),
  constraint mail_audience_is_a_kind_and_an_id CHECK ((audience ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text)),
  constraint mail_has_a_next_try_while_it_waits CHECK (((status = 'waiting'::text) = (next_try_at IS NOT NULL))),
  constraint mail_has_one_plain_address CHECK (((recipient ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$'::text) AND (length(recipient) <= 254))),
  constraint mail_kind_is_a_name CHECK ((kind ~ '^[a-z]+\.[a-z][a-z-]*$'::text)),
  constraint mail_language_is_known CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text]))),
  constraint mail_object_is_a_kind_and_an_id CHECK ((object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'::text)),
  constraint mail_status_is_known CHECK ((status = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'uncertain'::text, 'failed'::text, 'held'::text]))),
  constraint mail_subject_is_one_line CHECK ((subject ~ '^[^[:cntrl:]]{1,250}$'::text))
);
CREATE INDEX mail_by_audience ON platform.mail USING btree (audience, id);
CREATE INDEX mail_by_object ON platform.mail USING btree (object, id);
CREATE INDEX mail_not_sent ON platform.mail USING btree (status, id) WHERE (status <> 'sent'::text);
CREATE INDEX mail_to_send ON platform.mail USING btree (next_try_at, id) WHERE (status = 'waiting'::text);
comment on table platform.mail is 'Mails, each stored as it is to be sent before it is sent.';

create table platform.mail_attachment (
  mail_id bigint not null,
  "position" integer not null,
  file_name text not null,
  reference text not null,
  constraint attachment_has_its_own_place PRIMARY KEY (mail_id, "position"),
  constraint mail_attachment_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES platform.mail(id),
  constraint attachment_file_name_is_one_line CHECK ((file_name ~ '^[^[:cntrl:]/\\]{1,200}$'::text)),
  constraint attachment_reference_is_an_owner_and_an_id CHECK ((reference ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text))
);

create table platform.mail_attempt (
  mail_id bigint not null,
  number integer not null,
  began_at timestamp with time zone default clock_timestamp() not null,
  lease_until timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  answer text,
  constraint attempt_is_numbered_once PRIMARY KEY (mail_id, number),
  constraint mail_attempt_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES platform.mail(id),
  constraint attempt_ends_with_an_outcome CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint attempt_outcome_is_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'postponed'::text, 'refused'::text, 'uncertain'::text]))),
  constraint attempts_are_counted_from_one CHECK ((number >= 1))
);
CREATE INDEX attempt_under_way ON platform.mail_attempt USING btree (lease_until) WHERE (ended_at IS NULL);

create table platform.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default clock_timestamp() not null,
  constraint migration_number_is_used_once PRIMARY KEY (number),
  constraint migration_name_is_used_once UNIQUE (name),
  constraint migration_checksum_is_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table platform.setting (
  key text not null,
  value jsonb not null,
  constraint setting_has_one_value_per_key PRIMARY KEY (key),
  constraint setting_key_is_a_dotted_name CHECK ((key ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'::text))
);
comment on table platform.setting is 'What an installation remembers about itself, such as that it holds the example programme.';
