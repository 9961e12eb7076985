-- A code that has not been used can be taken back, by somebody who may hand out such codes.
alter table identity.access_code
  add column withdrawn_at timestamptz,
  add column withdrawn_by_person_id bigint,
  add column withdrawn_by_mandate_id bigint,
  add constraint access_code_is_withdrawn_by_the_holder_of_a_mandate
    foreign key (withdrawn_by_mandate_id, withdrawn_by_person_id) references identity.mandate (id, person_id),
  add constraint access_code_is_withdrawn_whole check (
    num_nulls(withdrawn_at, withdrawn_by_person_id, withdrawn_by_mandate_id) in (0, 3)),
  add constraint withdrawn_access_code_is_never_used check (withdrawn_at is null or used_at is null);
