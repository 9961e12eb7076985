-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema applications;
comment on schema applications is 'Applications: who is in them, who writes, what was anchored, signed and submitted.';

create table applications."freeze" (
  application_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  writing_id bigint not null,
  edition integer not null,
  contents_version_id bigint not null,
  anchoring_version_id bigint not null,
  request_id bigint not null,
  frozen_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint application_is_frozen_once_at_a_time PRIMARY KEY (application_id, number),
  constraint anchoring_sheet_is_frozen_once UNIQUE (anchoring_version_id),
  constraint contents_are_frozen_once UNIQUE (contents_version_id),
  constraint freeze_has_a_request_of_its_own UNIQUE (request_id),
  constraint freeze_anchoring_version_id_fkey FOREIGN KEY (anchoring_version_id) REFERENCES documents.version(id),
  constraint freeze_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications.application(id),
  constraint freeze_contents_version_id_fkey FOREIGN KEY (contents_version_id) REFERENCES documents.version(id),
  constraint freeze_follows_an_opening FOREIGN KEY (application_id, former_number) REFERENCES applications.reopening(application_id, number),
  constraint freeze_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint freeze_request_id_fkey FOREIGN KEY (request_id) REFERENCES signing.request(id),
  constraint frozen_text_is_closed FOREIGN KEY (writing_id, number, edition) REFERENCES forms.closing(writing_id, number, edition),
  constraint freezes_are_counted_from_one CHECK ((number >= 1))
);

create table applications.anchoring (
  id bigint generated always as identity not null,
  application_id bigint not null,
  municipality_id bigint not null,
  side text not null,
  organisation_id bigint not null,
  constraint anchoring_pkey PRIMARY KEY (id),
  constraint organisation_stands_once_in_the_anchoring UNIQUE (application_id, municipality_id, side, organisation_id),
  constraint anchoring_is_in_a_party FOREIGN KEY (application_id, municipality_id) REFERENCES applications.party(application_id, organisation_id),
  constraint anchoring_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint anchoring_side_is_known CHECK ((side = ANY (ARRAY['elected'::text, 'administration'::text, 'employees'::text]))),
  constraint only_employees_are_another_organisation CHECK (((side = 'employees'::text) = (organisation_id <> municipality_id)))
);

create table applications.anchoring_entry (
  anchoring_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  kind text not null,
  former_kind text,
  remark text not null,
  asked_on date,
  answer_by date,
  asked_in_saman boolean,
  told_on date,
  told_organisation_id bigint,
  first_reminded_on date,
  second_reminded_on date,
  entered_at timestamp with time zone not null,
  entered_on date not null,
  after_freeze boolean not null,
  person_id bigint,
  mandate_id bigint,
  constraint anchoring_is_entered_once_at_a_time PRIMARY KEY (anchoring_id, number),
  constraint anchoring_entry_is_one_thing UNIQUE (anchoring_id, number, kind),
  constraint anchoring_entry_anchoring_id_fkey FOREIGN KEY (anchoring_id) REFERENCES applications.anchoring(id),
  constraint anchoring_entry_follows_the_one_before FOREIGN KEY (anchoring_id, former_number, former_kind) REFERENCES applications.anchoring_entry(anchoring_id, number, kind),
  constraint anchoring_entry_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint anchoring_entry_told_organisation_id_fkey FOREIGN KEY (told_organisation_id) REFERENCES register.organisation(id),
  constraint anchoring_entries_are_counted_from_one CHECK ((number >= 1)),
  constraint anchoring_entry_is_known CHECK ((kind = ANY (ARRAY['asked'::text, 'takes_part'::text, 'takes_part_with_remark'::text, 'dissents'::text, 'does_not_wish'::text, 'no_representative'::text, 'no_answer'::text, 'has_representative'::text]))),
  constraint anchoring_remark_has_a_limit CHECK ((length(remark) <= 4000)),
  constraint correction_is_of_no_representative CHECK (((kind <> 'has_representative'::text) OR (former_kind = 'no_representative'::text))),
  constraint first_entry_follows_nothing CHECK (((number = 1) = (former_kind IS NULL))),
  constraint no_answer_has_two_reminders CHECK ((((kind = 'no_answer'::text) = (second_reminded_on IS NOT NULL)) AND ((first_reminded_on IS NULL) = (second_reminded_on IS NULL)))),
  constraint no_answer_is_to_a_question CHECK (((kind <> 'no_answer'::text) OR (former_kind = 'asked'::text))),
  constraint no_answer_waits_for_the_last_day CHECK (((kind <> 'no_answer'::text) OR (answer_by < entered_on))),
  constraint no_representative_has_been_told CHECK ((((kind = 'no_representative'::text) = (told_on IS NOT NULL)) AND ((told_on IS NULL) = (told_organisation_id IS NULL)))),
  constraint nobody_is_told_tomorrow CHECK ((told_on <= entered_on)),
  constraint only_the_platform_states_that_nobody_answered CHECK ((((kind = 'no_answer'::text) = (person_id IS NULL)) AND ((person_id IS NULL) = (mandate_id IS NULL)))),
  constraint question_has_its_dates CHECK ((((kind = ANY (ARRAY['asked'::text, 'no_answer'::text])) = (asked_on IS NOT NULL)) AND ((asked_on IS NULL) = (answer_by IS NULL)))),
  constraint question_is_not_asked_tomorrow CHECK (((asked_on <= entered_on) AND (answer_by > asked_on))),
  constraint question_says_how_it_was_asked CHECK ((((kind = 'asked'::text) = (asked_in_saman IS NOT NULL)) AND ((asked_in_saman IS DISTINCT FROM false) OR (remark ~ '[^[:space:]]'::text)))),
  constraint remark_and_dissent_say_what CHECK (((kind <> ALL (ARRAY['takes_part_with_remark'::text, 'dissents'::text])) OR (remark ~ '[^[:space:]]'::text))),
  constraint reminders_lie_between_question_and_end CHECK (((asked_on < first_reminded_on) AND (first_reminded_on < second_reminded_on) AND (second_reminded_on <= entered_on))),
  constraint taking_part_without_remark_has_none CHECK (((kind <> 'takes_part'::text) OR (remark = ''::text))),
  constraint who_answers_has_been_asked CHECK (((kind <> ALL (ARRAY['takes_part'::text, 'takes_part_with_remark'::text, 'dissents'::text, 'does_not_wish'::text])) OR (former_kind IS NOT NULL))),
  constraint who_has_answered_has_a_representative CHECK (((kind <> 'no_representative'::text) OR (former_kind IS NULL) OR (former_kind = ANY (ARRAY['asked'::text, 'no_answer'::text, 'has_representative'::text])))),
  constraint who_has_answered_is_not_asked_again CHECK (((kind <> 'asked'::text) OR (former_kind IS NULL) OR (former_kind = ANY (ARRAY['asked'::text, 'no_answer'::text, 'no_representative'::text, 'has_representative'::text]))))
);
CREATE INDEX anchoring_entry_by_told ON applications.anchoring_entry USING btree (told_organisation_id);

create table applications.anchoring_spokesperson (
  anchoring_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  organisation_id bigint,
  entered_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint spokesperson_is_named_once_at_a_time PRIMARY KEY (anchoring_id, number),
  constraint anchoring_spokesperson_anchoring_id_fkey FOREIGN KEY (anchoring_id) REFERENCES applications.anchoring(id),
  constraint anchoring_spokesperson_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint spokesperson_follows_the_one_before FOREIGN KEY (anchoring_id, former_number) REFERENCES applications.anchoring_spokesperson(anchoring_id, number),
  constraint spokesperson_is_named_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint spokespeople_are_counted_from_one CHECK ((number >= 1))
);
CREATE INDEX anchoring_spokesperson_by_organisation ON applications.anchoring_spokesperson USING btree (organisation_id);

create table applications.application (
  id bigint generated always as identity not null,
  call_id bigint not null,
  title text not null,
  language text not null,
  started_at timestamp with time zone not null,
  started_by text not null,
  constraint application_pkey PRIMARY KEY (id),
  constraint application_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint application_has_a_title CHECK (((title ~ '[^[:space:]]'::text) AND (length(title) <= 200))),
  constraint application_language_is_a_written_form CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text]))),
  constraint application_starter_is_a_kind_and_an_id CHECK ((started_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text))
);
CREATE INDEX application_by_call ON applications.application USING btree (call_id, id);

create table applications.arrival (
  application_id bigint not null,
  number integer not null,
  record_id bigint not null,
  arrived_at timestamp with time zone not null,
  constraint submission_comes_in_once PRIMARY KEY (application_id, number),
  constraint arrival_has_a_record_of_its_own UNIQUE (record_id),
  constraint arrival_record_id_fkey FOREIGN KEY (record_id) REFERENCES correspondence.record(id),
  constraint only_a_submission_comes_in FOREIGN KEY (application_id, number) REFERENCES applications.submission(application_id, number)
);

create table applications.completion (
  application_id bigint not null,
  freeze_number integer not null,
  completed_at timestamp with time zone not null,
  constraint freeze_is_completed_once PRIMARY KEY (application_id, freeze_number),
  constraint completion_is_of_a_freeze FOREIGN KEY (application_id, freeze_number) REFERENCES applications."freeze"(application_id, number)
);

create table applications.freeze_party (
  application_id bigint not null,
  freeze_number integer not null,
  organisation_id bigint not null,
  constraint freeze_party_pkey PRIMARY KEY (application_id, freeze_number, organisation_id),
  constraint frozen_party_is_a_party FOREIGN KEY (application_id, organisation_id) REFERENCES applications.party(application_id, organisation_id),
  constraint party_is_of_a_freeze FOREIGN KEY (application_id, freeze_number) REFERENCES applications."freeze"(application_id, number)
);

create table applications.going_without (
  application_id bigint not null,
  freeze_number integer not null,
  organisation_id bigint not null,
  reason text not null,
  stated_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint going_without_is_stated_once PRIMARY KEY (application_id, freeze_number, organisation_id),
  constraint going_without_is_about_a_frozen_party FOREIGN KEY (application_id, freeze_number, organisation_id) REFERENCES applications.freeze_party(application_id, freeze_number, organisation_id),
  constraint going_without_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint going_without_has_a_reason CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000)))
);

create table applications.late_permission (
  application_id bigint not null,
  number integer not null,
  until timestamp with time zone not null,
  reason text not null,
  given_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint late_permission_pkey PRIMARY KEY (application_id, number),
  constraint late_permission_names_its_end UNIQUE (application_id, number, until),
  constraint late_permission_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications.application(id),
  constraint late_permission_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint late_permission_ends_after_it_is_given CHECK ((until > given_at)),
  constraint late_permission_has_a_reason CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000))),
  constraint late_permissions_are_counted_from_one CHECK ((number >= 1))
);

create table applications.lead (
  application_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  organisation_id bigint not null,
  leads_from timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint lead_is_taken_over_once_at_a_time PRIMARY KEY (application_id, number),
  constraint lead_follows_the_one_before FOREIGN KEY (application_id, former_number) REFERENCES applications.lead(application_id, number),
  constraint lead_is_a_party FOREIGN KEY (application_id, organisation_id) REFERENCES applications.party(application_id, organisation_id),
  constraint lead_is_given_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint leads_are_counted_from_one CHECK ((number >= 1))
);
CREATE INDEX lead_by_organisation ON applications.lead USING btree (organisation_id);

create table applications.party (
  application_id bigint not null,
  organisation_id bigint not null,
  asked_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint municipality_is_in_an_application_once PRIMARY KEY (application_id, organisation_id),
  constraint party_application_id_fkey FOREIGN KEY (application_id) REFERENCES applications.application(id),
  constraint party_is_asked_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id)
);
CREATE INDEX party_by_organisation ON applications.party USING btree (organisation_id);

create table applications.party_answer (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  answer text not null,
  reason text not null,
  answered_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint party_answers_once_at_a_time PRIMARY KEY (application_id, organisation_id, number),
  constraint answer_is_by_a_party FOREIGN KEY (application_id, organisation_id) REFERENCES applications.party(application_id, organisation_id),
  constraint party_answer_follows_the_one_before FOREIGN KEY (application_id, organisation_id, former_number) REFERENCES applications.party_answer(application_id, organisation_id, number),
  constraint party_answer_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint party_answer_is_known CHECK ((answer = ANY (ARRAY['joined'::text, 'declined'::text]))),
  constraint party_answer_reason_has_a_limit CHECK ((length(reason) <= 2000)),
  constraint party_answers_are_counted_from_one CHECK ((number >= 1))
);

create table applications.political_decision (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  body text not null,
  outcome text not null,
  case_number text not null,
  decided_on date not null,
  entered_on date not null,
  minutes_address text,
  package_number integer,
  entered_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint decision_is_entered_once_at_a_time PRIMARY KEY (application_id, organisation_id, number),
  constraint decision_is_on_a_package FOREIGN KEY (application_id, organisation_id, package_number) REFERENCES applications.political_package(application_id, organisation_id, number),
  constraint political_decision_follows_the_one_before FOREIGN KEY (application_id, organisation_id, former_number) REFERENCES applications.political_decision(application_id, organisation_id, number),
  constraint political_decision_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint political_decision_is_of_a_party FOREIGN KEY (application_id, organisation_id) REFERENCES applications.party(application_id, organisation_id),
  constraint deciding_body_is_known CHECK ((body = ANY (ARRAY['council'::text, 'executive_board'::text, 'committee'::text, 'administration'::text]))),
  constraint minutes_have_a_web_address CHECK (((minutes_address ~ '^https?://[^[:space:]]+$'::text) AND (length(minutes_address) <= 500))),
  constraint nothing_is_decided_tomorrow CHECK ((decided_on <= entered_on)),
  constraint political_case_has_a_number CHECK (((case_number ~ '[^[:space:]]'::text) AND (length(case_number) <= 40))),
  constraint political_decisions_are_counted_from_one CHECK ((number >= 1)),
  constraint political_outcome_is_known CHECK ((outcome = ANY (ARRAY['approved'::text, 'rejected'::text])))
);

create table applications.political_package (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  edition integer not null,
  pdf_version_id bigint not null,
  docx_version_id bigint not null,
  made_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint package_is_made_once_at_a_time PRIMARY KEY (application_id, organisation_id, number),
  constraint political_package_docx_version_id_fkey FOREIGN KEY (docx_version_id) REFERENCES documents.version(id),
  constraint political_package_follows_the_one_before FOREIGN KEY (application_id, organisation_id, former_number) REFERENCES applications.political_package(application_id, organisation_id, number),
  constraint political_package_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint political_package_is_of_a_party FOREIGN KEY (application_id, organisation_id) REFERENCES applications.party(application_id, organisation_id),
  constraint political_package_pdf_version_id_fkey FOREIGN KEY (pdf_version_id) REFERENCES documents.version(id),
  constraint package_edition_is_counted CHECK ((edition >= 0)),
  constraint political_packages_are_counted_from_one CHECK ((number >= 1))
);

create table applications.political_plan (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  body text not null,
  body_name text not null,
  meets_on date not null,
  papers_by date not null,
  entered_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint meeting_is_planned_once_at_a_time PRIMARY KEY (application_id, organisation_id, number),
  constraint political_plan_follows_the_one_before FOREIGN KEY (application_id, organisation_id, former_number) REFERENCES applications.political_plan(application_id, organisation_id, number),
  constraint political_plan_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint political_plan_is_of_a_party FOREIGN KEY (application_id, organisation_id) REFERENCES applications.party(application_id, organisation_id),
  constraint papers_are_sent_before_the_meeting CHECK ((papers_by <= meets_on)),
  constraint political_body_is_known CHECK ((body = ANY (ARRAY['council'::text, 'executive_board'::text, 'committee'::text, 'administration'::text]))),
  constraint political_body_name_has_a_limit CHECK ((length(body_name) <= 200)),
  constraint political_plans_are_counted_from_one CHECK ((number >= 1))
);

create table applications.political_statement (
  application_id bigint not null,
  organisation_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  decision_number integer not null,
  edition integer not null,
  lies_within boolean not null,
  reason text not null,
  stated_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint statement_is_made_once_at_a_time PRIMARY KEY (application_id, organisation_id, number),
  constraint political_statement_follows_the_one_before FOREIGN KEY (application_id, organisation_id, former_number) REFERENCES applications.political_statement(application_id, organisation_id, number),
  constraint political_statement_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint statement_is_about_a_decision FOREIGN KEY (application_id, organisation_id, decision_number) REFERENCES applications.political_decision(application_id, organisation_id, number),
  constraint outside_the_decision_says_why CHECK ((lies_within OR (reason ~ '[^[:space:]]'::text))),
  constraint political_reason_has_a_limit CHECK ((length(reason) <= 2000)),
  constraint political_statements_are_counted_from_one CHECK ((number >= 1)),
  constraint stated_edition_is_counted CHECK ((edition >= 0))
);

create table applications.reopening (
  application_id bigint not null,
  number integer not null,
  reason text not null,
  reopened_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint freeze_is_opened_once PRIMARY KEY (application_id, number),
  constraint only_a_freeze_is_opened FOREIGN KEY (application_id, number) REFERENCES applications."freeze"(application_id, number),
  constraint reopening_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint reopening_has_a_reason CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000)))
);

create table applications.signature_sheet (
  application_id bigint not null,
  freeze_number integer not null,
  version_id bigint not null,
  made_at timestamp with time zone not null,
  constraint signature_sheet_is_made_once PRIMARY KEY (application_id, freeze_number),
  constraint signature_sheet_follows_the_last_signature FOREIGN KEY (application_id, freeze_number) REFERENCES applications.completion(application_id, freeze_number),
  constraint signature_sheet_version_id_fkey FOREIGN KEY (version_id) REFERENCES documents.version(id)
);

create table applications.submission (
  application_id bigint not null,
  number integer not null,
  former_number integer generated always as (NULLIF((number - 1), 0)) stored,
  freeze_number integer not null,
  reference text not null,
  received_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  deadline timestamp with time zone,
  permission_number integer,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint application_is_submitted_once_at_a_time PRIMARY KEY (application_id, number),
  constraint submission_has_a_reference_of_its_own UNIQUE (reference),
  constraint late_submission_is_within_its_permission FOREIGN KEY (application_id, permission_number, deadline) REFERENCES applications.late_permission(application_id, number, until),
  constraint submission_follows_a_withdrawal FOREIGN KEY (application_id, former_number) REFERENCES applications.withdrawal(application_id, number),
  constraint submission_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint submission_is_of_a_freeze_all_have_signed FOREIGN KEY (application_id, freeze_number) REFERENCES applications.completion(application_id, freeze_number),
  constraint permission_replaces_the_deadline CHECK (((permission_number IS NULL) OR (deadline IS NOT NULL))),
  constraint submission_is_in_time CHECK (((deadline IS NULL) OR (received_at <= deadline))),
  constraint submission_reference_is_a_short_word CHECK ((reference ~ '^[A-Z0-9-]{1,40}$'::text)),
  constraint submission_was_received_before_it_was_recorded CHECK ((received_at <= recorded_at)),
  constraint submissions_are_counted_from_one CHECK ((number >= 1))
);
CREATE INDEX submission_by_received ON applications.submission USING btree (received_at);

create table applications.withdrawal (
  application_id bigint not null,
  number integer not null,
  reason text not null,
  withdrawn_at timestamp with time zone not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint submission_is_withdrawn_once PRIMARY KEY (application_id, number),
  constraint only_a_submission_is_withdrawn FOREIGN KEY (application_id, number) REFERENCES applications.submission(application_id, number),
  constraint withdrawal_is_by_the_holder_of_a_mandate FOREIGN KEY (mandate_id, person_id) REFERENCES identity.mandate(id, person_id),
  constraint withdrawal_reason_has_a_limit CHECK ((length(reason) <= 2000))
);

create table applications.writer (
  id bigint generated always as identity not null,
  application_id bigint not null,
  organisation_id bigint not null,
  person_id bigint,
  email text,
  access text not null,
  token_hash bytea,
  invited_at timestamp with time zone not null,
  invited_by_person_id bigint not null,
  invited_by_mandate_id bigint not null,
  constraint writer_pkey PRIMARY KEY (id),
  constraint writer_link_is_made_once UNIQUE (token_hash),
  constraint writer_is_invited_by_the_holder_of_a_mandate FOREIGN KEY (invited_by_mandate_id, invited_by_person_id) REFERENCES identity.mandate(id, person_id),
  constraint writer_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint writer_writes_for_a_party FOREIGN KEY (application_id, organisation_id) REFERENCES applications.party(application_id, organisation_id),
  constraint only_an_address_has_a_link CHECK (((email IS NULL) = (token_hash IS NULL))),
  constraint writer_access_is_known CHECK ((access = ANY (ARRAY['read'::text, 'comment'::text, 'write'::text]))),
  constraint writer_address_is_one CHECK (((email ~ '^[^[:space:]@]+@[^[:space:]@]+$'::text) AND (length(email) <= 254))),
  constraint writer_is_somebody CHECK ((num_nonnulls(person_id, email) = 1)),
  constraint writer_token_hash_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX writer_by_application ON applications.writer USING btree (application_id);
CREATE INDEX writer_by_person ON applications.writer USING btree (person_id);

create table applications.writer_acceptance (
  writer_id bigint not null,
  person_id bigint not null,
  accepted_at timestamp with time zone not null,
  constraint invitation_is_accepted_once PRIMARY KEY (writer_id),
  constraint writer_acceptance_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.person(id),
  constraint writer_acceptance_writer_id_fkey FOREIGN KEY (writer_id) REFERENCES applications.writer(id)
);
CREATE INDEX writer_acceptance_by_person ON applications.writer_acceptance USING btree (person_id);

create table applications.writer_ending (
  writer_id bigint not null,
  ended_at timestamp with time zone not null,
  ended_by text not null,
  constraint writer_is_ended_once PRIMARY KEY (writer_id),
  constraint writer_ending_writer_id_fkey FOREIGN KEY (writer_id) REFERENCES applications.writer(id),
  constraint writer_ender_is_a_kind_and_an_id CHECK ((ended_by ~ '^[a-z]+:[^[:space:][:cntrl:]]{1,100}$'::text))
);

CREATE OR REPLACE FUNCTION applications.guard_arrival()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.withdrawal
    where withdrawal.application_id = new.application_id and withdrawal.number = new.number) then
    raise exception 'submission % of application % is withdrawn', new.number, new.application_id
      using errcode = 'check_violation', constraint = 'what_is_withdrawn_does_not_come_in',
            schema = 'applications', table = 'arrival';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION applications.guard_completion()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.reopening
    where reopening.application_id = new.application_id and reopening.number = new.freeze_number) then
    raise exception 'freeze % of application % is opened again', new.freeze_number, new.application_id
      using errcode = 'check_violation', constraint = 'what_is_opened_again_is_not_complete',
            schema = 'applications', table = 'completion';
  end if;
  if exists (
    select from applications.freeze as f
    join signing.place on place.request_id = f.request_id
    where f.application_id = new.application_id and f.number = new.freeze_number
      and not exists (
        select from applications.going_without
        where going_without.application_id = f.application_id and going_without.freeze_number = f.number
          and going_without.organisation_id = place.organisation_id)
      and not exists (
        select from signing.signature
        where signature.place_id = place.id
          and not exists (select from signing.voiding where voiding.signature_id = signature.id))) then
    raise exception 'a signature on application % is missing', new.application_id
      using errcode = 'check_violation', constraint = 'completion_has_every_signature',
            schema = 'applications', table = 'completion';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION applications.guard_going_without()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from applications.application where id = new.application_id for update;
  if 'declined' is distinct from (
    select answer from applications.party_answer
    where application_id = new.application_id and organisation_id = new.organisation_id
    order by number desc limit 1) then
    raise exception 'organisation % has not declined', new.organisation_id
      using errcode = 'check_violation', constraint = 'only_who_declined_is_left_out',
            schema = 'applications', table = 'going_without';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION applications.guard_reopening()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.submission
    where submission.application_id = new.application_id
      and not exists (
        select from applications.withdrawal
        where withdrawal.application_id = submission.application_id and withdrawal.number = submission.number)) then
    raise exception 'application % is submitted', new.application_id
      using errcode = 'check_violation', constraint = 'submitted_application_is_not_opened',
            schema = 'applications', table = 'reopening';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION applications.guard_submission()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.reopening
    where reopening.application_id = new.application_id and reopening.number = new.freeze_number) then
    raise exception 'freeze % of application % is opened again', new.freeze_number, new.application_id
      using errcode = 'check_violation', constraint = 'what_is_opened_again_is_not_submitted',
            schema = 'applications', table = 'submission';
  end if;
  -- Exactly those who have joined by now, but for whom it has been stated that it goes on without them.
  if exists (
    with joined as (
      select distinct on (organisation_id) organisation_id, answer
      from applications.party_answer
      where application_id = new.application_id
      order by organisation_id, number desc),
    frozen as (
      select organisation_id from applications.freeze_party
      where application_id = new.application_id and freeze_number = new.freeze_number),
    left_out as (
      select organisation_id from applications.going_without
      where application_id = new.application_id and freeze_number = new.freeze_number)
    select from frozen
    where organisation_id not in (select organisation_id from left_out)
      and organisation_id not in (select organisation_id from joined where answer = 'joined')
    union all
    select from joined
    where answer = 'joined' and organisation_id not in (select organisation_id from frozen)) then
    raise exception 'application % is not of those who signed it', new.application_id
      using errcode = 'check_violation', constraint = 'submission_is_of_those_who_have_joined',
            schema = 'applications', table = 'submission';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION applications.guard_withdrawal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from applications.application where id = new.application_id for update;
  if exists (
    select from applications.arrival
    where arrival.application_id = new.application_id and arrival.number = new.number) then
    raise exception 'submission % of application % has come in', new.number, new.application_id
      using errcode = 'check_violation', constraint = 'what_has_come_in_is_not_withdrawn',
            schema = 'applications', table = 'withdrawal';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION applications.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'applications.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER freeze_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications."freeze" FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER anchoring_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.anchoring FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER anchoring_entry_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.anchoring_entry FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER anchoring_spokesperson_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.anchoring_spokesperson FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER arrival_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.arrival FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER what_is_withdrawn_does_not_come_in BEFORE INSERT ON applications.arrival FOR EACH ROW EXECUTE FUNCTION applications.guard_arrival();

CREATE TRIGGER completion_has_every_signature BEFORE INSERT ON applications.completion FOR EACH ROW EXECUTE FUNCTION applications.guard_completion();

CREATE TRIGGER completion_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.completion FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER freeze_party_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.freeze_party FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER going_without_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.going_without FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER only_who_declined_is_left_out BEFORE INSERT ON applications.going_without FOR EACH ROW EXECUTE FUNCTION applications.guard_going_without();

CREATE TRIGGER late_permission_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.late_permission FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER lead_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.lead FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER party_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.party FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER party_answer_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.party_answer FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER political_decision_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.political_decision FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER political_package_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.political_package FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER political_plan_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.political_plan FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER political_statement_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.political_statement FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER reopening_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.reopening FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER submitted_application_is_not_opened BEFORE INSERT ON applications.reopening FOR EACH ROW EXECUTE FUNCTION applications.guard_reopening();

CREATE TRIGGER signature_sheet_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.signature_sheet FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER submission_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.submission FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER submission_is_of_what_stands BEFORE INSERT ON applications.submission FOR EACH ROW EXECUTE FUNCTION applications.guard_submission();

CREATE TRIGGER what_has_come_in_is_not_withdrawn BEFORE INSERT ON applications.withdrawal FOR EACH ROW EXECUTE FUNCTION applications.guard_withdrawal();

CREATE TRIGGER withdrawal_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.withdrawal FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER writer_acceptance_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.writer_acceptance FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();

CREATE TRIGGER writer_ending_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON applications.writer_ending FOR EACH STATEMENT EXECUTE FUNCTION applications.refuse_change();
