-- Political handling: when each municipality of an application decides, what lay before those who decided, and what they
-- decided. Everything is rows that stay; the highest number counts.

create table applications.political_plan (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null constraint political_plans_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  body text not null constraint political_body_is_known check (
    body in ('council', 'executive_board', 'committee', 'administration')),
  -- What it is called there, where that says more; ''.
  body_name text not null constraint political_body_name_has_a_limit check (length(body_name) <= 200),
  meets_on date not null,
  papers_by date not null,
  entered_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint meeting_is_planned_once_at_a_time primary key (application_id, organisation_id, number),
  constraint political_plan_is_of_a_party foreign key (application_id, organisation_id)
    references applications.party (application_id, organisation_id),
  constraint political_plan_follows_the_one_before foreign key (application_id, organisation_id, former_number)
    references applications.political_plan (application_id, organisation_id, number),
  constraint political_plan_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id),
  constraint papers_are_sent_before_the_meeting check (papers_by <= meets_on)
);

-- The version before the council: the text at one edition, with a proposed resolution and what was open.
create table applications.political_package (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null constraint political_packages_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  edition integer not null constraint package_edition_is_counted check (edition >= 0),
  pdf_version_id bigint not null references documents.version (id),
  docx_version_id bigint not null references documents.version (id),
  made_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint package_is_made_once_at_a_time primary key (application_id, organisation_id, number),
  constraint political_package_is_of_a_party foreign key (application_id, organisation_id)
    references applications.party (application_id, organisation_id),
  constraint political_package_follows_the_one_before foreign key (application_id, organisation_id, former_number)
    references applications.political_package (application_id, organisation_id, number),
  constraint political_package_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

create table applications.political_decision (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null constraint political_decisions_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  body text not null constraint deciding_body_is_known check (
    body in ('council', 'executive_board', 'committee', 'administration')),
  outcome text not null constraint political_outcome_is_known check (outcome in ('approved', 'rejected')),
  case_number text not null constraint political_case_has_a_number check (
    case_number ~ '[^[:space:]]' and length(case_number) <= 40),
  decided_on date not null,
  entered_on date not null,
  minutes_address text constraint minutes_have_a_web_address check (
    minutes_address ~ '^https?://[^[:space:]]+$' and length(minutes_address) <= 500),
  -- The package that lay before them, where one was made here.
  package_number integer,
  entered_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint decision_is_entered_once_at_a_time primary key (application_id, organisation_id, number),
  constraint political_decision_is_of_a_party foreign key (application_id, organisation_id)
    references applications.party (application_id, organisation_id),
  constraint political_decision_follows_the_one_before foreign key (application_id, organisation_id, former_number)
    references applications.political_decision (application_id, organisation_id, number),
  constraint decision_is_on_a_package foreign key (application_id, organisation_id, package_number)
    references applications.political_package (application_id, organisation_id, number),
  constraint political_decision_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id),
  constraint nothing_is_decided_tomorrow check (decided_on <= entered_on)
);

-- The chief executive states whether what has changed since lies within the decision.
create table applications.political_statement (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null constraint political_statements_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  decision_number integer not null,
  -- The edition of the text that was compared with the one that lay before those who decided.
  edition integer not null constraint stated_edition_is_counted check (edition >= 0),
  lies_within boolean not null,
  reason text not null constraint political_reason_has_a_limit check (length(reason) <= 2000),
  stated_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint statement_is_made_once_at_a_time primary key (application_id, organisation_id, number),
  constraint political_statement_follows_the_one_before foreign key (application_id, organisation_id, former_number)
    references applications.political_statement (application_id, organisation_id, number),
  constraint statement_is_about_a_decision foreign key (application_id, organisation_id, decision_number)
    references applications.political_decision (application_id, organisation_id, number),
  constraint political_statement_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id),
  constraint outside_the_decision_says_why check (lies_within or reason ~ '[^[:space:]]')
);

create trigger political_plan_is_never_changed before update or delete or truncate on applications.political_plan
  for each statement execute function applications.refuse_change();
create trigger political_package_is_never_changed before update or delete or truncate on applications.political_package
  for each statement execute function applications.refuse_change();
create trigger political_decision_is_never_changed before update or delete or truncate on applications.political_decision
  for each statement execute function applications.refuse_change();
create trigger political_statement_is_never_changed
  before update or delete or truncate on applications.political_statement
  for each statement execute function applications.refuse_change();
