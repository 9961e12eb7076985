-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema news;

create table news.approval (
  version_id bigint not null,
  language text not null,
  is_complete boolean generated always as (true) stored not null,
  approved_at timestamp with time zone not null,
  approved_by text not null,
  constraint text_is_approved_once PRIMARY KEY (version_id, language),
  constraint only_a_complete_text_is_approved FOREIGN KEY (version_id, language, is_complete) REFERENCES news.text(version_id, language, is_complete),
  constraint approver_is_a_kind_and_an_id CHECK ((approved_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text))
);

create table news.item (
  id bigint generated always as identity not null,
  publisher_id bigint not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_publisher_id_fkey FOREIGN KEY (publisher_id) REFERENCES register.organisation(id),
  constraint item_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text))
);
CREATE INDEX item_by_publisher ON news.item USING btree (publisher_id);

create table news.publication (
  id bigint generated always as identity not null,
  item_id bigint not null,
  number integer not null,
  version_id bigint not null,
  published_at timestamp with time zone not null,
  published_by text not null,
  visible_from timestamp with time zone not null,
  dated date not null,
  publisher_nb text not null,
  publisher_nn text not null,
  publisher_en text not null,
  note_nb text,
  note_nn text,
  needs_nb text generated always as ('nb'::text) stored not null,
  needs_nn text generated always as ('nn'::text) stored not null,
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_follows_the_one_before UNIQUE (item_id, number),
  constraint version_is_published_once UNIQUE (version_id),
  constraint bokmaal_is_approved_before_publishing FOREIGN KEY (version_id, needs_nb) REFERENCES news.approval(version_id, language),
  constraint nynorsk_is_approved_before_publishing FOREIGN KEY (version_id, needs_nn) REFERENCES news.approval(version_id, language),
  constraint publication_is_of_a_version_of_its_item FOREIGN KEY (version_id, item_id) REFERENCES news.version(id, item_id),
  constraint publication_item_id_fkey FOREIGN KEY (item_id) REFERENCES news.item(id),
  constraint correction_is_seen_at_once CHECK (((note_nb IS NULL) OR (visible_from = published_at))),
  constraint correction_is_told_in_both_forms CHECK (((note_nb IS NULL) = (note_nn IS NULL))),
  constraint correction_note_is_readable CHECK (((note_nb ~ '[^[:space:]]'::text) AND (length(note_nb) <= 500))),
  constraint correction_note_is_readable_in_nynorsk CHECK (((note_nn ~ '[^[:space:]]'::text) AND (length(note_nn) <= 500))),
  constraint embargo_ends_in_the_future CHECK ((visible_from >= published_at)),
  constraint news_is_not_dated_after_it_is_seen CHECK ((dated <= ((visible_from AT TIME ZONE 'Europe/Oslo'::text))::date)),
  constraint publication_is_by_a_kind_and_an_id CHECK ((published_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text)),
  constraint publications_are_counted_from_one CHECK ((number >= 1))
);
CREATE INDEX publication_by_day ON news.publication USING btree (dated DESC, item_id DESC);

create table news.text (
  version_id bigint not null,
  language text not null,
  title text not null,
  lead text not null,
  body text not null,
  is_complete boolean generated always as (((title ~ '[^[:space:]]'::text) AND (lead ~ '[^[:space:]]'::text) AND (body ~ '[^[:space:]]'::text))) stored not null,
  constraint version_has_one_text_in_each_language PRIMARY KEY (version_id, language),
  constraint text_names_whether_it_is_complete UNIQUE (version_id, language, is_complete),
  constraint text_version_id_fkey FOREIGN KEY (version_id) REFERENCES news.version(id),
  constraint news_body_has_a_limit CHECK ((length(body) <= 30000)),
  constraint news_language_is_known CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text]))),
  constraint news_lead_is_short CHECK ((length(lead) <= 600)),
  constraint news_title_is_short CHECK ((length(title) <= 150))
);

create table news.version (
  id bigint generated always as identity not null,
  item_id bigint not null,
  number integer not null,
  programme_id bigint,
  written_at timestamp with time zone not null,
  written_by text not null,
  constraint version_pkey PRIMARY KEY (id),
  constraint version_follows_the_one_it_was_written_from UNIQUE (item_id, number),
  constraint version_id_names_its_item UNIQUE (id, item_id),
  constraint version_item_id_fkey FOREIGN KEY (item_id) REFERENCES news.item(id),
  constraint version_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  constraint version_writer_is_a_kind_and_an_id CHECK ((written_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text)),
  constraint versions_are_counted_from_one CHECK ((number >= 1))
);
CREATE INDEX news_version_by_programme ON news.version USING btree (programme_id);

create table news.withdrawal (
  item_id bigint not null,
  first integer generated always as (1) stored not null,
  reason_nb text not null,
  reason_nn text not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by text not null,
  constraint item_is_withdrawn_once PRIMARY KEY (item_id),
  constraint only_what_was_published_is_withdrawn FOREIGN KEY (item_id, first) REFERENCES news.publication(item_id, number),
  constraint withdrawal_has_a_reason CHECK (((reason_nb ~ '[^[:space:]]'::text) AND (length(reason_nb) <= 500))),
  constraint withdrawal_has_a_reason_in_nynorsk CHECK (((reason_nn ~ '[^[:space:]]'::text) AND (length(reason_nn) <= 500))),
  constraint withdrawal_is_by_a_kind_and_an_id CHECK ((withdrawn_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text))
);

CREATE OR REPLACE FUNCTION news.guard_publication()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION news.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'news.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER approval_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON news.approval FOR EACH STATEMENT EXECUTE FUNCTION news.refuse_change();

CREATE TRIGGER publication_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON news.publication FOR EACH STATEMENT EXECUTE FUNCTION news.refuse_change();

CREATE TRIGGER publication_is_open BEFORE INSERT ON news.publication FOR EACH ROW EXECUTE FUNCTION news.guard_publication();

CREATE TRIGGER text_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON news.text FOR EACH STATEMENT EXECUTE FUNCTION news.refuse_change();

CREATE TRIGGER version_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON news.version FOR EACH STATEMENT EXECUTE FUNCTION news.refuse_change();

CREATE TRIGGER withdrawal_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON news.withdrawal FOR EACH STATEMENT EXECUTE FUNCTION news.refuse_change();
