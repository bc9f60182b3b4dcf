import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { row, rows, run, sql, transact, type Trx } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { dialogueRoutes } from '../routes.ts';
import { dialogueTasks } from '../tasks.ts';
import type { ConsultationView, ContributionLine } from './consultation.contract.ts';
import { contributePublicly, eraseContribution, newReference, ownContribution } from './public.ts';
import { consultationOf, contributed, elapse } from './rows.testing.ts';
import { readSeal, tokenUnder } from './seal.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

const asPublic = <T>(work: (trx: Trx) => Promise<T>) => transact(t.db, { compartment: 'public', account: null }, work);
const asOwner = <T>(work: (trx: Trx) => Promise<T>) =>
  transact(t.db, { compartment: 'dialogue', account: null }, async (trx) => {
    await run(trx, sql`set local role none`);
    return work(trx);
  });
const youssef = async (url: string, body?: object) => {
  const reply = await (body ? t.as('youssef').post(url, body) : t.as('youssef').get(url));
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply;
};
const act = async (of: ConsultationView, name: string) =>
  (await youssef(`/api/consultations/${of.id}/acts`, { act: name, sequence: of.sequence })).json<ConsultationView>();
const opened = async () =>
  act((await youssef('/api/consultations', consultationOf({ sealed: true }))).json<ConsultationView>(), 'open');
const contribute = (slug: string, text: string, reference = newReference()) =>
  asPublic((trx) =>
    contributePublicly(trx, t.services, { slug, reference, content: contributed(text), sender: '203.0.113.7' }),
  ).then(() => reference);
const own = (slug: string, reference: string) =>
  asPublic((trx) => ownContribution(trx, t.services, { slug, reference, locale: 'fr' }));
const unseal = (id: string) =>
  dialogueTasks(t.services)['dialogue.unseal']!(
    { consultation: id },
    { signal: new AbortController().signal, job: 'test' },
  );
const close = async (open: ConsultationView) => {
  await elapse(t, open.id);
  const closed = await act((await youssef(`/api/consultations/${open.id}`)).json<ConsultationView>(), 'close');
  await unseal(open.id);
  return closed;
};

/** Every table and view of the database that holds rows of its own, whole: what an archive holds and what an operator can read. */
const dump = (trx: Trx): Promise<Record<string, string>> =>
  rows(
    trx,
    z.object({ name: z.string() }),
    sql`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  ).then(async (tables) => {
    const all: [string, string][] = [];
    for (const { name } of tables) {
      const [found] = await rows(
        trx,
        z.object({ text: z.string().nullable() }),
        sql`select string_agg(r.ctid::text || ' ' || r.xmin::text || ' ' || r::text, E'\n') as text from ${sql.raw(name)} r`,
      );
      all.push([name, found?.text ?? '']);
    }
    return Object.fromEntries(all);
  });
const sequences = (trx: Trx) =>
  rows(
    trx,
    z.object({ name: z.string(), last: z.unknown() }),
    sql`select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences order by 1`,
  );
/** Every file of the home, by content. */
async function homeOf(): Promise<string> {
  const { home } = t.services.settings;
  const found = await readdir(home, { recursive: true, withFileTypes: true });
  const contents = await Promise.all(
    found.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))),
  );
  return Buffer.concat(contents).toString('latin1');
}
const stored = z.object({
  number: z.number(),
  day: z.string().nullable(),
  token: z.unknown(),
  ctid: z.string(),
  xmin: z.string(),
  text: z.uuid(),
});
const storedOf = (id: string) =>
  asOwner((trx) =>
    rows(
      trx,
      stored,
      sql`select number, day::text, token, ctid::text, xmin::text, text from dialogue.contribution c where consultation = ${id} order by c.ctid`,
    ),
  );

const count = 40;
const text = (at: number) => `Propos numéro ${String(at).padStart(3, '0')} sur le retour`;

describe('a sealed consultation', () => {
  it('is edited by a token while it is open, and afterwards opens to nobody: not by database, files, an earlier backup, order, times or numbers', async () => {
    const open = await opened();
    const references: string[] = [];
    for (let at = 0; at < count; at += 1) references.push(await contribute(open.slug, text(at)));
    await contribute(open.slug, `${text(3)} changé`, references[3]);
    expect(await own(open.slug, references[3]!)).toMatchObject({
      number: null,
      content: { answers: [{ text: `${text(3)} changé` }] },
    });
    expect(await own(open.slug, newReference())).toBeUndefined();
    const withdrawn = await contribute(open.slug, 'Propos retiré');
    expect(await asPublic((trx) => eraseContribution(trx, t.services, { slug: open.slug, reference: withdrawn }))).toBe(
      true,
    );
    expect(await own(open.slug, withdrawn)).toBeUndefined();

    // While it is open nobody inside reads, counts or finds one.
    const at = `/api/consultations/${open.id}`;
    expect((await youssef(at)).json()).toMatchObject({ contributions: null, counts: null });
    for (const who of ['youssef', 'nadia', 'root'] as const)
      for (const url of [`${at}/contributions`, `${at}/similar`])
        expect((await t.as(who).get(url)).statusCode).toBeGreaterThan(399);

    // One more contribution changes one table and no sequence. The requests above are still being counted meanwhile (decision 0081).
    const before = [await asOwner(dump), await asOwner(sequences)] as const;
    const last = await contribute(open.slug, 'Propos de plus');
    const changed = await asOwner(dump);
    const others = Object.keys(changed).filter((name) => name !== 'platform.request_count');
    expect(others.filter((name) => changed[name] !== before[0][name])).toEqual(['dialogue.consultation_sealed']);
    expect(await asOwner(sequences)).toEqual(before[1]);
    await asPublic((trx) => eraseContribution(trx, t.services, { slug: open.slug, reference: last }));

    const earlier = await asOwner(dump);
    const words = JSON.stringify(earlier);
    expect(words).not.toMatch(/Propos|203\.0\.113/);
    for (const reference of references) expect(words).not.toContain(reference);
    // Of each there is one row, all of one length, and nothing else in any table: no sender, no journal, no key file.
    expect(earlier['dialogue.public_sender']).toBe('');
    expect(earlier['dialogue.contribution']).toBe('');
    expect(
      new Set(earlier['dialogue.consultation_sealed']!.split('\n').map((line) => line.replace(/^\S+ \S+ /, '').length)),
    ).toHaveProperty('size', 1);
    const acts = await asOwner((trx) =>
      rows(
        trx,
        z.object({ act: z.string() }),
        sql`select act from platform.journal where subject_id::text = ${open.id} order by id`,
      ),
    );
    expect(acts.map((one) => one.act)).toEqual(['consultation.write', 'consultation.open']);

    const key = (await readSeal(t.services.files, open.id))!;
    const byToken = references
      .map((reference, at) => ({ at, token: tokenUnder(key, reference).toString('hex') }))
      .toSorted((one, other) => (one.token < other.token ? -1 : 1))
      .map(({ at }) => at);
    await close(open);
    const after = await storedOf(open.id);
    expect(after).toHaveLength(count);
    expect(after.every(({ day, token }) => day === null && token === null)).toBe(true);
    // All were written by one transaction.
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
    const { items } = (await youssef(`${at}/contributions?limit=200`)).json<{ items: ContributionLine[] }>();
    const orders = items.map(({ content }) => Number(/\d+/.exec(content!.answers[0]!.text)![0]));
    expect(orders.toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, n) => n));
    // Numbers and places of rows follow one order, and it is not the one in which they came (chance of 1 in 40!).
    expect(after.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
    expect(orders).not.toEqual(Array.from({ length: count }, (_, n) => n));
    // Nor that of the rows of before, by which an earlier backup would be matched place by place.
    expect(orders).not.toEqual(byToken);

    // No token opens anything, now or on an earlier backup that is put back: its key is gone from the home and was in no table.
    for (const reference of references) expect(await own(open.slug, reference)).toBeUndefined();
    const sealedThen = earlier['dialogue.consultation_sealed']!.split('\n').map(
      (line) => /\(([^)]*)\)$/.exec(line)![1]!,
    );
    await asOwner(async (trx) => {
      for (const line of sealedThen) {
        const [consultation, token, content] = line.replaceAll('"', '').replaceAll('\\\\', '\\').split(',');
        await run(
          trx,
          sql`insert into dialogue.consultation_sealed values (${consultation}, ${token}::bytea, ${content}::bytea)`,
        );
      }
    });
    for (const reference of references) expect(await own(open.slug, reference)).toBeUndefined();
    await expect(unseal(open.id)).rejects.toThrow(/key/);
    const left = await asOwner(dump);
    const home = await homeOf();
    for (const reference of references) {
      expect(JSON.stringify(left)).not.toContain(reference);
      expect(home).not.toContain(reference);
    }
    expect(await readdir(join(t.services.settings.home, 'seals'))).not.toContain(open.id);
    // No byte of a token of before is in what is kept now, but where it was put back.
    const kept = JSON.stringify({ ...left, 'dialogue.consultation_sealed': '' });
    for (const line of sealedThen)
      expect(kept).not.toContain(
        line
          .split(',')[1]!
          .replace(/[^0-9a-f]/g, '')
          .slice(0, 32),
      );
  });

  it('is refused where its key is not, and goes on where a closing was interrupted', async () => {
    const open = await opened();
    await contribute(open.slug, 'un');
    const gone = new AbortController();
    gone.abort();
    await elapse(t, open.id);
    await act((await youssef(`/api/consultations/${open.id}`)).json<ConsultationView>(), 'close');
    const task = dialogueTasks(t.services)['dialogue.unseal']!;
    await expect(task({ consultation: open.id }, { signal: gone.signal, job: 'test' })).rejects.toThrow(
      /taken up again/,
    );
    expect((await youssef(`/api/consultations/${open.id}`)).json()).toMatchObject({ contributions: null });
    for (let n = 0; n < 2; n += 1) await unseal(open.id);
    expect((await youssef(`/api/consultations/${open.id}`)).json()).toMatchObject({ contributions: 1 });
    const journal = await asOwner((trx) =>
      row(
        trx,
        z.object({ detail: z.unknown() }),
        sql`select detail from platform.journal where act = 'consultation.unseal' and subject_id::text = ${open.id}`,
      ),
    );
    expect(journal?.detail).toEqual({ contributions: 1 });
    const elsewhere = await opened();
    await t.services.files.seals.destroy(elsewhere.id);
    await expect(contribute(elsewhere.slug, 'deux')).rejects.toThrow(/seal-missing/);
  });

  it('is held by the database: no day, no token, nothing opened while it is open', async () => {
    const open = await opened();
    const insert = (day: string | null) =>
      transact(t.db, { compartment: 'dialogue', account: null }, async (trx) => {
        const id = '00000000-0000-4000-8000-00000000abcd';
        await run(
          trx,
          sql`insert into platform.erasable (id, root, key, content) values (${id}, ${id}, ${'a'.repeat(64)}, decode(repeat('00', 40), 'hex'))`,
        );
        await run(
          trx,
          sql`insert into dialogue.contribution (id, consultation, number, origin, day, text) values (gen_random_uuid(), ${open.id}, 1, 'public', ${day}, ${id})`,
        );
      });
    await expect(insert(null)).rejects.toThrow(/sealed/);
    await expect(insert('2026-01-01')).rejects.toThrow(/sealed/);
  });
});
