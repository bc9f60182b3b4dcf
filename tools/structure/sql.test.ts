import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { bareSql, lent, sqlIssues, statementsOf } from './sql.ts';

const schemas = ['platform', 'evidence', 'dialogue', 'portal'];
const list = { evidence: { to: { portal: ['released_result'] }, keys: ['result'] } };
const faultsOf = (path: string, text: string): string[] =>
  sqlIssues(statementsOf({ path, text }), schemas, list).filter((issue) => !issue.startsWith('tools/'));

describe('walls in SQL', () => {
  it.each([
    ['a table of another wing', 'select 1 from evidence.result r'],
    ['in any letters', 'SELECT 1 FROM Evidence.Result'],
    ['in quotes', 'select 1 from "evidence"."result"'],
    ['with spaces', 'select 1 from evidence . result'],
    ['in a join, a write, a lock', 'with a as (select 1) insert into evidence.result select * from a'],
    ['a function', 'select evidence.hands_on_result(x)'],
    ['its grants', 'grant select on evidence.result to dawra_dialogue'],
    [
      'inside the body of a function',
      'create function dialogue.f() returns int language sql as $$ select 1 from evidence.result $$;',
    ],
    [
      'bare, by the path of a function',
      'create function dialogue.f() returns int set search_path = evidence, pg_temp as $$ select 1 from result $$;',
    ],
    ['bare, by the path of a transaction', 'set local search_path to dialogue, evidence'],
    ['what is lent to another', 'select 1 from evidence.released_result'],
    ['a key that may not be pointed to', 'create table dialogue.a (b uuid references evidence.import)'],
    [
      'what may only be pointed to',
      'create table dialogue.a (b text references evidence.result); select 1 from evidence.result',
    ],
  ])('are not crossed by dialogue: %s', (_what, text) => {
    const issues = faultsOf('src/dialogue/migrations/0201-a.sql', text);
    expect(issues).toEqual([
      expect.stringMatching(/^src\/dialogue\/migrations\/0201-a\.sql:1: dialogue names evidence\./),
    ]);
    const template = `import { sql } from 'x';\n\nexport const read = (id: string) =>\n  sql\`${text.replaceAll('$$', '\\$\\$')} \${id}\`;`;
    expect(faultsOf('src/dialogue/question/question.sql.ts', template)[0]).toMatch(
      /question\.sql\.ts:4: dialogue names evidence\./,
    );
  });

  it.each([
    ['its own', 'src/evidence/dataset/a.sql.ts', 'select 1 from evidence.result'],
    ['what is lent to it', 'src/portal/data/data.sql.ts', 'select 1 from evidence.released_result'],
    [
      'a foreign key',
      'src/dialogue/migrations/0203-a.sql',
      'create table dialogue.a (b text references evidence.result)',
    ],
    [
      'a comment',
      'src/dialogue/migrations/0203-a.sql',
      '-- evidence.result is another matter\n/* evidence.import too */ select 1',
    ],
    [
      'a text',
      'src/dialogue/migrations/0203-a.sql',
      "comment on table dialogue.a is 'the job on evidence.version-frozen, it''s said'",
    ],
    [
      'a column of the same name',
      'src/dialogue/migrations/0203-a.sql',
      'select a.evidence.x, dialogue.evidence from dialogue.a',
    ],
  ])('let pass %s', (_what, path, text) => {
    expect(faultsOf(path, path.endsWith('.sql') ? text : `sql\`${text}\``)).toEqual([]);
  });

  it('count lines, and leave tests alone', () => {
    expect(faultsOf('src/dialogue/migrations/0203-a.sql', '-- a\n\nselect 1\nfrom evidence.result')[0]).toContain(
      'a.sql:4:',
    );
    expect(faultsOf('src/dialogue/a.test.ts', 'sql`select 1 from evidence.result`')).toEqual([]);
    expect(bareSql("a -- b\n'c' d")).toBe('a     \n    d');
  });

  it('hold what is lent to what is used', () => {
    expect(sqlIssues([], schemas, list)).toEqual([
      'tools/structure/sql.ts: nobody (portal) borrows evidence.released_result',
      'tools/structure/sql.ts: no foreign key points to evidence.result',
    ]);
  });

  it('lend no table with figures or people', () => {
    const made = ['0101-evidence', '0102-disclosure']
      .map((name) => readFileSync(`src/evidence/migrations/${name}.sql`, 'utf8'))
      .join();
    const names = Object.values(lent['evidence']!.to).flat();
    for (const name of names) expect(made, name).not.toMatch(new RegExp(`create table evidence\\.${name}\\b`));
  });
});
