import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK, returneesCsv } from '../../../demo/index.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { locales, type Locale } from '../../platform/language/locale.ts';
import type { ResultView } from '../result/result.contract.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { evidenceRoutes } from '../routes.ts';
import { freezeForTest } from '../testing.ts';
import { present } from './present.ts';
import type { Block, ModelBlock, Presentation, TableBlock } from './presentation.ts';
import { warningWords } from './publication.words.ts';

let t: TestApp;
let version = '';
beforeAll(async () => {
  t = await testApp(evidenceRoutes);
  version = await freezeForTest(t, 'returnees', returneesCsv(), codebook.parse(RETURNEES_CODEBOOK));
});
afterAll(() => t.close());

const unemployed = { column: 'status_after', level: 'unemployed' };
async function ask(estimates: object[], domain?: object): Promise<ResultView> {
  const answered = await t
    .as('nadia')
    .post('/api/results', { data: version, analysis: { estimates, ...(domain ? { domain } : {}) } });
  expect(answered.statusCode, answered.body).toBe(200);
  return answered.json<ResultView>();
}
const inAll = (view: ResultView): Record<Locale, Presentation> => ({
  ar: present(view, 'ar'),
  fr: present(view, 'fr'),
  en: present(view, 'en'),
});
const table = (block: Block | undefined): TableBlock => {
  expect(block?.kind).toBe('table');
  return block as TableBlock;
};

describe('what a reader sees', () => {
  it('reads shares side by side with labels, intervals and bases', async () => {
    const view = await ask([{ kind: 'proportion', of: ['status_after'], by: ['return_type'] }]);
    const shown = inAll(view);
    expect(shown.en.blocks[0]?.caption).toBe('Occupational status after return by Type of return');
    expect(shown.fr.blocks[0]?.caption).toBe('Situation professionnelle après le retour selon Type de retour');
    expect(shown.ar.blocks[0]?.caption).toBe('الوضعية المهنية بعد العودة حسب نوع العودة');
    const block = table(shown.en.blocks[0]);
    expect(block.columns.map(({ label }) => label)).toEqual(['Decided return', 'Compelled return']);
    expect(block.bases).toEqual(['844', '148']);
    const row = block.rows.find(({ codes }) => codes['status_after'] === 'unemployed')!;
    const source = view.body.results[0]!.rows!.find(
      ({ label, by }) => label === 'status_after=unemployed' && by?.['return_type'] === 'compelled',
    )!;
    expect(row.cells[1]).toMatchObject({
      estimate: source.estimate,
      low: source.ci[0],
      high: source.ci[1],
      text: '27.0%',
    });
    expect(table(shown.fr.blocks[0]).rows.find(({ key }) => key === row.key)?.cells[1]?.text).toBe('27,0\u00a0%');
    const kept = block.rows.flatMap(({ cells }) => cells).filter((figure) => figure?.suppressed);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every((figure) => figure!.text === 'too few' && figure!.estimate === null && figure!.n === null)).toBe(
      true,
    );
  });

  it('names each row of a table of several variables, and each has its base', async () => {
    const of = ['age_survey', 'household_size_after', 'status_after'];
    for (const estimate of [
      { kind: 'mean', of: of.slice(0, 2) },
      { kind: 'mean', of: of.slice(0, 2), by: ['return_type'] },
      { kind: 'total', of: of.slice(0, 2) },
      { kind: 'quantile', of: of.slice(0, 2), probs: [0.5] },
      { kind: 'proportion', of: [of[2], 'sex'], by: ['return_type'] },
    ]) {
      const shown = inAll(await ask([estimate]));
      for (const locale of locales) {
        const { rows, columns, bases } = table(shown[locale].blocks[0]);
        const labels = rows.map(({ label }) => label);
        expect(rows.length, JSON.stringify(estimate)).toBeGreaterThan(1);
        expect(labels.every(Boolean), labels.join()).toBe(true);
        expect(new Set(labels).size, labels.join()).toBe(labels.length);
        // Of one column whose rows have one base each, or none in common, each row says its own.
        const ofRows = bases.length === rows.length && bases.length !== columns.length;
        for (const [at, { cells }] of rows.entries())
          for (const [column, cell] of cells.entries())
            if (cell && !cell.suppressed) expect(bases[ofRows ? at : column] ?? cell.n, `${labels[at]}`).toBeTruthy();
      }
    }
  });

  it.each([
    ['mean', { kind: 'mean', of: ['age_survey'], by: ['return_type'] }, /^Mean of /, /^Moyenne/, /^متوسط/],
    ['total', { kind: 'total', of: ['age_survey'] }, /^Total of /, /^Total/, /^مجموع/],
    [
      'ratio',
      { kind: 'ratio', numerator: 'age_survey', denominator: 'household_size_after' },
      /^Ratio of /,
      /^Rapport/,
      /^نسبة/,
    ],
    [
      'quantile',
      { kind: 'quantile', of: ['age_survey'], probs: [0.25, 0.5, 0.75] },
      /^Quantiles of /,
      /^Quantiles/,
      /^مئينات/,
    ],
    ['table', { kind: 'table', rows: 'area', columns: 'return_type', percent: 'column' }, / × /, / × /, / × /],
    [
      'difference',
      {
        kind: 'difference',
        of: { kind: 'proportion', of: unemployed, by: ['return_type'] },
        between: [{ return_type: 'compelled' }, { return_type: 'decided' }],
      },
      /^Difference: /,
      /^Écart/,
      /^الفرق/,
    ],
  ] as const)('reads %s', async (_kind, estimate, en, fr, ar) => {
    const shown = inAll(await ask([estimate]));
    expect(shown.en.blocks[0]?.caption).toMatch(en);
    expect(shown.fr.blocks[0]?.caption).toMatch(fr);
    expect(shown.ar.blocks[0]?.caption).toMatch(ar);
    for (const locale of locales) {
      const block = table(shown[locale].blocks[0]);
      const figures = block.rows.flatMap(({ cells }) => cells);
      expect(figures.some((figure) => typeof figure?.estimate === 'number')).toBe(true);
      expect(JSON.stringify(block)).not.toMatch(/NaN|undefined/);
    }
  });

  it('reads a difference in points, with its p-value and who is taken from whom', async () => {
    const { en } = inAll(
      await ask([
        {
          kind: 'difference',
          of: { kind: 'proportion', of: unemployed, by: ['return_type'] },
          between: [{ return_type: 'compelled' }, { return_type: 'decided' }],
        },
      ]),
    );
    const block = table(en.blocks[0]);
    expect([block.unit, block.around]).toEqual(['points', true]);
    expect(JSON.stringify([block.rows, block.columns])).toContain('Compelled return less Decided return');
    expect(block.rows[0]!.cells[0]!.text).toBe('18.1');
    expect(block.rows[0]!.cells[0]!.p).toBeLessThan(0.001);
  });

  it('shows average marginal effects beside the odds ratios of the same model, where the result carries them', async () => {
    const good = { column: 'reintegration_good', level: 'yes' };
    const model = {
      kind: 'glm',
      family: 'binomial',
      response: good,
      terms: [{ column: 'objectives_met', reference: 'no' }, 'sex'],
    };
    const effects = { kind: 'margins', model, of: 'objectives_met', against: 'no' };
    const alone = inAll(await ask([model])).en.blocks[0] as ModelBlock;
    expect([alone.marginal, ...alone.terms.map(({ marginal }) => marginal)]).toEqual([null, '', '', '', '']);
    const view = await ask([model, effects]);
    const rows = view.body.results[1]!.rows!;
    for (const locale of locales) {
      const [block, table] = present(view, locale).blocks as [ModelBlock, TableBlock];
      expect(block.effect).toMatch(/Odds|cotes|الأرجحية/u);
      expect(block.marginal).toMatch(/points|نقاط/u);
      const [, yes, partly, sex] = block.terms.map(({ marginal }) => marginal);
      expect([yes, partly].every((text) => /\d.*\(.*\d.*\d.*\)/u.test(text ?? ''))).toBe(true);
      expect([block.terms[0]?.marginal, sex]).toEqual(['', '']);
      expect([table.unit, table.around]).toEqual(['points', true]);
      expect(table.caption).toMatch(/marginal|الحدي/u);
    }
    const [, yes] = (present(view, 'en').blocks[0] as ModelBlock).terms;
    expect(yes?.marginal.startsWith((100 * rows[0]!.estimate!).toFixed(1))).toBe(true);
    const other = inAll(await ask([model, { ...effects, against: 'partly' }])).en.blocks[0] as ModelBlock;
    expect(other.marginal).toBeNull();
    const unlike = { ...effects, model: { ...model, terms: [{ column: 'objectives_met', reference: 'no' }] } };
    expect((inAll(await ask([model, unlike])).en.blocks[0] as ModelBlock).marginal).toBeNull();
  });

  it('gives a difference the base of both groups, where they stand beside it', async () => {
    const of = { kind: 'proportion', of: unemployed, by: ['return_type'] };
    const difference = { kind: 'difference', of, between: [{ return_type: 'compelled' }, { return_type: 'decided' }] };
    const { en } = inAll(await ask([{ ...of, confidence: { method: 'logit' } }, difference]));
    expect(table(en.blocks[1]).bases).toEqual(['992']);
    expect(table(en.blocks[1]).rows[0]!.cells[0]!.n).toBe(992);
  });

  it('reads a logistic regression as odds ratios against a named level', async () => {
    const view = await ask([{ kind: 'glm', family: 'binomial', response: unemployed, terms: ['return_type', 'sex'] }]);
    const shown = inAll(view);
    const effects = locales.map((locale) => (shown[locale].blocks[0] as ModelBlock).effect);
    expect(effects).toEqual(['نسبة الأرجحية', 'Rapport de cotes', 'Odds ratio']);
    const { terms } = shown.en.blocks[0] as ModelBlock;
    const compelled = view.body.results[0]!.terms!.find(({ name }) => name === 'return_type=compelled')!;
    expect(terms[1]).toMatchObject({
      label: 'Type of return: Compelled return (against Decided return)',
      value: Math.exp(compelled.estimate!),
      constant: false,
    });
    expect(terms[0]).toMatchObject({ label: 'Constant', constant: true });
  });

  it('reads a test as a sentence, and p never as zero', async () => {
    const { ar, fr, en } = inAll(
      await ask([{ kind: 'crosstabTest', rows: 'reintegration_good', columns: 'country_return' }]),
    );
    expect(en.blocks[0]).toMatchObject({
      kind: 'sentence',
      text: expect.stringMatching(
        /Rao-Scott F = [\d.]+ on 2 and [\d,.]+ degrees of freedom, p\s=\s0\.\d+; 978 people\./,
      ),
    });
    expect((fr.blocks[0] as { text: string }).text).toMatch(/p\s=\s0,\d+/);
    expect((ar.blocks[0] as { text: string }).text).toContain('978 شخصًا');
  });

  it('says in words why there is no answer', async () => {
    const view = await ask([{ kind: 'mean', of: ['age_survey'] }], { gt: ['age_survey', 500] });
    const shown = inAll(view);
    expect(locales.map((locale) => (shown[locale].blocks[0] as { text: string }).text)).toEqual([
      'لا يمكن عرض هذا: لا أحد أو عدد قليل جدًا من الأشخاص.',
      'Ceci ne peut être montré : personne ou trop peu de personnes.',
      'This cannot be shown: nobody or too few people.',
    ]);
  });

  it('tells who is counted, what is missing and why, the level of the intervals and where it comes from', async () => {
    const view = await ask([{ kind: 'mean', of: ['age_survey'], confidence: { level: 0.9 } }], {
      eq: ['return_type', 'compelled'],
    });
    const { en } = inAll(view);
    const fact = (label: string): string | undefined =>
      [...en.facts, ...en.source].find((one) => one.label === label)?.text;
    expect(fact('Only')).toBe('Type of return = Compelled return');
    expect(en.title).toBe('Mean of Age at survey (only: Type of return = Compelled return)');
    expect(present(view, 'en', 'A title of its own').title).toBe('A title of its own');
    expect(fact('People in the file')).toBe('992');
    expect(fact('Confidence level')).toBe('90%');
    expect(fact('Result')).toBe(view.id);
    expect(fact('Sampling method')).toBe('quota sample: not drawn at random');
    expect(en.facts.map(({ label }) => label)).not.toContain('No answer: Weight');
    expect(en.citation).toContain(view.id.slice(0, 12));
  });

  it('cannot lose the warnings of a sample without probabilities and of synthetic data', async () => {
    const view = await ask([{ kind: 'mean', of: ['age_survey'] }]);
    const robbed: ResultView = { ...view, body: { ...view.body, warnings: [] } };
    for (const locale of locales)
      expect(present(robbed, locale).warnings.map(({ text }) => text)).toEqual([
        warningWords.synthetic[locale],
        warningWords['not-random'][locale],
      ]);
    const drawn: ResultView = { ...robbed, data: { ...view.data, sample: 'probability', synthetic: false } };
    expect(present(drawn, 'en').warnings).toEqual([]);
  });
});
