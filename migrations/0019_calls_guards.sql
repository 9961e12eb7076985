-- What was announced stays, and a deadline moves from the one that counts.

create function calls.guard_deadline_move() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if new.number <> 1 + (select count(*) from calls.deadline_move where call_id = new.call_id)
     or new.old_deadline is distinct from coalesce(
       (select new_deadline from calls.deadline_move where call_id = new.call_id order by number desc limit 1),
       (select deadline_at from calls.call where id = new.call_id)) then
    raise exception 'the deadline of call % is another one', new.call_id
      using errcode = 'check_violation', constraint = 'deadline_is_moved_from_the_one_that_counts',
            schema = 'calls', table = 'deadline_move';
  end if;
  return new;
end
$$;
create trigger deadline_is_moved_from_the_one_that_counts before insert on calls.deadline_move
  for each row execute function calls.guard_deadline_move();

-- A draft is edited freely; once there is an opening, nothing under it changes.
create function calls.refuse_change_of_announced() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  announced bigint;
begin
  if tg_table_name = 'call' then announced := old.id;
  elsif tg_op = 'DELETE' then announced := old.call_id;
  else announced := new.call_id;
  end if;
  if exists (select from calls.opening where call_id = announced) then
    raise exception 'call % is announced: its rules stay', announced
      using errcode = 'check_violation', constraint = 'announced_rules_stay', schema = 'calls', table = tg_table_name;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger call_is_frozen_when_announced before update on calls.call
  for each row execute function calls.refuse_change_of_announced();
create trigger text_is_frozen_when_announced before insert or update or delete on calls.text
  for each row execute function calls.refuse_change_of_announced();
create trigger theme_is_frozen_when_announced before insert or update or delete on calls.call_theme
  for each row execute function calls.refuse_change_of_announced();
create trigger named_organisation_is_frozen_when_announced before insert or update or delete on calls.named_organisation
  for each row execute function calls.refuse_change_of_announced();
create trigger condition_is_frozen_when_announced before insert or update or delete on calls.condition
  for each row execute function calls.refuse_change_of_announced();
create trigger planned_report_is_frozen_when_announced before insert or update or delete on calls.planned_report
  for each row execute function calls.refuse_change_of_announced();
create trigger asked_attachment_is_frozen_when_announced before insert or update or delete on calls.asked_attachment
  for each row execute function calls.refuse_change_of_announced();
create trigger link_is_frozen_when_announced before insert or update or delete on calls.link
  for each row execute function calls.refuse_change_of_announced();

create function calls.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'calls.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger call_is_kept before delete or truncate on calls.call
  for each statement execute function calls.refuse_change();
create trigger opening_is_never_changed before update or delete or truncate on calls.opening
  for each statement execute function calls.refuse_change();
create trigger criterion_is_never_changed before update or delete or truncate on calls.call_criterion
  for each statement execute function calls.refuse_change();
create trigger deadline_move_is_never_changed before update or delete or truncate on calls.deadline_move
  for each statement execute function calls.refuse_change();
create trigger closing_is_never_changed before update or delete or truncate on calls.closing
  for each statement execute function calls.refuse_change();
create trigger cancellation_is_never_changed before update or delete or truncate on calls.cancellation
  for each statement execute function calls.refuse_change();
create trigger response_is_never_changed before update or delete or truncate on calls.response
  for each statement execute function calls.refuse_change();

revoke all on function calls.guard_deadline_move, calls.refuse_change_of_announced, calls.refuse_change from public;
