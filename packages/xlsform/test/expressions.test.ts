import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xlsform } from '../src/index.ts';
import { complaint } from './engine.ts';
import { sheet } from './sheet.ts';

const errors = (markdown: string): string[] => {
  const result = xlsform({ markdown });
  if (result.ok) return [];
  return result.problems
    .filter(({ severity }) => severity === 'error')
    .map((p) =>
      `${p.code} ${p.row}:${p.column} ${p.details['similar'] ?? p.details['expected'] ?? p.details['path'] ?? ''}`.trim(),
    );
};
const small = (name: string): string => readFileSync(new URL(`small/${name}`, import.meta.url), 'utf8');

/** A form with an age, a repeat and a list, and one more row. */
const about = (columns: string, row: string): string =>
  [
    sheet('survey', `type | name | label | ${columns}`, [
      'integer | age | Age |',
      'begin_repeat | child | Child |',
      'text | first | First name |',
      'end_repeat | | |',
      'select_one town | home | Home |',
      `text | q | Q | ${row}`,
    ]),
    sheet('choices', 'list_name | name | label | region', ['town | fes | Fès | north', 'town | safi | Safi | west']),
  ].join('\n');
const relevant = (text: string): string[] => errors(about('relevant', text));

describe('what would not load or never be shown is refused at its cell', () => {
  it.each([
    ['field-list', 'appearance-misplaced 7:relevant'],
    ['minimal', 'appearance-misplaced 7:relevant'],
    ['age > 17', 'node-unknown 7:relevant ${age}'],
    ['agee > 17', 'node-unknown 7:relevant ${age}'],
    ['${age} = true', 'node-unknown 7:relevant true()'],
    ['/data/agee = 1', 'node-unknown 7:relevant age, ${age}'],
    ['/date/age = 1', 'node-unknown 7:relevant data, ${age}'],
    ['../agee = 1', 'node-unknown 7:relevant age, ${age}'],
    ['selcted(${home}, "fes")', 'function-unknown 7:relevant selected()'],
    ['length(${home})', 'function-unknown 7:relevant —'],
    ['selected(${home})', 'function-arguments 7:relevant 2'],
    ['if(${age} > 1, "a")', 'function-arguments 7:relevant 3'],
    ['coalesce(${age}, 1, 2)', 'function-arguments 7:relevant 2'],
    ['indexed-repeat(${first}, ${child}) = ""', 'function-arguments 7:relevant 3, 5, 7'],
    ['indexed-repeat(${first}, ${child}, 1, ${child}) = ""', 'function-arguments 7:relevant 3, 5, 7'],
    ['count("${child}") > 1', 'function-nodes 7:relevant'],
    ['sum(1 + 2) > 1', 'function-nodes 7:relevant'],
    ["instance('towns')/root/item", 'instance-unknown 7:relevant town'],
    ['${q} = 1', 'expression-cycle 7:relevant q → q'],
    ['${age} > 17 and', 'expression-syntax 7:relevant name, ${…}, number, "…"'],
    ['jr:choice-nam(${home}, "x")', 'function-unknown 7:relevant jr:choice-name()'],
  ])('%s', (text, found) => expect(relevant(text)).toEqual([found]));

  it.each([
    '${age} > 17',
    '/data/age > 17',
    '../age > 17',
    "instance('town')/root/item[name = ${home}]/region = 'north'",
    "instance('town')/root/item[count(current()/../child) > 1]",
    'count(${child}) > 1',
    'cht:difference-in-months(${age}, 1)',
    '/data/meta/instanceID != ""',
    'position(..) = 1',
  ])('%s is sound', (text) => expect(relevant(text)).toEqual([]));

  it.each(['bad-xpath.md', 'appearance-in-relevant.md'])('the small input %s', (name) => {
    expect(errors(small(name))).toEqual(
      name === 'bad-xpath.md'
        ? ['expression-syntax 2:constraint >=', 'expression-syntax 3:relevant and, or, =, +, -, ",", )']
        : ['appearance-misplaced 2:relevant'],
    );
  });

  it('in every column that holds an expression', () => {
    for (const column of ['constraint', 'required', 'read_only', 'calculation', 'choice_filter', 'relevant']) {
      expect(errors(about(column, '${age} ='))).toEqual([`expression-syntax 7:${column} name, \${…}, number, "…"`]);
    }
    expect(errors(about('default', '${age} +'))).toHaveLength(1);
    const trigger = sheet('survey', 'type | name | label | trigger | calculation', [
      'text | a | A | | ',
      'text | b | B | ${a} | now(',
    ]);
    expect(errors(trigger)).toEqual(['expression-syntax 3:calculation name, ${…}, number, "…"']);
    const repeats = sheet('survey', 'type | name | label | repeat_count', [
      'begin_repeat | r | R | 2 *',
      'text | a | A | ',
      'end_repeat | | | ',
    ]);
    expect(errors(repeats)).toHaveLength(1);
    const entity = `${sheet('survey', 'type | name | label', ['text | a | A'])}\n${sheet('entities', 'list_name | label | create_if', ['l | ${a} | selectd(${a}, 1)'])}`;
    expect(errors(entity)).toEqual(['function-unknown 2:create_if selected()']);
    const named = `${sheet('survey', 'type | name | label', ['text | a | A'])}\n${sheet('settings', 'instance_name', ['concat(${a}'])}`;
    expect(errors(named)).toHaveLength(1);
  });

  it('in circles: through calculations, conditions, and the group around', () => {
    const rows = (...lines: string[]): string[] =>
      errors(sheet('survey', 'type | name | label | calculation | relevant', lines));
    expect(rows('calculate | a | | ${b} + 1 | ', 'calculate | b | | ${c} + 1 | ', 'calculate | c | | ${a} | ')).toEqual(
      ['expression-cycle 2:calculation a → b → c → a'],
    );
    expect(rows('text | a | A | | ${b} = 1', 'text | b | B | | ${a} = 1')).toHaveLength(1);
    expect(rows('begin_group | g | G | | ${a} = 1', 'text | a | A | | ', 'end_group | | | | ')).toHaveLength(1);
    expect(rows('text | a | A | | ', 'calculate | b | | ${a} | ', 'text | c | C | | ${b} = 1 and ${a} = 2')).toEqual(
      [],
    );
    expect(
      errors(sheet('survey', 'type | name | label | constraint', ['integer | a | A | . > 1 and ${a} < 9'])),
    ).toEqual([]);
  });
});

it('a filter on a column that no choice has is a finding of the further checks', () => {
  const markdown = [
    sheet('survey', 'type | name | label | choice_filter', [
      'text | r | R | ',
      'select_one town | home | Home | regoin = ${r}',
    ]),
    sheet('choices', 'list_name | name | label | region', ['town | fes | Fès | north']),
  ].join('\n');
  const result = xlsform({ markdown }, { checks: ['unknown-column'] });
  expect(result).toMatchObject({
    ok: true,
    warnings: [{ code: 'unknown-column', row: 3, details: { similar: 'region' } }],
  });
});

it('what the check lets through loads in the ODK engine', async () => {
  for (const text of ['${age} > 17', "selected(${home}, 'fes')", 'count(${child}) > 1', 'if(${age} > 1, 1, 0) = 1']) {
    const result = xlsform({ markdown: about('relevant', text) });
    expect(result.ok && (await complaint(result.xform))).toBeUndefined();
  }
});
