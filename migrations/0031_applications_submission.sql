-- From a finished text to a submission: the text is frozen in files that both heads of every municipality sign, sent in,
-- and comes in at the deadline. Freezes, submissions and their undoing are counted per application, and each follows from
-- the undoing of the one before, so that two of them can never stand at once.

-- The contents and the anchoring sheet as they are to be signed. The contents name the fingerprint of the sheet, so a
-- signature on the contents is a signature on both.
create table applications.freeze (
  application_id bigint not null references applications.application (id),
  number integer not null constraint freezes_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  writing_id bigint not null,
  edition integer not null,
  contents_version_id bigint not null references documents.version (id)
    constraint contents_are_frozen_once unique,
  anchoring_version_id bigint not null references documents.version (id)
    constraint anchoring_sheet_is_frozen_once unique,
  request_id bigint not null references signing.request (id) constraint freeze_has_a_request_of_its_own unique,
  frozen_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint application_is_frozen_once_at_a_time primary key (application_id, number),
  -- Forms holds the text closed at this edition for as long as the freeze stands.
  constraint frozen_text_is_closed foreign key (writing_id, number, edition)
    references forms.closing (writing_id, number, edition),
  constraint freeze_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

-- Whose application it is, as the frozen contents say.
create table applications.freeze_party (
  application_id bigint not null,
  freeze_number integer not null,
  organisation_id bigint not null,
  primary key (application_id, freeze_number, organisation_id),
  constraint party_is_of_a_freeze foreign key (application_id, freeze_number)
    references applications.freeze (application_id, number),
  constraint frozen_party_is_a_party foreign key (application_id, organisation_id)
    references applications.party (application_id, organisation_id)
);

-- The contents are opened again: what was signed of them counts no more.
create table applications.reopening (
  application_id bigint not null,
  number integer not null,
  reason text not null constraint reopening_has_a_reason check (reason ~ '[^[:space:]]' and length(reason) <= 2000),
  reopened_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint freeze_is_opened_once primary key (application_id, number),
  constraint only_a_freeze_is_opened foreign key (application_id, number)
    references applications.freeze (application_id, number),
  constraint reopening_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
alter table applications.freeze add constraint freeze_follows_an_opening
  foreign key (application_id, former_number) references applications.reopening (application_id, number);

-- A municipality has declined after the freeze, and the one that leads states that the application goes on without it.
create table applications.going_without (
  application_id bigint not null,
  freeze_number integer not null,
  organisation_id bigint not null,
  reason text not null constraint going_without_has_a_reason check (
    reason ~ '[^[:space:]]' and length(reason) <= 2000),
  stated_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint going_without_is_stated_once primary key (application_id, freeze_number, organisation_id),
  constraint going_without_is_about_a_frozen_party foreign key (application_id, freeze_number, organisation_id)
    references applications.freeze_party (application_id, freeze_number, organisation_id),
  constraint going_without_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

-- Everybody who is to sign has signed.
create table applications.completion (
  application_id bigint not null,
  freeze_number integer not null,
  completed_at timestamptz not null,
  constraint freeze_is_completed_once primary key (application_id, freeze_number),
  constraint completion_is_of_a_freeze foreign key (application_id, freeze_number)
    references applications.freeze (application_id, number)
);

-- Who signed, when and as what, as a file. Made after the last signature.
create table applications.signature_sheet (
  application_id bigint not null,
  freeze_number integer not null,
  version_id bigint not null references documents.version (id),
  made_at timestamptz not null,
  constraint signature_sheet_is_made_once primary key (application_id, freeze_number),
  constraint signature_sheet_follows_the_last_signature foreign key (application_id, freeze_number)
    references applications.completion (application_id, freeze_number)
);

-- An exception for one application after the deadline, by the ministry whose call it is.
create table applications.late_permission (
  application_id bigint not null references applications.application (id),
  number integer not null constraint late_permissions_are_counted_from_one check (number >= 1),
  until timestamptz not null,
  reason text not null constraint late_permission_has_a_reason check (
    reason ~ '[^[:space:]]' and length(reason) <= 2000),
  given_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  primary key (application_id, number),
  constraint late_permission_names_its_end unique (application_id, number, until),
  constraint late_permission_ends_after_it_is_given check (until > given_at),
  constraint late_permission_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);

create table applications.submission (
  application_id bigint not null,
  number integer not null constraint submissions_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  freeze_number integer not null,
  reference text not null constraint submission_has_a_reference_of_its_own unique
    constraint submission_reference_is_a_short_word check (reference ~ '^[A-Z0-9-]{1,40}$'),
  -- When the request arrived here: the moment that counts. Whole seconds, as it is told.
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  -- The deadline it was held against; null for a call without one.
  deadline timestamptz,
  permission_number integer,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint application_is_submitted_once_at_a_time primary key (application_id, number),
  constraint submission_is_of_a_freeze_all_have_signed foreign key (application_id, freeze_number)
    references applications.completion (application_id, freeze_number),
  constraint submission_is_in_time check (deadline is null or received_at <= deadline),
  constraint submission_was_received_before_it_was_recorded check (received_at <= recorded_at),
  constraint permission_replaces_the_deadline check (permission_number is null or deadline is not null),
  constraint late_submission_is_within_its_permission foreign key (application_id, permission_number, deadline)
    references applications.late_permission (application_id, number, until),
  constraint submission_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index submission_by_received on applications.submission (received_at);

create table applications.withdrawal (
  application_id bigint not null,
  number integer not null,
  reason text not null constraint withdrawal_reason_has_a_limit check (length(reason) <= 2000),
  withdrawn_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint submission_is_withdrawn_once primary key (application_id, number),
  constraint only_a_submission_is_withdrawn foreign key (application_id, number)
    references applications.submission (application_id, number),
  constraint withdrawal_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
alter table applications.submission add constraint submission_follows_a_withdrawal
  foreign key (application_id, former_number) references applications.withdrawal (application_id, number);

-- What was held for the municipality has come in: its record with the ministry.
create table applications.arrival (
  application_id bigint not null,
  number integer not null,
  record_id bigint not null references correspondence.record (id) constraint arrival_has_a_record_of_its_own unique,
  arrived_at timestamptz not null,
  constraint submission_comes_in_once primary key (application_id, number),
  constraint only_a_submission_comes_in foreign key (application_id, number)
    references applications.submission (application_id, number)
);
