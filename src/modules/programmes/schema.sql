-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema programmes;

create table programmes.closing (
  programme_id bigint not null,
  closed_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint closing_pkey PRIMARY KEY (programme_id),
  constraint only_what_is_published_is_closed FOREIGN KEY (programme_id) REFERENCES programmes.publication(programme_id),
  constraint programme_is_closed_in_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id)
);

create table programmes.handling (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  individual_decision boolean not null,
  chosen_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint handling_pkey PRIMARY KEY (id),
  constraint handling_is_chosen_in_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint handling_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes.programme(id)
);
CREATE INDEX handling_by_programme ON programmes.handling USING btree (programme_id, id);

create table programmes.item (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  kind text not null,
  constraint item_pkey PRIMARY KEY (id),
  constraint item_names_its_programme UNIQUE (id, programme_id),
  constraint item_names_its_programme_and_kind UNIQUE (id, programme_id, kind),
  constraint item_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  constraint item_kind_is_known CHECK ((kind = ANY (ARRAY['theme'::text, 'criterion'::text, 'instrument'::text, 'expectation'::text, 'period'::text, 'budget_year'::text, 'contact'::text])))
);
CREATE INDEX item_by_programme ON programmes.item USING btree (programme_id);

create table programmes.list (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  kind text not null,
  written_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint list_pkey PRIMARY KEY (id),
  constraint list_names_its_programme_and_kind UNIQUE (id, programme_id, kind),
  constraint list_is_written_in_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint list_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes.programme(id)
);
CREATE INDEX list_by_place ON programmes.list USING btree (programme_id, kind, id);

create table programmes.list_row (
  list_id bigint not null,
  item_id bigint not null,
  programme_id bigint not null,
  kind text not null,
  "position" integer not null,
  weight integer,
  instrument text,
  starts_on date,
  ends_on date,
  year integer,
  amount bigint,
  subject_to_appropriation boolean,
  organisation_id bigint,
  address text,
  topic text,
  constraint list_row_pkey PRIMARY KEY (list_id, item_id),
  constraint budget_year_stands_once_in_a_list UNIQUE (list_id, year),
  constraint place_in_a_list_is_taken_once UNIQUE (list_id, "position"),
  constraint list_row_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint row_is_of_its_item FOREIGN KEY (item_id, programme_id, kind) REFERENCES programmes.item(id, programme_id, kind),
  constraint row_is_of_its_list FOREIGN KEY (list_id, programme_id, kind) REFERENCES programmes.list(id, programme_id, kind),
  constraint theme_topic_is_known FOREIGN KEY (topic) REFERENCES indicators.topic(key),
  constraint a_budget_year_has_its_money CHECK (
CASE
    WHEN (kind = 'budget_year'::text) THEN ((year IS NOT NULL) AND (amount IS NOT NULL) AND (subject_to_appropriation IS NOT NULL))
    ELSE ((year IS NULL) AND (amount IS NULL) AND (subject_to_appropriation IS NULL))
END),
  constraint a_contact_has_an_organisation_and_an_address CHECK (
CASE
    WHEN (kind = 'contact'::text) THEN ((organisation_id IS NOT NULL) AND (address IS NOT NULL))
    ELSE ((organisation_id IS NULL) AND (address IS NULL))
END),
  constraint a_period_ends_after_it_starts CHECK ((ends_on >= starts_on)),
  constraint a_period_has_its_days CHECK (
CASE
    WHEN (kind = 'period'::text) THEN ((starts_on IS NOT NULL) AND (ends_on IS NOT NULL))
    ELSE ((starts_on IS NULL) AND (ends_on IS NULL))
END),
  constraint an_instrument_says_which CHECK (((kind = 'instrument'::text) = (instrument IS NOT NULL))),
  constraint budget_year_is_a_year CHECK (((year >= 2000) AND (year <= 2100))),
  constraint contact_address_is_one_word CHECK ((address ~ '^[^[:space:]]{5,200}$'::text)),
  constraint instrument_is_known CHECK ((instrument = ANY (ARRAY['guidance'::text, 'gatherings'::text, 'network'::text, 'knowledge'::text, 'dissemination'::text, 'grant'::text, 'survey'::text, 'formative_evaluation'::text, 'other'::text]))),
  constraint money_frame_is_not_negative CHECK ((amount >= 0)),
  constraint only_a_criterion_has_weight CHECK (((weight IS NULL) OR (kind = 'criterion'::text))),
  constraint only_a_theme_has_a_topic CHECK (((topic IS NULL) OR (kind = 'theme'::text))),
  constraint position_counts_from_one CHECK (("position" >= 1)),
  constraint weight_is_a_share CHECK (((weight >= 1) AND (weight <= 100)))
);
CREATE INDEX list_row_by_item ON programmes.list_row USING btree (item_id);
CREATE INDEX list_row_by_topic ON programmes.list_row USING btree (topic);

create table programmes.programme (
  id bigint generated always as identity not null,
  slug text not null,
  agreement_id bigint not null,
  owner_id bigint not null,
  operator_id bigint not null,
  blueprint text not null,
  admission text not null,
  started_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint programme_pkey PRIMARY KEY (id),
  constraint programme_has_an_address_of_its_own UNIQUE (slug),
  constraint programme_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id),
  constraint programme_is_started_in_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint programme_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES register.organisation(id),
  constraint programme_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES register.organisation(id),
  constraint admission_is_known CHECK ((admission = ANY (ARRAY['application'::text, 'facts'::text, 'everybody'::text]))),
  constraint blueprint_is_one_word CHECK ((blueprint ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint programme_address_is_not_another_page CHECK ((slug <> 'new'::text)),
  constraint programme_address_is_words_joined_by_hyphens CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(slug) >= 3) AND (length(slug) <= 60))))
);
CREATE INDEX programme_by_agreement ON programmes.programme USING btree (agreement_id);
CREATE INDEX programme_by_owner ON programmes.programme USING btree (owner_id);

create table programmes.publication (
  programme_id bigint not null,
  published_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint publication_pkey PRIMARY KEY (programme_id),
  constraint programme_is_published_in_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint publication_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes.programme(id)
);

create table programmes.text_approval (
  version_id bigint not null,
  form text not null,
  approved_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint text_approval_pkey PRIMARY KEY (version_id, form),
  constraint only_what_is_written_is_approved FOREIGN KEY (version_id, form) REFERENCES programmes.text_form(version_id, form),
  constraint text_is_approved_in_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id)
);

create table programmes.text_form (
  version_id bigint not null,
  form text not null,
  body text not null,
  origin text not null,
  original boolean not null,
  constraint text_form_pkey PRIMARY KEY (version_id, form),
  constraint text_form_version_id_fkey FOREIGN KEY (version_id) REFERENCES programmes.text_version(id),
  constraint form_is_norwegian CHECK ((form = ANY (ARRAY['nb'::text, 'nn'::text]))),
  constraint machine_draft_is_never_the_original CHECK ((NOT (original AND (origin = 'machine'::text)))),
  constraint origin_is_known CHECK ((origin = ANY (ARRAY['written'::text, 'machine'::text]))),
  constraint text_is_not_empty CHECK ((body ~ '[^[:space:]]'::text))
);
CREATE UNIQUE INDEX text_has_one_original ON programmes.text_form USING btree (version_id) WHERE original;

create table programmes.text_version (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  item_id bigint,
  field text not null,
  written_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint text_version_pkey PRIMARY KEY (id),
  constraint text_is_written_in_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint text_of_an_item_is_of_its_programme FOREIGN KEY (item_id, programme_id) REFERENCES programmes.item(id, programme_id),
  constraint text_version_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  constraint text_belongs_where_it_stands CHECK (
CASE
    WHEN (item_id IS NULL) THEN (field = ANY (ARRAY['name'::text, 'summary'::text, 'about'::text, 'participants'::text, 'handling'::text]))
    ELSE (field = ANY (ARRAY['name'::text, 'detail'::text]))
END)
);
CREATE INDEX text_version_by_place ON programmes.text_version USING btree (programme_id, item_id, field, id);

CREATE OR REPLACE FUNCTION programmes.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'programmes.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER closing_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.closing FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER handling_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.handling FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER item_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.item FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER list_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.list FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER list_row_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.list_row FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER programme_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.programme FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER publication_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.publication FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER text_approval_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.text_approval FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER text_form_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.text_form FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();

CREATE TRIGGER text_version_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON programmes.text_version FOR EACH STATEMENT EXECUTE FUNCTION programmes.refuse_change();
