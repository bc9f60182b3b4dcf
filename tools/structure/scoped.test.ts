import { describe, expect, it } from 'vitest';
import { scopedIssues } from './scoped.ts';
import { statementsOf } from './sql.ts';

const declaring = {
  path: 'src/dialogue/rows.ts',
  text: "export const questions = defineRows({\n  table: 'dialogue.question', roles: [] });",
};
const made = {
  path: 'src/dialogue/migrations/0201-a.sql',
  text: 'create table dialogue.question (id uuid); create table dialogue.question_text (id uuid);',
};
const issuesOf = (...sources: readonly { path: string; text: string }[]): string[] => {
  const all = [declaring, made, ...sources];
  return scopedIssues(all, all.flatMap(statementsOf), {});
};
const template = (text: string) => ({
  path: 'src/dialogue/a.sql.ts',
  text: `import { sql } from 'x';\nexport const read = sql\`${text}\`;`,
});

describe('reads of a table with rows of its own', () => {
  it.each([
    'select * from dialogue.question q',
    'select 1 from dialogue.meeting m join dialogue.question on true',
    'SELECT 1 FROM Dialogue . Question',
    'select exists (select from dialogue.question where id = ${id})',
    'delete from dialogue.question where id = ${id}',
    'update x set a = 1 from dialogue.question',
  ])('do not go past its fragment: %s', (text) => {
    expect(issuesOf(template(text))).toEqual([
      expect.stringMatching(/^src\/dialogue\/a\.sql\.ts:2: reads dialogue\.question past/),
    ]);
  });

  it.each([
    'select * from ${scoped(questions)} q',
    "select * from ${everyRow(questions, 'numbers are given without a gap')} q",
    'select * from dialogue.question_text where question = ${id}',
    'insert into dialogue.question (id) values (${id})',
    "select 'from dialogue.question'",
  ])('stand on it, or on a reason: %s', (text) => {
    expect(issuesOf(template(text))).toEqual([]);
  });

  it.each([
    ['select * from dialogue.question_text', 1],
    ["select * from dialogue.question_text where locale = 'ar'", 1],
    ['select * from dialogue.question_text y join dialogue.seat s on s.id = y.actor', 1],
    ['select distinct on (locale) text from dialogue.question_text t where t.text = ${id}', 1],
    ['select * from dialogue.question_text y where y.question = any (${ids})', 0],
    ['select * from dialogue.question_text where question in (select q.id from ${scoped(questions)} q)', 0],
    ['select * from ${scoped(questions)} q join dialogue.question_text y on q.id = y.question', 0],
  ])('of a part are held to its whole: %s', (text, issues) => {
    expect(issuesOf(template(text))).toEqual(
      Array.from({ length: issues }, () => expect.stringMatching(/reads dialogue\.question_text without holding it/)),
    );
  });

  it('are asked of every table that is made', () => {
    const more = (text: string) => issuesOf({ path: 'src/dialogue/migrations/0202-b.sql', text });
    expect(more('create table dialogue.note (id uuid);')).toEqual([
      expect.stringMatching(/^dialogue\.note: who sees which row/),
    ]);
    expect(more('create table dialogue.note (id uuid); alter table dialogue.note enable row level security;')).toEqual(
      [],
    );
    // In the compartments of people's files a declaration alone is not enough.
    const file = { path: 'src/service/rows.ts', text: "defineRows({ table: 'service.file', roles: [] })" };
    const secured = "select platform.settle_row_security('service.file', '{supervisor}', '{}');";
    const files = (text: string) => issuesOf(file, { path: 'src/service/migrations/0501-a.sql', text });
    expect(files('create table service.file (id uuid);')).toEqual([expect.stringMatching(/has row-level security$/)]);
    expect(files(`create table service.file (id uuid); ${secured}`)).toEqual([]);
  });

  it('need no reason that nothing asks for', () => {
    const all = [declaring, made];
    expect(scopedIssues(all, all.flatMap(statementsOf), { 'dialogue.gone': 'it was there' })).toEqual([
      'tools/structure/scoped.ts: dialogue.gone needs no reason',
    ]);
  });
});
