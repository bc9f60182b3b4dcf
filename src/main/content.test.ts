import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  CONTENT_VERSION,
  BENCHMARKS,
  CODE_LISTS,
  DISCUSSED_TERMS,
  FLOW_SERIES,
  GLOSSARY,
  OTHER_RECOMMENDATIONS,
  RABAT_RECOMMENDATIONS,
  RECORDED_MEETINGS,
} from '../../content/index.ts';
import { rows, run, sql } from '../platform/database/transaction.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { contentHash, describeUpdate, updateContent } from './content.ts';
import { contentParts, type ContentPart } from './content-parts.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp([], { people: [] });
});
afterAll(() => t.close());

const counted = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await rows(
        t.db,
        z.object({ what: z.string(), n: z.coerce.number() }),
        sql`select 'flows' as what, count(*) as n from observatory.flow_series
          union all select 'glossary', count(*) from portal.glossary_term
          union all select 'terms', count(*) from dialogue.term
          union all select 'definitions', count(*) from dialogue.term_definition
          union all select 'library', count(*) from dialogue.advice
          union all select 'benchmarks', count(*) from portal.benchmark
          union all select 'lists', count(*) from platform.code_list
          union all select 'codes', count(*) from platform.code
          union all select 'meetings', count(*) from dialogue.meeting
          union all select 'recommendations', count(*) from dialogue.recommendation
          union all select 'updates', count(*) from platform.journal where act = 'content.update'`,
      )
    ).map(({ what, n }) => [what, n]),
  );
const whole = {
  flows: FLOW_SERIES.length,
  glossary: GLOSSARY.length,
  terms: DISCUSSED_TERMS.length,
  definitions: DISCUSSED_TERMS.flatMap(({ definitions }) => definitions).length,
  library: OTHER_RECOMMENDATIONS.length,
  benchmarks: BENCHMARKS.length,
  lists: CODE_LISTS.length,
  codes: CODE_LISTS.flatMap(({ codes }) => codes).length,
  meetings: RECORDED_MEETINGS.length,
  recommendations: RABAT_RECOMMENDATIONS.length,
};

/** The parts with one of them changed. */
const changedIn = (name: string, change: (part: ContentPart) => Partial<ContentPart>): ContentPart[] =>
  contentParts.map((part) => (part.name === name ? { ...part, ...change(part) } : part));
const without =
  (key: string) =>
  ({ items }: ContentPart): Partial<ContentPart> => ({ items: new Map([...items].filter(([one]) => one !== key)) });
const edited =
  (key: string) =>
  ({ items }: ContentPart): Partial<ContentPart> => ({
    items: new Map([...items].map(([one, item]) => [one, one === key ? { ...(item as object), edited: true } : item])),
  });

describe('the reference content', () => {
  beforeEach(async () => {
    await updateContent(t.services);
  });

  it('has a version that stands for exactly this content: raise CONTENT_VERSION, then the hash here', () => {
    expect([CONTENT_VERSION, contentHash()]).toEqual([
      4,
      '767019c01a08b054dd296edb9a2266a17a8b372b2abafd2575af4648ccd37ea3',
    ]);
  });

  it('is loaded whole, once, and journalled', async () => {
    expect(await counted()).toEqual({ ...whole, updates: 1 });
    expect(await updateContent(t.services)).toMatchObject({ state: 'current', parts: [] });
    expect(await counted()).toEqual({ ...whole, updates: 1 });
  });

  it('is loaded once when two processes start together', async () => {
    const two = await Promise.all([
      updateContent(t.services, changedIn('glossary', edited('return')), CONTENT_VERSION),
      updateContent(t.services, changedIn('glossary', edited('return')), CONTENT_VERSION),
    ]);
    expect(two.map(({ state }) => state).sort()).toEqual(['current', 'loaded']);
    expect(await counted()).toMatchObject(whole);
  });

  it('says what an update added, changed and took out, and touches nothing else', async () => {
    const [flow] = FLOW_SERIES;
    const before = await sql<{ id: string; xmin: string }>`select id, xmin::text from observatory.flow_series`.execute(
      t.db,
    );
    const parts = changedIn('flows', (part) => ({
      ...without(FLOW_SERIES[1]!.id)({ ...part, ...edited(flow!.id)(part) }),
    }));
    const done = await updateContent(t.services, parts, CONTENT_VERSION);
    expect(done.parts.find(({ part }) => part === 'flows')).toMatchObject({
      added: [],
      changed: [flow!.id],
      removed: [FLOW_SERIES[1]!.id],
    });
    expect(describeUpdate(done).join('\n')).toContain(
      `flows: 1 changed, 1 removed (${flow!.id}, ${FLOW_SERIES[1]!.id})`,
    );
    const after = await sql<{ id: string; xmin: string }>`select id, xmin::text from observatory.flow_series`.execute(
      t.db,
    );
    const touched = after.rows.filter(({ id, xmin }) => before.rows.find((one) => one.id === id)?.xmin !== xmin);
    expect(touched.map(({ id }) => id)).toEqual([flow!.id]);
    const again = await updateContent(t.services, contentParts, CONTENT_VERSION + 1);
    expect(again.parts.find(({ part }) => part === 'flows')).toMatchObject({
      added: [FLOW_SERIES[1]!.id],
      changed: [flow!.id],
    });
    expect(await counted()).toMatchObject(whole);
  });

  it('leaves the record of the past as it was entered, and says so', async () => {
    const slug = RECORDED_MEETINGS[0]!.id;
    const done = await updateContent(t.services, changedIn('record', edited(slug)), CONTENT_VERSION + 2);
    expect(done.parts.find(({ part }) => part === 'record')).toEqual({
      part: 'record',
      added: [],
      changed: [],
      removed: [],
      stands: [slug],
    });
    expect(
      (await updateContent(t.services, changedIn('record', without(slug)), CONTENT_VERSION + 3)).parts.at(-1),
    ).toMatchObject({
      stands: [slug],
    });
    expect(await counted()).toMatchObject(whole);
  });

  it('is whole or not at all: a part that fails takes the others back', async () => {
    const failing = changedIn('record', () => ({
      items: new Map([['x', {}]]),
      load: () => Promise.reject(new Error('no')),
    })).map((part) => (part.name === 'flows' ? { ...part, ...without(FLOW_SERIES[0]!.id)(part) } : part));
    await expect(updateContent(t.services, failing, CONTENT_VERSION + 4)).rejects.toThrow('no');
    expect(await counted()).toMatchObject(whole);
  });

  it('is left alone where a newer program has been', async () => {
    await updateContent(t.services, contentParts, 90);
    const older = await updateContent(t.services, changedIn('glossary', without('return')), 89);
    expect(older).toMatchObject({ state: 'newer', parts: [] });
    expect(describeUpdate(older)[0]).toMatch(/newer program/);
    expect(await counted()).toMatchObject(whole);
    await run(t.db, sql`delete from platform.content_version where number > 1`);
  });

  it('is entered by the installation in its own compartments and can be written by no visitor', async () => {
    const grants = await rows(
      t.db,
      z.object({ name: z.string() }),
      sql`select r.rolname || ' ' || c.oid::regclass as name from pg_class c, pg_roles r
        where c.oid = any (array['platform.content_item', 'platform.content_version', 'platform.installation']::regclass[])
          and starts_with(r.rolname, 'dawra_') and has_any_column_privilege(r.oid, c.oid, 'INSERT') order by 1`,
    );
    expect(grants.map(({ name }) => name)).toEqual([
      'dawra_administration platform.content_item',
      'dawra_administration platform.content_version',
    ]);
  });
});
