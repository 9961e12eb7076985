-- What the tables of cases and records refuse, whoever writes.
-- Numbers follow each other. Whoever writes must have moved the counter in the same transaction, and the
-- counter may not be moved without that.
create function correspondence.guard_case_number() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.sequence is distinct from (
       select last_sequence from correspondence.case_series
       where organisation_id = new.organisation_id and year = new.year)
     or (new.sequence > 1 and not exists (
           select from correspondence.case_file
           where organisation_id = new.organisation_id and year = new.year and sequence = new.sequence - 1)) then
    raise exception 'case % of % does not follow the former one', new.sequence, new.year
      using errcode = 'check_violation', constraint = 'case_numbers_have_no_gaps',
            schema = 'correspondence', table = 'case_file';
  end if;
  return new;
end
$$;
create trigger case_numbers_have_no_gaps before insert on correspondence.case_file
  for each row execute function correspondence.guard_case_number();

create function correspondence.guard_case_series() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if (select last_sequence from correspondence.case_series
      where organisation_id = new.organisation_id and year = new.year)
     is distinct from
     (select max(sequence) from correspondence.case_file
      where organisation_id = new.organisation_id and year = new.year) then
    raise exception 'the counter of % for % is not at its last case', new.organisation_id, new.year
      using errcode = 'check_violation', constraint = 'case_series_stands_at_its_last_case',
            schema = 'correspondence', table = 'case_series';
  end if;
  return null;
end
$$;
create constraint trigger case_series_stands_at_its_last_case after insert or update on correspondence.case_series
  deferrable initially deferred for each row execute function correspondence.guard_case_series();

-- By statement, so that thousands of records cost one look at each case.
create function correspondence.guard_record_numbers() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  faulty bigint;
begin
  select each.case_id into faulty
  from (select case_id, min(number) as first, max(number) as last, count(*) as count from added group by case_id) each
  where each.count <> each.last - each.first + 1
     or each.last <> (select last_record from correspondence.case_file where id = each.case_id)
     or (each.first > 1 and not exists (
           select from correspondence.record where case_id = each.case_id and number = each.first - 1))
  limit 1;
  if faulty is not null then
    raise exception 'records of case % do not follow the former ones', faulty
      using errcode = 'check_violation', constraint = 'record_numbers_have_no_gaps',
            schema = 'correspondence', table = 'record';
  end if;
  return null;
end
$$;
create trigger record_numbers_have_no_gaps after insert on correspondence.record
  referencing new table as added for each statement execute function correspondence.guard_record_numbers();

create function correspondence.guard_case_counter() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if (select last_record from correspondence.case_file where id = new.id)
     <> coalesce((select max(number) from correspondence.record where case_id = new.id), 0) then
    raise exception 'the counter of case % is not at its last record', new.id
      using errcode = 'check_violation', constraint = 'case_counter_stands_at_its_last_record',
            schema = 'correspondence', table = 'case_file';
  end if;
  return null;
end
$$;
create constraint trigger case_counter_stands_at_its_last_record after insert or update of last_record on correspondence.case_file
  deferrable initially deferred for each row execute function correspondence.guard_case_counter();

-- A case and a record change only by being described anew, a case by more records, a record by being journalled.
create function correspondence.guard_case_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_jsonb(new) - '{last_record,description}'::text[] <> to_jsonb(old) - '{last_record,description}'::text[]
     or new.last_record < old.last_record or new.description not in (old.description, old.description + 1) then
    raise exception 'case % is described anew, not changed', old.id
      using errcode = 'check_violation', constraint = 'case_is_not_rewritten',
            schema = 'correspondence', table = 'case_file';
  end if;
  return new;
end
$$;
create trigger case_is_not_rewritten before update on correspondence.case_file
  for each row execute function correspondence.guard_case_change();

create function correspondence.guard_record_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if to_jsonb(new) - '{journalled_on,description}'::text[] <> to_jsonb(old) - '{journalled_on,description}'::text[]
     or (old.journalled_on is not null and new.journalled_on is distinct from old.journalled_on)
     or new.description not in (old.description, old.description + 1) then
    raise exception 'record % is described anew or journalled, not changed', old.id
      using errcode = 'check_violation', constraint = 'record_is_not_rewritten',
            schema = 'correspondence', table = 'record';
  end if;
  return new;
end
$$;
create trigger record_is_not_rewritten before update on correspondence.record
  for each row execute function correspondence.guard_record_change();

create function correspondence.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'correspondence.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger case_series_is_kept before delete or truncate on correspondence.case_series
  for each statement execute function correspondence.refuse_change();
create trigger case_is_kept before delete or truncate on correspondence.case_file
  for each statement execute function correspondence.refuse_change();
create trigger record_is_kept before delete or truncate on correspondence.record
  for each statement execute function correspondence.refuse_change();
create trigger case_description_is_never_changed before update or delete or truncate on correspondence.case_description
  for each statement execute function correspondence.refuse_change();
create trigger record_description_is_never_changed before update or delete or truncate on correspondence.record_description
  for each statement execute function correspondence.refuse_change();
create trigger record_correspondent_is_never_changed before update or delete or truncate on correspondence.record_correspondent
  for each statement execute function correspondence.refuse_change();
create trigger record_document_is_never_changed before update or delete or truncate on correspondence.record_document
  for each statement execute function correspondence.refuse_change();

revoke all on function correspondence.guard_case_number, correspondence.guard_case_series,
  correspondence.guard_record_numbers, correspondence.guard_case_counter, correspondence.guard_case_change,
  correspondence.guard_record_change, correspondence.refuse_change from public;
