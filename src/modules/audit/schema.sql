-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema audit;
comment on schema audit is 'Who did what to what, append-only. The application may read it, and write only by audit.append.';

create table audit.entry (
  number bigint not null,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  object text not null,
  data jsonb not null,
  content_sha256 bytea,
  previous_hash bytea not null,
  hash bytea not null,
  constraint entry_number_is_used_once PRIMARY KEY (number),
  constraint entry_hash_is_used_once UNIQUE (hash),
  constraint entry_action_is_a_command_name CHECK ((action ~ '^[a-z0-9][a-z0-9._/-]{0,99}$'::text)),
  constraint entry_actor_is_anonymous_or_a_kind_and_an_id CHECK ((actor ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint entry_content_hash_is_sha256 CHECK ((octet_length(content_sha256) = 32)),
  constraint entry_data_holds_ids_not_text CHECK ((NOT jsonb_path_exists(data, '$.*?(@.type() == "string" && !(@ like_regex "^[^\\s\\x01-\\x1f\\x7f]{0,200}$"))'::jsonpath))),
  constraint entry_data_is_flat CHECK (((jsonb_typeof(data) = 'object'::text) AND (NOT jsonb_path_exists(data, '$.*?(@.type() == "object" || @.type() == "array")'::jsonpath)))),
  constraint entry_data_keys_are_plain_names CHECK ((NOT jsonb_path_exists(data, '$.keyvalue()?(!(@."key" like_regex "^[a-zA-Z][a-zA-Z0-9_]*$"))'::jsonpath))),
  constraint entry_data_numbers_are_whole CHECK ((NOT jsonb_path_exists(data, '$.*?(@.type() == "number" && ((@.floor() != @ || @ > 9007199254740991) || @ < -9007199254740991))'::jsonpath))),
  constraint entry_hash_is_sha256 CHECK ((octet_length(hash) = 32)),
  constraint entry_numbers_start_at_one CHECK ((number >= 1)),
  constraint entry_object_is_a_kind_and_an_id CHECK ((object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'::text)),
  constraint entry_previous_hash_is_sha256 CHECK ((octet_length(previous_hash) = 32))
);
CREATE INDEX entry_by_object ON audit.entry USING btree (object, number);

create table audit.head (
  only_row boolean default true not null,
  number bigint not null,
  hash bytea not null,
  constraint head_is_one_row PRIMARY KEY (only_row),
  constraint head_hash_is_sha256 CHECK ((octet_length(hash) = 32)),
  constraint head_is_the_only_row CHECK (only_row),
  constraint head_number_is_not_negative CHECK ((number >= 0))
);
comment on table audit.head is 'The chain''s last link. Whoever appends locks this row, so numbers have no gaps.';

CREATE OR REPLACE FUNCTION audit.append(entries jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  item jsonb;
  last audit.head;
  entry audit.entry;
begin
  select * into strict last from audit.head for update;
  for item in select value from jsonb_array_elements(entries) with ordinality order by ordinality loop
    entry.number := last.number + 1;
    entry.at := clock_timestamp();
    entry.actor := item ->> 'actor';
    entry.action := item ->> 'action';
    entry.object := item ->> 'object';
    entry.data := coalesce(item -> 'data', '{}');
    entry.content_sha256 := decode(item ->> 'contentSha256', 'hex');
    entry.previous_hash := last.hash;
    entry.hash := sha256(convert_to(
      audit.canonical_text(
        entry.number, entry.at, entry.actor, entry.action, entry.object,
        entry.data, entry.content_sha256, entry.previous_hash
      ),
      'UTF8'
    ));
    insert into audit.entry values (entry.*);
    last.number := entry.number;
    last.hash := entry.hash;
  end loop;
  update audit.head set number = last.number, hash = last.hash;
end
$function$;
comment on function audit.append(jsonb) is 'Append entries in the order given. The only way the application writes to the chain.';

CREATE OR REPLACE FUNCTION audit.canonical_text(number bigint, at timestamp with time zone, actor text, action text, object text, data jsonb, content_sha256 bytea, previous_hash bytea)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select 'saman audit 1' || E'\n'
    || 'number ' || number || E'\n'
    || 'at ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || E'\n'
    || 'actor ' || actor || E'\n'
    || 'action ' || action || E'\n'
    || 'object ' || object || E'\n'
    || coalesce(
      (
        select string_agg(
          'data ' || item.key || ' ' || case jsonb_typeof(item.value)
            when 'string' then 'string ' || (item.value #>> '{}')
            when 'number' then 'number ' || trunc((item.value #>> '{}')::numeric)
            when 'boolean' then 'boolean ' || (item.value #>> '{}')
            else 'null'
          end || E'\n',
          '' order by item.key collate "C"
        )
        from jsonb_each(data) as item
      ),
      ''
    )
    || 'content ' || coalesce(encode(content_sha256, 'hex'), '-') || E'\n'
    || 'previous ' || encode(previous_hash, 'hex') || E'\n'
$function$;
comment on function audit.canonical_text(bigint,timestamp with time zone,text,text,text,jsonb,bytea,bytea) is 'The text whose SHA-256 is the entry''s hash.';

CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'audit.% is append-only: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER entry_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
alter table audit.entry enable always trigger entry_is_never_changed;

CREATE TRIGGER head_is_never_removed BEFORE DELETE OR TRUNCATE ON audit.head FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
alter table audit.head enable always trigger head_is_never_removed;
