import { expect, test } from 'vitest';
import { unqualifySingle } from './view-text.ts';

test.each([
  [
    " SELECT unit.id,\n    lower(unit.name) AS name\n   FROM register.unit\n  WHERE (unit.note <> 'unit.id'::text)\n  ORDER BY unit.id;",
    " SELECT id,\n    lower(name) AS name\n   FROM register.unit\n  WHERE (note <> 'unit.id'::text)\n  ORDER BY id;",
  ],
  [
    ' SELECT u.id,\n    ( SELECT count(*) AS count\n           FROM register.note\n          WHERE (note.unit_id = u.id)) AS n\n   FROM register.unit u;',
    ' SELECT id,\n    ( SELECT count(*) AS count\n           FROM register.note\n          WHERE (note.unit_id = u.id)) AS n\n   FROM register.unit u;',
  ],
  [
    ' WITH q AS (\n         SELECT unit.id\n           FROM register.unit\n        )\n SELECT q.id,\n    EXTRACT(year FROM q.day) AS year\n   FROM q\n  GROUP BY q.id, q.day;',
    ' WITH q AS (\n         SELECT unit.id\n           FROM register.unit\n        )\n SELECT id,\n    EXTRACT(year FROM day) AS year\n   FROM q\n  GROUP BY id, day;',
  ],
])('one table: %#', (fifteen, later) => {
  expect(unqualifySingle(fifteen)).toBe(later);
  expect(unqualifySingle(later)).toBe(later);
});

test.each([
  ' SELECT unit.id,\n    note.text\n   FROM register.unit,\n    register.note\n  WHERE (unit.id = note.unit_id);',
  ' SELECT unit.id\n   FROM (register.unit\n     JOIN register.note ON ((unit.id = note.unit_id)));',
  ' SELECT unit.id\n   FROM register.unit\nUNION ALL\n SELECT note.id\n   FROM register.note;',
])('several tables stay as they are: %#', (text) => {
  expect(unqualifySingle(text)).toBe(text);
});
