import { describe, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK } from '../../../demo/index.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { checkRequest } from './compute.ts';
import { draftOf, firstDraft, isComplete, requestOfDraft, suits, type Draft } from './draft.ts';
import { domainOf, filtersOf } from './draft-filter.ts';
import type { AnalysisRequest } from './analysis-request.ts';

const book = codebook.parse(RETURNEES_CODEBOOK);
const draft = (of: Partial<Draft>): Draft => ({ ...firstDraft(book), ...of });
const drafts: Record<string, Draft> = {
  first: firstDraft(book),
  'one level': draft({ level: 'unemployed' }),
  mean: draft({ kind: 'mean', of: ['age_survey'], by: ['return_type', 'country_return'], confidence: 0.9 }),
  total: draft({ kind: 'total' }),
  ratio: draft({ kind: 'ratio', of: ['age_survey'], per: 'household_size_after', by: [] }),
  quantile: draft({ kind: 'quantile', of: ['age_survey'] }),
  crosstab: draft({ kind: 'crosstab' }),
  comparison: draft({ kind: 'comparison', level: 'unemployed', between: ['compelled', 'decided'] }),
  'comparison of means': draft({ kind: 'comparison', of: ['age_survey'], between: ['compelled', 'decided'] }),
  logistic: draft({ kind: 'logistic', level: 'unemployed', by: ['return_type', 'sex', 'age_survey'] }),
  filtered: draft({
    filters: [
      { variable: 'country_return', operator: 'in', values: ['algeria'] },
      { variable: 'sex', operator: 'in', values: ['man', 'woman'] },
      { variable: 'age_survey', operator: 'ge', values: [30] },
    ],
  }),
};

describe('a question as the form holds it', () => {
  it('begins with decided and compelled side by side, after return', () => {
    expect(firstDraft(book)).toMatchObject({ kind: 'share', of: ['status_after'], by: ['return_type'] });
    const without = { variables: book.variables.filter(({ name }) => name !== 'return_type') };
    expect(firstDraft(without).by).toEqual([]);
  });

  it.each(Object.entries(drafts))(
    '%s: the engine takes its spec, and the form finds itself again in it',
    (_name, one) => {
      expect(isComplete(one)).toBe(true);
      const analysis = requestOfDraft(one, book);
      expect(() => checkRequest(book, analysis as AnalysisRequest)).not.toThrow();
      expect(draftOf(JSON.parse(JSON.stringify(analysis)) as typeof analysis, book)).toEqual(one);
    },
  );

  it('asks for average marginal effects beside odds ratios: of each category that explains, against its first level', () => {
    const [model, ...effects] = requestOfDraft(drafts['logistic']!, book).estimates as Record<string, unknown>[];
    expect(effects.map(({ kind, of, against }) => [kind, of, against])).toEqual([
      ['margins', 'return_type', 'decided'],
      ['margins', 'sex', expect.any(String)],
    ]);
    const { confidence: _confidence, ...fit } = model!;
    for (const effect of effects) expect(effect['model']).toEqual(fit);
  });

  it('leaves to the spec what it cannot hold', () => {
    const { estimates } = requestOfDraft(drafts['first']!, book);
    expect(draftOf({ estimates: [...estimates, ...estimates] }, book)).toBeUndefined();
    expect(draftOf({ estimates, domain: { or: [{ eq: ['sex', 'man'] }] } }, book)).toBeUndefined();
    expect(draftOf({ estimates: [{ kind: 'km', time: 'age_survey', event: 'sex' }] }, book)).toBeUndefined();
  });

  it('is not asked before it is whole', () => {
    expect(isComplete(draft({ of: [] }))).toBe(false);
    expect(isComplete(draft({ kind: 'logistic', level: '' }))).toBe(false);
    expect(isComplete(draft({ kind: 'comparison', between: ['decided', 'decided'] }))).toBe(false);
    expect(isComplete(draft({ kind: 'ratio', per: '' }))).toBe(false);
    expect(isComplete(draft({ kind: 'crosstab', by: [] }))).toBe(false);
  });

  it('offers categories for shares and numbers for means', () => {
    expect(suits('share', { type: 'category' })).toBe(true);
    expect(suits('mean', { type: 'category' })).toBe(false);
    expect(suits('total', { type: 'number' })).toBe(true);
    expect(suits('logistic', { type: 'number' })).toBe(false);
    expect(suits('share', { type: 'text' })).toBe(false);
  });
});

describe('who is counted', () => {
  it('joins conditions by "and" and leaves out unfinished ones', () => {
    expect(domainOf([])).toBeUndefined();
    expect(domainOf([{ variable: 'sex', operator: 'in', values: [] }])).toBeUndefined();
    expect(domainOf([{ variable: 'sex', operator: 'in', values: ['man'] }])).toEqual({ eq: ['sex', 'man'] });
    expect(domainOf(drafts['filtered']!.filters)).toEqual({
      and: [{ eq: ['country_return', 'algeria'] }, { in: ['sex', ['man', 'woman']] }, { ge: ['age_survey', 30] }],
    });
  });

  it('does not pretend to read other expressions', () => {
    expect(filtersOf({ not: { eq: ['sex', 'man'] } })).toBeUndefined();
    expect(filtersOf({ missing: 'sex' })).toBeUndefined();
    expect(filtersOf(undefined)).toEqual([]);
  });
});
