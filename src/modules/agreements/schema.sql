-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema agreements;

create table agreements.agreement (
  id bigint generated always as identity not null,
  key text,
  kind text not null,
  owner_id bigint not null,
  is_example boolean not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint agreement_pkey PRIMARY KEY (id),
  constraint agreement_key_is_used_once UNIQUE (key),
  constraint agreement_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES register.organisation(id),
  constraint agreement_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint agreement_key_is_plain_words CHECK (((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(key) <= 60))),
  constraint agreement_kind_is_known CHECK ((kind = ANY (ARRAY['agreement'::text, 'letter_of_intent'::text])))
);
CREATE INDEX agreement_by_owner ON agreements.agreement USING btree (owner_id);

create table agreements.clause (
  version_id bigint not null,
  key text not null,
  "position" integer not null,
  heading_nb text not null,
  heading_nn text not null,
  text_nb text not null,
  text_nn text not null,
  constraint clause_key_is_used_once PRIMARY KEY (version_id, key),
  constraint clause_has_its_own_position UNIQUE (version_id, "position"),
  constraint clause_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id),
  constraint clause_heading_in_bokmal_is_short CHECK ((length(heading_nb) <= 200)),
  constraint clause_heading_in_nynorsk_is_short CHECK ((length(heading_nn) <= 200)),
  constraint clause_in_bokmal_is_at_most_20000_signs CHECK ((length(text_nb) <= 20000)),
  constraint clause_in_nynorsk_is_at_most_20000_signs CHECK ((length(text_nn) <= 20000)),
  constraint clause_key_is_plain_words CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint clauses_are_counted_from_one CHECK (("position" >= 1))
);

create table agreements.conclusion (
  version_id bigint not null,
  signed_at timestamp with time zone not null,
  signed_on date not null,
  in_force_from date not null,
  constraint conclusion_pkey PRIMARY KEY (version_id),
  constraint conclusion_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.freezing(version_id),
  constraint version_is_in_force_when_all_have_signed CHECK ((in_force_from >= signed_on))
);

create table agreements.contribution (
  version_id bigint not null,
  organisation_id bigint not null,
  text_nb text not null,
  text_nn text not null,
  constraint party_contributes_once PRIMARY KEY (version_id, organisation_id),
  constraint contribution_is_a_partys FOREIGN KEY (version_id, organisation_id) REFERENCES agreements.party(version_id, organisation_id),
  constraint contribution_in_bokmal_is_at_most_4000_signs CHECK ((length(text_nb) <= 4000)),
  constraint contribution_in_nynorsk_is_at_most_4000_signs CHECK ((length(text_nn) <= 4000))
);

create table agreements.ending_announcement (
  agreement_id bigint not null,
  ended_on date not null,
  announced_at timestamp with time zone not null,
  constraint ending_is_announced_once PRIMARY KEY (agreement_id, ended_on),
  constraint ending_announcement_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id)
);

create table agreements.entry_announcement (
  version_id bigint not null,
  announced_at timestamp with time zone not null,
  constraint entry_announcement_pkey PRIMARY KEY (version_id),
  constraint entry_announcement_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.conclusion(version_id)
);

create table agreements.filing (
  version_id bigint not null,
  record_id bigint not null,
  filed_at timestamp with time zone not null,
  filed_by text not null,
  constraint version_is_filed_once PRIMARY KEY (version_id),
  constraint filing_record_id_fkey FOREIGN KEY (record_id) REFERENCES correspondence.record(id),
  constraint filing_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.conclusion(version_id),
  constraint filer_is_a_kind_and_an_id CHECK ((filed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text))
);

create table agreements.freezing (
  version_id bigint not null,
  document_nb bigint not null,
  document_nn bigint not null,
  content_sha256 bytea not null,
  signing_object text not null,
  request_id bigint not null,
  reason text,
  frozen_at timestamp with time zone not null,
  frozen_by text not null,
  constraint freezing_pkey PRIMARY KEY (version_id),
  constraint request_is_for_one_version UNIQUE (request_id),
  constraint freezing_document_nb_fkey FOREIGN KEY (document_nb) REFERENCES documents.version(id),
  constraint freezing_document_nn_fkey FOREIGN KEY (document_nn) REFERENCES documents.version(id),
  constraint freezing_request_id_fkey FOREIGN KEY (request_id) REFERENCES signing.request(id),
  constraint freezing_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id),
  constraint freezer_is_a_kind_and_an_id CHECK ((frozen_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint frozen_content_hash_is_sha256 CHECK ((octet_length(content_sha256) = 32)),
  constraint reason_for_changing_is_words CHECK (((reason ~ '[^[:space:]]'::text) AND (length(reason) <= 2000))),
  constraint signing_object_is_a_version CHECK ((signing_object ~ '^agreements[.]version:[0-9]+$'::text))
);

create table agreements.notice (
  id bigint generated always as identity not null,
  version_id bigint not null,
  organisation_id bigint not null,
  given_on date not null,
  ends_on date not null,
  registered boolean not null,
  mandate_id bigint not null,
  given_at timestamp with time zone not null,
  given_by text not null,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_names_its_giver UNIQUE (id, version_id, organisation_id),
  constraint party_gives_notice_once UNIQUE (version_id, organisation_id),
  constraint notice_is_by_a_party FOREIGN KEY (version_id, organisation_id) REFERENCES agreements.party(version_id, organisation_id),
  constraint notice_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES identity.mandate(id),
  constraint notice_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.conclusion(version_id),
  constraint giver_is_a_kind_and_an_id CHECK ((given_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint notice_ends_after_it_is_given CHECK ((ends_on > given_on))
);

create table agreements.notice_answer (
  notice_id bigint not null,
  version_id bigint not null,
  giver_id bigint not null,
  organisation_id bigint not null,
  answer text not null,
  answered_on date not null,
  registered boolean not null,
  mandate_id bigint not null,
  answered_at timestamp with time zone not null,
  answered_by text not null,
  constraint party_answers_a_notice_once PRIMARY KEY (notice_id, organisation_id),
  constraint answer_is_by_a_party FOREIGN KEY (version_id, organisation_id) REFERENCES agreements.party(version_id, organisation_id),
  constraint answer_is_to_a_notice FOREIGN KEY (notice_id, version_id, giver_id) REFERENCES agreements.notice(id, version_id, organisation_id),
  constraint notice_answer_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES identity.mandate(id),
  constraint answer_is_continues_or_ends CHECK ((answer = ANY (ARRAY['continues'::text, 'ends'::text]))),
  constraint answerer_is_a_kind_and_an_id CHECK ((answered_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint giver_does_not_answer_its_own_notice CHECK ((organisation_id <> giver_id))
);

create table agreements.party (
  version_id bigint not null,
  organisation_id bigint not null,
  "position" integer not null,
  signatory_role text not null,
  seats integer not null,
  constraint party_is_named_once PRIMARY KEY (version_id, organisation_id),
  constraint party_has_its_own_position UNIQUE (version_id, "position"),
  constraint party_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES register.organisation(id),
  constraint party_signatory_role_fkey FOREIGN KEY (signatory_role) REFERENCES identity.role(code),
  constraint party_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id),
  constraint parties_are_counted_from_one CHECK (("position" >= 1)),
  constraint party_is_signed_for_by_its_signatory_or_the_decision_maker CHECK ((signatory_role = ANY (ARRAY['party_signatory'::text, 'decision_maker'::text]))),
  constraint seats_are_between_one_and_twenty CHECK (((seats >= 1) AND (seats <= 20)))
);
CREATE INDEX party_by_organisation ON agreements.party USING btree (organisation_id);

create table agreements.subject (
  version_id bigint not null,
  kind text not null,
  "position" integer not null,
  name_nb text not null,
  name_nn text not null,
  constraint subject_has_its_own_position PRIMARY KEY (version_id, kind, "position"),
  constraint subject_version_id_fkey FOREIGN KEY (version_id) REFERENCES agreements.version(id),
  constraint subject_is_a_theme_or_an_instrument CHECK ((kind = ANY (ARRAY['theme'::text, 'instrument'::text]))),
  constraint subject_name_in_bokmal_is_short CHECK ((length(name_nb) <= 200)),
  constraint subject_name_in_nynorsk_is_short CHECK ((length(name_nn) <= 200)),
  constraint subjects_are_counted_from_one CHECK (("position" >= 1))
);

create table agreements.version (
  id bigint generated always as identity not null,
  agreement_id bigint not null,
  number integer not null,
  language text not null,
  title_nb text not null,
  title_nn text not null,
  starts_on date,
  ends_on date,
  notice_months integer not null,
  edition integer not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint version_pkey PRIMARY KEY (id),
  constraint version_number_is_used_once UNIQUE (agreement_id, number),
  constraint version_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements.agreement(id),
  constraint editions_start_at_one CHECK ((edition >= 1)),
  constraint notice_is_between_one_month_and_two_years CHECK (((notice_months >= 1) AND (notice_months <= 24))),
  constraint title_in_bokmal_is_short CHECK ((length(title_nb) <= 200)),
  constraint title_in_nynorsk_is_short CHECK ((length(title_nn) <= 200)),
  constraint version_creator_is_a_kind_and_an_id CHECK ((created_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$'::text)),
  constraint version_ends_after_it_starts CHECK ((ends_on >= starts_on)),
  constraint version_is_signed_in_bokmal_or_nynorsk CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text]))),
  constraint version_numbers_start_at_one CHECK ((number >= 1))
);

CREATE OR REPLACE FUNCTION agreements.guard_freezing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  missing text;
begin
  perform from agreements.version where id = new.version_id for update;
  select case
    when (select count(*) from agreements.party where version_id = new.version_id) < 2
      then 'agreement_is_between_two_parties_at_least'
    when not exists (select from agreements.clause where version_id = new.version_id)
      then 'agreement_has_clauses'
    when (select ends_on from agreements.version where id = new.version_id) is null
      then 'agreement_has_a_last_day'
    when exists (select from agreements.version where id = new.version_id and (title_nb !~ '[^[:space:]]' or title_nn !~ '[^[:space:]]'))
      or exists (select from agreements.clause where version_id = new.version_id and
        (heading_nb !~ '[^[:space:]]' or heading_nn !~ '[^[:space:]]' or text_nb !~ '[^[:space:]]' or text_nn !~ '[^[:space:]]'))
      or exists (select from agreements.subject where version_id = new.version_id and
        (name_nb !~ '[^[:space:]]' or name_nn !~ '[^[:space:]]'))
      or exists (select from agreements.contribution where version_id = new.version_id and
        (text_nb !~ '[^[:space:]]' or text_nn !~ '[^[:space:]]'))
      then 'both_forms_are_written_before_signing'
  end into missing;
  if missing is not null then
    raise exception 'version % is not ready to be signed', new.version_id
      using errcode = 'check_violation', constraint = missing, schema = 'agreements', table = 'freezing';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION agreements.guard_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  changed record;
  its_version bigint;
begin
  if tg_op = 'DELETE' then changed := old; else changed := new; end if;
  if tg_table_name = 'version' then its_version := changed.id; else its_version := changed.version_id; end if;
  perform from agreements.version where id = its_version for update;
  if exists (select from agreements.freezing where version_id = its_version) then
    raise exception 'version % is frozen', its_version
      using errcode = 'check_violation', constraint = 'frozen_version_is_never_changed',
            schema = 'agreements', table = tg_table_name;
  end if;
  return changed;
end
$function$;

CREATE OR REPLACE FUNCTION agreements.guard_new_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- Whoever begins a version waits for the one who is just doing the same.
  perform from agreements.agreement where id = new.agreement_id for update;
  if new.number <> 1 + (select count(*) from agreements.version where agreement_id = new.agreement_id) then
    raise exception 'version % of agreement % does not follow the former one', new.number, new.agreement_id
      using errcode = 'check_violation', constraint = 'version_numbers_have_no_gaps',
            schema = 'agreements', table = 'version';
  end if;
  if exists (
    select from agreements.version
    where agreement_id = new.agreement_id
      and not exists (select from agreements.freezing where version_id = version.id)) then
    raise exception 'agreement % has a draft already', new.agreement_id
      using errcode = 'check_violation', constraint = 'agreement_has_one_draft_at_a_time',
            schema = 'agreements', table = 'version';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION agreements.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'agreements.% is never changed: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$function$;

CREATE TRIGGER agreement_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON agreements.agreement FOR EACH STATEMENT EXECUTE FUNCTION agreements.refuse_change();

CREATE TRIGGER clause_of_frozen_version_is_never_changed BEFORE INSERT OR DELETE OR UPDATE ON agreements.clause FOR EACH ROW EXECUTE FUNCTION agreements.guard_frozen();

CREATE TRIGGER conclusion_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON agreements.conclusion FOR EACH STATEMENT EXECUTE FUNCTION agreements.refuse_change();

CREATE TRIGGER contribution_of_frozen_version_is_never_changed BEFORE INSERT OR DELETE OR UPDATE ON agreements.contribution FOR EACH ROW EXECUTE FUNCTION agreements.guard_frozen();

CREATE TRIGGER filing_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON agreements.filing FOR EACH STATEMENT EXECUTE FUNCTION agreements.refuse_change();

CREATE TRIGGER freezing_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON agreements.freezing FOR EACH STATEMENT EXECUTE FUNCTION agreements.refuse_change();

CREATE TRIGGER whole_version_is_frozen BEFORE INSERT ON agreements.freezing FOR EACH ROW EXECUTE FUNCTION agreements.guard_freezing();

CREATE TRIGGER notice_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON agreements.notice FOR EACH STATEMENT EXECUTE FUNCTION agreements.refuse_change();

CREATE TRIGGER notice_answer_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON agreements.notice_answer FOR EACH STATEMENT EXECUTE FUNCTION agreements.refuse_change();

CREATE TRIGGER party_of_frozen_version_is_never_changed BEFORE INSERT OR DELETE OR UPDATE ON agreements.party FOR EACH ROW EXECUTE FUNCTION agreements.guard_frozen();

CREATE TRIGGER subject_of_frozen_version_is_never_changed BEFORE INSERT OR DELETE OR UPDATE ON agreements.subject FOR EACH ROW EXECUTE FUNCTION agreements.guard_frozen();

CREATE TRIGGER frozen_version_is_never_changed BEFORE DELETE OR UPDATE ON agreements.version FOR EACH ROW EXECUTE FUNCTION agreements.guard_frozen();

CREATE TRIGGER version_follows_a_frozen_one BEFORE INSERT ON agreements.version FOR EACH ROW EXECUTE FUNCTION agreements.guard_new_version();
