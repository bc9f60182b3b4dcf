import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../platform/accounts/enrol.ts';
import { transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { evidenceRoutes } from '../routes.ts';
import { insertImport } from './import.sql.ts';
import { importTasks, readImport, tidyImports } from './import.tasks.ts';
import type { ImportView } from './import.contract.ts';
import type { ColumnProfile } from './profile.contract.ts';
import { shapeOf } from './profile.ts';
import { profileImport } from './profile.tasks.ts';
import { importsHere } from './work-directory.ts';

let t: TestApp;
let nadia: string;
let other: string;
beforeAll(async () => {
  t = await testApp(evidenceRoutes, { people: ['nadia', 'youssef'] });
  nadia = t.people['nadia'];
  other = await addAccount(t.db, { email: 'o@example.org', name: 'O', locale: 'en', roles: ['researcher'] });
});
afterAll(() => t.close());
const { signal } = new AbortController();

async function send(csv: string): Promise<string> {
  const { sha256 } = await t.services.files.put(Readable.from([csv]));
  const id = await transact(t.db, { compartment: 'statistical', account: null }, (trx) =>
    insertImport(trx, { file: sha256, fileName: 'a.csv', dataSet: null, options: {}, codebook: null, account: nadia }),
  );
  await readImport(t.services, id, signal);
  return id;
}
const profile = (id: string): Promise<void> =>
  Promise.resolve(importTasks(t.services)['evidence.profile-import']!({ id }, { signal, job: '1' }) as Promise<void>);
const ask = async (id: string, places: string, who = 'nadia') => {
  const answer = await t.as(who).get(`/api/imports/${id}/profile?places=${places}`);
  return { status: answer.statusCode, ...answer.json<{ done: number; of: number; profiles: ColumnProfile[] }>() };
};

describe('the profile of a file on its way in', () => {
  const rows = Array.from({ length: 400 }, (_, at) =>
    [
      `Amel Ben ${at}`,
      at % 4 ? (at % 3) + 1 : '',
      at % 10 ? 1000 + at * 2 : 'NSP',
      `"${at % 5 ? '1,5' : '2,25'}"`,
      at % 50 ? '' : -99,
    ].join(),
  );
  const csv = `name,region,income,rate,rare\n${rows.join('\n')}\n`;

  it('says range, quartiles, classes, values, gaps by kind; names and identifiers show their shape alone', async () => {
    const id = await send(csv);
    expect(await ask(id, '0')).toMatchObject({ done: 0, of: 5, profiles: [] });
    await profile(id);
    const { done, of, profiles } = await ask(id, '0,1,2,3,4');
    expect([done, of]).toEqual([5, 5]);
    const [name, region, income, rate] = profiles as [ColumnProfile, ColumnProfile, ColumnProfile, ColumnProfile];
    expect(name).toMatchObject({ answers: 400, top: [], numbers: null });
    expect(JSON.stringify(name)).not.toMatch(/Amel|Ben/);
    expect(name.shapes).toContain('Xxxx Xxx 0');
    expect(region).toMatchObject({ answers: 300, distinct: 3, missing: { blank: 100 } });
    expect(region.top.map(({ n }) => n)).toEqual([100, 100, 100]);
    expect(income).toMatchObject({
      answers: 360,
      missing: { 'does-not-know': 40 },
      numbers: { least: 1002, most: 1798 },
    });
    expect(income.numbers!.classes).toHaveLength(12);
    expect(income.numbers!.classes.reduce((sum, n) => sum + n, 0)).toBe(360);
    expect(Math.abs(income.numbers!.quartiles[1] - 1400)).toBeLessThan(20);
    expect(rate.numbers).toMatchObject({ least: 1.5, most: 2.25 });
  });

  it('is its sender’s alone, refuses other places, and is gone when the import goes on', async () => {
    const id = await send(csv);
    await profile(id);
    expect((await ask(id, '0', other)).status).toBe(404);
    expect((await ask(id, '0', 'youssef')).status).toBe(403);
    for (const bad of ['', '0;1', '-1', `0${',1'.repeat(60)}`]) expect((await ask(id, bad)).status).toBe(400);
    const seen = (await t.as('nadia').get(`/api/imports/${id}`)).json<ImportView>();
    await t
      .as('nadia')
      .inject({ method: 'PUT', url: `/api/imports/${id}`, payload: { options: {}, codebook: seen.codebook } });
    expect((await ask(id, '0,1')).profiles).toEqual([]);
    await profile(id);
    expect((await ask(id, '0,1')).profiles).toEqual([]);
    await readImport(t.services, id, signal);
    await profile(id);
    await profile(id);
    expect((await ask(id, '0,1')).profiles).toHaveLength(2);
    await t.as('nadia').post(`/api/imports/${id}/cancel`, {});
    expect((await ask(id, '0,1')).profiles).toEqual([]);
  });

  it('is worked out by a machine that did not read the file or read it otherwise, and leaves no row of it there', async () => {
    const id = await send(csv);
    const { settings } = t.services;
    const elsewhere = { ...t.services, settings: { ...settings, home: join(settings.home, 'elsewhere') } };
    await profileImport(elsewhere, id, signal);
    expect((await ask(id, '0,1,2,3,4')).profiles).toHaveLength(5);
    expect(await importsHere(elsewhere.settings)).toEqual([id]);
    expect(await readdir(join(elsewhere.settings.home, 'work'))).toEqual([id]);
    await tidyImports(elsewhere);
    expect(await importsHere(elsewhere.settings)).toEqual([id]);
    await t.as('nadia').post(`/api/imports/${id}/cancel`, {});
    await tidyImports(elsewhere);
    expect(await importsHere(elsewhere.settings)).toEqual([]);
  });

  it('of 600 columns comes in passes, whatever they hold', async () => {
    const names = Array.from({ length: 600 }, (_, at) => `v${at}`);
    const lines = Array.from({ length: 30 }, (_, row) =>
      names.map((_name, at) => (at % 7 ? (row * at) % 9 : `t ${row}`)).join(),
    );
    const id = await send(`${names.join()}\n${lines.join('\n')}\n`);
    await profile(id);
    const { done, profiles } = await ask(id, '599,0');
    expect(done).toBe(600);
    expect(profiles.map(({ place, answers }) => [place, answers])).toEqual([
      [0, 30],
      [599, 30],
    ]);
  });
});

it.each([
  ['Amel Ben Ali 12', 'Xxxx Xxx Xxx 00'],
  ['+216 71 000', '+000 00 000'],
  ['أمل ٣', 'xxx 0'],
])('%s has the shape %s', (text, shape) => expect(shapeOf(text)).toBe(shape));
