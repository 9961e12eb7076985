-- Documents: what was made or received, kept for ever as it was. The owner of a document (an
-- application, a record) says who may read it; this schema only keeps it.

create schema documents;

comment on schema documents is 'Files and their versions. A stored version is never changed.';

create table documents.document (
  id bigint generated always as identity primary key,
  -- What it is to its owner: 'contents', 'signature-sheet', 'letter', 'attachment'.
  kind text not null constraint document_kind_is_plain_words check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Whose it is, as in the audit chain: 'applications.application:31'.
  owner text not null constraint document_owner_is_a_kind_and_an_id check (owner ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'),
  -- Null where nobody has said which language a received file is in.
  language text constraint document_language_is_known check (language in ('nb', 'nn', 'en')),
  title text not null constraint document_has_a_title check (title ~ '[^[:space:]]' and length(title) <= 500),
  created_at timestamptz not null,
  created_by text not null constraint document_creator_is_a_kind_and_an_id check (created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create index document_by_owner on documents.document (owner, kind);

create table documents.version (
  id bigint generated always as identity primary key,
  document_id bigint not null references documents.document (id),
  number integer not null constraint version_numbers_start_at_one check (number >= 1),
  file_name text not null constraint version_file_name_is_plain check (
    length(file_name) between 3 and 120 and file_name !~ '[[:cntrl:]/\\:*?"<>|]' and file_name !~ '^[. ]'),
  media_type text not null constraint version_media_type_is_one_we_keep check (media_type in (
    'application/pdf', 'image/png', 'image/jpeg', 'text/csv', 'text/plain',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.text')),
  pages integer constraint version_pages_are_counted check (pages >= 1),
  size integer not null,
  sha256 bytea not null,
  bytes bytea not null,
  -- How a document of ours came to be; all null for a file somebody sent in.
  -- The canonical JSON is text, because jsonb would write it another way and the hash would not fit.
  data text,
  data_sha256 bytea,
  template text constraint version_template_is_a_module_and_a_kind check (template ~ '^[a-z][a-z-]*/[a-z][a-z-]*$'),
  template_sha256 bytea,
  created_at timestamptz not null,
  created_by text not null constraint version_creator_is_a_kind_and_an_id check (created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint version_number_is_used_once unique (document_id, number),
  constraint version_is_at_most_25_megabytes check (size between 1 and 26214400),
  constraint version_size_is_that_of_its_bytes check (size = octet_length(bytes)),
  constraint version_hash_is_that_of_its_bytes check (sha256 = sha256(bytes)),
  constraint version_data_hash_is_that_of_its_data check (data_sha256 = sha256(convert_to(data, 'UTF8'))),
  constraint version_template_hash_is_sha256 check (octet_length(template_sha256) = 32),
  constraint version_is_made_from_data_and_template_or_received check (
    num_nulls(data, data_sha256, template, template_sha256) in (0, 4)),
  constraint version_that_is_made_is_a_pdf_with_pages check (
    data is null or (media_type = 'application/pdf' and pages is not null))
);
create index version_by_hash on documents.version (sha256);

comment on table documents.version is 'One state of a document, with the exact bytes. Rows are only ever added.';

-- Bytes are compressed already. Uncompressed, a slice can be read without reading the whole.
alter table documents.version alter column bytes set storage external;

create function documents.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'documents.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

create trigger version_is_never_changed
  before update or delete or truncate on documents.version
  for each statement execute function documents.refuse_change();

create trigger document_is_never_changed
  before update or delete or truncate on documents.document
  for each statement execute function documents.refuse_change();

create function documents.follow_former_version() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
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
$$;

create trigger version_numbers_have_no_gaps
  before insert on documents.version
  for each row execute function documents.follow_former_version();

-- Also for sessions that say they are replaying another server's changes.
alter table documents.version enable always trigger version_is_never_changed;
alter table documents.document enable always trigger document_is_never_changed;

revoke all on function documents.refuse_change, documents.follow_former_version from public;
