import { readFileSync } from 'node:fs';
import { readSheets, sheetsOf, xlsform } from '@dawra/xlsform';
import { describe, expect, it } from 'vitest';
import { isMissing } from '../../content/codebook.ts';
import { RETURNEES_CODEBOOK } from '../returnees/index.ts';
import type { Text } from '../../content/text.ts';
import { questionsOf, type Item } from './item.ts';
import { MAGHREB } from './countries.ts';
import { LISTS } from './lists.ts';
import { REGION_CHOICES, REGION_LISTS } from './regions.ts';
import { QUESTIONNAIRE } from './questionnaire.ts';
import { questionnaireSheets } from './sheets.ts';
import { contentDigest, WORKBOOK } from './workbook.ts';

const questions = questionsOf(QUESTIONNAIRE);
const put = questions.filter(({ type }) => !['calculate', 'note', 'start', 'end', 'deviceid', 'audit'].includes(type));
const bytes = readFileSync(new URL(WORKBOOK, import.meta.url));

function textsOf(item: Item): [string, Text][] {
  const own: [string, Text | undefined][] =
    item.kind === 'question'
      ? [
          [item.name, item.label],
          [`${item.name}/hint`, item.hint],
          [`${item.name}/message`, item.message],
        ]
      : [[item.name, item.label], ...item.items.flatMap(textsOf)];
  return own.flatMap(([name, text]) => (text ? [[name, text] as [string, Text]] : []));
}

const texts = [
  ...QUESTIONNAIRE.flatMap(textsOf),
  ...[...LISTS].flatMap(([list, choices]) =>
    choices.map(({ code, label }): [string, Text] => [`${list}/${code}`, label]),
  ),
];

describe('the returnee questionnaire', () => {
  it('stands in the committed workbook as it stands in its source', () => {
    const read = readSheets({ workbook: bytes });
    if (!read.ok) throw new Error('the workbook cannot be read');
    expect(contentDigest(read.sheets.sheets), 'run demo/questionnaire/generate.ts').toBe(
      contentDigest(questionnaireSheets().sheets),
    );
  });

  it('converts without a problem or a warning, all checks on', () => {
    const converted = xlsform({ workbook: bytes, fileName: WORKBOOK }, { checks: true });
    expect(converted.ok ? converted.warnings : converted.problems).toEqual([]);
  });

  it('comes back whole from its XForm, and gives the same form again', () => {
    const converted = xlsform(questionnaireSheets());
    const back = converted.ok ? sheetsOf(converted.xform) : undefined;
    expect(back).toMatchObject({ ok: true, losses: [] });
    const again = back?.ok ? xlsform(back.sheets) : undefined;
    const parts = (xform: string) => xform.match(/[\w:.-]+="[^"]*"|>[^<]+</g)?.toSorted();
    expect(again?.ok && parts(again.xform)).toEqual(converted.ok && parts(converted.xform));
  });

  it('puts about 150 questions, each under its own name', () => {
    expect(put.length).toBeGreaterThanOrEqual(150);
    expect(put.length).toBeLessThanOrEqual(200);
    expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
  });

  it.each(['ar', 'fr', 'en'] as const)('has every text in %s', (locale) => {
    expect(texts.filter(([, text]) => text[locale].trim() === '').map(([name]) => name)).toEqual([]);
  });

  it('writes Arabic in Arabic letters, and nothing else in them', () => {
    const arabic = /\p{Script=Arabic}/u;
    expect(texts.filter(([, { ar }]) => !arabic.test(ar)).map(([name]) => name)).toEqual([]);
    expect(texts.filter(([, { fr, en }]) => arabic.test(fr + en)).map(([name]) => name)).toEqual([]);
  });

  it('asks everything required except where silence is an answer', () => {
    const optional = put.filter(({ required }) => required === false).map(({ name }) => name);
    expect(optional).toEqual(['would_stay_if', 'advice', 'respondent_comment', 'place', 'interviewer_comment']);
  });

  it('uses every list, and no list that is not there', () => {
    const used = new Set(put.flatMap(({ type }) => (/^select_\w+ /.test(type) ? [type.split(' ')[1]] : [])));
    expect([...used].toSorted()).toEqual([...LISTS.keys()].toSorted());
  });
});

describe('lists of regions', () => {
  it('follow each other without a gap, and their codes say which list they are of', () => {
    for (const country of MAGHREB.map(({ code }) => code)) {
      const lists = REGION_LISTS.filter((list) => list.country === country);
      expect(lists.at(-1)?.until, country).toBeNull();
      for (const [index, { until }] of lists.slice(0, -1).entries()) expect(until).toBe(lists[index + 1]?.from);
    }
    expect(Object.fromEntries(REGION_LISTS.map(({ code, regions }) => [code, regions.length]))).toEqual({
      ...{ dz48: 48, dz58: 58, dz69: 69, ly22: 22, ma16: 16, ma12: 12, mr13: 13, mr15: 15, tn24: 24 },
    });
    expect(new Set(REGION_CHOICES.map(({ code }) => code)).size).toBe(REGION_CHOICES.length);
  });

  it('hold every country of the Maghreb beside the others, as a country of return and of stay', () => {
    expect(LISTS.get('country_return')?.map(({ code }) => code)).toEqual(['DZ', 'LY', 'MA', 'MR', 'TN']);
    const stay = LISTS.get('country_stay')?.map(({ code }) => code) ?? [];
    expect(stay).toEqual(expect.arrayContaining(['algeria', 'libya', 'morocco', 'mauritania', 'tunisia', 'france']));
    expect(new Set(stay).size).toBe(stay.length);
  });

  it('ask which one wherever an answer stands for several places', () => {
    const names = new Set(questions.map(({ name }) => name));
    for (const { name, type } of questions.filter((one) => / (country_stay|region|birth_country)$/.test(one.type)))
      expect(names.has(`${name}_other`), `${type} ${name}`).toBe(true);
  });
});

describe('agreement with the codebook of the returnee data', () => {
  const answers = new Map(put.map(({ name, type }) => [name, LISTS.get(type.split(' ')[1] ?? '')]));
  const shared = RETURNEES_CODEBOOK.variables.filter(({ name }) => answers.has(name));

  it('covers the variables that can be asked', () => {
    const derived = ['cycle', 'willingness', 'readiness', 'preparedness', 'reintegration_good', 'country_last_group'];
    const design = ['id', 'record_kind', 'unit_weight'];
    const worked = ['age_return', 'duration_abroad'];
    // The file of 2006 keeps the regions of its time; the questionnaire asks by dated lists, under other names.
    const dated = ['region'];
    const several = /^(info|problem)_/;
    const absent = RETURNEES_CODEBOOK.variables
      .map(({ name }) => name)
      .filter((name) => !answers.has(name) && !several.test(name))
      .filter((name) => ![...derived, ...design, ...worked, ...dated].includes(name));
    expect(absent).toEqual([]);
    expect(shared.length).toBeGreaterThan(50);
  });

  it.each(shared.filter(({ levels }) => levels).map(({ name, levels = [] }) => [name, levels] as const))(
    'offers every category of %s under the same code',
    (name, levels) => {
      const offered = (answers.get(name) ?? []).map(({ code }) => code).filter((code) => !isMissing(code));
      expect(offered).toEqual(expect.arrayContaining(levels.map(({ code }) => code)));
    },
  );

  it.each(['info', 'problem'])('names the columns of %s as the data file does', (name) => {
    const columns = RETURNEES_CODEBOOK.variables
      .map((variable) => variable.name)
      .filter((v) => v.startsWith(`${name}_`));
    const offered = (answers.get(name) ?? []).map(({ code }) => `${name}_${code}`);
    expect(offered).toEqual(expect.arrayContaining(columns));
  });
});
