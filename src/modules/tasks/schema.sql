-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema tasks;

create table tasks.silence (
  id bigint generated always as identity not null,
  person_id text not null,
  kind text not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint silence_pkey PRIMARY KEY (id),
  constraint silence_ends_after_it_begins CHECK ((ended_at >= begun_at)),
  constraint silenced_kind_is_a_name CHECK ((kind ~ '^[a-z]+\.[a-z][a-z-]*$'::text))
);
CREATE UNIQUE INDEX silence_is_kept_once ON tasks.silence USING btree (person_id, kind) WHERE (ended_at IS NULL);

create table tasks.task (
  id bigint generated always as identity not null,
  key text not null,
  kind text not null,
  person_id text,
  organisation_id bigint,
  role text,
  object text not null,
  path text not null,
  words jsonb not null,
  due_on date,
  opened_at timestamp with time zone not null,
  opened_on date not null,
  closed_at timestamp with time zone,
  closed_on date,
  closed_by text,
  constraint task_pkey PRIMARY KEY (id),
  constraint task_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint task_is_closed_by_someone_at_a_time CHECK ((num_nulls(closed_at, closed_on, closed_by) = ANY (ARRAY[0, 3]))),
  constraint task_is_not_closed_before_it_is_opened CHECK ((closed_on >= opened_on)),
  constraint task_key_is_one_word CHECK ((key ~ '^[^[:space:][:cntrl:]]{1,200}$'::text)),
  constraint task_kind_is_a_name CHECK ((kind ~ '^[a-z]+\.[a-z][a-z-]*$'::text)),
  constraint task_object_is_a_kind_and_an_id CHECK ((object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'::text)),
  constraint task_path_begins_with_a_slash CHECK ((path ~ '^/[^[:space:][:cntrl:]]*$'::text)),
  constraint task_waits_for_a_person_or_a_role CHECK ((((person_id IS NOT NULL) AND (organisation_id IS NULL) AND (role IS NULL)) OR ((person_id IS NULL) AND (organisation_id IS NOT NULL) AND (role IS NOT NULL)))),
  constraint task_words_are_named CHECK ((jsonb_typeof(words) = 'object'::text))
);
CREATE INDEX closed_task_by_person ON tasks.task USING btree (person_id, closed_on) WHERE (closed_at IS NOT NULL);
CREATE INDEX closed_task_by_role ON tasks.task USING btree (organisation_id, role, closed_on) WHERE (closed_at IS NOT NULL);
CREATE INDEX open_task_by_object ON tasks.task USING btree (object) WHERE (closed_at IS NULL);
CREATE INDEX open_task_by_person ON tasks.task USING btree (person_id) WHERE (closed_at IS NULL);
CREATE INDEX open_task_by_role ON tasks.task USING btree (organisation_id, role) WHERE (closed_at IS NULL);
CREATE INDEX task_by_key ON tasks.task USING btree (key);
CREATE UNIQUE INDEX task_is_open_once ON tasks.task USING btree (key) WHERE (closed_at IS NULL);

create table tasks.waiter (
  task_id bigint not null,
  person_id text,
  organisation_id bigint,
  role text,
  constraint waiter_waits_once UNIQUE NULLS NOT DISTINCT (task_id, person_id, organisation_id, role),
  constraint waiter_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint waiter_task_id_fkey FOREIGN KEY (task_id) REFERENCES tasks.task(id),
  constraint waiter_is_a_person_or_a_role CHECK ((((person_id IS NOT NULL) AND (organisation_id IS NULL) AND (role IS NULL)) OR ((person_id IS NULL) AND (organisation_id IS NOT NULL) AND (role IS NOT NULL))))
);
CREATE INDEX waiter_by_person ON tasks.waiter USING btree (person_id);
CREATE INDEX waiter_by_role ON tasks.waiter USING btree (organisation_id, role);
