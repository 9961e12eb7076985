-- Indicators: what can be measured, what each figure counts, and the figures themselves. Definitions and figures are
-- rows that are never changed: a new definition is a new version, a corrected figure a row with a later retrieved date.

create schema indicators;

create table indicators.indicator (
  id bigint generated always as identity primary key,
  key text not null constraint indicator_has_an_address_of_its_own unique
    constraint indicator_key_is_words_joined_by_hyphens check (key ~ '^[a-z]+(-[a-z]+)*$')
);

create table indicators.definition (
  indicator_id bigint not null references indicators.indicator (id),
  version integer not null constraint definitions_are_counted_from_one check (version >= 1),
  unit text not null constraint unit_is_known check (unit in ('percent', 'persons', 'points', 'kroner')),
  -- Which way is better.
  direction text not null constraint direction_is_up_or_down check (direction in ('up', 'down')),
  source text not null constraint source_is_known check (source in ('ssb', 'ks', 'own')),
  valid_from date not null,
  -- Canonical JSON of the words in all three languages, and of the breaks.
  words text not null constraint definition_words_are_an_object check (jsonb_typeof(words::jsonb) = 'object'),
  constraint definition_has_its_own_number primary key (indicator_id, version)
);

create table indicators.topic (
  key text primary key constraint topic_key_is_words_joined_by_hyphens check (key ~ '^[a-z]+(-[a-z]+)*$'),
  position integer not null constraint topic_has_a_place_of_its_own unique deferrable initially deferred
    constraint topics_are_counted_from_one check (position >= 1),
  name_nb text not null constraint topic_has_a_name_in_bokmaal check (name_nb <> ''),
  name_nn text not null constraint topic_has_a_name_in_nynorsk check (name_nn <> ''),
  name_en text not null constraint topic_has_a_name_in_english check (name_en <> ''),
  -- Said where effect is hard to show within the topic.
  warning_nb text,
  warning_nn text,
  warning_en text,
  constraint warning_is_in_all_languages_or_none check (num_nulls(warning_nb, warning_nn, warning_en) in (0, 3))
);

create table indicators.recommendation (
  topic_key text not null references indicators.topic (key),
  indicator_id bigint not null references indicators.indicator (id),
  position integer not null constraint recommendations_are_counted_from_one check (position >= 1),
  constraint indicator_is_recommended_once_for_a_topic primary key (topic_key, indicator_id)
);

create table indicators.figure (
  id bigint generated always as identity primary key,
  indicator_id bigint not null references indicators.indicator (id),
  -- Where it was counted; the whole country when neither is given. The number is the one the municipality had then.
  municipality_number text references register.municipality (number),
  county_code text references register.county (code),
  scope text not null constraint figure_scope_is_known check (scope in ('whole', 'health_and_care')),
  starts_on date not null,
  ends_on date not null,
  kind text not null constraint figure_kind_is_known check (
    kind in ('baseline', 'target', 'result', 'official', 'estimate')),
  -- Null where so few are counted that the figure would tell about persons.
  value numeric,
  suppressed boolean not null,
  -- How many the figure counts over (the denominator). Percentages are added together by it and never without.
  weight numeric constraint weight_counts_somebody check (weight > 0),
  provisional boolean not null,
  source text not null constraint figure_names_its_source check (source <> ''),
  address text constraint source_address_is_of_the_web check (address ~ '^https?://[^[:space:]]+$'),
  retrieved_on date not null,
  constraint figure_is_of_one_place check (num_nonnulls(municipality_number, county_code) <= 1),
  constraint period_ends_after_it_begins check (ends_on >= starts_on),
  constraint figure_is_suppressed_or_given check (suppressed = (value is null)),
  constraint figure_is_told_once unique nulls not distinct
    (indicator_id, municipality_number, county_code, scope, kind, starts_on, ends_on, source, retrieved_on)
);
create index figure_by_municipality on indicators.figure (municipality_number, indicator_id);

create function indicators.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'indicators.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

create trigger indicator_is_never_changed before update or delete or truncate on indicators.indicator
  for each statement execute function indicators.refuse_change();
create trigger definition_is_never_changed before update or delete or truncate on indicators.definition
  for each statement execute function indicators.refuse_change();
create trigger figure_is_never_changed before update or delete or truncate on indicators.figure
  for each statement execute function indicators.refuse_change();
