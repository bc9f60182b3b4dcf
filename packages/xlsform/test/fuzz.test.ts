import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetter, xlsform, type Sheets } from '../src/index.ts';
import { parseXml } from './pyxform/xml.ts';

const type = fc.constantFrom(
  ...[
    'text',
    'integer',
    'note',
    'calculate',
    'select_one c',
    'select_multiple c or_other',
    'rank c',
    'range',
    'image',
    'audit',
  ],
  ...[
    'begin_group',
    'end_group',
    'begin_repeat',
    'end_repeat',
    'begin_loop over c',
    'end_loop',
    'geopoint',
    'osm c',
    'start',
  ],
  ...[
    'select_one ${a}',
    'select_one_from_file f.csv',
    'select_one_external c',
    'csv-external',
    'background-geopoint',
    'nonsense',
  ],
);
const name = fc.constantFrom('a', 'b', 'c', 'r', 'A', 'meta', 'data', '', 'é', '1', '__proto__', 'constructor');
const expression = fc.constantFrom(
  '',
  '${a}',
  '${b} > 1',
  '${',
  '${}',
  '${last-saved#a}',
  '1 + 1',
  "instance('c')/root/item[name = ${a}]/label",
  '<&>"\'',
  'yes',
  '${r}[1]/a',
  'indexed-repeat(${a}, ${r}, 1',
  ']]>',
);
const words = fc.oneof(
  expression,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('Age', 'العمر', 'Âge'),
);
const parameters = fc.constantFrom(
  '',
  'start=1 end=5',
  'randomize=true seed=${a}',
  'rows=3',
  'x=',
  'tick_labelset=c',
  'max-pixels=5',
);

const survey: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['type', type],
  ['name', name],
  ['label', words],
  ['label::العربية (ar)', words],
  ['hint', words],
  ['relevant', expression],
  ['calculation', expression],
  ['constraint_message::Français (fr)', words],
  ['default', words],
  ['trigger', expression],
  ['choice_filter', expression],
  ['repeat_count', expression],
  ['parameters', parameters],
  ['appearance', fc.constantFrom('', 'table-list', "search('x')", 'field-list')],
  ['save_to', fc.constantFrom('', 'p', 'e#p', '#', 'label')],
  ['bind::x', words],
  ['bind::nodeset', words],
  ['bind::1 x', words],
  ['body::ref', words],
  ['instance::y:z', words],
  ['__proto__', words],
  ['media::image', words],
];
const choices: typeof survey = [
  ['list_name', fc.constantFrom('c', 'd', '')],
  ['name', name],
  ['label', words],
  ['label::Français (fr)', words],
  ['constructor', words],
  ['1st', words],
  ['a<b', words],
];
const entities: typeof survey = [
  ['list_name', fc.constantFrom('e', 'f', '')],
  ['label', words],
  ['entity_id', expression],
  ['create_if', expression],
];

const sheet = (title: string, columns: typeof survey): fc.Arbitrary<Sheets['sheets'][number]> =>
  fc.array(fc.tuple(...columns.map(([, cell]) => cell)), { maxLength: 12 }).map((rows) => ({
    name: title,
    columns: columns.map(([header], index) => ({ header, letter: columnLetter(index) })),
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  }));

describe('any questionnaire at all', () => {
  it('is converted to well-formed XML or refused with placed problems; never an exception', () => {
    const any = fc.tuple(sheet('survey', survey), sheet('choices', choices), sheet('entities', entities));
    fc.assert(
      fc.property(any, (sheets) => {
        const result = xlsform({ sheets });
        if (result.ok) parseXml(result.xform);
        else expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
        for (const { words: said } of result.ok ? result.warnings : result.problems) {
          expect(said.ar.message).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of sound rows converts', () => {
    const sound = fc.array(fc.constantFrom('text', 'integer', 'decimal', 'note', 'date', 'barcode'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(sound, fc.array(words, { minLength: 30, maxLength: 30 }), (types, labels) => {
        const rows = types.map((one, index) => ({
          number: index + 2,
          cells: [one, `q${index}`, `${(labels[index] ?? '').replaceAll('$', '')}!`],
        }));
        const columns = ['type', 'name', 'label'].map((header, index) => ({ header, letter: columnLetter(index) }));
        const result = xlsform({ sheets: [{ name: 'survey', columns, rows }] });
        expect(result.ok).toBe(true);
        if (result.ok) parseXml(result.xform);
      }),
      { numRuns: 100 },
    );
  });
});
