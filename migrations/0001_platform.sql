-- The schema and the table of applied migrations are made by the runner (src/platform/db/migrate.ts).

create table platform.setting (
  key text not null,
  value jsonb not null,
  constraint setting_has_one_value_per_key primary key (key),
  constraint setting_key_is_a_dotted_name check (key ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$')
);

comment on table platform.setting is 'What an installation remembers about itself, such as that it holds the example programme.';
