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

describe('how many named none of many options', () => {
  const many = (n: number): string[] => Array.from({ length: n }, (_, at) => `r${at + 1}`);
  const codes = ['1', '0'].map((code) => ({ code, label: text(code) }));
  const book = (options: readonly string[]): Codebook => {
    const plain = bookOf(options);
    const of = options.map((name): Codebook['variables'][number] => ({
      name,
      type: 'category',
      label: text(name),
      levels: codes,
    }));
    const set = {
      name: 'why',
      label: text('Reasons'),
      chosen: '1',
      blank: 'no-answer' as const,
      options: options.map((variable) => ({ variable })),
    };
    const { codeLists: _lists, ...rest } = plain;
    return checkCodebook({ ...rest, variables: [plain.variables[0]!, ...of], answerSets: [set] });
  };
  /** A file of a column for each option, of people by what they chose; '' left all of them open, '-' chose none. */
  const columns = (options: readonly string[], people: readonly string[]): string => {
    const cells = people.map((chosen, at) => [
      at % 2 ? 'man' : 'woman',
      ...options.map((option) => (chosen === '' ? '' : chosen.split(' ').includes(option) ? 1 : 0)),
    ]);
    return `sex,${options.join()}\n${cells.map((row) => row.join()).join('\n')}\n`;
  };
  /** Four people in ten choose one option, the others two or three; `none` choose none and thirty do not answer. */
  const answers = (options: readonly string[], people: number, none: number): string[] => {
    let seed = options.length;
    const option = (): string => options[(seed = (seed * 48_271) % 0x7fffffff) % options.length]!;
    const chosen = Array.from({ length: people }, (_, at) =>
      [...new Set(Array.from({ length: at % 10 < 4 ? 1 : at % 10 < 8 ? 2 : 3 }, option))].join(' '),
    );
    return [...chosen, ...Array.from({ length: none }, () => '-'), ...Array.from({ length: 30 }, () => '')];
  };
  const frozen = (options: readonly string[], people: readonly string[]): Promise<string> =>
    freezeForTest(t, `none-${++made}`, columns(options, people), book(options));
  const noneOf = (view: ResultView) => rowsOf(view).filter(({ label }) => label === 'why (none)');
  const shares = (options: readonly string[], by: string[] = []) => requestOfDraft({ ...draft, by }, book(options));

  it.each([3, 12, 25])('is shown where they are enough, of %i options', async (n) => {
    const options = many(n);
    const data = await frozen(options, answers(options, 400, 60));
    const view = await ask(data, shares(options));
    expect(noneOf(view)).toMatchObject([{ n: 460, estimate: 60 / 460 }]);
    expect(rowsOf(view).filter(({ suppressed }) => suppressed)).toEqual([]);
    // Asked again, and by group, the row stands beside what has been said.
    expect(await ask(data, shares(options))).toEqual(view);
    expect(noneOf(await ask(data, shares(options, ['sex'])))).toMatchObject([{ n: 230 }, { n: 230 }]);
  });

  it('is suppressed where they are few, or all but a few', async () => {
    const options = many(12);
    for (const [people, none] of [
      [200, 3],
      [3, 200],
      [200, 0],
    ] as const) {
      const view = await ask(await frozen(options, answers(options, people, none)), shares(options));
      expect(noneOf(view)).toMatchObject([{ suppressed: true, estimate: null }]);
      expect(view.body.warnings).toContain('suppressed');
    }
  });

  it('is suppressed where, beside the options, it would tell of a few who chose another, or of one who chose two', async () => {
    const options = many(12);
    const times = (n: number, chosen: string): string[] => Array.from({ length: n }, () => chosen);
    const none = times(60, '-');
    // All but three of those who chose any chose the first: their number is what is left of all when none and the first are taken away.
    const others = [
      ...times(50, 'r1'),
      ...options.slice(1).flatMap((option) => times(8, `r1 ${option}`)),
      ...times(3, 'r2'),
    ];
    expect(noneOf(await ask(await frozen(options, [...others, ...none]), shares(options)))).toMatchObject([
      { suppressed: true },
    ]);
    // Each chose one option, and one person two: the sum of the shares is one person more than all.
    const single = [...options.flatMap((option) => times(20, option)), 'r1 r2'];
    expect(noneOf(await ask(await frozen(options, [...single, ...none]), shares(options)))).toMatchObject([
      { suppressed: true },
    ]);
  });

  it('does not let a later table tell what the row of none left open', async () => {
    const options = many(3);
    const times = (n: number, chosen: string): string[] => Array.from({ length: n }, () => chosen);
    const people = [
      ...times(80, 'r1'),
      ...times(80, 'r2'),
      ...times(40, 'r1 r2'),
      ...times(40, 'r1 r3'),
      ...times(40, 'r2 r3'),
      ...times(2, 'r3'),
      ...times(60, '-'),
    ];
    const data = await frozen(options, people);
    const none = rowsOf(await ask(data, shares(options))).at(-1)!;
    const table = rowsOf(await ask(data, { estimates: [{ kind: 'table', rows: 'r1', columns: 'r2' }] }));
    // None, and the table: who chose the third alone is what neither counts.
    expect(none.suppressed || table.some(({ suppressed }) => suppressed)).toBe(true);
  });
});
