-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema forms;

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

CREATE TRIGGER draft_revision_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.draft_revision FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER template_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.template FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();

CREATE TRIGGER template_version_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON forms.template_version FOR EACH STATEMENT EXECUTE FUNCTION forms.refuse_change();
