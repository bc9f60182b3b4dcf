import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { spaceWith, voice, type Voice } from '../../dialogue/proposition/table.testing.ts';
import type { ActionView } from '../../dialogue/plan/action.contract.ts';
import { planIn, registered, sent } from '../../dialogue/plan/plan.testing.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { written } from '../../dialogue/testing.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { portalRoutes } from '../routes.ts';

let t: TestApp;
const ids = {} as Record<'proposed' | 'justLate' | 'longLate' | 'done', string>;
const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
  const ma = await voice(t, 'origin', 'public_authority', 'MA');
  const fr = await voice(t, 'destination', 'public_authority', 'FR');
  const space = await spaceWith(t, [ma, fr]);
  const mandate = (who: Voice) => ({
    mandate: space.members.find(({ institution }) => institution === who.institution)!.id,
  });
  const { measure } = await planIn(t, space.id);
  const mechanism = await registered(t);
  const act = (of: ActionView, name: string, note?: string) =>
    sent<ActionView>(t, ma.account, `/api/actions/${of.id}/acts`, {
      act: name,
      sequence: of.sequence,
      ...(note ? { note } : {}),
    });
  const promise = async (word: string, deadline: string, adopts: boolean): Promise<ActionView> => {
    let now = await sent<ActionView>(t, ma.account, '/api/actions', {
      ...{ measure: measure.id, text: written(word), kind: 'enabling', mechanisms: [mechanism.id], deadline },
      ...{ originBody: mandate(ma), destinationBody: mandate(fr) },
    });
    now = await act(now, 'propose');
    for (const who of adopts ? [ma, fr] : [ma])
      now = await sent<ActionView>(t, who.account, `/api/actions/${now.id}/adoptions`, { number: 1, adopts: true });
    return now;
  };
  ids.proposed = (await promise('secret', day(9), false)).id;
  ids.justLate = (await promise('just late', day(-29), true)).id;
  ids.longLate = (await promise('long late', day(-30), true)).id;
  ids.done = (await act(await act(await promise('kept', day(9), true), 'start'), 'finish', 'See the gazette')).id;
});
afterAll(() => t.close());

const page = async (path: string) => {
  const reply = await t.as(null).get(path);
  return { status: reply.statusCode, body: reply.body, document: parseHTML(reply.body).document };
};

describe('the public tracker', () => {
  it.each(['ar', 'fr', 'en'])(
    'shows what both parties adopted and nothing that is only proposed (%s)',
    async (locale) => {
      const { status, body } = await page(`/${locale}/actions`);
      expect(status).toBe(200);
      for (const word of ['just late', 'long late', 'kept']) expect(body).toContain(word);
      expect(body).not.toContain('secret');
      expect((await page(`/${locale}/actions/${ids.proposed}`)).status).toBe(404);
    },
  );

  it('says a delay from the thirtieth day on', async () => {
    const { document } = await page('/en/actions?late=yes');
    const shown = [...document.querySelectorAll('main ol li')].map((one) => one.textContent);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/30 days late/);
    expect((await page(`/en/actions/${ids.justLate}`)).body).not.toMatch(/days late/);
  });

  it('prints what shows that it is done, and the first page counts it', async () => {
    expect((await page(`/fr/actions/${ids.done}`)).body).toContain('See the gazette');
    const { document } = await page('/en/');
    const counts = [...document.querySelectorAll('.p-counts div')].map((one) =>
      one.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(counts).toContainEqual('promises kept1 of 3');
  });

  it('goes out as IATI and as a spreadsheet, with nothing that is only proposed', async () => {
    for (const [file, type] of [
      ['iati.xml', 'application/xml'],
      ['actions.csv', 'text/csv'],
    ] as const) {
      const reply = await t.as(null).get(`/en/actions/${file}`);
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
      expect(reply.body).toContain(ids.done);
      expect(reply.body).not.toContain('secret');
      expect(reply.body).not.toContain(ids.proposed);
    }
  });
});
