-- A theme may name the topic whose indicators are recommended to those who apply within it.

alter table programmes.list_row
  add column topic text,
  add constraint theme_topic_is_known foreign key (topic) references indicators.topic (key),
  add constraint only_a_theme_has_a_topic check (topic is null or kind = 'theme');
create index list_row_by_topic on programmes.list_row (topic);
