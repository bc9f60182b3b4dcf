import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sql } from '../platform/database/transaction.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import type { ImportView } from './dataset/import.contract.ts';
import { importTasks } from './dataset/import.tasks.ts';
import type { ResultView } from './result/result.contract.ts';
import type { Codebook } from './codebook/codebook.contract.ts';
import { evidenceRoutes } from './routes.ts';
import { freezeForTest } from './testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(evidenceRoutes);
});
afterAll(() => t.close());

const text = (word: string) => ({ ar: word, fr: word, en: word });
const book = {
  format: 'dawra-codebook/1',
  title: text('Returnees'),
  citation: text('Source: test'),
  licence: 'CC0-1.0',
  synthetic: true,
  threshold: 5,
  variables: [
    {
      name: 'return_type',
      type: 'category',
      label: text('Return'),
      levels: [
        { code: 'decided', label: text('Decided') },
        { code: 'compelled', label: text('Compelled') },
      ],
    },
    {
      name: 'status',
      type: 'category',
      label: text('Status'),
      levels: ['waged', 'unemployed', 'retired'].map((code) => ({ code, label: text(code) })),
      missing: [{ code: '-98', kind: 'refused', label: text('Refused') }],
    },
    { name: 'age', type: 'number', label: text('Age') },
  ],
  design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2006-09', to: '2007-01' } },
};
/** 100 decided (80 waged, 10 unemployed, 8 retired, 2 refused), 40 compelled (19 waged, 18 unemployed, 2 retired, 1 refused). */
const people = [
  ...Array.from(
    { length: 100 },
    (_, at) => `decided,${at < 80 ? 'waged' : at < 90 ? 'unemployed' : at < 98 ? 'retired' : '-98'},${20 + (at % 50)}`,
  ),
  ...Array.from(
    { length: 40 },
    (_, at) => `compelled,${at < 1 ? '-98' : at < 20 ? 'waged' : at < 38 ? 'unemployed' : 'retired'},${20 + (at % 30)}`,
  ),
];
const csv = (rows: string[]) => Buffer.from(`return_type,status,age\n${rows.join('\n')}\n`);

async function send(name: string, content: Buffer): Promise<string> {
  const nadia = t.as('nadia');
  const { id } = (await nadia.post('/api/uploads', { name, bytes: content.length })).json<{ id: string }>();
  const half = Math.ceil(content.length / 2);
  for (const [offset, piece] of [
    [0, content.subarray(0, half)],
    [half, content.subarray(half)],
  ] as const) {
    const sent = await nadia.inject({
      method: 'PUT',
      url: `/api/uploads/${id}?offset=${offset}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: piece,
    });
    expect(sent.statusCode).toBe(200);
  }
  return id;
}

async function read(content: Buffer, extra: object = {}): Promise<ImportView> {
  const nadia = t.as('nadia');
  const upload = await send('returnees.csv', content);
  const codebookUpload = await send('codebook.json', Buffer.from(JSON.stringify(book)));
  const opened = (await nadia.post('/api/imports', { upload, codebookUpload, ...extra })).json<ImportView>();
  await work('evidence.read-import', { id: opened.id });
  return (await nadia.get(`/api/imports/${opened.id}`)).json<ImportView>();
}
const work = (task: string, payload: unknown) =>
  importTasks(t.services)[task]!(payload, { signal: new AbortController().signal, job: '1' });

async function freeze(id: string, accept: object): Promise<ImportView> {
  expect((await t.as('nadia').post(`/api/imports/${id}/accept`, accept)).statusCode).toBe(202);
  await work('evidence.freeze-import', { id });
  return (await t.as('nadia').get(`/api/imports/${id}`)).json<ImportView>();
}

describe('from a file to a figure', () => {
  let version = '';
  let result: ResultView;

  it('reports the file, then freezes it under its hash', async () => {
    const checked = await read(csv(people));
    expect(checked).toMatchObject({ state: 'checked', report: { rows: 140, issues: [] } });
    const done = await freeze(checked.id, { slug: 'returnees', title: text('Returnees') });
    expect(done.state).toBe('accepted');
    version = done.version!;
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    const [set] = (await t.as('nadia').get('/api/data-sets')).json<{ items: unknown[] }>().items;
    expect(set).toMatchObject({ slug: 'returnees', rows: 140, number: 1, version });
  });

  it('answers a question with base, missing answers and the warning of a sample that was not drawn', async () => {
    const asked = await t.as('nadia').post('/api/results', {
      data: version,
      analysis: { estimates: [{ kind: 'proportion', of: ['status'], by: ['return_type'] }] },
    });
    expect(asked.statusCode).toBe(200);
    result = asked.json<ResultView>();
    const row = result.body.results[0]!.rows!.find(
      ({ label, by }) => label === 'status=waged' && by?.['return_type'] === 'decided',
    )!;
    expect(row.estimate).toBeCloseTo(80 / 98, 12);
    expect(row.n).toBe(98);
    expect(result.body.missing['status']).toEqual({});
    expect(result.body.warnings).toEqual(expect.arrayContaining(['not-random', 'synthetic', 'suppressed']));
  });

  it('keeps back the two compelled retired, and enough beside them that they cannot be worked out', () => {
    const kept = result.body.results[0]!.rows!.filter(({ suppressed }) => suppressed);
    expect(kept.map(({ label, by }) => `${label} ${by?.['return_type']}`).sort()).toEqual(
      [
        'status=retired compelled',
        'status=retired decided',
        'status=unemployed compelled',
        'status=unemployed decided',
      ].sort(),
    );
    expect(kept.every((row) => row.estimate === null && row.se === null && row.n === undefined)).toBe(true);
    expect(JSON.stringify(result.body)).not.toContain('"vcov"');
  });

  it('gives the same hash again, and files nothing twice', async () => {
    const again = await t.as('nadia').post(`/api/results/${result.id}/recompute`);
    expect(again.json()).toMatchObject({ same: true, was: result.id, now: result.id, differences: [] });
    expect(JSON.stringify(result.spec)).toContain('unit.weight');
  });

  it('refuses lists of weights, unknown columns and unknown keys by name', async () => {
    const ask = (estimate: object) =>
      t.as('nadia').post('/api/results', { data: version, analysis: { estimates: [estimate] } });
    expect((await ask({ kind: 'weights', rows: [1, 2] })).json<ResultView>().body.results[0]).toMatchObject({
      error: { code: 'suppressed' },
    });
    expect((await ask({ kind: 'mean', of: ['salary'] })).json()).toMatchObject({ code: 'evidence.no-variable' });
    const bad = await ask({ kind: 'mean', off: ['age'] });
    expect([bad.statusCode, bad.json<{ code: string }>().code]).toEqual([422, 'evidence.bad-spec']);
  });

  it('files a correction as a new version with its reason', async () => {
    const checked = await read(csv(people.map((row) => row.replace('compelled,retired', 'compelled,unemployed'))));
    const dataSet = (await t.as('nadia').get(`/api/versions/${version}`)).json<{ dataSet: string }>().dataSet;
    const done = await freeze(checked.id, { dataSet, reason: 'two entries were coded wrongly' });
    const versions = (await t.as('nadia').get('/api/data-sets/returnees')).json<
      { number: number; supersedes: string | null; reason: string | null }[]
    >();
    expect(versions.map(({ number, supersedes, reason }) => [number, supersedes, reason])).toEqual([
      [2, version, 'two entries were coded wrongly'],
      [1, null, null],
    ]);
    expect(done.version).not.toBe(version);
  });
});

describe('bad days of an import', () => {
  it('goes on where the line was cut, and refuses a piece at the wrong place', async () => {
    const nadia = t.as('nadia');
    const { id } = (await nadia.post('/api/uploads', { name: 'a.csv', bytes: 10 })).json<{ id: string }>();
    const put = (offset: number, payload: string) =>
      nadia.inject({
        method: 'PUT',
        url: `/api/uploads/${id}?offset=${offset}`,
        headers: { 'content-type': 'application/octet-stream' },
        payload,
      });
    expect((await put(0, 'abcd')).json()).toMatchObject({ received: 4 });
    expect((await put(6, 'gh')).statusCode).toBe(409);
    expect((await nadia.get(`/api/uploads/${id}`)).json()).toMatchObject({ received: 4, bytes: 10 });
    expect((await put(4, 'efghijk')).statusCode).toBe(413);
  });

  it('keeps synthetic what was synthetic: a correction cannot say otherwise, by the rules or in the database', async () => {
    const [set] = (await t.as('nadia').get('/api/data-sets')).json<{ items: { id: string; synthetic: boolean }[] }>()
      .items;
    const upload = await send('again.csv', csv(people.slice(1)));
    const other = Buffer.from(JSON.stringify({ ...book, synthetic: !set!.synthetic }));
    const codebookUpload = await send('codebook.json', other);
    const opened = await t.as('nadia').post('/api/imports', { upload, codebookUpload, dataSet: set!.id });
    const { id } = opened.json<ImportView>();
    await work('evidence.read-import', { id });
    const accept = { dataSet: set!.id, reason: 'one person less' };
    const refused = await t.as('nadia').post(`/api/imports/${id}/accept`, accept);
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { code: 'evidence.synthetic-differs' }]);
    await run(
      t.db,
      sql`update evidence.import set state = 'freezing', accept = ${JSON.stringify(accept)}::jsonb where id = ${id}`,
    );
    await work('evidence.freeze-import', { id }).then(
      () => undefined,
      (error: unknown) => expect(error).toMatchObject({ constraint: 'data_version_synthetic' }),
    );
    const after = (await t.as('nadia').get(`/api/imports/${id}`)).json<ImportView>();
    expect(after.state).not.toBe('accepted');
  });

  it('stores nothing until accepted, and refuses to accept a file with issues', async () => {
    const checked = await read(csv(['decided,astronaut,30']));
    expect(checked.report?.issues.some(({ code, found }) => code === 'undeclared-code' && found === 'astronaut')).toBe(
      true,
    );
    const refused = await t.as('nadia').post(`/api/imports/${checked.id}/accept`, { slug: 'bad', title: text('Bad') });
    expect(refused.statusCode).toBe(422);
    expect(
      (await t.as('nadia').get('/api/data-sets')).json<{ items: { slug: string }[] }>().items.map(({ slug }) => slug),
    ).toEqual(['returnees']);
  });

  it('can be cancelled, and no value of its file is told any more', async () => {
    const checked = await read(csv(people));
    const sheet = () => t.as('nadia').get(`/api/imports/${checked.id}/codebook.xlsx`);
    expect([checked.codebook?.variables.length, (await sheet()).statusCode]).toEqual([book.variables.length, 200]);
    expect((await t.as('nadia').post(`/api/imports/${checked.id}/cancel`)).json<ImportView>().state).toBe('cancelled');
    const left = (await t.as('nadia').get(`/api/imports/${checked.id}`)).json<ImportView>();
    expect([left.state, left.codebook, left.report]).toEqual(['cancelled', null, null]);
    expect((await sheet()).statusCode).toBe(409);
    expect(
      (await t.as('nadia').post(`/api/imports/${checked.id}/accept`, { slug: 'late', title: text('Late') })).statusCode,
    ).toBe(409);
  });

  it('says in the reader’s language what is wrong with a codebook', async () => {
    const upload = await send('a.csv', csv(people));
    const codebookUpload = await send('codebook.json', Buffer.from(JSON.stringify({ ...book, threshold: 'five' })));
    const refused = await t
      .as('nadia')
      .inject({ method: 'POST', url: '/api/imports?lang=ar', payload: { upload, codebookUpload } });
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ title: string }>().title).toContain('دليل الرموز');
    expect(refused.body).toContain('threshold');
  });

  it('lets nobody else in', async () => {
    for (const person of ['amina', 'karim', 'omar', 'lucie', 'claire', 'youssef', 'root'] as const)
      expect((await t.as(person).get('/api/imports')).statusCode).toBe(403);
    expect((await t.as(null).get('/api/imports')).statusCode).toBe(401);
  });
});

describe('codebooks as workbooks', () => {
  it('lends a template in each language and the codebook of an import and of a version', async () => {
    const nadia = t.as('nadia');
    const checked = await read(csv(people));
    const [set] = (await nadia.get('/api/data-sets')).json<{ items: { version: string }[] }>().items;
    for (const url of [
      '/api/codebook-template.xlsx?lang=ar',
      `/api/imports/${checked.id}/codebook.xlsx`,
      `/api/versions/${set!.version}/codebook.xlsx`,
    ]) {
      const sent = await nadia.get(url);
      expect([url, sent.statusCode, sent.rawPayload.subarray(0, 2).toString()]).toEqual([url, 200, 'PK']);
    }
    const json = await nadia.get(`/api/versions/${set!.version}/codebook.json`);
    expect(json.json()).toEqual(book);
    expect(json.headers['content-disposition']).toContain('returnees-2-codebook.json');
  });
});

describe('the end of an import', () => {
  it('forgets the file as it was sent, once a version is made of it', async () => {
    const checked = await read(csv([...people, 'decided,waged,61']));
    const { file } = await t.db
      .selectFrom(sql<{ id: string; file: string }>`evidence.import`.as('i'))
      .select(['i.file'])
      .where('i.id', '=', checked.id)
      .executeTakeFirstOrThrow();
    expect(await t.services.files.has(file)).toBe(true);
    await freeze(checked.id, { slug: 'more', title: text('More') });
    await work('evidence.discard-import', { id: checked.id });
    expect(await t.services.files.has(file)).toBe(false);
  });

  it('gives the version that has the same content already, and makes no second data set', async () => {
    const first = (await t.as('nadia').get('/api/data-sets/more')).json<{ id: string }[]>()[0]!;
    const checked = await read(csv([...people, 'decided,waged,61']));
    const done = await freeze(checked.id, { slug: 'again', title: text('Again') });
    expect(done).toMatchObject({ state: 'accepted', version: first.id });
    expect((await t.as('nadia').get('/api/data-sets/again')).statusCode).toBe(404);
  });

  it('says that the name was taken in the meantime, and can be tried under another', async () => {
    const [one, two] = [await read(csv(people.slice(1))), await read(csv(people.slice(2)))];
    for (const { id } of [one, two])
      await t.as('nadia').post(`/api/imports/${id}/accept`, { slug: 'twins', title: text('Twins') });
    await work('evidence.freeze-import', { id: one.id });
    await work('evidence.freeze-import', { id: two.id });
    const refused = (await t.as('nadia').get(`/api/imports/${two.id}`)).json<ImportView>();
    expect([refused.state, refused.report?.issues.map(({ code }) => code)]).toEqual(['failed', ['slug-taken']]);
    await t.as('nadia').put(`/api/imports/${two.id}`, { options: {} });
    await work('evidence.read-import', { id: two.id });
    expect((await freeze(two.id, { slug: 'twin-two', title: text('Twin') })).state).toBe('accepted');
  });

  it('stops a reading under way when it is cancelled, and keeps nothing', async () => {
    const many = Array.from({ length: 400_000 }, (_, at) => `decided,waged,${at % 90}`);
    const upload = await send('long.csv', csv(many));
    const { id } = (await t.as('nadia').post('/api/imports', { upload })).json<ImportView>();
    const reading = work('evidence.read-import', { id });
    for (;;) {
      const seen = (await t.as('nadia').get(`/api/imports/${id}`)).json<ImportView>();
      if (seen.state === 'reading') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await t.as('nadia').post(`/api/imports/${id}/cancel`);
    await reading;
    expect((await t.as('nadia').get(`/api/imports/${id}`)).json<ImportView>().state).toBe('cancelled');
    expect((await t.as('nadia').post('/api/imports', { upload })).statusCode).toBe(404);
  });
});

describe('two who ask at once', () => {
  it('are judged one after the other: the ledger holds what both were told', async () => {
    const version = await freezeForTest(t, 'at-once', csv(people).toString(), {
      ...book,
      licence: 'CC0-1.0 at once',
    } as Codebook);
    const ask = (person: 'nadia' | 'youssef', by: object) =>
      t
        .as(person)
        .post('/api/results', { data: version, analysis: { estimates: [{ kind: 'mean', of: ['age'], ...by }] } });
    const [one, other] = await Promise.all([ask('nadia', {}), ask('youssef', { by: ['return_type'] })]);
    expect([one.statusCode, other.statusCode]).toEqual([200, 200]);
    const positions = await sql<{
      ledger: string;
      last: string;
    }>`select ledger, (select max(position) from evidence.disclosure where data = ${version}) as last
      from evidence.result where data = ${version} order by ledger`.execute(t.db);
    const ledgers = positions.rows.map(({ ledger }) => Number(ledger));
    expect(new Set(ledgers).size).toBe(2);
    expect(Number(positions.rows[0]!.last)).toBeGreaterThan(ledgers[1]!);
  });
});
