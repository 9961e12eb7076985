-- A signed version was filed as a record in a case of its owner's archive.
create table agreements.filing (
  version_id bigint constraint version_is_filed_once primary key references agreements.conclusion (version_id),
  record_id bigint not null references correspondence.record (id),
  filed_at timestamptz not null,
  filed_by text not null constraint filer_is_a_kind_and_an_id check (
    filed_by ~ '^(anonymous|[a-z]+:[^[:space:][:cntrl:]]{1,100})$')
);
create trigger filing_is_never_changed before update or delete or truncate on agreements.filing
  for each statement execute function agreements.refuse_change();
