-- A text is closed by its owner at an edition, as when an application is frozen to be signed, and may be opened again.
-- While it is closed nobody changes an answer, whoever asks: the text that was signed is the text that stands.

create table forms.closing (
  writing_id bigint not null references forms.writing (id),
  number integer not null constraint closings_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  edition integer not null,
  closed_at timestamptz not null,
  closed_by text not null constraint closer_is_a_kind_and_an_id check (
    closed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint text_is_closed_once_at_a_time primary key (writing_id, number),
  constraint closing_names_its_edition unique (writing_id, number, edition)
);

create table forms.reopening (
  writing_id bigint not null,
  number integer not null,
  opened_at timestamptz not null,
  opened_by text not null constraint opener_is_a_kind_and_an_id check (
    opened_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint closed_text_is_opened_once primary key (writing_id, number),
  constraint only_a_closed_text_is_opened foreign key (writing_id, number)
    references forms.closing (writing_id, number)
);
alter table forms.closing add constraint closing_follows_an_opening
  foreign key (writing_id, former_number) references forms.reopening (writing_id, number);

create trigger closing_is_never_changed before update or delete or truncate on forms.closing
  for each statement execute function forms.refuse_change();
create trigger reopening_is_never_changed before update or delete or truncate on forms.reopening
  for each statement execute function forms.refuse_change();

-- Whoever closes and whoever saves wait for each other at the text, so that none slips in between.
create function forms.guard_closing() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from forms.writing where id = new.writing_id for update;
  if new.edition <> (select coalesce(max(edition), 0) from forms.answer_revision where writing_id = new.writing_id) then
    raise exception 'text % has gone on since edition %', new.writing_id, new.edition
      using errcode = 'check_violation', constraint = 'text_is_closed_as_it_stands',
            schema = 'forms', table = 'closing';
  end if;
  return new;
end
$$;
create trigger text_is_closed_as_it_stands before insert on forms.closing
  for each row execute function forms.guard_closing();

create function forms.guard_closed_text() returns trigger language plpgsql
set search_path to 'pg_catalog', 'pg_temp' as $$
begin
  perform from forms.writing where id = new.writing_id for key share;
  if exists (
    select from forms.closing
    where closing.writing_id = new.writing_id
      and not exists (
        select from forms.reopening
        where reopening.writing_id = closing.writing_id and reopening.number = closing.number)) then
    raise exception 'text % is closed', new.writing_id
      using errcode = 'check_violation', constraint = 'closed_text_is_not_changed',
            schema = 'forms', table = 'answer_revision';
  end if;
  return new;
end
$$;
create trigger closed_text_is_not_changed before insert on forms.answer_revision
  for each row execute function forms.guard_closed_text();
