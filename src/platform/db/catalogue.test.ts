import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase } from '../../../tests/support/cluster.ts';
import type { TestDatabase } from '../../../tests/support/cluster.ts';
import { dumpPath, dumpSchema, ownSchemas } from './catalogue.ts';
import { generateTables } from './table-types.ts';

let database: TestDatabase;
let client: Client;

beforeEach(async () => {
  database = await emptyDatabase();
  client = new Client(database.owner);
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

/** One of each thing a schema of ours may hold. */
const everything = `
  create schema other;
  create schema house;
  comment on schema house is 'It''s one of each';
  create type house.mood as enum ('calm', 'busy');
  create domain house.code as text not null constraint code_is_short check (length(value) < 5);
  create sequence house.counter start 5 increment 2;
  create table house.room (
    id bigint generated always as identity constraint room_key primary key,
    name text collate "C" not null,
    mood house.mood not null default 'calm',
    code house.code,
    label text generated always as (lower(name) || '!') stored,
    size numeric(10, 2) default 0.5,
    tags text[] not null default '{}',
    used daterange,
    opened_on date,
    opened_at timestamptz default clock_timestamp(),
    facts jsonb,
    within bigint constraint room_is_within_a_room references house.room (id) on delete cascade deferrable initially deferred,
    constraint room_is_used_by_one_at_a_time exclude using gist (int8range(id, id, '[]') with &&, used with &&),
    constraint room_name_is_used_once_per_mood unique nulls not distinct (name, mood),
    constraint room_is_not_within_itself check (within <> id)
  );
  comment on table house.room is 'Where people are';
  comment on column house.room.label is 'Lower case';
  comment on constraint room_is_not_within_itself on house.room is 'No loops';
  create index room_by_name on house.room (lower(name) desc nulls last) include (id) where mood = 'calm';
  create view house.calm_room as select room.id, upper(room.name) as name from house.room where room.mood = 'calm' order by room.id;
  create function house.stamp() returns trigger language plpgsql as $$ begin return new; end $$;
  create trigger room_is_stamped before update of name on house.room for each row execute function house.stamp();
  alter table house.room enable always trigger room_is_stamped;
`;

test('a dump holds everything, sorted, the same on every supported server', async () => {
  await client.query(everything);
  expect(await dumpSchema(client, 'house')).toBe(`\
-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema house;
comment on schema house is 'It''s one of each';

create domain house.code as text not null constraint code_is_short CHECK ((length(VALUE) < 5));

create type house.mood as enum ('calm', 'busy');

create sequence house.counter as bigint start 5 increment 2;

create table house.room (
  id bigint generated always as identity not null,
  name text collate "C" not null,
  mood house.mood default 'calm'::house.mood not null,
  code house.code,
  label text generated always as ((lower(name) || '!'::text)) stored,
  size numeric(10,2) default 0.5,
  tags text[] default '{}'::text[] not null,
  used daterange,
  opened_on date,
  opened_at timestamp with time zone default clock_timestamp(),
  facts jsonb,
  within bigint,
  constraint room_key PRIMARY KEY (id),
  constraint room_name_is_used_once_per_mood UNIQUE NULLS NOT DISTINCT (name, mood),
  constraint room_is_used_by_one_at_a_time EXCLUDE USING gist (int8range(id, id, '[]'::text) WITH &&, used WITH &&),
  constraint room_is_within_a_room FOREIGN KEY (within) REFERENCES house.room(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  constraint room_is_not_within_itself CHECK ((within <> id))
);
CREATE INDEX room_by_name ON house.room USING btree (lower(name) DESC NULLS LAST) INCLUDE (id) WHERE (mood = 'calm'::house.mood);
comment on table house.room is 'Where people are';
comment on column house.room.label is 'Lower case';
comment on constraint room_is_not_within_itself on house.room is 'No loops';

create view house.calm_room as
 SELECT id,
    upper(name) AS name
   FROM house.room
  WHERE (mood = 'calm'::house.mood)
  ORDER BY id;
-- id bigint
-- name text

CREATE OR REPLACE FUNCTION house.stamp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin return new; end $function$;

CREATE TRIGGER room_is_stamped BEFORE UPDATE OF name ON house.room FOR EACH ROW EXECUTE FUNCTION house.stamp();
alter table house.room enable always trigger room_is_stamped;
`);
});

test('a dump leaves the connection as it was', async () => {
  await client.query(`create schema house; set search_path to house`);
  await dumpSchema(client, 'house');
  expect((await client.query('show search_path')).rows).toEqual([{ search_path: 'house' }]);
});

test('a kind of relation that the dump does not know is an error, not an omission', async () => {
  await client.query('create schema house; create table house.part (id int) partition by range (id)');
  await expect(dumpSchema(client, 'house')).rejects.toThrow(
    'house.part is of a kind (p) that the dump does not know yet.',
  );
});

test('our schemas are those the owner made', async () => {
  await client.query('create schema news; create schema calls');
  expect(await ownSchemas(client)).toEqual(['calls', 'news']);
  expect(dumpPath('calls')).toBe('src/modules/calls/schema.sql');
  expect(dumpPath('platform')).toBe('src/platform/db/schema.sql');
});

test('types follow the type parsers and the defaults', async () => {
  await client.query(everything);
  const text = await generateTables(database.owner);
  const interfaceOf = (name: string) => new RegExp(`export interface ${name} \\{\\n[^}]*\\}`).exec(text)?.[0];
  expect(interfaceOf('HouseRoom')).toBe(`export interface HouseRoom {
  code: string | null;
  facts: Json | null;
  id: Generated<number>;
  /**
   * Lower case
   */
  label: Generated<string | null>;
  mood: Generated<HouseMood>;
  name: string;
  opened_at: Generated<string | null>;
  opened_on: string | null;
  size: Generated<number | null>;
  tags: Generated<string[]>;
  used: string | null;
  within: number | null;
}`);
  expect(interfaceOf('DB')).toBe(`export interface DB {
  "house.calm_room": HouseCalmRoom;
  "house.room": HouseRoom;
}`);
  expect(text).toContain(`declare module './platform/db/tables.ts' {\n  interface Tables extends DB {}\n}\n`);
});
