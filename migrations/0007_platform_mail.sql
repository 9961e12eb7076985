-- The outbox: a mail is a row with a key before anything is sent, so that it is sent once or known to be
-- in doubt. All times here are machine time: they are about leases and tries, not about deadlines.

create table platform.mail (
  id bigint generated always as identity primary key,
  -- Made by whoever wants it sent: 'reminder:17:2026-12-01'. Asking twice gives one mail.
  key text not null constraint mail_key_is_used_once unique,
  kind text not null constraint mail_kind_is_a_name check (kind ~ '^[a-z]+\.[a-z][a-z-]*$'),
  recipient text not null constraint mail_has_one_plain_address check (
    recipient ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$' and length(recipient) <= 254),
  language text not null constraint mail_language_is_known check (language in ('nb', 'nn', 'en')),
  subject text not null constraint mail_subject_is_one_line check (subject ~ '^[^[:cntrl:]]{1,250}$'),
  text_body text not null constraint mail_always_has_plain_text check (text_body <> ''),
  html_body text,
  -- What it is about, as in the audit chain: 'tasks.task:17'.
  object text not null constraint mail_object_is_a_kind_and_an_id check (
    object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'),
  -- Who may read it here: 'person:12', 'organisation:88'.
  audience text not null constraint mail_audience_is_a_kind_and_an_id check (
    audience ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'),
  -- The page where the recipient can silence such mails; null where the law wants them sent.
  silence_address text,
  status text not null default 'waiting' constraint mail_status_is_known check (
    status in ('waiting', 'sending', 'sent', 'uncertain', 'failed', 'held')),
  -- Since it was queued, or since a person last said "send again".
  tries integer not null default 0,
  next_try_at timestamptz default clock_timestamp(),
  queued_at timestamptz not null default clock_timestamp(),
  constraint mail_has_a_next_try_while_it_waits check ((status = 'waiting') = (next_try_at is not null))
);
create index mail_to_send on platform.mail (next_try_at, id) where status = 'waiting';
create index mail_not_sent on platform.mail (status, id) where status <> 'sent';
create index mail_by_audience on platform.mail (audience, id);
create index mail_by_object on platform.mail (object, id);

comment on table platform.mail is 'Mails, each stored as it is to be sent before it is sent.';

-- The bytes stay with their owner, whose loader is asked for them when the mail is sent.
create table platform.mail_attachment (
  mail_id bigint not null references platform.mail (id),
  position integer not null,
  file_name text not null constraint attachment_file_name_is_one_line check (file_name ~ '^[^[:cntrl:]/\\]{1,200}$'),
  reference text not null constraint attachment_reference_is_an_owner_and_an_id check (
    reference ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'),
  constraint attachment_has_its_own_place primary key (mail_id, position)
);

-- One conversation with the mail server. It is written before the conversation begins; the rest of the
-- row is what came of it. A row without an end whose lease has run out belongs to a process that died.
create table platform.mail_attempt (
  mail_id bigint not null references platform.mail (id),
  number integer not null constraint attempts_are_counted_from_one check (number >= 1),
  began_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz not null,
  ended_at timestamptz,
  outcome text constraint attempt_outcome_is_known check (outcome in ('sent', 'postponed', 'refused', 'uncertain')),
  -- What the server said, or what went wrong, in the words of the machine.
  answer text,
  constraint attempt_is_numbered_once primary key (mail_id, number),
  constraint attempt_ends_with_an_outcome check ((ended_at is null) = (outcome is null))
);
create index attempt_under_way on platform.mail_attempt (lease_until) where ended_at is null;
