-- Invented organisations of the example programme stand among the real ones, and are never counted with them.

alter table register.organisation add column is_example boolean not null default false;
alter table register.county add column is_example boolean not null default false;
