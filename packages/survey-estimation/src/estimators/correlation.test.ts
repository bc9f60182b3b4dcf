import { describe, expect, it } from 'vitest';
import { answerOf } from '../testing/ask.ts';

const number = { type: 'number' };
const rows = Array.from({ length: 60 }, (_, i) => {
  const x = (i * 17) % 23;
  const y = 3 * x + ((i * 31) % 29);
  return { w: 1 + (i % 5), psu: `p${i % 15}`, x, y, line: 5 - 2 * x, same: 4, sex: i % 2 ? 'man' : 'woman' };
});
const category = { type: 'category' };
const variables = { w: number, psu: category, x: number, y: number, line: number, same: number, sex: category };
const question = { rows, variables, design: { weights: 'w', clusters: ['psu'] } };
const estimate = { kind: 'correlation', of: ['x', 'y'] };

describe('correlation', () => {
  it('is the slope of standardised numbers, whichever comes first', async () => {
    const { rows: answer } = await answerOf('correlation', { ...question, estimate });
    const slope = async (response: string, term: string) => {
      const { terms } = await answerOf('glm', { ...question, estimate: { kind: 'glm', response, terms: [term] } });
      return terms[1]!.estimate!;
    };
    expect(answer[0]!.estimate).toBeCloseTo(Math.sqrt((await slope('y', 'x')) * (await slope('x', 'y'))), 13);
    const { rows: turned } = await answerOf('correlation', { ...question, estimate: { ...estimate, of: ['y', 'x'] } });
    expect(turned[0]!.se).toBeCloseTo(answer[0]!.se!, 13);
    expect(answer[0]!.ci[0]!).toBeLessThan(answer[0]!.estimate!);
    expect(answer[0]!.ci[1]!).toBeLessThan(1);
  });

  it('of a line is -1 without error, of a constant does not exist; pairs in their order', async () => {
    const of = ['x', 'line', 'same'];
    const { rows: answer } = await answerOf('correlation', { ...question, estimate: { ...estimate, of } });
    expect(answer.map((row) => row.label)).toEqual(['x,line', 'x,same', 'line,same']);
    expect(answer[0]!.estimate).toBeCloseTo(-1, 14);
    expect(answer[0]!.se!).toBeLessThan(1e-10);
    expect(answer[1]).toMatchObject({ estimate: null, se: null, ci: [null, null] });
  });

  it('jackknife stands near the linearised error, in groups too', async () => {
    const by = { ...estimate, by: 'sex', vcov: true };
    const design = { weights: 'w', clusters: ['psu'], replicates: { type: 'JK1' } };
    const one = await answerOf('correlation', { ...question, estimate: by });
    const other = await answerOf('correlation', { ...question, design, estimate: by });
    expect(one.rows).toHaveLength(2);
    one.rows.forEach((row, k) => expect(Math.abs(other.rows[k]!.se! / row.se! - 1)).toBeLessThan(0.3));
    expect(one.vcov![0]![0]).toBeCloseTo(one.rows[0]!.se! ** 2, 13);
  });
});
