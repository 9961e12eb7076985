-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema forms;

create table forms.answer_revision (
  writing_id bigint not null,
  question text not null,
  revision integer not null,
  former_revision integer generated always as (NULLIF((revision - 1), 0)) stored,
  edition integer not null,
  value text not null,
  written_on integer not null,
  written_in text,
  sent text,
  saved_at timestamp with time zone not null,
  saved_by text not null,
  constraint answer_is_saved_on_the_newest PRIMARY KEY (writing_id, question, revision),
  constraint question_changes_once_in_an_edition UNIQUE (writing_id, edition, question),
  constraint answer_follows_the_one_before FOREIGN KEY (writing_id, question, former_revision) REFERENCES forms.answer_revision(writing_id, question, revision),
  constraint answer_revision_writing_id_fkey FOREIGN KEY (writing_id) REFERENCES forms.writing(id),
  constraint answer_author_is_a_kind_and_an_id CHECK ((saved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint answer_is_json CHECK (((value)::jsonb IS NOT NULL)),
  constraint answer_revisions_are_counted_from_one CHECK ((revision >= 1)),
  constraint answer_was_written_on_a_revision CHECK (((written_on >= 0) AND (written_on < revision))),
  constraint answered_question_is_a_key CHECK ((question ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint editions_are_counted_from_one CHECK ((edition >= 1)),
  constraint page_is_a_reference CHECK ((written_in ~ '^[a-z0-9]{1,20}$'::text)),
  constraint sent_answer_is_json CHECK (((sent IS NULL) OR ((sent)::jsonb IS NOT NULL)))
);

create table forms.assignment (
  id bigint generated always as identity not null,
  writing_id bigint not null,
  section text not null,
  person_id bigint,
  assigned_at timestamp with time zone not null,
  assigned_by text not null,
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint assignment_writing_id_fkey FOREIGN KEY (writing_id) REFERENCES forms.writing(id),
  constraint assigned_section_is_a_key CHECK ((section ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint assigner_is_a_kind_and_an_id CHECK ((assigned_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);
CREATE INDEX assignment_by_person ON forms.assignment USING btree (person_id);
CREATE INDEX assignment_by_section ON forms.assignment USING btree (writing_id, section, id);

create table forms.closing (
  writing_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  edition integer not null,
  closed_at timestamp with time zone not null,
  closed_by text not null,
  constraint text_is_closed_once_at_a_time PRIMARY KEY (writing_id, number),
  constraint closing_names_its_edition UNIQUE (writing_id, number, edition),
  constraint closing_follows_an_opening FOREIGN KEY (writing_id, former_number) REFERENCES forms.reopening(writing_id, number),
  constraint closing_writing_id_fkey FOREIGN KEY (writing_id) REFERENCES forms.writing(id),
  constraint closer_is_a_kind_and_an_id CHECK ((closed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint closings_are_counted_from_one CHECK ((number >= 1))
);

create table forms.comment (
  id bigint generated always as identity not null,
  writing_id bigint not null,
  question text not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by text not null,
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_writing_id_fkey FOREIGN KEY (writing_id) REFERENCES forms.writing(id),
  constraint comment_says_something CHECK (((text ~ '\S'::text) AND (length(text) <= 4000))),
  constraint commented_question_is_a_key CHECK ((question ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint commenter_is_a_kind_and_an_id CHECK ((written_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);
CREATE INDEX comment_by_writing ON forms.comment USING btree (writing_id, id);

create table forms.comment_resolution (
  comment_id bigint not null,
  resolved_at timestamp with time zone not null,
  resolved_by text not null,
  constraint comment_is_resolved_once PRIMARY KEY (comment_id),
  constraint comment_resolution_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES forms.comment(id),
  constraint resolver_is_a_kind_and_an_id CHECK ((resolved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table forms.draft_revision (
  template_id bigint not null,
  revision integer not null,
  former_revision integer generated always as (NULLIF((revision - 1), 0)) stored,
  outline text not null,
  saved_at timestamp with time zone not null,
  saved_by text not null,
  constraint draft_is_saved_on_the_newest PRIMARY KEY (template_id, revision),
  constraint draft_revision_template_id_fkey FOREIGN KEY (template_id) REFERENCES forms.template(id),
  constraint revision_follows_the_one_before FOREIGN KEY (template_id, former_revision) REFERENCES forms.draft_revision(template_id, revision),
  constraint draft_author_is_a_kind_and_an_id CHECK ((saved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint draft_has_each_question_once CHECK (forms.has_each_key_once(outline)),
  constraint revisions_are_counted_from_one CHECK ((revision >= 1))
);

create table forms.held_settlement (
  held_text_id bigint not null,
  outcome text not null,
  settled_at timestamp with time zone not null,
  settled_by text not null,
  constraint held_text_is_settled_once PRIMARY KEY (held_text_id),
  constraint held_settlement_held_text_id_fkey FOREIGN KEY (held_text_id) REFERENCES forms.held_text(id),
  constraint settlement_is_known CHECK ((outcome = ANY (ARRAY['used'::text, 'left'::text, 'rewritten'::text]))),
  constraint settler_is_a_kind_and_an_id CHECK ((settled_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table forms.held_text (
  id bigint generated always as identity not null,
  writing_id bigint not null,
  question text not null,
  base_revision integer not null,
  met_revision integer not null,
  written_in text,
  value text not null,
  held_at timestamp with time zone not null,
  held_by text not null,
  constraint held_text_pkey PRIMARY KEY (id),
  constraint held_text_met_another FOREIGN KEY (writing_id, question, met_revision) REFERENCES forms.answer_revision(writing_id, question, revision),
  constraint held_author_is_a_kind_and_an_id CHECK ((held_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint held_page_is_a_reference CHECK ((written_in ~ '^[a-z0-9]{1,20}$'::text)),
  constraint held_text_is_json CHECK (((value)::jsonb IS NOT NULL)),
  constraint held_text_is_older_than_what_it_met CHECK ((base_revision < met_revision)),
  constraint held_text_was_written_on_a_revision CHECK ((base_revision >= 0))
);
CREATE INDEX held_text_by_question ON forms.held_text USING btree (writing_id, question, id);

create table forms.presence (
  writing_id bigint not null,
  person_id bigint not null,
  question text not null,
  seen_at timestamp with time zone not null,
  constraint person_is_in_one_field PRIMARY KEY (writing_id, person_id),
  constraint presence_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint presence_writing_id_fkey FOREIGN KEY (writing_id) REFERENCES forms.writing(id)
);
CREATE INDEX presence_by_person ON forms.presence USING btree (person_id);

create table forms.reopening (
  writing_id bigint not null,
  number integer not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  constraint closed_text_is_opened_once PRIMARY KEY (writing_id, number),
  constraint only_a_closed_text_is_opened FOREIGN KEY (writing_id, number) REFERENCES forms.closing(writing_id, number),
  constraint opener_is_a_kind_and_an_id CHECK ((opened_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table forms.template (
  id bigint generated always as identity not null,
  use text not null,
  owner_organisation_id bigint not null,
  copied_from_version_id bigint,
  blueprint text,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint template_pkey PRIMARY KEY (id),
  constraint template_is_copied_from_a_version FOREIGN KEY (copied_from_version_id) REFERENCES forms.template_version(id),
  constraint template_owner_organisation_id_fkey FOREIGN KEY (owner_organisation_id) REFERENCES register.organisation(id),
  constraint template_blueprint_is_a_name CHECK ((blueprint ~ '^[a-z][a-z0-9-]{0,60}$'::text)),
  constraint template_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint template_has_one_origin CHECK (((copied_from_version_id IS NULL) OR (blueprint IS NULL))),
  constraint template_use_is_known CHECK ((use = ANY (ARRAY['application'::text, 'report'::text, 'governing_document'::text, 'survey'::text])))
);
CREATE INDEX template_by_copied_version ON forms.template USING btree (copied_from_version_id);
CREATE INDEX template_by_owner ON forms.template USING btree (owner_organisation_id);

create table forms.template_version (
  id bigint generated always as identity not null,
  template_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  draft_revision integer not null,
  outline text not null,
  outline_sha256 bytea not null,
  published_at timestamp with time zone not null,
  published_by text not null,
  constraint template_version_pkey PRIMARY KEY (id),
  constraint draft_is_published_once UNIQUE (template_id, draft_revision),
  constraint version_has_its_own_number UNIQUE (template_id, number),
  constraint template_version_template_id_fkey FOREIGN KEY (template_id) REFERENCES forms.template(id),
  constraint version_follows_the_one_before FOREIGN KEY (template_id, former_number) REFERENCES forms.template_version(template_id, number),
  constraint version_is_of_a_saved_draft FOREIGN KEY (template_id, draft_revision) REFERENCES forms.draft_revision(template_id, revision),
  constraint version_has_each_question_once CHECK (forms.has_each_key_once(outline)),
  constraint version_hash_is_that_of_its_outline CHECK ((outline_sha256 = sha256(convert_to(outline, 'UTF8'::name)))),
  constraint version_publisher_is_a_kind_and_an_id CHECK ((published_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint versions_are_counted_from_one CHECK ((number >= 1))
);

create table forms.writing (
  id bigint generated always as identity not null,
  object text not null,
  template_version_id bigint not null,
  begun_at timestamp with time zone not null,
  begun_by text not null,
  constraint writing_pkey PRIMARY KEY (id),
  constraint object_is_written_once UNIQUE (object),
  constraint writing_template_version_id_fkey FOREIGN KEY (template_version_id) REFERENCES forms.template_version(id),
  constraint writing_author_is_a_kind_and_an_id CHECK ((begun_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint written_object_is_a_table_and_an_id CHECK ((object ~ '^[a-z_]+\.[a-z_]+:[1-9][0-9]*$'::text))
);
CREATE INDEX writing_by_template_version ON forms.writing USING btree (template_version_id);

CREATE OR REPLACE FUNCTION forms.guard_closed_text()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from forms.writing where id = new.writing_id for key share;
  if exists (
    select from forms.closing
    where closing.writing_id = new.writing_id
      and not exists (
        select from forms.reopening
        where reopening.writing_id = closing.writing_id and reopening.number = closing.number)) then
    raise exception 'text % is closed', new.writing_id
      using errcode = 'check_violation', constraint = 'closed_text_is_not_changed',
            schema = 'forms', table = 'answer_revision';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION forms.guard_closing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from forms.writing where id = new.writing_id for update;
  if new.edition <> (select coalesce(max(edition), 0) from forms.answer_revision where writing_id = new.writing_id) then
    raise exception 'text % has gone on since edition %', new.writing_id, new.edition
      using errcode = 'check_violation', constraint = 'text_is_closed_as_it_stands',
            schema = 'forms', table = 'closing';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION forms.has_each_key_once(outline text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select count(*) = count(distinct question ->> 'key')
  from jsonb_array_elements(outline::jsonb -> 'sections') section,
       jsonb_array_elements(section -> 'questions') question
$function$;

CREATE OR REPLACE FUNCTION forms.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'forms.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER answer_revision_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.answer_revision FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER closed_text_is_not_changed BEFORE INSERT ON forms.answer_revision FOR EACH ROW EXECUTE FUNCTION forms.guard_closed_text();

CREATE TRIGGER assignment_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.assignment FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER closing_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.closing FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER text_is_closed_as_it_stands BEFORE INSERT ON forms.closing FOR EACH ROW EXECUTE FUNCTION forms.guard_closing();

CREATE TRIGGER comment_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.comment FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER comment_resolution_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.comment_resolution FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER draft_revision_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.draft_revision FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER held_settlement_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.held_settlement FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER held_text_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.held_text FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER reopening_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.reopening FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER template_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.template FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER template_version_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.template_version FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER writing_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.writing FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();
