-- Programmes: what they are about, in both Norwegian forms. Nothing is changed in place: a text, a list or a
-- choice that is written anew is a new row with who and when, and the newest row is the one that holds.

create schema programmes;

create table programmes.programme (
  id bigint generated always as identity primary key,
  -- Its address for ever.
  slug text not null
    constraint programme_has_an_address_of_its_own unique
    constraint programme_address_is_words_joined_by_hyphens check (
      slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60)
    constraint programme_address_is_not_another_page check (slug <> 'new'),
  agreement_id bigint not null references agreements.agreement (id),
  owner_id bigint not null references register.organisation (id),
  operator_id bigint not null references register.organisation (id),
  -- Where its first texts came from. Nothing else follows from it.
  blueprint text not null constraint blueprint_is_one_word check (blueprint ~ '^[a-z]+(-[a-z]+)*$'),
  admission text not null constraint admission_is_known check (admission in ('application', 'facts', 'everybody')),
  started_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint programme_is_started_in_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index programme_by_owner on programmes.programme (owner_id);
create index programme_by_agreement on programmes.programme (agreement_id);

-- A theme, a criterion, a period …: what stays the same while its words and its place in the list change.
create table programmes.item (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes.programme (id),
  kind text not null constraint item_kind_is_known check (kind in (
    'theme', 'criterion', 'instrument', 'expectation', 'period', 'budget_year', 'contact')),
  constraint item_names_its_programme unique (id, programme_id),
  constraint item_names_its_programme_and_kind unique (id, programme_id, kind)
);
create index item_by_programme on programmes.item (programme_id);

-- One wording of one text, of the programme or of an item in it.
create table programmes.text_version (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes.programme (id),
  item_id bigint,
  field text not null,
  written_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint text_of_an_item_is_of_its_programme foreign key (item_id, programme_id)
    references programmes.item (id, programme_id),
  constraint text_belongs_where_it_stands check (
    case when item_id is null then field in ('name', 'summary', 'about', 'participants', 'handling')
         else field in ('name', 'detail') end),
  constraint text_is_written_in_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index text_version_by_place on programmes.text_version (programme_id, item_id, field, id);

-- The wording in one of the Norwegian forms. Neither is a translation by rank: `original` says which was written first.
create table programmes.text_form (
  version_id bigint not null references programmes.text_version (id),
  form text not null constraint form_is_norwegian check (form in ('nb', 'nn')),
  body text not null constraint text_is_not_empty check (body ~ '[^[:space:]]'),
  origin text not null constraint origin_is_known check (origin in ('written', 'machine')),
  original boolean not null,
  primary key (version_id, form),
  constraint machine_draft_is_never_the_original check (not (original and origin = 'machine'))
);
create unique index text_has_one_original on programmes.text_form (version_id) where original;

-- A person has read it and stands by it. What is not written cannot be approved.
create table programmes.text_approval (
  version_id bigint not null,
  form text not null,
  approved_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  primary key (version_id, form),
  constraint only_what_is_written_is_approved foreign key (version_id, form)
    references programmes.text_form (version_id, form),
  constraint text_is_approved_in_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

-- A whole list as it was set at one time: its order, and the facts that are not words.
create table programmes.list (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes.programme (id),
  kind text not null,
  written_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint list_names_its_programme_and_kind unique (id, programme_id, kind),
  constraint list_is_written_in_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index list_by_place on programmes.list (programme_id, kind, id);

create table programmes.list_row (
  list_id bigint not null,
  item_id bigint not null,
  programme_id bigint not null,
  kind text not null,
  position integer not null constraint position_counts_from_one check (position >= 1),
  weight integer constraint weight_is_a_share check (weight between 1 and 100),
  instrument text constraint instrument_is_known check (instrument in (
    'guidance', 'gatherings', 'network', 'knowledge', 'dissemination', 'grant', 'survey', 'formative_evaluation', 'other')),
  starts_on date,
  ends_on date,
  year integer constraint budget_year_is_a_year check (year between 2000 and 2100),
  -- Whole kroner.
  amount bigint constraint money_frame_is_not_negative check (amount >= 0),
  -- «Med atterhald om at Stortinget løyver pengane».
  subject_to_appropriation boolean,
  organisation_id bigint references register.organisation (id),
  -- The organisation's own address, never a person's.
  address text constraint contact_address_is_one_word check (address ~ '^[^[:space:]]{5,200}$'),
  primary key (list_id, item_id),
  constraint place_in_a_list_is_taken_once unique (list_id, position),
  constraint budget_year_stands_once_in_a_list unique (list_id, year),
  constraint row_is_of_its_list foreign key (list_id, programme_id, kind)
    references programmes.list (id, programme_id, kind),
  constraint row_is_of_its_item foreign key (item_id, programme_id, kind)
    references programmes.item (id, programme_id, kind),
  constraint only_a_criterion_has_weight check (weight is null or kind = 'criterion'),
  constraint an_instrument_says_which check ((kind = 'instrument') = (instrument is not null)),
  constraint a_period_has_its_days check (
    case when kind = 'period' then starts_on is not null and ends_on is not null
         else starts_on is null and ends_on is null end),
  constraint a_period_ends_after_it_starts check (ends_on >= starts_on),
  constraint a_budget_year_has_its_money check (
    case when kind = 'budget_year' then year is not null and amount is not null and subject_to_appropriation is not null
         else year is null and amount is null and subject_to_appropriation is null end),
  constraint a_contact_has_an_organisation_and_an_address check (
    case when kind = 'contact' then organisation_id is not null and address is not null
         else organisation_id is null and address is null end)
);
create index list_row_by_item on programmes.list_row (item_id);

-- Is what participants are told an individual decision (forvaltningslova § 2)? Chosen, never assumed.
create table programmes.handling (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes.programme (id),
  individual_decision boolean not null,
  chosen_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint handling_is_chosen_in_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index handling_by_programme on programmes.handling (programme_id, id);

create table programmes.publication (
  programme_id bigint primary key references programmes.programme (id),
  published_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint programme_is_published_in_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

create table programmes.closing (
  programme_id bigint primary key
    constraint only_what_is_published_is_closed references programmes.publication (programme_id),
  closed_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint programme_is_closed_in_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

create function programmes.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'programmes.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger programme_is_never_changed before update or delete or truncate on programmes.programme
  for each statement execute function programmes.refuse_change();
create trigger item_is_never_changed before update or delete or truncate on programmes.item
  for each statement execute function programmes.refuse_change();
create trigger text_version_is_never_changed before update or delete or truncate on programmes.text_version
  for each statement execute function programmes.refuse_change();
create trigger text_form_is_never_changed before update or delete or truncate on programmes.text_form
  for each statement execute function programmes.refuse_change();
create trigger text_approval_is_never_changed before update or delete or truncate on programmes.text_approval
  for each statement execute function programmes.refuse_change();
create trigger list_is_never_changed before update or delete or truncate on programmes.list
  for each statement execute function programmes.refuse_change();
create trigger list_row_is_never_changed before update or delete or truncate on programmes.list_row
  for each statement execute function programmes.refuse_change();
create trigger handling_is_never_changed before update or delete or truncate on programmes.handling
  for each statement execute function programmes.refuse_change();
create trigger publication_is_never_changed before update or delete or truncate on programmes.publication
  for each statement execute function programmes.refuse_change();
create trigger closing_is_never_changed before update or delete or truncate on programmes.closing
  for each statement execute function programmes.refuse_change();

revoke all on function programmes.refuse_change from public;
