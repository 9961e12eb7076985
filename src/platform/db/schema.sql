-- Written by "npm run dump" from the database itself; the migrations are what makes it so.

create schema platform;

create table platform.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default clock_timestamp() not null,
  constraint migration_number_is_used_once PRIMARY KEY (number),
  constraint migration_name_is_used_once UNIQUE (name),
  constraint migration_checksum_is_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table platform.setting (
  key text not null,
  value jsonb not null,
  constraint setting_has_one_value_per_key PRIMARY KEY (key),
  constraint setting_key_is_a_dotted_name CHECK ((key ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'::text))
);
comment on table platform.setting is 'What an installation remembers about itself, such as that it holds the example programme.';
