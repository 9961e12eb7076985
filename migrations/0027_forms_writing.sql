-- Writing together: one text that several people write at once. Every saved answer is a row, so that nothing anybody
-- wrote is lost; what met another's change and could not be brought together waits in held_text.

create table forms.writing (
  id bigint generated always as identity primary key,
  -- Whose text it is: 'applications.application:31'. The owner asks for it and decides who may.
  object text not null constraint object_is_written_once unique
    constraint written_object_is_a_table_and_an_id check (object ~ '^[a-z_]+\.[a-z_]+:[1-9][0-9]*$'),
  template_version_id bigint not null references forms.template_version (id),
  -- Domain time.
  begun_at timestamptz not null,
  begun_by text not null constraint writing_author_is_a_kind_and_an_id check (
    begun_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create index writing_by_template_version on forms.writing (template_version_id);

-- One answer as it was saved. The newest is the answer.
create table forms.answer_revision (
  writing_id bigint not null references forms.writing (id),
  question text not null constraint answered_question_is_a_key check (question ~ '^[a-z][a-z0-9_]{0,39}$'),
  revision integer not null constraint answer_revisions_are_counted_from_one check (revision >= 1),
  former_revision integer generated always as (nullif(revision - 1, 0)) stored,
  -- Grows with every accepted change of the whole text; what a freeze is bound to.
  edition integer not null constraint editions_are_counted_from_one check (edition >= 1),
  -- Canonical JSON; 'null' where an answer was taken out again.
  value text not null constraint answer_is_json check (value::jsonb is not null),
  -- The revision its author had read (0: none), and the opened page it was written in. Whoever writes on in the same page
  -- goes on from what was sent, which is not always what it became: sent has it where others' changes were brought in.
  written_on integer not null constraint answer_was_written_on_a_revision check
    (written_on >= 0 and written_on < revision),
  written_in text constraint page_is_a_reference check (written_in ~ '^[a-z0-9]{1,20}$'),
  sent text constraint sent_answer_is_json check (sent is null or sent::jsonb is not null),
  saved_at timestamptz not null,
  saved_by text not null constraint answer_author_is_a_kind_and_an_id check (
    saved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint answer_is_saved_on_the_newest primary key (writing_id, question, revision),
  constraint answer_follows_the_one_before foreign key (writing_id, question, former_revision)
    references forms.answer_revision (writing_id, question, revision),
  constraint question_changes_once_in_an_edition unique (writing_id, edition, question)
);

-- What somebody wrote in a place that another had changed meanwhile. It stays until somebody settles it.
create table forms.held_text (
  id bigint generated always as identity primary key,
  writing_id bigint not null,
  question text not null,
  -- The revision it was written on (0: there was none), and the one it met.
  base_revision integer not null constraint held_text_was_written_on_a_revision check (base_revision >= 0),
  met_revision integer not null,
  written_in text constraint held_page_is_a_reference check (written_in ~ '^[a-z0-9]{1,20}$'),
  value text not null constraint held_text_is_json check (value::jsonb is not null),
  held_at timestamptz not null,
  held_by text not null constraint held_author_is_a_kind_and_an_id check (
    held_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint held_text_met_another foreign key (writing_id, question, met_revision)
    references forms.answer_revision (writing_id, question, revision),
  constraint held_text_is_older_than_what_it_met check (base_revision < met_revision)
);
create index held_text_by_question on forms.held_text (writing_id, question, id);

create table forms.held_settlement (
  held_text_id bigint not null constraint held_text_is_settled_once primary key
    references forms.held_text (id),
  -- used: its words are in the answer now; left: they are not; rewritten: its author went on, and a later one holds it.
  outcome text not null constraint settlement_is_known check (outcome in ('used', 'left', 'rewritten')),
  settled_at timestamptz not null,
  settled_by text not null constraint settler_is_a_kind_and_an_id check (
    settled_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);

-- Who is in which field just now, by machine time. Worth nothing after a minute, so it need not survive a crash.
create unlogged table forms.presence (
  writing_id bigint not null references forms.writing (id),
  person_id bigint not null references identity.person (id),
  question text not null,
  seen_at timestamptz not null,
  constraint person_is_in_one_field primary key (writing_id, person_id)
);
create index presence_by_person on forms.presence (person_id);

-- Who takes care of a section; the newest row counts, and nobody is a person who is left out.
create table forms.assignment (
  id bigint generated always as identity primary key,
  writing_id bigint not null references forms.writing (id),
  section text not null constraint assigned_section_is_a_key check (section ~ '^[a-z][a-z0-9_]{0,39}$'),
  person_id bigint references identity.person (id),
  assigned_at timestamptz not null,
  assigned_by text not null constraint assigner_is_a_kind_and_an_id check (
    assigned_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create index assignment_by_section on forms.assignment (writing_id, section, id);
create index assignment_by_person on forms.assignment (person_id);

create table forms.comment (
  id bigint generated always as identity primary key,
  writing_id bigint not null references forms.writing (id),
  question text not null constraint commented_question_is_a_key check (question ~ '^[a-z][a-z0-9_]{0,39}$'),
  text text not null constraint comment_says_something check (text ~ '\S' and length(text) <= 4000),
  written_at timestamptz not null,
  written_by text not null constraint commenter_is_a_kind_and_an_id check (
    written_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create index comment_by_writing on forms.comment (writing_id, id);

create table forms.comment_resolution (
  comment_id bigint not null constraint comment_is_resolved_once primary key references forms.comment (id),
  resolved_at timestamptz not null,
  resolved_by text not null constraint resolver_is_a_kind_and_an_id check (
    resolved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);

create trigger writing_is_never_changed before update or delete or truncate on forms.writing
  for each statement execute function forms.refuse_change();
create trigger answer_revision_is_never_changed before update or delete or truncate on forms.answer_revision
  for each statement execute function forms.refuse_change();
create trigger held_text_is_never_changed before update or delete or truncate on forms.held_text
  for each statement execute function forms.refuse_change();
create trigger held_settlement_is_never_changed before update or delete or truncate on forms.held_settlement
  for each statement execute function forms.refuse_change();
create trigger assignment_is_never_changed before update or delete or truncate on forms.assignment
  for each statement execute function forms.refuse_change();
create trigger comment_is_never_changed before update or delete or truncate on forms.comment
  for each statement execute function forms.refuse_change();
create trigger comment_resolution_is_never_changed before update or delete or truncate on forms.comment_resolution
  for each statement execute function forms.refuse_change();
