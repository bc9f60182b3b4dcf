import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedCases } from '../../test/pyxform/cases.ts';
import { canonical, parseXml } from '../../test/pyxform/xml.ts';
import { xlsform, type Converted } from '../index.ts';
import type { Sheet } from '../sheets.ts';
import { sheetsOf } from './index.ts';

const form = (xform: string) => canonical(parseXml(xform));

/** The form that comes of the sheets that an XForm is written back to. */
function again(xform: string, itemsets?: string): string {
  const back = sheetsOf(xform, { itemsets });
  if (!back.ok) throw new Error(back.problems[0]?.words.en.message);
  const result = xlsform(back.sheets);
  if (!result.ok) throw new Error(result.problems.map(({ words }) => words.en.message).join('\n'));
  return form(result.xform);
}

const cases = new URL('../../test/cases/', import.meta.url);
const ours = readdirSync(cases)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readFileSync(new URL(name, cases), 'utf8').split(/^## /m).slice(1))
  .flatMap((part): [string, Converted][] => {
    const markdown = part
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n');
    const result = xlsform({ markdown });
    return result.ok ? [[part.slice(0, part.indexOf('\n')), result]] : [];
  });

describe('sheets → XForm → sheets → XForm', () => {
  it.each(ours)('%s', (_, { xform, itemsets }) => expect(again(xform, itemsets)).toBe(form(xform)));
});

/** Questionnaires at random: types, nesting, references, languages, choices. Names are all their own. */
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const reference = fc.constantFrom(...names.slice(0, 4)).map((name) => `\${${name}}`);
const condition = fc.oneof(
  fc
    .tuple(reference, fc.constantFrom('=', '!=', '>'), fc.constantFrom("'x'", '3', '"y z"'))
    .map((parts) => parts.join(' ')),
  fc.tuple(reference, reference).map(([one, other]) => `selected(${one}, 'p') and not(${other} = 'q')`),
  fc.constant("instance('l')/root/item[name = ${a}]/label = 'x'"),
);
const words = fc
  .tuple(fc.constantFrom('Why', 'لماذا', 'Été <b>', 'a & "b"'), fc.option(reference, { nil: '' }))
  .map((parts) => parts.join(' ').trim());
const cells = fc.record(
  {
    type: fc.constantFrom(
      'text',
      'integer',
      'decimal',
      'date',
      'note',
      'select_one l',
      'select_multiple l',
      'rank l',
      'range',
      'image',
      'geopoint',
      'calculate',
      'hidden',
      'acknowledge',
    ),
    ar: words,
    fr: fc.option(words, { nil: '' }),
    hint: fc.option(words, { nil: '' }),
    relevant: fc.option(condition, { nil: '' }),
    required: fc.constantFrom('', 'yes', 'no'),
    constraint: fc.constantFrom('', '. > 3', ". != 'x' or . = ${b}"),
    default: fc.constantFrom('', '3', 'today()', '${b}'),
    appearance: fc.constantFrom('', 'minimal', 'w1 multiline'),
  },
  { requiredKeys: ['type', 'ar'] },
);
const header = [
  'type',
  'name',
  'label::ع (ar)',
  'label::F (fr)',
  'hint::F (fr)',
  'relevant',
  'required',
  'constraint',
  'default',
  'appearance',
  'calculation',
  'parameters',
  'repeat_count',
];
const questionnaire = fc.tuple(
  fc.array(cells, { minLength: 4, maxLength: 8 }),
  fc.constantFrom('', 'group', 'repeat'),
  fc.constantFrom('', '3', '${a}', '${a} + 1'),
);

function sheet(name: string, columns: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  return {
    name,
    columns: columns.map((text, index) => ({ header: text, letter: String(index) })),
    rows: rows.map((row, index) => ({ number: index + 2, cells: columns.map((_, at) => row[at] ?? '') })),
  };
}

it('holds for questionnaires at random', () => {
  let converted = 0;
  fc.assert(
    fc.property(questionnaire, ([rows, around, count]) => {
      const survey = rows.map((row, index) => {
        const calculation = row.type === 'calculate' ? '${a} + 1' : '';
        const parameters = row.type === 'image' ? 'max-pixels=100' : '';
        const shown = [row.ar, row.fr ?? '', row.hint ?? ''];
        const own = [row.relevant, row.required, row.constraint, row.default, row.appearance].map((text) => text ?? '');
        return [row.type, names[index] ?? '', ...shown, ...own, calculation, parameters];
      });
      if (around !== '') {
        const repeats = around === 'repeat' ? count : '';
        survey.splice(2, 0, [`begin ${around}`, 'box', 'صندوق', 'Boîte', '', '', '', '', '', '', '', '', repeats]);
        survey.push([`end ${around}`]);
      }
      const choices = sheet(
        'choices',
        ['list_name', 'name', 'label::ع (ar)', 'label::F (fr)', 'k'],
        [
          ['l', 'p', 'ب', 'P', '1'],
          ['l', 'q', 'ق', '', '2'],
        ],
      );
      const result = xlsform({ sheets: [sheet('survey', header, survey), choices] });
      fc.pre(result.ok);
      converted++;
      if (result.ok) expect(again(result.xform)).toBe(form(result.xform));
    }),
    { numRuns: 300, seed: 7 },
  );
  expect(converted).toBeGreaterThanOrEqual(300);
});

const recorded = recordedCases();
it.skipIf(!recorded)('holds for the forms that pyxform made (skipped when ../shared/data is absent)', () => {
  const forms = (recorded ?? []).flatMap(({ test, pyxformXml }) => (pyxformXml ? [{ test, pyxformXml }] : []));
  const other = forms.filter(({ pyxformXml }) => {
    try {
      return again(pyxformXml) !== form(pyxformXml);
    } catch {
      return true;
    }
  });
  const known =
    /external_choices|SelectOneExternal|select_one_external|mixed_types|test_warnings__count|calculate_relative_path|after_instance_in_predicate/;
  console.log(`${forms.length - other.length} of ${forms.length} forms made by pyxform come back the same`);
  expect(other.map(({ test }) => test).filter((test) => !known.test(test))).toEqual([]);
});
