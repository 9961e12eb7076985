-- Invitations: which letters went out about a call, and what became of them besides the answers.

-- The case everything about a call is kept in.
create table calls.call_case (
  call_id bigint primary key references calls.opening (call_id),
  case_id bigint not null references correspondence.case_file (id)
    constraint case_is_of_one_call unique
);

create table calls.invitation (
  mailing_id bigint primary key references correspondence.mailing (id),
  call_id bigint not null references calls.call_case (call_id),
  -- Domain time.
  invited_at timestamptz not null,
  invited_by text not null constraint inviter_is_a_kind_and_an_id check (
    invited_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create index invitation_by_call on calls.invitation (call_id);

-- Somebody there has opened the letter.
create table calls.invitation_opened (
  call_id bigint not null references calls.opening (call_id),
  organisation_id bigint not null references register.organisation (id),
  opened_at timestamptz not null,
  constraint invitation_is_opened_for_the_first_time_once primary key (call_id, organisation_id)
);
create index invitation_opened_by_organisation on calls.invitation_opened (organisation_id);

create trigger call_case_is_never_changed before update or delete or truncate on calls.call_case
  for each statement execute function calls.refuse_change();
create trigger invitation_is_never_changed before update or delete or truncate on calls.invitation
  for each statement execute function calls.refuse_change();
create trigger invitation_opened_is_never_changed before update or delete or truncate on calls.invitation_opened
  for each statement execute function calls.refuse_change();
