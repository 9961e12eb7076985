-- The register: who exists when. Every fact carries its dates; periods are [valid_from, valid_to).

create schema register;

-- A legal party. A municipality keeps its row through renumberings, because its organisation number,
-- not its municipality number, says who it is.
create table register.organisation (
  id bigint generated always as identity primary key,
  -- A stable word of our own, used when data are loaded again: 'ks', 'municipality-964965137'.
  key text not null constraint organisation_key_is_used_once unique,
  kind text not null constraint organisation_kind_is_known check (
    kind in ('municipality', 'county_governor', 'ministry', 'association', 'confederation', 'union',
             'local_union', 'competence_environment')),
  organisation_number text constraint organisation_number_has_nine_digits check (organisation_number ~ '^[0-9]{9}$'),
  certainty text not null constraint organisation_certainty_is_known check (
    certainty in ('confirmed', 'unconfirmed', 'unchecked')),
  parent_id bigint references register.organisation (id),
  municipality_id bigint references register.organisation (id),
  valid_from date,
  valid_to date,
  note text,
  constraint organisation_ends_after_it_begins check (valid_to > valid_from),
  constraint only_a_local_union_stands_in_a_municipality check ((kind = 'local_union') = (municipality_id is not null)),
  constraint organisation_is_not_its_own_parent check (parent_id <> id)
);
create unique index organisation_number_is_used_once on register.organisation (organisation_number)
  where organisation_number is not null;
create index organisation_by_parent on register.organisation (parent_id);
create index organisation_by_municipality on register.organisation (municipality_id);

create table register.organisation_name (
  id bigint generated always as identity primary key,
  organisation_id bigint not null references register.organisation (id),
  valid_from date,
  valid_to date,
  name_nb text not null,
  name_nn text not null,
  name_en text,
  short_name text,
  certainty text not null constraint organisation_name_certainty_is_known check (
    certainty in ('confirmed', 'unconfirmed', 'unchecked')),
  -- An unknown beginning counts as one beginning, so that loading data again finds the same row.
  constraint organisation_name_begins_once unique nulls not distinct (organisation_id, valid_from),
  constraint organisation_has_one_name_at_a_time exclude using gist (
    int8range(organisation_id, organisation_id, '[]') with &&, daterange(valid_from, valid_to) with &&)
);

create table register.county (
  code text primary key constraint county_code_has_two_digits check (code ~ '^[0-9]{2}$'),
  name text not null,
  official_name text not null,
  valid_from date not null,
  valid_to date,
  council_language_form text constraint council_form_is_known check (
    council_language_form in ('bokmaal', 'nynorsk', 'neutral')),
  council_language_form_year integer,
  constraint county_ends_after_it_begins check (valid_to > valid_from)
);

create table register.county_succession (
  from_code text not null references register.county (code),
  to_code text not null references register.county (code),
  primary key (from_code, to_code)
);

create table register.county_governor_district (
  organisation_id bigint not null references register.organisation (id),
  county_code text not null references register.county (code),
  valid_from date,
  primary key (organisation_id, county_code)
);

create table register.municipality (
  number text primary key constraint municipality_number_has_four_digits check (number ~ '^[0-9]{4}$'),
  organisation_id bigint not null references register.organisation (id),
  county_code text not null references register.county (code),
  valid_from date not null,
  -- The municipality is older than this date; the statistics office only knows it from here on.
  valid_from_is_lower_bound boolean not null,
  valid_to date,
  organisation_number_source text,
  sami_language_area_year integer,
  constraint municipality_ends_after_it_begins check (valid_to > valid_from)
);
create index municipality_by_county on register.municipality (county_code, number);
create index municipality_by_organisation on register.municipality (organisation_id);

create table register.municipality_name (
  number text not null references register.municipality (number),
  valid_from date not null,
  valid_to date,
  name text not null constraint municipality_has_a_name check (name <> ''),
  official_name text not null,
  name_se text,
  name_smj text,
  name_sma text,
  name_fkv text,
  primary key (number, valid_from),
  constraint municipality_name_ends_after_it_begins check (valid_to > valid_from),
  -- The number is compared as a range of one, which gist can do without an extension.
  constraint municipality_has_one_name_at_a_time exclude using gist (
    int4range(number::integer, number::integer, '[]') with &&, daterange(valid_from, valid_to) with &&)
);

create table register.change (
  id bigint generated always as identity primary key,
  date date not null,
  kind text not null constraint change_kind_is_known check (
    kind in ('merger', 'split', 'boundary', 'renumbering', 'name', 'renumbering_and_name')),
  from_number text not null references register.municipality (number),
  from_name text not null,
  to_number text not null references register.municipality (number),
  to_name text not null,
  certainty text not null constraint change_certainty_is_known check (certainty in ('certain', 'direction_unknown', 'date_at_latest')),
  note text,
  source text not null,
  constraint change_is_told_once unique (date, from_number, to_number, kind)
);
create index change_by_from on register.change (from_number);
create index change_by_to on register.change (to_number);

-- How much of a former municipality lives on in one of 2024, where it was divided.
create table register.comparison (
  from_number text not null references register.municipality (number),
  to_number text not null references register.municipality (number),
  weight numeric not null constraint weight_is_a_share check (weight > 0 and weight <= 1),
  basis text not null constraint comparison_basis_is_known check (
    basis in ('whole', 'population', 'population_approximate', 'rough')),
  primary key (from_number, to_number)
);

create table register.language_decision (
  number text not null references register.municipality (number),
  as_of date not null,
  form text not null constraint language_form_is_known check (form in ('bokmaal', 'nynorsk', 'neutral')),
  certainty text not null constraint language_certainty_is_known check (
    certainty in ('second_hand', 'sum_checked', 'uncertain')),
  source text not null,
  note text,
  primary key (number, as_of)
);

create table register.population (
  number text not null references register.municipality (number),
  year integer not null,
  inhabitants integer not null constraint inhabitants_are_counted check (inhabitants >= 0),
  source text not null,
  primary key (number, year)
);

-- The map of today: one cell for each municipality.
create table register.tile (
  number text primary key references register.municipality (number),
  column_number integer not null,
  row_number integer not null,
  constraint tile_has_one_municipality unique (column_number, row_number)
);

-- What has been read in, and when. The newest id is the version every register page is fresh against.
create table register.import_run (
  id bigint generated always as identity primary key,
  kind text not null,
  file_name text not null,
  file_sha256 text not null,
  rows_added integer not null,
  rows_changed integer not null,
  imported_at timestamptz not null
);

-- "Changes took effect" is told once for each date.
create table register.effect_announcement (
  date date primary key,
  announced_at timestamptz not null
);

-- Somebody who knows better says so. No name and no address is asked for.
create table register.correction_report (
  id bigint generated always as identity primary key,
  number text not null references register.municipality (number),
  fact text not null constraint reported_fact_is_known check (
    fact in ('name', 'language_form', 'organisation_number', 'population', 'change', 'other')),
  explanation text not null constraint report_explains_itself check (length(explanation) between 10 and 2000),
  source_address text,
  reported_on date not null,
  reported_at timestamptz not null
);
create index correction_report_by_day on register.correction_report (number, reported_on);
