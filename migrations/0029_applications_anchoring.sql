-- Anchoring: with whom each municipality of an application has anchored the work, and what they said. Everything said is
-- a row that stays; what holds is the newest. The database knows who may say what, and after what.

create table applications.anchoring (
  id bigint generated always as identity primary key,
  application_id bigint not null,
  municipality_id bigint not null,
  side text not null constraint anchoring_side_is_known check (side in ('elected', 'administration', 'employees')),
  -- The municipality itself, one local union in it, or a confederation that has nobody there.
  organisation_id bigint not null references register.organisation (id),
  constraint organisation_stands_once_in_the_anchoring unique (application_id, municipality_id, side, organisation_id),
  constraint anchoring_is_in_a_party foreign key (application_id, municipality_id)
    references applications.party (application_id, organisation_id),
  constraint only_employees_are_another_organisation check ((side = 'employees') = (organisation_id <> municipality_id))
);

create table applications.anchoring_entry (
  anchoring_id bigint not null references applications.anchoring (id),
  number integer not null constraint anchoring_entries_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  kind text not null constraint anchoring_entry_is_known check (kind in (
    'asked', 'takes_part', 'takes_part_with_remark', 'dissents', 'does_not_wish', 'no_representative', 'no_answer',
    'has_representative')),
  -- The entry before this one, held to be that by a foreign key.
  former_kind text,
  -- What was remarked, how they were asked outside Saman, or what the office has to say.
  remark text not null constraint anchoring_remark_has_a_limit check (length(remark) <= 4000),
  -- When they were asked, and the last day to answer; also on the entry that says that nobody did.
  asked_on date,
  answer_by date,
  asked_in_saman boolean,
  -- The office of the organisation that was told that nobody is here, and when.
  told_on date,
  told_organisation_id bigint references register.organisation (id),
  first_reminded_on date,
  second_reminded_on date,
  entered_at timestamptz not null,
  entered_on date not null,
  -- Said after the contents were frozen: stands in the case by itself, on no sheet.
  after_freeze boolean not null,
  -- Nobody, where the platform itself says that the time is up.
  person_id bigint,
  mandate_id bigint,
  constraint anchoring_is_entered_once_at_a_time primary key (anchoring_id, number),
  constraint anchoring_entry_is_one_thing unique (anchoring_id, number, kind),
  constraint anchoring_entry_follows_the_one_before foreign key (anchoring_id, former_number, former_kind)
    references applications.anchoring_entry (anchoring_id, number, kind),
  constraint first_entry_follows_nothing check ((number = 1) = (former_kind is null)),
  constraint anchoring_entry_is_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id),
  constraint only_the_platform_states_that_nobody_answered check (
    (kind = 'no_answer') = (person_id is null) and (person_id is null) = (mandate_id is null)),
  constraint who_has_answered_is_not_asked_again check (
    kind <> 'asked' or former_kind is null
    or former_kind in ('asked', 'no_answer', 'no_representative', 'has_representative')),
  constraint who_answers_has_been_asked check (
    kind not in ('takes_part', 'takes_part_with_remark', 'dissents', 'does_not_wish') or former_kind is not null),
  constraint who_has_answered_has_a_representative check (
    kind <> 'no_representative' or former_kind is null
    or former_kind in ('asked', 'no_answer', 'has_representative')),
  constraint no_answer_is_to_a_question check (kind <> 'no_answer' or former_kind = 'asked'),
  constraint correction_is_of_no_representative check (
    kind <> 'has_representative' or former_kind = 'no_representative'),
  constraint remark_and_dissent_say_what check (
    kind not in ('takes_part_with_remark', 'dissents') or remark ~ '[^[:space:]]'),
  constraint taking_part_without_remark_has_none check (kind <> 'takes_part' or remark = ''),
  constraint question_has_its_dates check (
    (kind in ('asked', 'no_answer')) = (asked_on is not null) and (asked_on is null) = (answer_by is null)),
  constraint question_says_how_it_was_asked check (
    (kind = 'asked') = (asked_in_saman is not null) and (asked_in_saman is distinct from false or remark ~ '[^[:space:]]')),
  constraint question_is_not_asked_tomorrow check (asked_on <= entered_on and answer_by > asked_on),
  constraint no_representative_has_been_told check (
    (kind = 'no_representative') = (told_on is not null) and (told_on is null) = (told_organisation_id is null)),
  constraint nobody_is_told_tomorrow check (told_on <= entered_on),
  constraint no_answer_has_two_reminders check (
    (kind = 'no_answer') = (second_reminded_on is not null) and (first_reminded_on is null) = (second_reminded_on is null)),
  constraint reminders_lie_between_question_and_end check (
    asked_on < first_reminded_on and first_reminded_on < second_reminded_on and second_reminded_on <= entered_on),
  constraint no_answer_waits_for_the_last_day check (kind <> 'no_answer' or answer_by < entered_on)
);
create index anchoring_entry_by_told on applications.anchoring_entry (told_organisation_id);

-- An organisation says that another's representative answers for it, or no longer: the highest number counts.
create table applications.anchoring_spokesperson (
  anchoring_id bigint not null references applications.anchoring (id),
  number integer not null constraint spokespeople_are_counted_from_one check (number >= 1),
  former_number integer generated always as (nullif(number - 1, 0)) stored,
  -- The local union whose representatives answer; null takes it back.
  organisation_id bigint references register.organisation (id),
  entered_at timestamptz not null,
  person_id bigint not null,
  mandate_id bigint not null,
  constraint spokesperson_is_named_once_at_a_time primary key (anchoring_id, number),
  constraint spokesperson_follows_the_one_before foreign key (anchoring_id, former_number)
    references applications.anchoring_spokesperson (anchoring_id, number),
  constraint spokesperson_is_named_by_the_holder_of_a_mandate foreign key (mandate_id, person_id)
    references identity.mandate (id, person_id)
);
create index anchoring_spokesperson_by_organisation on applications.anchoring_spokesperson (organisation_id);

create trigger anchoring_is_never_changed before update or delete or truncate on applications.anchoring
  for each statement execute function applications.refuse_change();
create trigger anchoring_entry_is_never_changed before update or delete or truncate on applications.anchoring_entry
  for each statement execute function applications.refuse_change();
create trigger anchoring_spokesperson_is_never_changed
  before update or delete or truncate on applications.anchoring_spokesperson
  for each statement execute function applications.refuse_change();
