-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema calls;
comment on schema calls is 'Calls with their rules, invitations to them and the answers.';

create table calls.asked_attachment (
  call_id bigint not null,
  "position" integer not null,
  name_nb text not null,
  name_nn text not null,
  required boolean not null,
  constraint asked_attachment_pkey PRIMARY KEY (call_id, "position"),
  constraint asked_attachment_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint attachment_has_a_name CHECK (((name_nb ~ '[^[:space:]]'::text) OR (name_nn ~ '[^[:space:]]'::text))),
  constraint attachment_name_is_at_most_300_signs CHECK (((length(name_nb) <= 300) AND (length(name_nn) <= 300))),
  constraint attachments_are_counted_from_one CHECK (("position" >= 1))
);

create table calls.call (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  intake integer not null,
  edition integer default 1 not null,
  rolling boolean default false not null,
  opens_at timestamp with time zone,
  deadline_at timestamp with time zone,
  zone text default 'Europe/Oslo'::text not null,
  projects_from date,
  projects_to date,
  prolongation text,
  template_version_id bigint,
  page_limit integer,
  audience text default 'municipalities'::text not null,
  joint text default 'allowed'::text not null,
  frame bigint,
  minimum bigint,
  maximum bigint,
  total_cost_above bigint,
  own_share text default 'none'::text not null,
  own_share_percent numeric(5,2),
  signing text default 'both_heads'::text not null,
  political text default 'before_deadline'::text not null,
  deciding_bodies text[] default '{council}'::text[] not null,
  decision_by date,
  anchoring text[] default '{elected,administration,employees}'::text[] not null,
  union_days integer default 10 not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint call_pkey PRIMARY KEY (id),
  constraint call_names_its_programme UNIQUE (id, programme_id),
  constraint call_says_whether_it_is_rolling UNIQUE (id, rolling),
  constraint intake_is_numbered_once UNIQUE (programme_id, intake),
  constraint call_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes.programme(id),
  constraint call_template_version_id_fkey FOREIGN KEY (template_version_id) REFERENCES forms.template_version(id),
  constraint anchoring_sides_are_known CHECK ((anchoring <@ ARRAY['elected'::text, 'administration'::text, 'employees'::text])),
  constraint audience_is_known CHECK ((audience = ANY (ARRAY['municipalities'::text, 'counties'::text, 'municipalities_and_counties'::text, 'named'::text]))),
  constraint call_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint call_editions_start_at_one CHECK ((edition >= 1)),
  constraint deadline_comes_after_the_opening CHECK ((deadline_at > opens_at)),
  constraint deciding_bodies_are_known CHECK ((deciding_bodies <@ ARRAY['council'::text, 'executive_board'::text, 'committee'::text, 'administration'::text])),
  constraint frame_is_not_negative CHECK ((frame >= 0)),
  constraint intakes_are_counted_from_one CHECK ((intake >= 1)),
  constraint joint_is_known CHECK ((joint = ANY (ARRAY['allowed'::text, 'required'::text, 'not_allowed'::text]))),
  constraint maximum_is_not_below_minimum CHECK ((maximum >= minimum)),
  constraint maximum_is_not_negative CHECK ((maximum >= 0)),
  constraint minimum_is_not_negative CHECK ((minimum >= 0)),
  constraint only_a_decision_that_may_follow_has_a_last_day CHECK (((decision_by IS NULL) OR (political = 'may_follow'::text))),
  constraint own_share_in_percent_has_a_number CHECK (((own_share = 'percent'::text) = (own_share_percent IS NOT NULL))),
  constraint own_share_is_between_none_and_all CHECK (((own_share_percent > (0)::numeric) AND (own_share_percent < (100)::numeric))),
  constraint own_share_is_known CHECK ((own_share = ANY (ARRAY['none'::text, 'required'::text, 'percent'::text]))),
  constraint page_limit_is_between_one_and_a_hundred CHECK (((page_limit >= 1) AND (page_limit <= 100))),
  constraint political_handling_is_known CHECK ((political = ANY (ARRAY['before_deadline'::text, 'may_follow'::text, 'not_asked'::text]))),
  constraint projects_end_after_they_begin CHECK ((projects_to >= projects_from)),
  constraint prolongation_is_words CHECK (((prolongation ~ '[^[:space:]]'::text) AND (length(prolongation) <= 1000))),
  constraint rolling_call_has_no_deadline CHECK ((NOT (rolling AND (deadline_at IS NOT NULL)))),
  constraint signing_is_known CHECK ((signing = ANY (ARRAY['both_heads'::text, 'one_head'::text]))),
  constraint total_cost_is_not_negative CHECK ((total_cost_above >= 0)),
  constraint unions_have_at_least_ten_days CHECK (((union_days >= 10) AND (union_days <= 60))),
  constraint zone_is_the_norwegian_one CHECK ((zone = 'Europe/Oslo'::text))
);

create table calls.call_case (
  call_id bigint not null,
  case_id bigint not null,
  constraint call_case_pkey PRIMARY KEY (call_id),
  constraint case_is_of_one_call UNIQUE (case_id),
  constraint call_case_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.opening(call_id),
  constraint call_case_case_id_fkey FOREIGN KEY (case_id) REFERENCES correspondence.case_file(id)
);

create table calls.call_criterion (
  call_id bigint not null,
  "position" integer not null,
  programme_id bigint not null,
  criterion_id bigint not null,
  kind text default 'criterion'::text not null,
  name_nb text not null,
  name_nn text not null,
  detail_nb text not null,
  detail_nn text not null,
  weight integer,
  constraint call_criterion_pkey PRIMARY KEY (call_id, "position"),
  constraint criterion_is_announced_once UNIQUE (call_id, criterion_id),
  constraint call_criterion_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.opening(call_id),
  constraint criterion_is_of_a_call_of_its_programme FOREIGN KEY (call_id, programme_id) REFERENCES calls.call(id, programme_id),
  constraint criterion_is_one_of_the_programme FOREIGN KEY (criterion_id, programme_id, kind) REFERENCES programmes.item(id, programme_id, kind),
  constraint criteria_are_counted_from_one CHECK (("position" >= 1)),
  constraint criterion_is_a_criterion CHECK ((kind = 'criterion'::text)),
  constraint criterion_weight_is_a_share CHECK (((weight >= 1) AND (weight <= 100)))
);

create table calls.call_theme (
  call_id bigint not null,
  programme_id bigint not null,
  theme_id bigint not null,
  kind text default 'theme'::text not null,
  name_nb text,
  name_nn text,
  constraint call_theme_pkey PRIMARY KEY (call_id, theme_id),
  constraint theme_is_chosen_for_a_call_of_its_programme FOREIGN KEY (call_id, programme_id) REFERENCES calls.call(id, programme_id),
  constraint theme_is_one_of_the_programme FOREIGN KEY (theme_id, programme_id, kind) REFERENCES programmes.item(id, programme_id, kind),
  constraint announced_theme_is_named_in_both_forms CHECK (((name_nb IS NULL) = (name_nn IS NULL))),
  constraint theme_is_a_theme CHECK ((kind = 'theme'::text))
);

create table calls.cancellation (
  call_id bigint not null,
  reason_nb text not null,
  reason_nn text not null,
  cancelled_at timestamp with time zone not null,
  cancelled_by text not null,
  constraint cancellation_pkey PRIMARY KEY (call_id),
  constraint cancellation_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint cancellation_has_a_reason_in_bokmal CHECK (((reason_nb ~ '[^[:space:]]'::text) AND (length(reason_nb) <= 1000))),
  constraint cancellation_has_a_reason_in_nynorsk CHECK (((reason_nn ~ '[^[:space:]]'::text) AND (length(reason_nn) <= 1000))),
  constraint canceller_is_a_kind_and_an_id CHECK ((cancelled_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table calls.closing (
  call_id bigint not null,
  rolling boolean default true not null,
  reason_nb text not null,
  reason_nn text not null,
  closed_at timestamp with time zone not null,
  closed_by text not null,
  constraint closing_pkey PRIMARY KEY (call_id),
  constraint closed_call_is_a_rolling_one FOREIGN KEY (call_id, rolling) REFERENCES calls.call(id, rolling),
  constraint closing_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.opening(call_id),
  constraint closer_is_a_kind_and_an_id CHECK ((closed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint closing_has_a_reason_in_bokmal CHECK (((reason_nb ~ '[^[:space:]]'::text) AND (length(reason_nb) <= 1000))),
  constraint closing_has_a_reason_in_nynorsk CHECK (((reason_nn ~ '[^[:space:]]'::text) AND (length(reason_nn) <= 1000))),
  constraint only_a_rolling_call_is_closed CHECK (rolling)
);

create table calls.condition (
  call_id bigint not null,
  "position" integer not null,
  kind text not null,
  nb text not null,
  nn text not null,
  constraint condition_pkey PRIMARY KEY (call_id, "position"),
  constraint condition_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint condition_is_at_most_1000_signs CHECK (((length(nb) <= 1000) AND (length(nn) <= 1000))),
  constraint condition_kind_is_known CHECK ((kind = ANY (ARRAY['prioritised'::text, 'not_prioritised'::text, 'not_supported'::text, 'reservation'::text]))),
  constraint condition_says_something CHECK (((nb ~ '[^[:space:]]'::text) OR (nn ~ '[^[:space:]]'::text))),
  constraint conditions_are_counted_from_one CHECK (("position" >= 1))
);

create table calls.contact (
  call_id bigint not null,
  "position" integer not null,
  name text not null,
  role_nb text not null,
  role_nn text not null,
  email text,
  phone text,
  constraint contact_pkey PRIMARY KEY (call_id, "position"),
  constraint contact_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint contact_can_be_reached CHECK (((email IS NOT NULL) OR (phone IS NOT NULL))),
  constraint contact_has_a_name CHECK (((name ~ '[^[:space:]]'::text) AND (length(name) <= 200))),
  constraint contact_mail_is_an_address CHECK (((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text) AND (length(email) <= 200))),
  constraint contact_phone_is_a_number CHECK ((phone ~ '^[+0-9 ()-]{3,30}$'::text)),
  constraint contact_role_in_bokmal_is_short CHECK ((length(role_nb) <= 200)),
  constraint contact_role_in_nynorsk_is_short CHECK ((length(role_nn) <= 200)),
  constraint contacts_are_counted_from_one CHECK (("position" >= 1))
);

create table calls.deadline_move (
  call_id bigint not null,
  number integer not null,
  old_deadline timestamp with time zone not null,
  new_deadline timestamp with time zone not null,
  reason_nb text not null,
  reason_nn text not null,
  moved_at timestamp with time zone not null,
  moved_by text not null,
  constraint deadline_move_pkey PRIMARY KEY (call_id, number),
  constraint deadline_move_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.opening(call_id),
  constraint deadline_is_moved_before_it_passes CHECK ((moved_at <= old_deadline)),
  constraint deadline_is_only_moved_later CHECK ((new_deadline > old_deadline)),
  constraint move_has_a_reason_in_bokmal CHECK (((reason_nb ~ '[^[:space:]]'::text) AND (length(reason_nb) <= 1000))),
  constraint move_has_a_reason_in_nynorsk CHECK (((reason_nn ~ '[^[:space:]]'::text) AND (length(reason_nn) <= 1000))),
  constraint mover_is_a_kind_and_an_id CHECK ((moved_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint moves_are_counted_from_one CHECK ((number >= 1))
);

create table calls.invitation (
  mailing_id bigint not null,
  call_id bigint not null,
  invited_at timestamp with time zone not null,
  invited_by text not null,
  constraint invitation_pkey PRIMARY KEY (mailing_id),
  constraint invitation_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call_case(call_id),
  constraint invitation_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES correspondence.mailing(id),
  constraint inviter_is_a_kind_and_an_id CHECK ((invited_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);
CREATE INDEX invitation_by_call ON calls.invitation USING btree (call_id);

create table calls.invitation_opened (
  call_id bigint not null,
  organisation_id bigint not null,
  opened_at timestamp with time zone not null,
  constraint invitation_is_opened_for_the_first_time_once PRIMARY KEY (call_id, organisation_id),
  constraint invitation_opened_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.opening(call_id),
  constraint invitation_opened_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id)
);
CREATE INDEX invitation_opened_by_organisation ON calls.invitation_opened USING btree (organisation_id);

create table calls.link (
  call_id bigint not null,
  "position" integer not null,
  name_nb text not null,
  name_nn text not null,
  address text not null,
  constraint link_pkey PRIMARY KEY (call_id, "position"),
  constraint link_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint link_has_a_name CHECK (((name_nb ~ '[^[:space:]]'::text) OR (name_nn ~ '[^[:space:]]'::text))),
  constraint link_is_a_web_address CHECK (((address ~ '^https?://[^[:space:]]{3,}$'::text) AND (length(address) <= 1000))),
  constraint link_name_is_at_most_300_signs CHECK (((length(name_nb) <= 300) AND (length(name_nn) <= 300))),
  constraint links_are_counted_from_one CHECK (("position" >= 1))
);

create table calls.named_organisation (
  call_id bigint not null,
  organisation_id bigint not null,
  constraint organisation_is_named_once PRIMARY KEY (call_id, organisation_id),
  constraint named_organisation_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint named_organisation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id)
);
CREATE INDEX named_organisation_by_organisation ON calls.named_organisation USING btree (organisation_id);

create table calls.opening (
  call_id bigint not null,
  opens_at timestamp with time zone not null,
  acknowledged text[] not null,
  opened_at timestamp with time zone not null,
  opened_by text not null,
  constraint opening_pkey PRIMARY KEY (call_id),
  constraint opening_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint acknowledged_warnings_are_known CHECK ((acknowledged <@ ARRAY['fewWeeks'::text, 'july'::text, 'christmas'::text, 'easter'::text, 'election'::text])),
  constraint call_opens_when_or_after_it_is_announced CHECK ((opens_at >= opened_at)),
  constraint opener_is_a_kind_and_an_id CHECK ((opened_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table calls.planned_report (
  call_id bigint not null,
  "position" integer not null,
  name_nb text not null,
  name_nn text not null,
  due_at timestamp with time zone not null,
  about_nb text not null,
  about_nn text not null,
  unlocks_nb text not null,
  unlocks_nn text not null,
  constraint planned_report_pkey PRIMARY KEY (call_id, "position"),
  constraint planned_report_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint report_has_a_name CHECK (((name_nb ~ '[^[:space:]]'::text) OR (name_nn ~ '[^[:space:]]'::text))),
  constraint report_texts_are_at_most_1000_signs CHECK ((GREATEST(length(name_nb), length(name_nn), length(about_nb), length(about_nn), length(unlocks_nb), length(unlocks_nn)) <= 1000)),
  constraint reports_are_counted_from_one CHECK (("position" >= 1))
);

create table calls.response (
  id bigint generated always as identity not null,
  call_id bigint not null,
  organisation_id bigint not null,
  answer text not null,
  reason text,
  remark text,
  way text not null,
  answered_at timestamp with time zone not null,
  answered_on date not null,
  answered_by text not null,
  constraint response_pkey PRIMARY KEY (id),
  constraint response_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.opening(call_id),
  constraint response_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint answer_is_known CHECK ((answer = ANY (ARRAY['interested'::text, 'not_now'::text]))),
  constraint answerer_is_a_kind_and_an_id CHECK ((answered_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint not_now_has_a_reason CHECK (((answer = 'not_now'::text) = (reason IS NOT NULL))),
  constraint reason_for_no_is_known CHECK ((reason = ANY (ARRAY['capacity'::text, 'other_work'::text, 'themes'::text, 'money'::text, 'time'::text, 'merger'::text, 'other'::text]))),
  constraint remark_is_words CHECK (((remark ~ '[^[:space:]]'::text) AND (length(remark) <= 1000))),
  constraint way_of_answering_is_known CHECK ((way = ANY (ARRAY['letter'::text, 'mandate'::text])))
);
CREATE INDEX response_by_call ON calls.response USING btree (call_id, organisation_id, id);
CREATE INDEX response_by_organisation ON calls.response USING btree (organisation_id);

create table calls.text (
  call_id bigint not null,
  part text not null,
  nb text not null,
  nn text not null,
  constraint text_pkey PRIMARY KEY (call_id, part),
  constraint text_call_id_fkey FOREIGN KEY (call_id) REFERENCES calls.call(id),
  constraint text_in_bokmal_is_at_most_10000_signs CHECK ((length(nb) <= 10000)),
  constraint text_in_nynorsk_is_at_most_10000_signs CHECK ((length(nn) <= 10000)),
  constraint text_part_is_known CHECK ((part = ANY (ARRAY['title'::text, 'intro'::text, 'offer'::text, 'expectations'::text, 'selection'::text, 'howToApply'::text, 'money'::text, 'anchoring'::text, 'practical'::text]))),
  constraint text_says_something CHECK (((nb ~ '[^[:space:]]'::text) OR (nn ~ '[^[:space:]]'::text))),
  constraint title_is_at_most_200_signs CHECK (((part <> 'title'::text) OR ((length(nb) <= 200) AND (length(nn) <= 200))))
);

CREATE OR REPLACE FUNCTION calls.guard_deadline_move()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.number <> 1 + (select count(*) from calls.deadline_move where call_id = new.call_id)
     or new.old_deadline is distinct from coalesce(
       (select new_deadline from calls.deadline_move where call_id = new.call_id order by number desc limit 1),
       (select deadline_at from calls.call where id = new.call_id)) then
    raise exception 'the deadline of call % is another one', new.call_id
      using errcode = 'check_violation', constraint = 'deadline_is_moved_from_the_one_that_counts',
            schema = 'calls', table = 'deadline_move';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION calls.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'calls.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE OR REPLACE FUNCTION calls.refuse_change_of_announced()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  announced bigint;
begin
  if tg_table_name = 'call' then announced := old.id;
  elsif tg_op = 'DELETE' then announced := old.call_id;
  else announced := new.call_id;
  end if;
  if exists (select from calls.opening where call_id = announced) then
    raise exception 'call % is announced: its rules stay', announced
      using errcode = 'check_violation', constraint = 'announced_rules_stay', schema = 'calls', table = tg_table_name;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$function$;

CREATE TRIGGER asked_attachment_is_frozen_when_announced BEFORE INSERT OR DELETE OR UPDATE ON calls.asked_attachment FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();

CREATE TRIGGER call_is_frozen_when_announced BEFORE UPDATE ON calls.call FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();

CREATE TRIGGER call_is_kept BEFORE DELETE OR TRUNCATE ON calls.call FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER call_case_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.call_case FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER criterion_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.call_criterion FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER theme_is_frozen_when_announced BEFORE INSERT OR DELETE OR UPDATE ON calls.call_theme FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();

CREATE TRIGGER cancellation_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.cancellation FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER closing_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.closing FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER condition_is_frozen_when_announced BEFORE INSERT OR DELETE OR UPDATE ON calls.condition FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();

CREATE TRIGGER deadline_is_moved_from_the_one_that_counts BEFORE INSERT ON calls.deadline_move FOR EACH ROW EXECUTE FUNCTION calls.guard_deadline_move();

CREATE TRIGGER deadline_move_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.deadline_move FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER invitation_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.invitation FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER invitation_opened_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.invitation_opened FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER link_is_frozen_when_announced BEFORE INSERT OR DELETE OR UPDATE ON calls.link FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();

CREATE TRIGGER named_organisation_is_frozen_when_announced BEFORE INSERT OR DELETE OR UPDATE ON calls.named_organisation FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();

CREATE TRIGGER opening_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.opening FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER planned_report_is_frozen_when_announced BEFORE INSERT OR DELETE OR UPDATE ON calls.planned_report FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();

CREATE TRIGGER response_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON calls.response FOR EACH STATEMENT EXECUTE FUNCTION calls.refuse_change();

CREATE TRIGGER text_is_frozen_when_announced BEFORE INSERT OR DELETE OR UPDATE ON calls.text FOR EACH ROW EXECUTE FUNCTION calls.refuse_change_of_announced();
