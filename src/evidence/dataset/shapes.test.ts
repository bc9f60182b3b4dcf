import { afterAll, beforeAll, expect, it } from 'vitest';
import { perLocale } from '../../platform/language/locale.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { evidenceRoutes } from '../routes.ts';
import type { ImportView } from './import.contract.ts';
import { importTasks } from './import.tasks.ts';
import { shapes } from './shapes.testing.ts';

let t: TestApp;
beforeAll(async () => void (t = await testApp(evidenceRoutes, { people: ['nadia'] })));
afterAll(() => t.close());

const work = (task: string, id: string): Promise<unknown> =>
  Promise.resolve(importTasks(t.services)[task]!({ id }, { signal: new AbortController().signal, job: '1' }));

// What the page asks, one request after the other, with the memory that an installation has that says nothing of it.
it.each(Object.entries(shapes))(
  '%s, sent, read, checked again, accepted and frozen',
  async (name, shape) => {
    const [rows, columns, file] = shape;
    const nadia = t.as('nadia');
    const payload = Buffer.from(file);
    const slug = name.toLowerCase().replaceAll(' ', '-').slice(0, 30);
    const sent = await nadia.post('/api/uploads', { name: `${slug}.csv`, bytes: payload.length });
    const upload = sent.json<{ id: string }>().id;
    const put = await nadia.inject({
      ...{ method: 'PUT', url: `/api/uploads/${upload}?offset=0`, payload },
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(put.statusCode).toBe(200);
    const { id } = (await nadia.post('/api/imports', { upload })).json<{ id: string }>();
    const seen = async (): Promise<ImportView> => (await nadia.get(`/api/imports/${id}`)).json<ImportView>();
    await work('evidence.read-import', id);
    const first = await seen();
    const errors = first.report!.issues.filter(({ severity }) => severity === 'error');
    expect([first.state, first.report!.rows, first.report!.columns.length, errors]).toEqual([
      'checked',
      rows,
      columns,
      [],
    ]);
    const codebook = { ...first.codebook!, title: perLocale(() => name) };
    // Checked again with what the person changed; the largest once is enough.
    if (rows * columns < 100_000) {
      const changed = await nadia.inject({
        method: 'PUT',
        url: `/api/imports/${id}`,
        payload: { options: {}, codebook },
      });
      expect(changed.statusCode, changed.body).toBe(202);
      await work('evidence.read-import', id);
      expect(await seen()).toMatchObject({ state: 'checked', report: { rows } });
    }
    const accepted = await nadia.post(`/api/imports/${id}/accept`, { slug, title: codebook.title });
    expect(accepted.statusCode, accepted.body).toBe(202);
    await work('evidence.freeze-import', id);
    const { state, version } = await seen();
    expect(state).toBe('accepted');
    expect((await nadia.get(`/api/versions/${version}`)).json<{ rows: number }>().rows).toBe(rows);
  },
  60_000,
);
