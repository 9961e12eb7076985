import { expect, test } from 'vitest';
import { touchedSchemas } from './touched-schemas.ts';

test.each([
  ['create schema audit', ['audit']],
  ['create table if not exists calls.call (id int references register.unit (id))', ['calls']],
  ['create unique index concurrently call_name on only calls.call (name)', ['calls']],
  ['alter table only calls.call add constraint x check (id > 0)', ['calls']],
  ['drop table calls.call, news.item', ['calls', 'news']],
  [
    'create or replace function audit.append(a text) returns void language sql as $$ insert into news.item values (1) $$',
    ['audit'],
  ],
  [
    'create trigger t before update or delete on audit.entry for each row execute function news.f()',
    ['audit'],
  ],
  ['insert into calls.call select * from register.unit', ['calls']],
  ['insert into calls.call values (1) on conflict (id) do update set id = 2', ['calls']],
  ['with gone as (delete from news.item returning id) update calls.call set item = 1', ['calls', 'news']],
  ['update calls.call set name = (select name from register.unit)', ['calls']],
  ["comment on column calls.call.name is 'from news.item; not more'", ['calls']],
  ['grant select on all tables in schema audit to app', ['audit']],
  ['revoke all on function audit.append from public', ['audit']],
  ['-- create table news.item\n/* drop table calls.call; */ select 1', []],
  ['create table loose (id int)', ['public']],
  ['create table "Audit"."entry" (id int); truncate calls.call', ['audit', 'calls']],
])('%s', (sql, schemas) => {
  expect(touchedSchemas(sql)).toEqual(schemas);
});
