-- Where mail to a person may come. Given, confirmed and ended in domain time; the life of a link is machine time.

create table identity.person_address (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person (id),
  -- Taken away when the address is ended: that there was one is kept, not which.
  address text,
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint address_is_one_plain_address check (
    address ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$' and length(address) <= 254),
  constraint only_an_ended_address_has_no_text check ((address is null) = (ended_at is not null)),
  constraint address_ends_after_it_is_given check (ended_at >= given_at)
);
create unique index person_has_one_address_at_a_time on identity.person_address (person_id) where ended_at is null;
create index address_by_person on identity.person_address (person_id, id);

-- A link that was sent to the address, to find out whether the person reads mail there. Only its hash is kept.
create table identity.address_link (
  id bigint generated always as identity primary key,
  address_id bigint not null references identity.person_address (id),
  token_hash bytea not null constraint address_link_is_made_once unique,
  -- Machine time.
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  constraint address_link_id_names_its_address unique (id, address_id),
  constraint address_link_hash_is_sha256 check (octet_length(token_hash) = 32),
  constraint address_link_expires_within_a_day check (expires_at > sent_at and expires_at <= sent_at + interval '1 day')
);
create index address_link_by_address on identity.address_link (address_id, sent_at);

-- The person has used the link. Before this nothing but links is sent to the address.
create table identity.address_confirmation (
  address_id bigint constraint address_is_confirmed_once primary key,
  link_id bigint not null,
  confirmed_at timestamptz not null,
  constraint confirmation_is_by_a_link_of_that_address foreign key (link_id, address_id)
    references identity.address_link (id, address_id)
);

-- The language a person wants mails in. A new choice ends the former one.
create table identity.mail_language (
  id bigint generated always as identity primary key,
  person_id bigint not null references identity.person (id),
  language text not null constraint mail_language_is_known check (language in ('nb', 'nn', 'en')),
  chosen_at timestamptz not null,
  ended_at timestamptz,
  constraint language_ends_after_it_is_chosen check (ended_at >= chosen_at)
);
create unique index person_has_one_mail_language_at_a_time on identity.mail_language (person_id) where ended_at is null;
create index mail_language_by_person on identity.mail_language (person_id);
