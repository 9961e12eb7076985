-- What foreign keys cannot say of freezes and submissions. Each guard waits at the application, so that what it has seen still
-- stands when its row does.

create function applications.guard_reopening() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.submission
    where submission.application_id = new.application_id
      and not exists (
        select from applications.withdrawal
        where withdrawal.application_id = submission.application_id and withdrawal.number = submission.number)) then
    raise exception 'application % is submitted', new.application_id
      using errcode = 'check_violation', constraint = 'submitted_application_is_not_opened',
            schema = 'applications', table = 'reopening';
  end if;
  return new;
end
$$;
create trigger submitted_application_is_not_opened before insert on applications.reopening
  for each row execute function applications.guard_reopening();

create function applications.guard_going_without() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from applications.application where id = new.application_id for update;
  if 'declined' is distinct from (
    select answer from applications.party_answer
    where application_id = new.application_id and organisation_id = new.organisation_id
    order by number desc limit 1) then
    raise exception 'organisation % has not declined', new.organisation_id
      using errcode = 'check_violation', constraint = 'only_who_declined_is_left_out',
            schema = 'applications', table = 'going_without';
  end if;
  return new;
end
$$;
create trigger only_who_declined_is_left_out before insert on applications.going_without
  for each row execute function applications.guard_going_without();

-- Read from what signing keeps, and not from what somebody says: an organisation that has left is not asked any longer.
create function applications.guard_completion() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.reopening
    where reopening.application_id = new.application_id and reopening.number = new.freeze_number) then
    raise exception 'freeze % of application % is opened again', new.freeze_number, new.application_id
      using errcode = 'check_violation', constraint = 'what_is_opened_again_is_not_complete',
            schema = 'applications', table = 'completion';
  end if;
  if exists (
    select from applications.freeze as f
    join signing.place on place.request_id = f.request_id
    where f.application_id = new.application_id and f.number = new.freeze_number
      and not exists (
        select from applications.going_without
        where going_without.application_id = f.application_id and going_without.freeze_number = f.number
          and going_without.organisation_id = place.organisation_id)
      and not exists (
        select from signing.signature
        where signature.place_id = place.id
          and not exists (select from signing.voiding where voiding.signature_id = signature.id))) then
    raise exception 'a signature on application % is missing', new.application_id
      using errcode = 'check_violation', constraint = 'completion_has_every_signature',
            schema = 'applications', table = 'completion';
  end if;
  return new;
end
$$;
create trigger completion_has_every_signature before insert on applications.completion
  for each row execute function applications.guard_completion();

create function applications.guard_submission() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.reopening
    where reopening.application_id = new.application_id and reopening.number = new.freeze_number) then
    raise exception 'freeze % of application % is opened again', new.freeze_number, new.application_id
      using errcode = 'check_violation', constraint = 'what_is_opened_again_is_not_submitted',
            schema = 'applications', table = 'submission';
  end if;
  -- Exactly those who have joined by now, but for whom it has been stated that it goes on without them.
  if exists (
    with joined as (
      select distinct on (organisation_id) organisation_id, answer
      from applications.party_answer
      where application_id = new.application_id
      order by organisation_id, number desc),
    frozen as (
      select organisation_id from applications.freeze_party
      where application_id = new.application_id and freeze_number = new.freeze_number),
    left_out as (
      select organisation_id from applications.going_without
      where application_id = new.application_id and freeze_number = new.freeze_number)
    select from frozen
    where organisation_id not in (select organisation_id from left_out)
      and organisation_id not in (select organisation_id from joined where answer = 'joined')
    union all
    select from joined
    where answer = 'joined' and organisation_id not in (select organisation_id from frozen)) then
    raise exception 'application % is not of those who signed it', new.application_id
      using errcode = 'check_violation', constraint = 'submission_is_of_those_who_have_joined',
            schema = 'applications', table = 'submission';
  end if;
  return new;
end
$$;
create trigger submission_is_of_what_stands before insert on applications.submission
  for each row execute function applications.guard_submission();

create function applications.guard_withdrawal() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.arrival
    where arrival.application_id = new.application_id and arrival.number = new.number) then
    raise exception 'submission % of application % has come in', new.number, new.application_id
      using errcode = 'check_violation', constraint = 'what_has_come_in_is_not_withdrawn',
            schema = 'applications', table = 'withdrawal';
  end if;
  return new;
end
$$;
create trigger what_has_come_in_is_not_withdrawn before insert on applications.withdrawal
  for each row execute function applications.guard_withdrawal();

create function applications.guard_arrival() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.withdrawal
    where withdrawal.application_id = new.application_id and withdrawal.number = new.number) then
    raise exception 'submission % of application % is withdrawn', new.number, new.application_id
      using errcode = 'check_violation', constraint = 'what_is_withdrawn_does_not_come_in',
            schema = 'applications', table = 'arrival';
  end if;
  return new;
end
$$;
create trigger what_is_withdrawn_does_not_come_in before insert on applications.arrival
  for each row execute function applications.guard_arrival();

create trigger freeze_is_never_changed before update or delete or truncate on applications.freeze
  for each statement execute function applications.refuse_change();
create trigger freeze_party_is_never_changed before update or delete or truncate on applications.freeze_party
  for each statement execute function applications.refuse_change();
create trigger reopening_is_never_changed before update or delete or truncate on applications.reopening
  for each statement execute function applications.refuse_change();
create trigger going_without_is_never_changed before update or delete or truncate on applications.going_without
  for each statement execute function applications.refuse_change();
create trigger completion_is_never_changed before update or delete or truncate on applications.completion
  for each statement execute function applications.refuse_change();
create trigger signature_sheet_is_never_changed before update or delete or truncate on applications.signature_sheet
  for each statement execute function applications.refuse_change();
create trigger late_permission_is_never_changed before update or delete or truncate on applications.late_permission
  for each statement execute function applications.refuse_change();
create trigger submission_is_never_changed before update or delete or truncate on applications.submission
  for each statement execute function applications.refuse_change();
create trigger withdrawal_is_never_changed before update or delete or truncate on applications.withdrawal
  for each statement execute function applications.refuse_change();
create trigger arrival_is_never_changed before update or delete or truncate on applications.arrival
  for each statement execute function applications.refuse_change();
