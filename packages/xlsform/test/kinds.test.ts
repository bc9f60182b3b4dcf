import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xlsform } from '../src/index.ts';
import { sheet } from './sheet.ts';

const small = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`small/${name}`, import.meta.url)));
const outcome = (markdown: string): string[] | string => {
  const result = xlsform({ markdown }, { checks: false });
  return result.ok ? result.xform : result.problems.filter((p) => p.severity === 'error').map(({ code }) => code);
};
const form = (name: string): string[] | string => outcome(new TextDecoder().decode(small(name)));

describe('triggers', () => {
  const withTrigger = (trigger: string): string =>
    sheet('survey', 'type | name | label | calculation | trigger', [
      'text | a | A | |',
      'text | b | B | |',
      `dateTime | t | | now() | ${trigger}`,
    ]);
  it.each(['${a},', ',${a}', ',,${a},,${b},,', ' ${a} , , ${b}', '${a}, ${b} ,', ' ,${b},${a}', '${a} ,'])(
    '“%s” is a list',
    (trigger) => expect(outcome(withTrigger(trigger))).toContain('event="xforms-value-changed"'),
  );
  it.each(['${a} ${b}', '${a}${b},', ',${a}, ${b}${a}', 'a', 'x ${a}', '${a};${b}', ','])('“%s” is none', (trigger) =>
    expect(outcome(withTrigger(trigger))).toEqual(['trigger-list']),
  );
  it('of the small input', () => expect(form('trigger-empty-item.md')).toContain('ref="/data/changed"'));
});

describe('incremental capture', () => {
  const line = (value: string, type = 'geoshape'): string =>
    sheet('survey', 'type | name | label | parameters', [`${type} | way | Way | incremental=${value}`]);
  it.each(['yes', 'YES', 'true()', 'True'])('is asked for by %s', (value) =>
    expect(outcome(line(value))).toContain('incremental="true"'),
  );
  it.each(['no', 'false', '1', 'maybe'])('cannot be %s', (value) =>
    expect(outcome(line(value))).toEqual(['parameter-value']),
  );
  it('of the small input', () => expect(form('incremental-yes.md')).toContain('incremental="true"'));
});

describe('ranges', () => {
  const range = (parameters: string, appearance: string, labels: readonly string[] = []): string =>
    [
      sheet('survey', 'type | name | label | parameters | appearance', [
        `range | r | R | ${parameters} | ${appearance}`,
      ]),
      ...(labels.length
        ? [
            sheet(
              'choices',
              'list_name | name | label',
              labels.map((name, at) => `l | ${name} | L${at}`),
            ),
            sheet('settings', 'allow_choice_duplicates', ['yes']),
          ]
        : []),
    ].join('\n');
  it.each(['picker', 'rating', 'vertical picker'])('take no ticks, placeholder or labels with %s', (appearance) => {
    expect(outcome(range('placeholder=3', appearance))).toEqual(['range-appearance']);
    expect(outcome(range('tick_interval=3', appearance))).toEqual(['range-appearance']);
    expect(outcome(range('start=1 end=5', appearance))).toBeTypeOf('string');
  });
  it('take them with vertical', () => expect(outcome(range('placeholder=3', 'vertical'))).toBeTypeOf('string'));
  it('count labels of one value once', () => {
    expect(outcome(range('tick_labelset=l', 'no-ticks', ['1', '10', '10']))).toBeTypeOf('string');
    expect(outcome(range('tick_labelset=l', 'no-ticks', ['1', '10', '5']))).toEqual(['range-label-count']);
    expect(outcome(range('tick_labelset=l', 'no-ticks', ['1', '1']))).toEqual(['range-label-ends']);
  });
  it('are whole numbers as long as every parameter is one', () => {
    expect(outcome(range('start=1.0 end=5.0', ''))).toContain('type="int"');
    expect(outcome(range('start=1 end=2 step=0.5', ''))).toContain('type="decimal"');
  });
  it('of the small input', () => expect(form('range-picker-placeholder.md')).toEqual(['range-appearance']));
});

describe('entities', () => {
  const people = (columns: string, row: string, more: readonly string[] = []): string =>
    [
      sheet('survey', 'type | name | label | save_to', ['text | a | A |', 'csv-external | people | |', ...more]),
      sheet('entities', columns, [row]),
    ].join('\n');
  it('need a label only when they are created alone', () => {
    expect(outcome(people('list_name | entity_id', 'people | ${a}'))).toBeTypeOf('string');
    expect(
      outcome(people('list_name | entity_id | update_if | create_if', 'people | ${a} | true() | true()')),
    ).toBeTypeOf('string');
    expect(outcome(people('list_name | create_if', 'people | ${a} = 1'))).toEqual(['entity-label-missing']);
    expect(form('upsert-without-label.md')).toBeTypeOf('string');
  });
  it('save each property once', () => {
    expect(form('saveto-twice.md')).toEqual(['saveto-twice']);
    const twice = ['begin_group | g | G |', 'text | b | B | people#p', 'end_group | | |', 'text | c | C | people#p'];
    expect(outcome(people('list_name | label', 'people | ${a}', twice))).toEqual(['saveto-twice']);
    const lists = [
      sheet('survey', 'type | name | label | save_to', [
        'begin_group | g | G | ',
        'text | b | B | x#p',
        'end_group | | |',
        'text | c | C | y#p',
      ]),
      sheet('entities', 'list_name | label', ['x | ${b}', 'y | ${c}']),
    ].join('\n');
    expect(outcome(lists)).toBeTypeOf('string');
  });
  it.each(['begin_group', 'end_group'])('save nothing of the row %s', (row) => {
    const rows = ['begin_group', 'text', 'end_group'].map(
      (type) => `${type} | ${type} | L | ${type === row ? 'p' : ''}`,
    );
    expect(outcome(people('list_name | label', 'people | ${a}', rows))).toEqual(['saveto-container']);
  });
});

describe('loops', () => {
  const crops = (...names: string[]): string =>
    sheet(
      'choices',
      'list_name | name | label',
      names.map((name) => `crop | ${name} | ${name}`),
    );
  it('hold no repeat when they go over several choices', () => {
    expect(form('repeat-in-loop.md')).toEqual(['repeat-name-duplicate']);
    const one = [
      'begin_loop over crop | l | L',
      'begin_repeat | r | R',
      'text | q | Q',
      'end_repeat | | ',
      'end_loop | | ',
    ];
    expect(outcome(`${sheet('survey', 'type | name | label', one)}\n${crops('fig')}`)).toContain(
      'nodeset="/data/l/fig/r"',
    );
    expect(outcome(`${sheet('survey', 'type | name | label', one)}\n${crops('fig', 'none')}`)).toContain(
      'nodeset="/data/l/fig/r"',
    );
  });
  it.each(['before', 'after'])('go over the choice that or_other adds, the selection %s them', (where) => {
    const loop = ['begin_loop over crop | l | L', 'text | q | Q', 'end_loop | | '];
    const select = ['select_one crop or_other | s | S'];
    const rows = where === 'before' ? [...select, ...loop] : [...loop, ...select];
    expect(outcome(`${sheet('survey', 'type | name | label', rows)}\n${crops('fig')}`)).toContain(
      'ref="/data/l/other/q"',
    );
  });
});

describe('settings', () => {
  it.each([
    ['id_string | form_id', 'old | new'],
    ['form_id | id_string', 'new | old'],
  ])('take form_id of both, with a warning: %s', (columns, row) => {
    const result = xlsform({
      markdown: `${sheet('survey', 'type | name | label', ['text | a | A'])}\n${sheet('settings', columns, [row])}`,
    });
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'form-id-twice', sheet: 'settings' }] });
    expect(result.ok && result.xform).toContain('id="new"');
  });
  it('of the small input', () => expect(form('id-string-before-form-id.md')).toContain('id="new"'));
  it('refuse two names for one column', () => {
    const two = sheet('settings', 'title | form_title', ['a | b']);
    expect(outcome(`${sheet('survey', 'type | name | label', ['text | a | A'])}\n${two}`)).toEqual(['header-clash']);
  });
});

describe('reference geometry', () => {
  it.each(['geojson', 'xml', 'csv'])(
    'of a file %s has name and label, whatever the parameters of the selection',
    (extension) => {
      const rows = [
        `select_one_from_file sites.${extension} | s | S | value=code label=title_ar`,
        'geotrace | way | Way | reference-geometry=sites',
      ];
      const xform = outcome(sheet('survey', 'type | name | label | parameters', rows));
      expect(String(xform).slice(String(xform).indexOf('<input ref="/data/way"'))).toMatch(
        /value ref="name"\/>\s*<label ref="label"/,
      );
    },
  );
  it('of the small input', () => expect(form('geojson-reference-geometry.md')).toContain('<label ref="label"/>'));
  it('may be a list of entities', () => {
    const rows = ['geopoint | p | P | reference-geometry=trees', 'text | a | A | '];
    const markdown = `${sheet('survey', 'type | name | label | parameters', rows)}\n${sheet('entities', 'list_name | label', ['trees | ${a}'])}`;
    expect(outcome(markdown)).toContain("instance('trees')/root/item");
  });
});

describe('media in one language', () => {
  it('leave an empty text in the others, of questions and choices', () => {
    expect(form('media-in-one-language.md')).toMatch(/lang="French \(fr\)"[\s\S]*<text id="\/data\/pic:label"\/>/);
    const choices = sheet('choices', 'list_name | name | label::A (aa) | label::B (ab) | audio::A (aa)', [
      'l | x | | | s.mp3',
      'l | y | Y | Y2 | ',
    ]);
    const xform = outcome(
      `${sheet('survey', 'type | name | label::A (aa) | label::B (ab)', ['select_one l | q | Q | Q2'])}\n${choices}`,
    );
    expect(xform).toContain('<text id="l-0"/>');
  });
});

describe('the only sheet of a file', () => {
  it('is the survey, whatever its name', () => {
    expect(outcome(sheet('Feuille1', 'type | name | label', ['text | a | A']))).toContain('<a/>');
    expect(outcome(sheet('choices', 'list_name | name | label', ['l | a | A']))).toEqual(['survey-missing']);
    expect(xlsform({ workbook: small('one-sheet-other-name.xlsx') })).toMatchObject({ ok: true });
  });
});

describe('workbooks', () => {
  it.each(['part-utf16.xlsx', 'comment-with-row.xlsx', 'sheet-name-entity.xlsx'])('%s converts', (name) =>
    expect(xlsform({ workbook: small(name) })).toMatchObject({ ok: true }),
  );
  it('a formula without a stored value is named', () => {
    const result = xlsform({ workbook: small('formula-without-stored-value.xlsx') });
    expect(result).toMatchObject({
      ok: true,
      warnings: expect.arrayContaining([
        expect.objectContaining({ code: 'read-formula-without-value', sheet: 'survey' }),
      ]),
    });
  });
  it('an .xls of 10 kB with broken bytes is refused at once', () => {
    const before = process.cpuUsage();
    xlsform({ workbook: small('slow-10kB.xls') });
    expect(process.cpuUsage(before).user).toBeLessThan(2e6);
  });
});
