import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLOW_SERIES } from '../../../content/index.ts';
import { run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { observatoryRoutes } from '../routes.ts';
import { loadFlows, releasedFlows, removeFlows } from './flow.sql.ts';

const statistical = { compartment: 'statistical', account: null } as const;
const visitor = { compartment: 'public', account: null } as const;
let app: TestApp;

beforeAll(async () => {
  app = await testApp(observatoryRoutes, { people: [] });
  await transact(app.db, statistical, (trx) => loadFlows(trx, FLOW_SERIES));
});
afterAll(() => app.close());

describe('flows', () => {
  it('are read by anyone as they were filed', async () => {
    const flows = await transact(app.db, visitor, releasedFlows);
    expect(flows).toHaveLength(FLOW_SERIES.length);
    for (const filed of FLOW_SERIES) {
      const read = flows.find(({ id }) => id === filed.id);
      expect(read).toMatchObject({ concept: filed.concept, direction: filed.direction, rounding: filed.rounding });
      expect(read?.observations.map(({ period, value }) => [period, value])).toEqual(
        filed.observations.map(({ period, value }) => [period, value]),
      );
      expect(read?.hash).toMatch(/^[0-9a-f]{64}$/);
    }
    expect((await app.as(null).get('/api/flows')).json()).toHaveLength(FLOW_SERIES.length);
  });

  it('are added over the wire where they may be', async () => {
    const reply = await app.as(null).get('/api/flows/sum?ids=uk-enforced-ma,uk-enforced-dz');
    expect(reply.statusCode).toBe(200);
    expect(reply.json().periods[0]).toMatchObject({ period: '2004', value: 232, missing: [], within: 0 });
  });

  it('carry the bound of their cells and the break over the wire, in JSON and in CSV', async () => {
    const json = (await app.as(null).get('/api/flows')).json();
    const morocco = json.find(({ id }: { id: string }) => id === 'eurostat-eirtn-ma');
    const at = (period: string) => morocco.observations.find((one: { period: string }) => one.period === period);
    expect(at('2019')).toMatchObject({ value: 10355, within: 40, absent: 13, complete: false, break: false });
    expect(at('2020')).toMatchObject({ value: 2850, within: 36, absent: 14, break: true });
    expect(morocco.breaks[0].reason.en).toContain('31 January 2020');
    const sum = (await app.as(null).get('/api/flows/sum?ids=eurostat-eirtn-ma,eurostat-eirtn-dz')).json();
    expect(sum.periods.find(({ period }: { period: string }) => period === '2019')).toMatchObject({
      value: 15905,
      terms: [{ cells: 41, halfWidth: 2 }],
      within: 82,
      absent: 25,
    });
    expect(sum.breaks[0]).toMatchObject({ period: '2020', series: ['eurostat-eirtn-ma', 'eurostat-eirtn-dz'] });
    const csv = await app.as(null).get('/api/flows/csv?lang=ar');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = csv.body.split('\r\n');
    const line = lines.find((one) => one.startsWith('eurostat-eirtn-ma,') && one.includes(',2020,')) ?? '';
    expect(line).toContain(',2020,2850,36,18,14,0,');
    expect(line).toContain('غادرت المملكة المتحدة');
    expect(lines.filter((one) => one.startsWith('frontex-tn-')).every((one) => one.includes('eurostat-tn-'))).toBe(
      true,
    );
    expect(csv.body).toContain('# أسماء البلدان');
    const added = await app.as(null).get('/api/flows/sum/csv?ids=eurostat-eirtn-ma,eurostat-eirtn-dz&lang=en');
    expect(added.body).toContain(',2019,15905,82,41,25,0,');
    expect((await app.as(null).get('/api/flows/sum/csv?ids=uk-enforced-ma,uk-voluntary-ma')).statusCode).toBe(422);
  });

  it('are refused across concepts with the reason in the reader’s language', async () => {
    const reply = await app.as(null).get('/api/flows/sum?ids=uk-enforced-ma,uk-voluntary-ma&lang=fr');
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ code: 'observatory.sum-concepts' });
    expect(reply.json().title).toContain('Retour forcé');
    expect((await app.as(null).get('/api/flows/sum?ids=uk-enforced-ma,none')).statusCode).toBe(404);
  });

  it('are not written by a visitor, and an unreleased one is not seen', async () => {
    await expect(transact(app.db, visitor, (trx) => removeFlows(trx, ['uk-enforced-ma']))).rejects.toThrow(
      /permission denied/,
    );
    const before = await transact(app.db, visitor, releasedFlows);
    await run(app.db, sql`update observatory.flow_series set released_at = null where id = 'uk-enforced-ma'`);
    const after = await transact(app.db, visitor, releasedFlows);
    expect(before.length - after.length).toBe(1);
  });

  it('are replaced when filed again, and taken out by their names alone', async () => {
    const series = FLOW_SERIES.slice(0, 3);
    await transact(app.db, statistical, (trx) => loadFlows(trx, series));
    const others = FLOW_SERIES.slice(3).map(({ id }) => id);
    expect(await transact(app.db, statistical, (trx) => removeFlows(trx, others))).toBe(others.length);
    expect((await transact(app.db, visitor, releasedFlows)).map(({ id }) => id).sort()).toEqual(
      series.map(({ id }) => id).sort(),
    );
  });
});
