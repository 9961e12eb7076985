-- Forms: what is asked. A template is written as drafts, each save a row, and published as versions that are
-- never changed, because people have answered exactly those questions.

create schema forms;

-- A key names a question for ever: answers, conditions and reports hang on it.
create function forms.has_each_key_once(outline text) returns boolean
language sql immutable strict
set search_path = pg_catalog, pg_temp
as $$
  select count(*) = count(distinct question ->> 'key')
  from jsonb_array_elements(outline::jsonb -> 'sections') section,
       jsonb_array_elements(section -> 'questions') question
$$;

create table forms.template (
  id bigint generated always as identity primary key,
  use text not null constraint template_use_is_known check (
    use in ('application', 'report', 'governing_document', 'survey')),
  owner_organisation_id bigint not null references register.organisation (id),
  -- Where its first draft came from, when it was not begun empty: a version, or a blueprint the product ships.
  copied_from_version_id bigint,
  blueprint text constraint template_blueprint_is_a_name check (blueprint ~ '^[a-z][a-z0-9-]{0,60}$'),
  -- Domain time.
  created_at timestamptz not null,
  created_by text not null constraint template_creator_is_a_kind_and_an_id check (
    created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint template_has_one_origin check (copied_from_version_id is null or blueprint is null)
);
create index template_by_owner on forms.template (owner_organisation_id);

-- One save of the draft. The newest is the draft; two who write on the same one cannot both save.
create table forms.draft_revision (
  template_id bigint not null references forms.template (id),
  revision integer not null constraint revisions_are_counted_from_one check (revision >= 1),
  former_revision integer generated always as (nullif(revision - 1, 0)) stored,
  -- Canonical JSON.
  outline text not null constraint draft_has_each_question_once check (forms.has_each_key_once(outline)),
  saved_at timestamptz not null,
  saved_by text not null constraint draft_author_is_a_kind_and_an_id check (
    saved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint draft_is_saved_on_the_newest primary key (template_id, revision),
  constraint revision_follows_the_one_before foreign key (template_id, former_revision)
    references forms.draft_revision (template_id, revision)
);

create table forms.template_version (
  id bigint generated always as identity primary key,
  template_id bigint not null references forms.template (id),
  number integer not null constraint versions_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  draft_revision integer not null,
  -- Canonical JSON, and the SHA-256 of exactly these bytes.
  outline text not null constraint version_has_each_question_once check (forms.has_each_key_once(outline)),
  outline_sha256 bytea not null constraint version_hash_is_that_of_its_outline check (
    outline_sha256 = sha256(convert_to(outline, 'UTF8'))),
  published_at timestamptz not null,
  published_by text not null constraint version_publisher_is_a_kind_and_an_id check (
    published_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint version_has_its_own_number unique (template_id, number),
  constraint version_follows_the_one_before foreign key (template_id, former_number)
    references forms.template_version (template_id, number),
  constraint draft_is_published_once unique (template_id, draft_revision),
  constraint version_is_of_a_saved_draft foreign key (template_id, draft_revision)
    references forms.draft_revision (template_id, revision)
);

alter table forms.template add constraint template_is_copied_from_a_version
  foreign key (copied_from_version_id) references forms.template_version (id);
create index template_by_copied_version on forms.template (copied_from_version_id);

create function forms.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'forms.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger template_is_never_changed before update or delete or truncate on forms.template
  for each statement execute function forms.refuse_change();
create trigger draft_revision_is_never_changed before update or delete or truncate on forms.draft_revision
  for each statement execute function forms.refuse_change();
create trigger template_version_is_never_changed before update or delete or truncate on forms.template_version
  for each statement execute function forms.refuse_change();

revoke all on function forms.refuse_change from public;
