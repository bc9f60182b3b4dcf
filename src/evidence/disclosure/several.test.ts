import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { draftOf, requestOfDraft, type Draft } from '../analysis/draft.ts';
import { withAnswerSet } from '../codebook/answer-set.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { checkCodebook } from '../dataset/codebook-file.ts';
import { csvOf } from '../publication/export-csv.ts';
import { present } from '../publication/present.ts';
import type { ResultView } from '../result/result.contract.ts';
import { evidenceRoutes } from '../routes.ts';
import { freezeForTest } from '../testing.ts';

const text = (word: string) => ({ ar: word, fr: word, en: word });
let t: TestApp;
beforeAll(async () => void (t = await testApp(evidenceRoutes, { people: ['nadia'] })));
afterAll(() => t.close());

/** People by what they chose; `-` those who answered and chose none, `` those who did not answer. */
const fileOf = (counts: Readonly<Record<string, number>>): string => {
  const people = Object.entries(counts).flatMap(([chosen, n]) => Array.from({ length: n }, () => chosen));
  return `sex,why\n${people.map((chosen, at) => `${at % 2 ? 'man' : 'woman'},${chosen === '-' ? 'z' : chosen}`).join('\n')}\n`;
};
const bookOf = (options: readonly string[]): Codebook => {
  const plain: Codebook = {
    format: 'dawra-codebook/1',
    title: text('t'),
    citation: text('c'),
    licence: 'CC0',
    synthetic: true,
    threshold: 5,
    design: { sample: 'probability', eligibility: 'un', fieldwork: { from: '2024-01', to: '2024-02' } },
    variables: [
      {
        name: 'sex',
        type: 'category',
        label: text('Sex'),
        levels: ['woman', 'man'].map((code) => ({ code, label: text(code) })),
      },
      {
        name: 'why',
        type: 'category',
        label: text('Why'),
        levels: options.map((code) => ({ code, label: text(`Because ${code}`) })),
      },
    ],
  };
  // The code for none is an answer of the file, and no option of the set: it is declared as missing nowhere.
  const book = withAnswerSet(
    plain,
    {
      name: 'why',
      chosen: '1',
      blank: 'no-answer',
      options: options.map((code) => ({ variable: `why/${code}`, code })),
      from: { column: 'why', separator: ' ' },
    },
    text('Reasons'),
  );
  return checkCodebook({ ...book, variables: book.variables.filter(({ name }) => name !== 'why') });
};
const draft: Draft = {
  kind: 'several',
  of: ['why'],
  level: '',
  per: '',
  by: [],
  between: ['', ''],
  filters: [],
  confidence: 0.95,
};

async function ask(data: string, analysis: unknown): Promise<ResultView> {
  const answer = await t.as('nadia').post('/api/results', { data, analysis });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ResultView>();
}
const rowsOf = (view: ResultView) => view.body.results.flatMap(({ rows }) => rows ?? []);
let made = 0;
const freeze = (counts: Readonly<Record<string, number>>, book: Codebook): Promise<string> =>
  freezeForTest(t, `several-${++made}`, fileOf(counts), book);

describe('a question with several answers', () => {
  const options = ['a', 'b', 'z'];
  const counts = { a: 40, b: 30, 'a b': 50, z: 30, '': 50 };

  it('gives shares of people who answered, which may add up to more than all, and says so in every form', async () => {
    const book = bookOf(options);
    const request = requestOfDraft(draft, book);
    expect(draftOf(request, book)).toEqual(draft);
    const view = await ask(await freeze(counts, book), request);
    const rows = rowsOf(view);
    expect(rows.slice(0, 3).map(({ estimate, n }) => [estimate, n])).toEqual([
      [90 / 150, 150],
      [80 / 150, 150],
      [30 / 150, 150],
    ]);
    const shown = present(view, 'en');
    const [table] = shown.blocks;
    expect(table).toMatchObject({ kind: 'table', caption: 'Reasons', corner: 'Reasons' });
    expect(table?.kind === 'table' && table.rows.map(({ label }) => label)).toEqual([
      'Because a',
      'Because b',
      'Because z',
      'None of these',
    ]);
    expect(shown.facts.map(({ text: said }) => said).join()).toMatch(/more than 100 %/);
    expect(shown.facts.filter(({ label }) => label.includes('Reasons'))).toHaveLength(1);
    const lines = csvOf(shown, 'en').split('\r\n');
    expect(lines[0]).toContain('Base (people),Weighted base');
    expect(lines[1]).toMatch(/^\ufeff?Reasons,Because a,.*,150,/);
  });
});

describe('the attacker', () => {
  it('does not learn from the shares of two options and of none that one person chose both', async () => {
    const book = bookOf(['a', 'b']);
    const data = await freeze({ a: 60, b: 60, 'a b': 1, '': 40 }, book);
    const view = await ask(data, requestOfDraft(draft, book));
    const rows = rowsOf(view);
    expect(rows.some(({ suppressed }) => suppressed)).toBe(true);
    // Nor by asking for the rest afterwards, one by one.
    const more = await ask(data, {
      estimates: [
        { kind: 'table', rows: 'why/a', columns: 'why/b' },
        { kind: 'proportion', of: { column: 'why/a', level: '1' } },
        { kind: 'proportion', of: { column: 'why/b', level: '1' } },
        { kind: 'proportion', of: { where: { and: [{ eq: ['why/a', '0'] }, { eq: ['why/b', '0'] }] } } },
        { kind: 'proportion', of: { where: { or: [{ eq: ['why/a', '1'] }, { eq: ['why/b', '1'] }] } } },
      ],
    });
    const both = [...rows, ...rowsOf(more)];
    const known = (label: string) => both.some((row) => row.label === label && !row.suppressed);
    const union =
      rowsOf(more)
        .slice(-2)
        .some(({ suppressed }) => !suppressed) || known('why (none)');
    expect(known('why/a=1') && known('why/b=1') && union).toBe(false);
  });

  it('learns nothing of an option that fewer people than the threshold chose, whatever the number of answers', async () => {
    const book = bookOf(['a', 'b', 'c']);
    const view = await ask(
      await freeze({ 'a b': 80, a: 40, b: 40, 'a b c': 2, '': 30 }, book),
      requestOfDraft(draft, book),
    );
    const rare = rowsOf(view).find(({ label }) => label === 'why/c=1')!;
    expect(rare).toMatchObject({ suppressed: true, estimate: null });
    expect(rare.n).toBeUndefined();
  });

  it('learns nothing of those who chose none where they are too few, by group either', async () => {
    const book = bookOf(['a', 'b', 'z']);
    const data = await freeze({ 'a b': 80, a: 40, b: 40, z: 3, '': 30 }, book);
    const view = await ask(data, requestOfDraft({ ...draft, by: ['sex'] }, book));
    for (const { label, suppressed } of rowsOf(view)) if (label === 'why/z=1') expect(suppressed).toBe(true);
  });
});
