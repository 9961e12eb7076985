-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema indicators;

create table indicators.definition (
  indicator_id bigint not null,
  version integer not null,
  unit text not null,
  direction text not null,
  source text not null,
  valid_from date not null,
  words text not null,
  constraint definition_has_its_own_number PRIMARY KEY (indicator_id, version),
  constraint definition_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicators.indicator(id),
  constraint definition_words_are_an_object CHECK ((jsonb_typeof((words)::jsonb) = 'object'::text)),
  constraint definitions_are_counted_from_one CHECK ((version >= 1)),
  constraint direction_is_up_or_down CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text]))),
  constraint source_is_known CHECK ((source = ANY (ARRAY['ssb'::text, 'ks'::text, 'own'::text]))),
  constraint unit_is_known CHECK ((unit = ANY (ARRAY['percent'::text, 'persons'::text, 'points'::text, 'kroner'::text])))
);

create table indicators.figure (
  id bigint generated always as identity not null,
  indicator_id bigint not null,
  municipality_number text,
  county_code text,
  scope text not null,
  starts_on date not null,
  ends_on date not null,
  kind text not null,
  value numeric,
  suppressed boolean not null,
  weight numeric,
  provisional boolean not null,
  source text not null,
  address text,
  retrieved_on date not null,
  constraint figure_pkey PRIMARY KEY (id),
  constraint figure_is_told_once UNIQUE NULLS NOT DISTINCT (indicator_id, municipality_number, county_code, scope, kind, starts_on, ends_on, source, retrieved_on),
  constraint figure_county_code_fkey FOREIGN KEY (county_code) REFERENCES register.county(code),
  constraint figure_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicators.indicator(id),
  constraint figure_municipality_number_fkey FOREIGN KEY (municipality_number) REFERENCES register.municipality(number),
  constraint figure_is_of_one_place CHECK ((num_nonnulls(municipality_number, county_code) <= 1)),
  constraint figure_is_suppressed_or_given CHECK ((suppressed = (value IS NULL))),
  constraint figure_kind_is_known CHECK ((kind = ANY (ARRAY['baseline'::text, 'target'::text, 'result'::text, 'official'::text, 'estimate'::text]))),
  constraint figure_names_its_source CHECK ((source <> ''::text)),
  constraint figure_scope_is_known CHECK ((scope = ANY (ARRAY['whole'::text, 'health_and_care'::text]))),
  constraint period_ends_after_it_begins CHECK ((ends_on >= starts_on)),
  constraint source_address_is_of_the_web CHECK ((address ~ '^https?://[^[:space:]]+$'::text)),
  constraint weight_counts_somebody CHECK ((weight > (0)::numeric))
);
CREATE INDEX figure_by_municipality ON indicators.figure USING btree (municipality_number, indicator_id);

create table indicators.indicator (
  id bigint generated always as identity not null,
  key text not null,
  constraint indicator_pkey PRIMARY KEY (id),
  constraint indicator_has_an_address_of_its_own UNIQUE (key),
  constraint indicator_key_is_words_joined_by_hyphens CHECK ((key ~ '^[a-z]+(-[a-z]+)*$'::text))
);

create table indicators.recommendation (
  topic_key text not null,
  indicator_id bigint not null,
  "position" integer not null,
  constraint indicator_is_recommended_once_for_a_topic PRIMARY KEY (topic_key, indicator_id),
  constraint recommendation_indicator_id_fkey FOREIGN KEY (indicator_id) REFERENCES indicators.indicator(id),
  constraint recommendation_topic_key_fkey FOREIGN KEY (topic_key) REFERENCES indicators.topic(key),
  constraint recommendations_are_counted_from_one CHECK (("position" >= 1))
);

create table indicators.topic (
  key text not null,
  "position" integer not null,
  name_nb text not null,
  name_nn text not null,
  name_en text not null,
  warning_nb text,
  warning_nn text,
  warning_en text,
  constraint topic_pkey PRIMARY KEY (key),
  constraint topic_has_a_place_of_its_own UNIQUE ("position") DEFERRABLE INITIALLY DEFERRED,
  constraint topic_has_a_name_in_bokmaal CHECK ((name_nb <> ''::text)),
  constraint topic_has_a_name_in_english CHECK ((name_en <> ''::text)),
  constraint topic_has_a_name_in_nynorsk CHECK ((name_nn <> ''::text)),
  constraint topic_key_is_words_joined_by_hyphens CHECK ((key ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint topics_are_counted_from_one CHECK (("position" >= 1)),
  constraint warning_is_in_all_languages_or_none CHECK ((num_nulls(warning_nb, warning_nn, warning_en) = ANY (ARRAY[0, 3])))
);

CREATE OR REPLACE FUNCTION indicators.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'indicators.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER definition_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON indicators.definition FOR EACH STATEMENT EXECUTE FUNCTION indicators.refuse_change();

CREATE TRIGGER figure_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON indicators.figure FOR EACH STATEMENT EXECUTE FUNCTION indicators.refuse_change();

CREATE TRIGGER indicator_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON indicators.indicator FOR EACH STATEMENT EXECUTE FUNCTION indicators.refuse_change();
