-- Tasks: what waits for whom, by when. A row is opened and closed by the module that owns the matter, in
-- the same transaction as the matter itself changes.

create schema tasks;

create table tasks.task (
  id bigint generated always as identity primary key,
  -- The owner's own name for it: 'applications.sign:31:1508:mayor'. At most one open task has it.
  key text not null constraint task_key_is_one_word check (key ~ '^[^[:space:][:cntrl:]]{1,200}$'),
  kind text not null constraint task_kind_is_a_name check (kind ~ '^[a-z]+\.[a-z][a-z-]*$'),
  -- Whom it waits for: one person, or whoever holds a role at an organisation.
  person_id text,
  organisation_id bigint references register.organisation (id),
  role text,
  -- What it is about, as in the audit chain, and where it is done (an address without its language).
  object text not null constraint task_object_is_a_kind_and_an_id check (
    object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'),
  path text not null constraint task_path_begins_with_a_slash check (path ~ '^/[^[:space:][:cntrl:]]*$'),
  -- What is put into the kind's sentences.
  words jsonb not null constraint task_words_are_named check (jsonb_typeof(words) = 'object'),
  due_on date,
  opened_at timestamptz not null,
  opened_on date not null,
  closed_at timestamptz,
  closed_on date,
  -- Who closed it, as in the audit chain: 'person:12', 'system:calls.close'.
  closed_by text,
  constraint task_waits_for_a_person_or_a_role check (
    (person_id is not null and organisation_id is null and role is null)
    or (person_id is null and organisation_id is not null and role is not null)),
  constraint task_is_closed_by_someone_at_a_time check (
    num_nulls(closed_at, closed_on, closed_by) in (0, 3)),
  constraint task_is_not_closed_before_it_is_opened check (closed_on >= opened_on)
);
create unique index task_is_open_once on tasks.task (key) where closed_at is null;
create index task_by_key on tasks.task (key);
create index open_task_by_person on tasks.task (person_id) where closed_at is null;
create index open_task_by_role on tasks.task (organisation_id, role) where closed_at is null;
create index closed_task_by_person on tasks.task (person_id, closed_on) where closed_at is not null;
create index closed_task_by_role on tasks.task (organisation_id, role, closed_on) where closed_at is not null;
create index open_task_by_object on tasks.task (object) where closed_at is null;

-- Who cannot go on before a task is done: they see it under "waits for others".
create table tasks.waiter (
  task_id bigint not null references tasks.task (id),
  person_id text,
  organisation_id bigint references register.organisation (id),
  role text,
  constraint waiter_is_a_person_or_a_role check (
    (person_id is not null and organisation_id is null and role is null)
    or (person_id is null and organisation_id is not null and role is not null)),
  constraint waiter_waits_once unique nulls not distinct (task_id, person_id, organisation_id, role)
);
create index waiter_by_person on tasks.waiter (person_id);
create index waiter_by_role on tasks.waiter (organisation_id, role);

-- A person does not want mail of a kind. It ends by a date, so that it can be seen who was told what when.
create table tasks.silence (
  id bigint generated always as identity primary key,
  person_id text not null,
  kind text not null constraint silenced_kind_is_a_name check (kind ~ '^[a-z]+\.[a-z][a-z-]*$'),
  begun_at timestamptz not null,
  ended_at timestamptz,
  constraint silence_ends_after_it_begins check (ended_at >= begun_at)
);
create unique index silence_is_kept_once on tasks.silence (person_id, kind) where ended_at is null;
