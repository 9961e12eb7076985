-- The audit chain. The exact text each hash is made of is written down in src/modules/audit/README.md,
-- so that somebody who has only the rows can compute it again.

create schema audit;

comment on schema audit is 'Who did what to what, append-only. The application may read it, and write only by audit.append.';

create table audit.entry (
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object text not null,
  data jsonb not null,
  content_sha256 bytea,
  previous_hash bytea not null,
  hash bytea not null,
  constraint entry_number_is_used_once primary key (number),
  constraint entry_hash_is_used_once unique (hash),
  constraint entry_numbers_start_at_one check (number >= 1),
  constraint entry_actor_is_anonymous_or_a_kind_and_an_id check (actor ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint entry_action_is_a_command_name check (action ~ '^[a-z0-9][a-z0-9._/-]{0,99}$'),
  constraint entry_object_is_a_kind_and_an_id check (object ~ '^[a-z][a-z0-9._-]*:[^[:space:][:cntrl:]]{1,100}$'),
  constraint entry_data_is_flat check (
    jsonb_typeof(data) = 'object'
    and not jsonb_path_exists(data, '$.* ? (@.type() == "object" || @.type() == "array")')
  ),
  constraint entry_data_keys_are_plain_names check (
    not jsonb_path_exists(data, '$.keyvalue() ? (!(@.key like_regex "^[a-zA-Z][a-zA-Z0-9_]*$"))')
  ),
  -- Names and sentences have spaces in them; references, codes, dates and hashes have not.
  constraint entry_data_holds_ids_not_text check (
    not jsonb_path_exists(data, '$.* ? (@.type() == "string" && !(@ like_regex "^[^\\s\\x01-\\x1f\\x7f]{0,200}$"))')
  ),
  -- Whole numbers are written the same way by everybody; fractions are not.
  constraint entry_data_numbers_are_whole check (
    not jsonb_path_exists(
      data,
      '$.* ? (@.type() == "number" && (@.floor() != @ || @ > 9007199254740991 || @ < -9007199254740991))'
    )
  ),
  constraint entry_content_hash_is_sha256 check (octet_length(content_sha256) = 32),
  constraint entry_previous_hash_is_sha256 check (octet_length(previous_hash) = 32),
  constraint entry_hash_is_sha256 check (octet_length(hash) = 32)
);

create index entry_by_object on audit.entry (object, number);

create table audit.head (
  only_row boolean not null default true,
  number bigint not null,
  hash bytea not null,
  constraint head_is_one_row primary key (only_row),
  constraint head_is_the_only_row check (only_row),
  constraint head_number_is_not_negative check (number >= 0),
  constraint head_hash_is_sha256 check (octet_length(hash) = 32)
);

comment on table audit.head is 'The chain''s last link. Whoever appends locks this row, so numbers have no gaps.';

insert into audit.head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit.canonical_text(
  number bigint,
  at timestamptz,
  actor text,
  action text,
  object text,
  data jsonb,
  content_sha256 bytea,
  previous_hash bytea
) returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
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
$$;

comment on function audit.canonical_text is 'The text whose SHA-256 is the entry''s hash.';

create function audit.append(entries jsonb) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
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
$$;

comment on function audit.append is 'Append entries in the order given. The only way the application writes to the chain.';

create function audit.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'audit.% is append-only: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_is_never_changed
  before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();

create trigger head_is_never_removed
  before delete or truncate on audit.head
  for each statement execute function audit.refuse_change();

-- Also for sessions that say they are replaying another server's changes.
alter table audit.entry enable always trigger entry_is_never_changed;
alter table audit.head enable always trigger head_is_never_removed;

revoke all on function audit.canonical_text, audit.append, audit.refuse_change from public;
