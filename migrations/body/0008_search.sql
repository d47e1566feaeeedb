-- Search: people, programmes and tasks are found by a text that shared/search makes of them; what units are found by loses
-- its marks the same way, so that a code or a number is found in any spelling.

alter table person add column words text not null default '';
alter table programme add column words text not null default '';
alter table task add column words text not null default '';

-- What is there already, folded here once as searchText does: no diacritics, đ = d, marks to spaces, letters and digits apart.
update person set words = trim(regexp_replace(regexp_replace(
  lower(translate(regexp_replace(normalize(name, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g'), '([a-z])(?=[0-9])|([0-9])(?=[a-z])', '\1\2 ', 'g'));
update programme set words = trim(regexp_replace(regexp_replace(
  lower(translate(regexp_replace(normalize(subject || ' ' || year, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g'), '([a-z])(?=[0-9])|([0-9])(?=[a-z])', '\1\2 ', 'g'));
update task set words = trim(regexp_replace(regexp_replace(
  lower(translate(regexp_replace(normalize(text, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g'), '([a-z])(?=[0-9])|([0-9])(?=[a-z])', '\1\2 ', 'g'));
update unit set words = trim(regexp_replace(regexp_replace(
  words, '[^a-z0-9]+', ' ', 'g'), '([a-z])(?=[0-9])|([0-9])(?=[a-z])', '\1\2 ', 'g'));

create index person_words on person using gin (words gin_trgm_ops);
create index person_name on person (name collate "vi-x-icu", id) include (words);
create index task_words on task using gin (words gin_trgm_ops);
create index post_unit on post (unit_id);
