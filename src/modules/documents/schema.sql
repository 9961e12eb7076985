-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema documents;
comment on schema documents is 'Files and their versions. A stored version is never changed.';

create table documents.document (
  id bigint generated always as identity not null,
  kind text not null,
  owner text not null,
  language text,
  title text not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint document_has_a_title CHECK (((title ~ '[^[:space:]]'::text) AND (length(title) <= 500))),
  constraint document_kind_is_plain_words CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint document_language_is_known CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text]))),
  constraint document_owner_is_a_kind_and_an_id CHECK ((owner ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'::text))
);
CREATE INDEX document_by_owner ON documents.document USING btree (owner, kind);

create table documents.version (
  id bigint generated always as identity not null,
  document_id bigint not null,
  number integer not null,
  file_name text not null,
  media_type text not null,
  pages integer,
  size integer not null,
  sha256 bytea not null,
  bytes bytea not null,
  data text,
  data_sha256 bytea,
  template text,
  template_sha256 bytea,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint version_pkey PRIMARY KEY (id),
  constraint version_number_is_used_once UNIQUE (document_id, number),
  constraint version_document_id_fkey FOREIGN KEY (document_id) REFERENCES documents.document(id),
  constraint version_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint version_data_hash_is_that_of_its_data CHECK ((data_sha256 = sha256(convert_to(data, 'UTF8'::name)))),
  constraint version_file_name_is_plain CHECK ((((length(file_name) >= 3) AND (length(file_name) <= 120)) AND (file_name !~ '[[:cntrl:]/\\:*?"<>|]'::text) AND (file_name !~ '^[. ]'::text))),
  constraint version_hash_is_that_of_its_bytes CHECK ((sha256 = sha256(bytes))),
  constraint version_is_at_most_25_megabytes CHECK (((size >= 1) AND (size <= 26214400))),
  constraint version_is_made_from_data_and_template_or_received CHECK ((num_nulls(data, data_sha256, template, template_sha256) = ANY (ARRAY[0, 4]))),
  constraint version_media_type_is_one_we_keep CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text, 'text/csv'::text, 'text/plain'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text, 'application/vnd.oasis.opendocument.text'::text]))),
  constraint version_numbers_start_at_one CHECK ((number >= 1)),
  constraint version_pages_are_counted CHECK ((pages >= 1)),
  constraint version_size_is_that_of_its_bytes CHECK ((size = octet_length(bytes))),
  constraint version_template_hash_is_sha256 CHECK ((octet_length(template_sha256) = 32)),
  constraint version_template_is_a_module_and_a_kind CHECK ((template ~ '^[a-z][a-z-]*/[a-z][a-z-]*$'::text)),
  constraint version_that_is_made_is_a_pdf_with_pages CHECK (((data IS NULL) OR ((media_type = 'application/pdf'::text) AND (pages IS NOT NULL))))
);
CREATE INDEX version_by_hash ON documents.version USING btree (sha256);
comment on table documents.version is 'One state of a document, with the exact bytes. Rows are only ever added.';

CREATE OR REPLACE FUNCTION documents.follow_former_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- Whoever adds a version waits for the one who is just adding another to the same document.
  perform from documents.document where id = new.document_id for update;
  if new.number <> 1 + (select count(*) from documents.version where document_id = new.document_id) then
    raise exception 'version % does not follow the former one', new.number
      using errcode = 'check_violation', constraint = 'version_numbers_have_no_gaps',
            schema = 'documents', table = 'version';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION documents.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'documents.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER document_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON documents.document FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
alter table documents.document enable always trigger document_is_never_changed;

CREATE TRIGGER version_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON documents.version FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
alter table documents.version enable always trigger version_is_never_changed;

CREATE TRIGGER version_numbers_have_no_gaps BEFORE INSERT ON documents.version FOR EACH ROW EXECUTE FUNCTION documents.follow_former_version();
