-- Calls: who is invited to apply for what, by when, under which rules. A call is written as a draft. Opening it is a
-- row, and from then on not a rule of it changes: moving the deadline, closing and cancelling are rows beside it.
-- Whether it is coming, open or closed follows from these rows and the time, and is written nowhere.

create schema calls;

comment on schema calls is 'Calls with their rules, invitations to them and the answers.';

create table calls.call (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes.programme (id),
  -- The intake in the programme: the first, the second …
  intake integer not null constraint intakes_are_counted_from_one check (intake >= 1),
  -- Counts how often the draft was saved, so that two who write at once do not overwrite each other.
  edition integer not null default 1 constraint call_editions_start_at_one check (edition >= 1),
  rolling boolean not null default false,
  opens_at timestamptz,
  deadline_at timestamptz,
  -- The clock on the wall the two moments are written by.
  zone text not null default 'Europe/Oslo' constraint zone_is_the_norwegian_one check (zone = 'Europe/Oslo'),
  projects_from date,
  projects_to date,
  prolongation text constraint prolongation_is_words check (prolongation ~ '[^[:space:]]' and length(prolongation) <= 1000),
  template_version_id bigint references forms.template_version (id),
  page_limit integer constraint page_limit_is_between_one_and_a_hundred check (page_limit between 1 and 100),
  audience text not null default 'municipalities' constraint audience_is_known check (
    audience in ('municipalities', 'counties', 'municipalities_and_counties', 'named')),
  joint text not null default 'allowed' constraint joint_is_known check (joint in ('allowed', 'required', 'not_allowed')),
  -- Whole kroner.
  frame bigint constraint frame_is_not_negative check (frame >= 0),
  minimum bigint constraint minimum_is_not_negative check (minimum >= 0),
  maximum bigint constraint maximum_is_not_negative check (maximum >= 0),
  total_cost_above bigint constraint total_cost_is_not_negative check (total_cost_above >= 0),
  own_share text not null default 'none' constraint own_share_is_known check (own_share in ('none', 'required', 'percent')),
  own_share_percent numeric(5, 2) constraint own_share_is_between_none_and_all check (
    own_share_percent > 0 and own_share_percent < 100),
  signing text not null default 'both_heads' constraint signing_is_known check (signing in ('both_heads', 'one_head')),
  political text not null default 'before_deadline' constraint political_handling_is_known check (
    political in ('before_deadline', 'may_follow', 'not_asked')),
  deciding_bodies text[] not null default '{council}' constraint deciding_bodies_are_known check (
    deciding_bodies <@ array['council', 'executive_board', 'committee', 'administration']),
  decision_by date,
  anchoring text[] not null default '{elected,administration,employees}' constraint anchoring_sides_are_known check (
    anchoring <@ array['elected', 'administration', 'employees']),
  union_days integer not null default 10 constraint unions_have_at_least_ten_days check (union_days between 10 and 60),
  -- Domain time.
  created_at timestamptz not null,
  created_by text not null constraint call_creator_is_a_kind_and_an_id check (
    created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint intake_is_numbered_once unique (programme_id, intake),
  constraint call_names_its_programme unique (id, programme_id),
  constraint call_says_whether_it_is_rolling unique (id, rolling),
  constraint rolling_call_has_no_deadline check (not (rolling and deadline_at is not null)),
  constraint deadline_comes_after_the_opening check (deadline_at > opens_at),
  constraint projects_end_after_they_begin check (projects_to >= projects_from),
  constraint maximum_is_not_below_minimum check (maximum >= minimum),
  constraint own_share_in_percent_has_a_number check ((own_share = 'percent') = (own_share_percent is not null)),
  constraint only_a_decision_that_may_follow_has_a_last_day check (decision_by is null or political = 'may_follow')
);

create table calls.text (
  call_id bigint not null references calls.call (id),
  part text not null constraint text_part_is_known check (part in (
    'title', 'intro', 'offer', 'expectations', 'selection', 'howToApply', 'money', 'anchoring', 'practical')),
  nb text not null constraint text_in_bokmal_is_at_most_10000_signs check (length(nb) <= 10000),
  nn text not null constraint text_in_nynorsk_is_at_most_10000_signs check (length(nn) <= 10000),
  primary key (call_id, part),
  constraint text_says_something check (nb ~ '[^[:space:]]' or nn ~ '[^[:space:]]'),
  constraint title_is_at_most_200_signs check (part <> 'title' or (length(nb) <= 200 and length(nn) <= 200))
);

-- The themes of the programme this call is about. The names are null in a draft; opening writes them down as they
-- were announced.
create table calls.call_theme (
  call_id bigint not null,
  programme_id bigint not null,
  theme_id bigint not null,
  kind text not null default 'theme' constraint theme_is_a_theme check (kind = 'theme'),
  name_nb text,
  name_nn text,
  primary key (call_id, theme_id),
  constraint theme_is_chosen_for_a_call_of_its_programme foreign key (call_id, programme_id)
    references calls.call (id, programme_id),
  constraint theme_is_one_of_the_programme foreign key (theme_id, programme_id, kind)
    references programmes.item (id, programme_id, kind),
  constraint announced_theme_is_named_in_both_forms check ((name_nb is null) = (name_nn is null))
);

-- Who may apply where the call is for a list, and who is invited.
create table calls.named_organisation (
  call_id bigint not null references calls.call (id),
  organisation_id bigint not null references register.organisation (id),
  constraint organisation_is_named_once primary key (call_id, organisation_id)
);
create index named_organisation_by_organisation on calls.named_organisation (organisation_id);

create table calls.condition (
  call_id bigint not null references calls.call (id),
  position integer not null constraint conditions_are_counted_from_one check (position >= 1),
  kind text not null constraint condition_kind_is_known check (kind in (
    'prioritised', 'not_prioritised', 'not_supported', 'reservation')),
  nb text not null,
  nn text not null,
  primary key (call_id, position),
  constraint condition_says_something check (nb ~ '[^[:space:]]' or nn ~ '[^[:space:]]'),
  constraint condition_is_at_most_1000_signs check (length(nb) <= 1000 and length(nn) <= 1000)
);

create table calls.planned_report (
  call_id bigint not null references calls.call (id),
  position integer not null constraint reports_are_counted_from_one check (position >= 1),
  name_nb text not null,
  name_nn text not null,
  due_at timestamptz not null,
  about_nb text not null,
  about_nn text not null,
  unlocks_nb text not null,
  unlocks_nn text not null,
  primary key (call_id, position),
  constraint report_has_a_name check (name_nb ~ '[^[:space:]]' or name_nn ~ '[^[:space:]]'),
  constraint report_texts_are_at_most_1000_signs check (greatest(length(name_nb), length(name_nn), length(about_nb),
    length(about_nn), length(unlocks_nb), length(unlocks_nn)) <= 1000)
);

create table calls.asked_attachment (
  call_id bigint not null references calls.call (id),
  position integer not null constraint attachments_are_counted_from_one check (position >= 1),
  name_nb text not null,
  name_nn text not null,
  required boolean not null,
  primary key (call_id, position),
  constraint attachment_has_a_name check (name_nb ~ '[^[:space:]]' or name_nn ~ '[^[:space:]]'),
  constraint attachment_name_is_at_most_300_signs check (length(name_nb) <= 300 and length(name_nn) <= 300)
);

create table calls.link (
  call_id bigint not null references calls.call (id),
  position integer not null constraint links_are_counted_from_one check (position >= 1),
  name_nb text not null,
  name_nn text not null,
  address text not null constraint link_is_a_web_address check (
    address ~ '^https?://[^[:space:]]{3,}$' and length(address) <= 1000),
  primary key (call_id, position),
  constraint link_has_a_name check (name_nb ~ '[^[:space:]]' or name_nn ~ '[^[:space:]]'),
  constraint link_name_is_at_most_300_signs check (length(name_nb) <= 300 and length(name_nn) <= 300)
);

-- Whom one may ask: public officials in their post.
create table calls.contact (
  call_id bigint not null references calls.call (id),
  position integer not null constraint contacts_are_counted_from_one check (position >= 1),
  name text not null constraint contact_has_a_name check (name ~ '[^[:space:]]' and length(name) <= 200),
  role_nb text not null constraint contact_role_in_bokmal_is_short check (length(role_nb) <= 200),
  role_nn text not null constraint contact_role_in_nynorsk_is_short check (length(role_nn) <= 200),
  email text constraint contact_mail_is_an_address check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 200),
  phone text constraint contact_phone_is_a_number check (phone ~ '^[+0-9 ()-]{3,30}$'),
  primary key (call_id, position),
  constraint contact_can_be_reached check (email is not null or phone is not null)
);

-- The call is announced: it opens at the moment the row names, and its rules are frozen.
create table calls.opening (
  call_id bigint primary key references calls.call (id),
  opens_at timestamptz not null,
  -- What spoke against the dates and was seen by whoever opened it.
  acknowledged text[] not null constraint acknowledged_warnings_are_known check (
    acknowledged <@ array['fewWeeks', 'july', 'christmas', 'easter', 'election']),
  opened_at timestamptz not null,
  opened_by text not null constraint opener_is_a_kind_and_an_id check (
    opened_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint call_opens_when_or_after_it_is_announced check (opens_at >= opened_at)
);

-- The criteria as they were announced. What is not here can never be used in scoring.
create table calls.call_criterion (
  call_id bigint not null references calls.opening (call_id),
  position integer not null constraint criteria_are_counted_from_one check (position >= 1),
  programme_id bigint not null,
  criterion_id bigint not null,
  kind text not null default 'criterion' constraint criterion_is_a_criterion check (kind = 'criterion'),
  name_nb text not null,
  name_nn text not null,
  detail_nb text not null,
  detail_nn text not null,
  weight integer constraint criterion_weight_is_a_share check (weight between 1 and 100),
  primary key (call_id, position),
  constraint criterion_is_announced_once unique (call_id, criterion_id),
  constraint criterion_is_of_a_call_of_its_programme foreign key (call_id, programme_id)
    references calls.call (id, programme_id),
  constraint criterion_is_one_of_the_programme foreign key (criterion_id, programme_id, kind)
    references programmes.item (id, programme_id, kind)
);

create table calls.deadline_move (
  call_id bigint not null references calls.opening (call_id),
  number integer not null constraint moves_are_counted_from_one check (number >= 1),
  old_deadline timestamptz not null,
  new_deadline timestamptz not null,
  reason_nb text not null constraint move_has_a_reason_in_bokmal check (reason_nb ~ '[^[:space:]]' and length(reason_nb) <= 1000),
  reason_nn text not null constraint move_has_a_reason_in_nynorsk check (reason_nn ~ '[^[:space:]]' and length(reason_nn) <= 1000),
  moved_at timestamptz not null,
  moved_by text not null constraint mover_is_a_kind_and_an_id check (
    moved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  primary key (call_id, number),
  constraint deadline_is_only_moved_later check (new_deadline > old_deadline),
  constraint deadline_is_moved_before_it_passes check (moved_at <= old_deadline)
);

-- A rolling call takes nothing more in.
create table calls.closing (
  call_id bigint primary key references calls.opening (call_id),
  rolling boolean not null default true constraint only_a_rolling_call_is_closed check (rolling),
  reason_nb text not null constraint closing_has_a_reason_in_bokmal check (
    reason_nb ~ '[^[:space:]]' and length(reason_nb) <= 1000),
  reason_nn text not null constraint closing_has_a_reason_in_nynorsk check (
    reason_nn ~ '[^[:space:]]' and length(reason_nn) <= 1000),
  closed_at timestamptz not null,
  closed_by text not null constraint closer_is_a_kind_and_an_id check (
    closed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint closed_call_is_a_rolling_one foreign key (call_id, rolling) references calls.call (id, rolling)
);

-- A draft is put aside, or an announced call is called off.
create table calls.cancellation (
  call_id bigint primary key references calls.call (id),
  reason_nb text not null constraint cancellation_has_a_reason_in_bokmal check (
    reason_nb ~ '[^[:space:]]' and length(reason_nb) <= 1000),
  reason_nn text not null constraint cancellation_has_a_reason_in_nynorsk check (
    reason_nn ~ '[^[:space:]]' and length(reason_nn) <= 1000),
  cancelled_at timestamptz not null,
  cancelled_by text not null constraint canceller_is_a_kind_and_an_id check (
    cancelled_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);

-- «We are interested» or «not this time». The newest answer of an organisation counts.
create table calls.response (
  id bigint generated always as identity primary key,
  call_id bigint not null references calls.opening (call_id),
  organisation_id bigint not null references register.organisation (id),
  answer text not null constraint answer_is_known check (answer in ('interested', 'not_now')),
  reason text constraint reason_for_no_is_known check (
    reason in ('capacity', 'other_work', 'themes', 'money', 'time', 'merger', 'other')),
  remark text constraint remark_is_words check (remark ~ '[^[:space:]]' and length(remark) <= 1000),
  -- By the address in the letter, or by somebody with a mandate there.
  way text not null constraint way_of_answering_is_known check (way in ('letter', 'mandate')),
  answered_at timestamptz not null,
  answered_on date not null,
  answered_by text not null constraint answerer_is_a_kind_and_an_id check (
    answered_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'),
  constraint not_now_has_a_reason check ((answer = 'not_now') = (reason is not null))
);
create index response_by_organisation on calls.response (organisation_id);
create index response_by_call on calls.response (call_id, organisation_id, id);
