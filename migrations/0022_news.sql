-- News in both Norwegian forms. What was written, approved, published and withdrawn are rows that are never
-- changed: what readers have seen on any day can be told from them.

create schema news;

create table news.item (
  id bigint generated always as identity primary key,
  publisher_id bigint not null references register.organisation (id),
  -- Domain time.
  created_at timestamptz not null,
  created_by text not null constraint item_creator_is_a_kind_and_an_id check (
    created_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$')
);
create index item_by_publisher on news.item (publisher_id);

-- Everything somebody has saved. Two who write at once both mean to make the same number; one is refused.
create table news.version (
  id bigint generated always as identity primary key,
  item_id bigint not null references news.item (id),
  number integer not null constraint versions_are_counted_from_one check (number >= 1),
  -- What it is about, where that is one programme.
  programme_id bigint references programmes.programme (id),
  written_at timestamptz not null,
  written_by text not null constraint version_writer_is_a_kind_and_an_id check (
    written_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'),
  constraint version_follows_the_one_it_was_written_from unique (item_id, number),
  constraint version_id_names_its_item unique (id, item_id)
);
create index news_version_by_programme on news.version (programme_id);

-- A version in one language. A draft may be half written.
create table news.text (
  version_id bigint not null references news.version (id),
  language text not null constraint news_language_is_known check (language in ('nb', 'nn', 'en')),
  title text not null constraint news_title_is_short check (length(title) <= 150),
  lead text not null constraint news_lead_is_short check (length(lead) <= 600),
  -- Markdown.
  body text not null constraint news_body_has_a_limit check (length(body) <= 30000),
  is_complete boolean not null generated always as (
    title ~ '[^[:space:]]' and lead ~ '[^[:space:]]' and body ~ '[^[:space:]]') stored,
  constraint version_has_one_text_in_each_language primary key (version_id, language),
  constraint text_names_whether_it_is_complete unique (version_id, language, is_complete)
);

-- A person has read exactly this text and stands for it.
create table news.approval (
  version_id bigint not null,
  language text not null,
  is_complete boolean not null generated always as (true) stored,
  approved_at timestamptz not null,
  approved_by text not null constraint approver_is_a_kind_and_an_id check (
    approved_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'),
  constraint text_is_approved_once primary key (version_id, language),
  constraint only_a_complete_text_is_approved foreign key (version_id, language, is_complete)
    references news.text (version_id, language, is_complete)
);

-- The highest number counts: it is seen from its moment on, and hides those before it at once.
create table news.publication (
  id bigint generated always as identity primary key,
  item_id bigint not null references news.item (id),
  number integer not null constraint publications_are_counted_from_one check (number >= 1),
  version_id bigint not null constraint version_is_published_once unique,
  published_at timestamptz not null,
  published_by text not null constraint publication_is_by_a_kind_and_an_id check (
    published_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'),
  -- Under embargo until then. Nothing has to happen at that moment.
  visible_from timestamptz not null,
  -- The day it carries, earlier where it was first published elsewhere.
  dated date not null,
  -- What the publisher was called on that day.
  publisher_nb text not null,
  publisher_nn text not null,
  publisher_en text not null,
  -- What was corrected in a text that readers have seen.
  note_nb text constraint correction_note_is_readable check (note_nb ~ '[^[:space:]]' and length(note_nb) <= 500),
  note_nn text constraint correction_note_is_readable_in_nynorsk check (
    note_nn ~ '[^[:space:]]' and length(note_nn) <= 500),
  needs_nb text not null generated always as ('nb') stored,
  needs_nn text not null generated always as ('nn') stored,
  constraint publication_follows_the_one_before unique (item_id, number),
  constraint publication_is_of_a_version_of_its_item foreign key (version_id, item_id)
    references news.version (id, item_id),
  constraint bokmaal_is_approved_before_publishing foreign key (version_id, needs_nb)
    references news.approval (version_id, language),
  constraint nynorsk_is_approved_before_publishing foreign key (version_id, needs_nn)
    references news.approval (version_id, language),
  constraint embargo_ends_in_the_future check (visible_from >= published_at),
  constraint news_is_not_dated_after_it_is_seen check (dated <= (visible_from at time zone 'Europe/Oslo')::date),
  constraint correction_is_told_in_both_forms check ((note_nb is null) = (note_nn is null)),
  constraint correction_is_seen_at_once check (note_nb is null or visible_from = published_at)
);
create index publication_by_day on news.publication (dated desc, item_id desc);

-- The address stays, and says why there is nothing to read.
create table news.withdrawal (
  item_id bigint constraint item_is_withdrawn_once primary key,
  first integer not null generated always as (1) stored,
  reason_nb text not null constraint withdrawal_has_a_reason check (
    reason_nb ~ '[^[:space:]]' and length(reason_nb) <= 500),
  reason_nn text not null constraint withdrawal_has_a_reason_in_nynorsk check (
    reason_nn ~ '[^[:space:]]' and length(reason_nn) <= 500),
  withdrawn_at timestamptz not null,
  withdrawn_by text not null constraint withdrawal_is_by_a_kind_and_an_id check (
    withdrawn_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'),
  constraint only_what_was_published_is_withdrawn foreign key (item_id, first)
    references news.publication (item_id, number)
);

create function news.guard_publication() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  former news.publication;
begin
  -- Whoever publishes waits for the one who is just publishing or withdrawing the same.
  perform from news.item where id = new.item_id for update;
  if exists (select from news.withdrawal where item_id = new.item_id) then
    raise exception 'news item % is withdrawn', new.item_id
      using errcode = 'check_violation', constraint = 'what_is_withdrawn_is_not_published_again',
            schema = 'news', table = 'publication';
  end if;
  select * into former from news.publication where item_id = new.item_id order by number desc limit 1;
  if former.visible_from <= new.published_at and new.note_nb is null then
    raise exception 'readers have seen news item %', new.item_id
      using errcode = 'check_violation', constraint = 'what_readers_have_seen_is_corrected_openly',
            schema = 'news', table = 'publication';
  end if;
  if new.note_nb is not null and (former.id is null or former.visible_from > new.published_at) then
    raise exception 'nobody has seen news item %', new.item_id
      using errcode = 'check_violation', constraint = 'what_nobody_has_seen_is_not_corrected',
            schema = 'news', table = 'publication';
  end if;
  return new;
end
$$;
create trigger publication_is_open before insert on news.publication
  for each row execute function news.guard_publication();

create function news.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'news.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger version_is_never_changed before update or delete or truncate on news.version
  for each statement execute function news.refuse_change();
create trigger text_is_never_changed before update or delete or truncate on news.text
  for each statement execute function news.refuse_change();
create trigger approval_is_never_changed before update or delete or truncate on news.approval
  for each statement execute function news.refuse_change();
create trigger publication_is_never_changed before update or delete or truncate on news.publication
  for each statement execute function news.refuse_change();
create trigger withdrawal_is_never_changed before update or delete or truncate on news.withdrawal
  for each statement execute function news.refuse_change();

revoke all on function news.guard_publication, news.refuse_change from public;
