import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { batches } from '../testing/read.ts';
import {
  estimate,
  estimateJson,
  fromCsv,
  fromRows,
  resultSchema,
  SpecError,
  specSchema,
  validateSpec,
} from '../index.ts';
import { textOf } from '../testing/read.ts';

const ajv = new Ajv2020({ allowUnionTypes: true });
const validSpec = ajv.compile(specSchema);
const validAnswer = ajv.compile(resultSchema);
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'));
const base = { variables: { y: { type: 'number' } }, design: {}, estimate: { kind: 'mean', of: ['y'] } };

describe('the schemas', () => {
  it('are the ones in schema/ (npm run schema writes them)', () => {
    expect(read('spec.schema.json')).toEqual(JSON.parse(JSON.stringify(specSchema)));
    expect(read('result.schema.json')).toEqual(JSON.parse(JSON.stringify(resultSchema)));
  });

  it.each(batches().map((batch) => [batch.name, batch] as const))(
    'hold the spec and the answer of %s',
    async (_name, { spec, data }) => {
      expect(validSpec(spec), ajv.errorsText(validSpec.errors)).toBe(true);
      const answer: unknown = JSON.parse(JSON.stringify(await estimate(validateSpec(spec), fromCsv(textOf(data)))));
      expect(validAnswer(answer), ajv.errorsText(validAnswer.errors)).toBe(true);
    },
  );
});

describe('validateSpec', () => {
  const wrong: [string, object, string][] = [
    ['an unknown kind', { estimate: { kind: 'mode' } }, '/estimate/kind'],
    ['a misspelt key of the design', { design: { lonelyPSU: 'fail' } }, '/design/lonelyPSU'],
    [
      'a level outside (0, 1)',
      { estimate: { kind: 'mean', of: 'y', confidence: { level: 95 } } },
      '/estimate/confidence/level',
    ],
    ['an unknown policy', { design: { lonelyPsu: 'guess' } }, '/design/lonelyPsu'],
    ['a missing key', { estimate: { kind: 'mean' } }, '/estimate/of'],
    ['an unknown operator', { domain: { like: ['y', 1] } }, '/domain/like'],
    ['a comparison without value', { domain: { eq: ['y'] } }, '/domain/eq'],
    ['an unknown method', { calibration: [{ method: 'guess' }] }, '/calibration/0/method'],
  ];

  it.each(wrong)('refuses %s and says where', (_, change, path) => {
    const given = { ...base, ...change };
    expect(validSpec(given)).toBe(false);
    try {
      validateSpec(given);
      expect.unreachable();
    } catch (e) {
      expect(e).toBeInstanceOf(SpecError);
      expect(e).toMatchObject({ code: 'bad-spec', path });
    }
  });

  it('turns estimate into a list, and ignores keys of its own level that it does not know', () => {
    expect(validateSpec({ ...base, title: 'Incomes' })).toEqual({
      variables: base.variables,
      design: {},
      estimates: [base.estimate],
    });
  });
});

it('an empty list of columns is no division', async () => {
  const rows = [{ y: 1 }, { y: 3 }];
  const ask = async (by: string[] | undefined) =>
    (
      await estimate(
        validateSpec({ ...base, design: { weights: 'y' }, estimate: { kind: 'mean', of: 'y', by } }),
        fromRows(rows),
      )
    ).results;
  expect(await ask([])).toEqual(await ask(undefined));
});

describe('estimateJson', () => {
  it('refuses one estimate and answers the others', async () => {
    const spec = {
      ...base,
      design: { weights: 'y' },
      estimate: undefined,
      estimates: [{ kind: 'mode' }, { kind: 'mean', of: 'y' }],
    };
    const { results } = await estimateJson(spec, fromRows([{ y: 1 }, { y: 3 }]));
    expect(results).toMatchObject([
      { error: { code: 'bad-spec', path: '/estimates/0/kind' } },
      { rows: [{ estimate: 2.5 }] },
    ]);
  });
});
