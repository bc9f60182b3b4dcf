import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sent } from '../../dialogue/plan/plan.testing.ts';
import type { PolicyView } from '../../dialogue/policy/policy.contract.ts';
import { groupsOf } from '../../dialogue/policy/policy.ts';
import { consultedOf, policyOf } from '../../dialogue/policy/rows.testing.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { written } from '../../dialogue/testing.ts';
import { run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { locales } from '../../platform/language/locale.ts';
import { portalRoutes } from '../routes.ts';
import { faultsOfHtml } from '../valid-html.testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
});
afterAll(() => t.close());
const page = async (url: string) => (await t.as(null).get(url)).body;
const refused = async (who: 'nadia' | 'claire' | 'youssef' | 'salma', url: string, body: object) => {
  const reply = await t.as(who).post(url, body);
  return [reply.statusCode, reply.json<{ code: string }>().code];
};
const release = { act: 'release', sequence: 1 };

describe('the log of who was consulted', () => {
  it('has a line for each group of each party, with or without an entry', () => {
    const entry = { family: 'trade_union', side: 'both_or_neither' } as const;
    const groups = groupsOf([entry]);
    expect(groups.filter(({ entries }) => entries.length)).toEqual([{ ...entry, entries: [entry] }]);
    expect(groups).toHaveLength(12);
    expect(groups.filter(({ family }) => family === 'trade_union').map(({ side }) => side)).toEqual([
      ...['origin', 'destination', 'both_or_neither'],
    ]);
  });

  it('is published entry by entry by a second person; a group without one is said to be not consulted', async () => {
    for (const locale of locales) expect(await faultsOfHtml(await page(`/${locale}/policies`))).toEqual([]);
    const made = await sent<PolicyView>(t, 'nadia', '/api/policies', policyOf({ title: written('Loi peu commune') }));
    const at = `/api/policies/${made.id}`;
    const entered = await sent<PolicyView>(
      t,
      'nadia',
      `${at}/consulted`,
      consultedOf({ source: 'Procès-verbal rare' }),
    );
    const acts = `/api/policy-consultations/${entered.consulted[0]!.id}/acts`;
    expect((await t.as(null).get(`/en/policies/${made.id}`)).statusCode).toBe(404);
    expect((await t.as('claire').get(at)).statusCode).toBe(404);
    for (const url of [`${at}/acts`, acts])
      expect(await refused('nadia', url, release)).toEqual([403, 'policy.second-person']);
    await sent(t, 'salma', `${at}/acts`, release);
    let html = await page(`/en/policies/${made.id}`);
    expect(html.match(/not consulted, as far as is known/g)).toHaveLength(11);
    expect(html).not.toContain('Procès-verbal rare');
    await sent(t, 'salma', acts, release);
    html = await page(`/en/policies/${made.id}`);
    expect(html.match(/not consulted, as far as is known/g)).toHaveLength(10);
    expect(html).toContain('Procès-verbal rare');
    expect(html).toContain('At a hearing');
    for (const locale of locales) expect(await faultsOfHtml(await page(`/${locale}/policies/${made.id}`))).toEqual([]);
    expect(await page('/fr/policies?kind=law')).toContain(`/fr/policies/${made.id}`);
    expect(await page('/fr/policies?kind=plan')).not.toContain(`/fr/policies/${made.id}`);
    expect(await page('/sitemap.xml')).toContain(`/fr/policies/${made.id}`);
    expect(await page('/fr/search?q=commune')).toContain(`/fr/policies/${made.id}`);
    expect(await page('/en/countries/MA')).toContain(`/en/policies/${made.id}`);
    expect(await page('/en/families/trade_union')).toContain('Policy texts on which it was consulted');
    await sent(t, 'salma', `${at}/acts`, { act: 'withdraw', sequence: 2, note: 'wrong year' });
    expect((await t.as(null).get(`/en/policies/${made.id}`)).statusCode).toBe(404);
    expect(await page('/fr/search?q=commune')).not.toContain(`/fr/policies/${made.id}`);
    expect(await refused('nadia', `${at}/consulted`, consultedOf())).toEqual([409, 'policy.over']);
  });

  it('refuses what cannot be: days to come, one of ours beside another way, who may not enter; the database the first person', async () => {
    const made = await sent<PolicyView>(t, 'nadia', '/api/policies', policyOf());
    const url = `/api/policies/${made.id}/consulted`;
    expect(await refused('nadia', url, consultedOf({ dated: '2999' }))).toEqual([422, 'dialogue.bad-dates']);
    const ours = { consultation: made.id };
    expect(await refused('nadia', url, consultedOf(ours))).toEqual([400, 'platform.invalid-request']);
    expect(await refused('nadia', url, consultedOf({ ...ours, way: 'consultation' }))).toEqual([
      404,
      'consultation.none',
    ]);
    expect(await refused('claire', url, consultedOf())).toEqual([403, 'platform.not-permitted']);
    const own = transact(t.db, { compartment: 'dialogue', account: t.people.nadia }, (trx) =>
      run(
        trx,
        sql`insert into dialogue.policy_text_act (policy_text, sequence, act, state, actor) values (${made.id}, 2, 'release', 'released', ${t.people.nadia})`,
      ),
    );
    await expect(own).rejects.toMatchObject({ constraint: 'policy_second_person' });
  });
});
