import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo, type Question } from '../testing/ask.ts';
import leukemia from '../../fixtures/leukemia.json' with { type: 'json' };

const number = { type: 'number' };
const variables = { w: number, time: number, event: number, treated: number, x: number };
const arm = (data: { time: number[]; event: number[] }, treated: number) =>
  data.time.map((time, i) => ({ w: 1, time, event: data.event[i]!, treated, x: (i * 5) % 7 }));
const rows = [...arm(leukemia.mercaptopurine, 1), ...arm(leukemia.placebo, 0)];
const fit = (more: object = {}, question: Partial<Question> = {}) =>
  answerOf('cox', {
    rows,
    variables,
    estimate: { kind: 'cox', time: 'time', event: 'event', terms: ['treated'], ...more },
    ...question,
  });

describe('cox', () => {
  it('gives the published coefficients of the leukemia trial: -1.5721 by Efron, -1.5092 by Breslow', async () => {
    const efron = await fit();
    expect(efron.terms[0]!.estimate).toBeCloseTo(-1.5721, 4);
    expect(efron).toMatchObject({ n: 42, events: 30, df: null });
    expect((await fit({ ties: 'breslow' })).terms[0]!.estimate).toBeCloseTo(-1.5092, 4);
  });

  it('working likelihood ratio of the leukemia trial: 16.35 by Efron, 15.21 by Breslow', async () => {
    const ratio = async (ties: string) => {
      const model = { kind: 'cox', time: 'time', event: 'event', terms: ['treated'], ties };
      return (
        await answerOf('termTest', { rows, variables, estimate: { kind: 'termTest', model, terms: ['treated'] } })
      ).statistic!;
    };
    expect(await ratio('efron')).toBeCloseTo(16.35, 2);
    expect(await ratio('breslow')).toBeCloseTo(15.21, 2);
  });

  it('without ties the two rules agree, and only the order of times matters', async () => {
    const untied = rows.map((row, i) => ({ ...row, time: row.time + i * 1e-4 }));
    const efron = await fit({ terms: ['treated', 'x'] }, { rows: untied });
    const breslow = await fit({ terms: ['treated', 'x'], ties: 'breslow' }, { rows: untied });
    const warped = await fit(
      { terms: ['treated', 'x'] },
      { rows: untied.map((r) => ({ ...r, time: Math.log(r.time) })) },
    );
    efron.terms.forEach((term, k) => {
      expect(breslow.terms[k]!.estimate).toBeCloseTo(term.estimate!, 12);
      expect(breslow.terms[k]!.se).toBeCloseTo(term.se!, 12);
      expect(warped.terms[k]!.se).toBeCloseTo(term.se!, 12);
    });
  });

  it('jackknife replicates agree with linearisation in order of size, and scaled weights change nothing', async () => {
    const linear = await fit();
    const jackknife = await fit({}, { design: { weights: 'w', replicates: { type: 'JK1' } } });
    expect(jackknife.terms[0]!.estimate).toBe(linear.terms[0]!.estimate);
    expect(Math.abs(jackknife.terms[0]!.se! / linear.terms[0]!.se! - 1)).toBeLessThan(0.1);
    const heavy = await fit({}, { rows: rows.map((row) => ({ ...row, w: 1000 })) });
    expect(heavy.terms[0]!.se).toBeCloseTo(linear.terms[0]!.se!, 12);
  });

  it('refuses a likelihood without a maximum, and events that are neither 0 nor 1', async () => {
    const ask = (data: readonly object[]) =>
      refusalTo({
        rows: data as typeof rows,
        variables,
        estimate: { kind: 'cox', time: 'time', event: 'event', terms: ['treated'] },
      });
    const apart = rows.map((row) => ({ ...row, event: row.treated }));
    expect(await ask(apart.map((row) => ({ ...row, time: row.treated ? 1 : 2 })))).toMatchObject({
      code: 'separation',
      message: expect.stringContaining('treated') as string,
    });
    expect(await ask(rows.map((row) => ({ ...row, event: 2 })))).toMatchObject({ code: 'bad-spec' });
    expect(await ask(rows.map((row) => ({ ...row, event: 0 })))).toMatchObject({ code: 'singular' });
  });
});
