-- The guard of frozen versions could not tell its own variable from the table of the same name.

create or replace function agreements.guard_frozen() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  changed record;
  its_version bigint;
begin
  if tg_op = 'DELETE' then changed := old; else changed := new; end if;
  if tg_table_name = 'version' then its_version := changed.id; else its_version := changed.version_id; end if;
  perform from agreements.version where id = its_version for update;
  if exists (select from agreements.freezing where version_id = its_version) then
    raise exception 'version % is frozen', its_version
      using errcode = 'check_violation', constraint = 'frozen_version_is_never_changed',
            schema = 'agreements', table = tg_table_name;
  end if;
  return changed;
end
$$;
