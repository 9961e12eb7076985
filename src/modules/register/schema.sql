-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema register;

create table register.change (
  id bigint generated always as identity not null,
  date date not null,
  kind text not null,
  from_number text not null,
  from_name text not null,
  to_number text not null,
  to_name text not null,
  certainty text not null,
  note text,
  source text not null,
  constraint change_pkey PRIMARY KEY (id),
  constraint change_is_told_once UNIQUE (date, from_number, to_number, kind),
  constraint change_from_number_fkey FOREIGN KEY (from_number) REFERENCES register.municipality(number),
  constraint change_to_number_fkey FOREIGN KEY (to_number) REFERENCES register.municipality(number),
  constraint change_certainty_is_known CHECK ((certainty = ANY (ARRAY['certain'::text, 'direction_unknown'::text, 'date_at_latest'::text]))),
  constraint change_kind_is_known CHECK ((kind = ANY (ARRAY['merger'::text, 'split'::text, 'boundary'::text, 'renumbering'::text, 'name'::text, 'renumbering_and_name'::text])))
);
CREATE INDEX change_by_from ON register.change USING btree (from_number);
CREATE INDEX change_by_to ON register.change USING btree (to_number);

create table register.comparison (
  from_number text not null,
  to_number text not null,
  weight numeric not null,
  basis text not null,
  constraint comparison_pkey PRIMARY KEY (from_number, to_number),
  constraint comparison_from_number_fkey FOREIGN KEY (from_number) REFERENCES register.municipality(number),
  constraint comparison_to_number_fkey FOREIGN KEY (to_number) REFERENCES register.municipality(number),
  constraint comparison_basis_is_known CHECK ((basis = ANY (ARRAY['whole'::text, 'population'::text, 'population_approximate'::text, 'rough'::text]))),
  constraint weight_is_a_share CHECK (((weight > (0)::numeric) AND (weight <= (1)::numeric)))
);

create table register.correction_report (
  id bigint generated always as identity not null,
  number text not null,
  fact text not null,
  explanation text not null,
  source_address text,
  reported_on date not null,
  reported_at timestamp with time zone not null,
  constraint correction_report_pkey PRIMARY KEY (id),
  constraint correction_report_number_fkey FOREIGN KEY (number) REFERENCES register.municipality(number),
  constraint report_explains_itself CHECK (((length(explanation) >= 10) AND (length(explanation) <= 2000))),
  constraint reported_fact_is_known CHECK ((fact = ANY (ARRAY['name'::text, 'language_form'::text, 'organisation_number'::text, 'population'::text, 'change'::text, 'other'::text])))
);
CREATE INDEX correction_report_by_day ON register.correction_report USING btree (number, reported_on);

create table register.county (
  code text not null,
  name text not null,
  official_name text not null,
  valid_from date not null,
  valid_to date,
  council_language_form text,
  council_language_form_year integer,
  is_example boolean default false not null,
  constraint county_pkey PRIMARY KEY (code),
  constraint council_form_is_known CHECK ((council_language_form = ANY (ARRAY['bokmaal'::text, 'nynorsk'::text, 'neutral'::text]))),
  constraint county_code_has_two_digits CHECK ((code ~ '^[0-9]{2}$'::text)),
  constraint county_ends_after_it_begins CHECK ((valid_to > valid_from))
);

create table register.county_governor_district (
  organisation_id bigint not null,
  county_code text not null,
  valid_from date,
  constraint county_governor_district_pkey PRIMARY KEY (organisation_id, county_code),
  constraint county_governor_district_county_code_fkey FOREIGN KEY (county_code) REFERENCES register.county(code),
  constraint county_governor_district_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id)
);

create table register.county_succession (
  from_code text not null,
  to_code text not null,
  constraint county_succession_pkey PRIMARY KEY (from_code, to_code),
  constraint county_succession_from_code_fkey FOREIGN KEY (from_code) REFERENCES register.county(code),
  constraint county_succession_to_code_fkey FOREIGN KEY (to_code) REFERENCES register.county(code)
);

create table register.effect_announcement (
  date date not null,
  announced_at timestamp with time zone not null,
  constraint effect_announcement_pkey PRIMARY KEY (date)
);

create table register.import_run (
  id bigint generated always as identity not null,
  kind text not null,
  file_name text not null,
  file_sha256 text not null,
  rows_added integer not null,
  rows_changed integer not null,
  imported_at timestamp with time zone not null,
  constraint import_run_pkey PRIMARY KEY (id)
);

create table register.language_decision (
  number text not null,
  as_of date not null,
  form text not null,
  certainty text not null,
  source text not null,
  note text,
  constraint language_decision_pkey PRIMARY KEY (number, as_of),
  constraint language_decision_number_fkey FOREIGN KEY (number) REFERENCES register.municipality(number),
  constraint language_certainty_is_known CHECK ((certainty = ANY (ARRAY['second_hand'::text, 'sum_checked'::text, 'uncertain'::text]))),
  constraint language_form_is_known CHECK ((form = ANY (ARRAY['bokmaal'::text, 'nynorsk'::text, 'neutral'::text])))
);

create table register.municipality (
  number text not null,
  organisation_id bigint not null,
  county_code text not null,
  valid_from date not null,
  valid_from_is_lower_bound boolean not null,
  valid_to date,
  organisation_number_source text,
  sami_language_area_year integer,
  constraint municipality_pkey PRIMARY KEY (number),
  constraint municipality_county_code_fkey FOREIGN KEY (county_code) REFERENCES register.county(code),
  constraint municipality_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint municipality_ends_after_it_begins CHECK ((valid_to > valid_from)),
  constraint municipality_number_has_four_digits CHECK ((number ~ '^[0-9]{4}$'::text))
);
CREATE INDEX municipality_by_county ON register.municipality USING btree (county_code, number);
CREATE INDEX municipality_by_organisation ON register.municipality USING btree (organisation_id);

create table register.municipality_name (
  number text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  official_name text not null,
  name_se text,
  name_smj text,
  name_sma text,
  name_fkv text,
  constraint municipality_name_pkey PRIMARY KEY (number, valid_from),
  constraint municipality_has_one_name_at_a_time EXCLUDE USING gist (int4range((number)::integer, (number)::integer, '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&),
  constraint municipality_name_number_fkey FOREIGN KEY (number) REFERENCES register.municipality(number),
  constraint municipality_has_a_name CHECK ((name <> ''::text)),
  constraint municipality_name_ends_after_it_begins CHECK ((valid_to > valid_from))
);

create table register.organisation (
  id bigint generated always as identity not null,
  key text not null,
  kind text not null,
  organisation_number text,
  certainty text not null,
  parent_id bigint,
  municipality_id bigint,
  valid_from date,
  valid_to date,
  note text,
  is_example boolean default false not null,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_key_is_used_once UNIQUE (key),
  constraint organisation_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES register.organisation(id),
  constraint organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES register.organisation(id),
  constraint only_a_local_union_stands_in_a_municipality CHECK (((kind = 'local_union'::text) = (municipality_id IS NOT NULL))),
  constraint organisation_certainty_is_known CHECK ((certainty = ANY (ARRAY['confirmed'::text, 'unconfirmed'::text, 'unchecked'::text]))),
  constraint organisation_ends_after_it_begins CHECK ((valid_to > valid_from)),
  constraint organisation_is_not_its_own_parent CHECK ((parent_id <> id)),
  constraint organisation_kind_is_known CHECK ((kind = ANY (ARRAY['municipality'::text, 'county_governor'::text, 'ministry'::text, 'association'::text, 'confederation'::text, 'union'::text, 'local_union'::text, 'competence_environment'::text]))),
  constraint organisation_number_has_nine_digits CHECK ((organisation_number ~ '^[0-9]{9}$'::text))
);
CREATE INDEX organisation_by_municipality ON register.organisation USING btree (municipality_id);
CREATE INDEX organisation_by_parent ON register.organisation USING btree (parent_id);
CREATE UNIQUE INDEX organisation_number_is_used_once ON register.organisation USING btree (organisation_number) WHERE (organisation_number IS NOT NULL);

create table register.organisation_name (
  id bigint generated always as identity not null,
  organisation_id bigint not null,
  valid_from date,
  valid_to date,
  name_nb text not null,
  name_nn text not null,
  name_en text,
  short_name text,
  certainty text not null,
  constraint organisation_name_pkey PRIMARY KEY (id),
  constraint organisation_name_begins_once UNIQUE NULLS NOT DISTINCT (organisation_id, valid_from),
  constraint organisation_has_one_name_at_a_time EXCLUDE USING gist (int8range(organisation_id, organisation_id, '[]'::text) WITH &&, daterange(valid_from, valid_to) WITH &&),
  constraint organisation_name_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint organisation_name_certainty_is_known CHECK ((certainty = ANY (ARRAY['confirmed'::text, 'unconfirmed'::text, 'unchecked'::text])))
);

create table register.population (
  number text not null,
  year integer not null,
  inhabitants integer not null,
  source text not null,
  constraint population_pkey PRIMARY KEY (number, year),
  constraint population_number_fkey FOREIGN KEY (number) REFERENCES register.municipality(number),
  constraint inhabitants_are_counted CHECK ((inhabitants >= 0))
);

create table register.tile (
  number text not null,
  column_number integer not null,
  row_number integer not null,
  constraint tile_pkey PRIMARY KEY (number),
  constraint tile_has_one_municipality UNIQUE (column_number, row_number),
  constraint tile_number_fkey FOREIGN KEY (number) REFERENCES register.municipality(number)
);
