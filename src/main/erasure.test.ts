import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openMeeting, publish } from '../dialogue/testing.ts';
import type { QuestionView } from '../dialogue/question/question.contract.ts';
import { backup } from '../platform/archive/backup.ts';
import { silent } from '../platform/database/log.ts';
import { restore } from '../platform/archive/restore.ts';
import { emptyDatabase } from '../platform/database/testing.ts';
import { replayErasures } from '../platform/erasable/erasures.ts';
import { rows, run, sql, transact } from '../platform/database/transaction.ts';
import { fileStore } from '../platform/files/store.ts';
import { migrateJobs } from '../platform/jobs/jobs.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { afterRestore } from './after-restore.ts';
import { migrations } from './migrations.ts';
import { routes } from './routes.ts';

let t: TestApp;
/** What the installation logs, caught where it is written. */
let logged = '';
const plainWrite = process.stdout.write.bind(process.stdout);
beforeAll(async () => {
  process.stdout.write = ((chunk: string | Uint8Array) => {
    logged += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  t = await testApp(routes, { environment: { DAWRA_LOG: 'debug' } });
});
afterAll(async () => {
  await t.close();
  process.stdout.write = plainWrite;
});

const inFrench = (text: string) => ({ fr: { text, method: 'original' } });
const keyed = z.object({ id: z.uuid(), root: z.uuid(), key: z.string(), content: z.instanceof(Buffer).nullable() });
const texts = () => rows(t.db, keyed, sql`select id, root, key, content from platform.erasable`);

/** A word, or the bytes of a key, in the forms in which a program may have kept it: as it is, small, as hex, as base64 at any of its three beginnings. */
function forms(word: string | Buffer): string[] {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift, ' '), bytes])
      .toString('base64')
      .slice(shift ? 4 : 0, -4)
      .toLowerCase(),
  );
  return [...(typeof word === 'string' ? [word.toLowerCase()] : []), bytes.toString('hex'), ...base64];
}

/** Every column of every table of the database that can hold words, found in the catalogue; gives those in which one of the words stands. */
async function placesInDatabase(words: readonly (string | Buffer)[]): Promise<string[]> {
  const columns = await rows(
    t.db,
    z.object({ place: z.string(), table: z.string(), column: z.string(), bytes: z.boolean() }),
    sql`select format('%I.%I.%I', n.nspname, c.relname, a.attname) as place, format('%I.%I', n.nspname, c.relname) as table,
        format('%I', a.attname) as column, a.atttypid = 'bytea'::regtype as bytes
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_type y on y.oid = a.atttypid
      where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
        and (y.typcategory in ('S', 'A', 'U', 'X') or a.atttypid in ('json'::regtype, 'jsonb'::regtype, 'bytea'::regtype, 'tsvector'::regtype))`,
  );
  expect(columns.length).toBeGreaterThan(150);
  const found: string[] = [];
  for (const { place, table, column, bytes } of columns) {
    const text = bytes ? `encode(${column}, 'escape') || encode(${column}, 'hex')` : `${column}::text`;
    for (const form of words.flatMap(forms)) {
      const hit = await rows(
        t.db,
        z.object({ there: z.boolean() }),
        sql`select exists (select from ${sql.raw(table)} where position(${form} in lower(${sql.raw(text)})) > 0) as there`,
      );
      if (hit[0]!.there) found.push(place);
    }
  }
  return found;
}

async function placesInFiles(words: readonly (string | Buffer)[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(t.services.settings.home, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = (await readFile(path)).toString('latin1').toLowerCase();
    if (words.flatMap(forms).some((form) => content.includes(form))) found.push(path);
  }
  return found;
}

const send = async (url: string, fields: Record<string, string> = {}) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

/** A question of the public that has gone all the way: accepted, translated twice, published, asked back about, merged. */
async function livedQuestion(word: string): Promise<{ reference: string; question: QuestionView }> {
  const asked = await send('/fr/ask', { text: `Pourquoi ${word} sans travail ?` });
  const reference = String(asked.headers['location']).split('/').at(-1)!;
  const meeting = await openMeeting(t);
  const youssef = t.as('youssef');
  const inbox = (await youssef.get('/api/public-questions?limit=200')).json<{
    items: { id: string; reference: string }[];
  }>().items;
  const { id } = inbox.find((one) => one.reference === reference)!;
  const question = (
    await youssef.post(`/api/public-questions/${id}/accept`, { meeting: meeting.id })
  ).json<QuestionView>();
  const url = `/api/questions/${question.id}`;
  for (const version of [0, 1])
    await youssef.put(`${url}/texts/en`, { text: `Why ${word} without work? ${version}`, method: 'human', version });
  await publish(t, [question.id]);
  await youssef.post(`${url}/acts`, { act: 'ask-back', sequence: 1, note: inFrench(`Que veut dire ${word} ?`) });
  const other = await t.as('claire').post(`/api/meetings/${meeting.id}/questions`, { text: inFrench('Une autre ?') });
  await youssef.post(`${url}/acts`, { act: 'merge', sequence: 2, into: other.json<QuestionView>().id });
  return { reference, question };
}

describe('an erased question', () => {
  const word = 'kumquatzeppelin';

  it('is read by whoever may before, and stands in no column, file, job or log even then', async () => {
    const { question } = await livedQuestion('marmaladeorbit');
    expect((await t.as('youssef').get(`/api/questions/${question.id}`)).body).toContain('marmaladeorbit');
    expect(await placesInDatabase(['marmaladeorbit'])).toEqual([]);
    expect(await placesInFiles(['marmaladeorbit'])).toEqual([]);
    t.app.log.info('the log is caught');
    expect(logged).toContain('the log is caught');
    expect(logged).not.toContain('marmaladeorbit');
    // The search would find it.
    await run(t.db, sql`insert into platform.setting (name, value) values ('probe', '"a MarmaladeOrbit"')`);
    expect(await placesInDatabase(['marmaladeorbit'])).toEqual(['platform.setting.value']);
    await run(t.db, sql`delete from platform.setting where name = 'probe'`);
  }, 60_000);

  it('by its reference leaves nothing: not its words, its translations, what was said about it, nor a key', async () => {
    const before = new Set((await texts()).map(({ id }) => id));
    const { reference, question } = await livedQuestion(word);
    const hers = (await texts()).filter((one) => !before.has(one.id) && one.root !== one.id).map(({ root }) => root);
    const all = (await texts()).filter(({ root }) => root === hers[0]);
    expect(all.length).toBe(4);
    const keys = await Promise.all(all.map(({ key }) => readFile(t.services.files.path(key))));
    // Keys never enter the database, in no form: what the server leaves on its disk is ciphertext.
    expect(await placesInDatabase(keys)).toEqual([]);
    const page = await t.as(null).get(`/fr/asked/${reference}?erase=yes`);
    expect(page.body).toContain(`action="/fr/asked/${reference}/erase"`);
    expect((await send(`/fr/asked/${reference}/erase`)).statusCode).toBe(303);
    for (const [who, url] of [
      ['youssef', `/api/questions/${question.id}`],
      ['youssef', '/api/public-questions'],
      [null, `/fr/asked/${reference}`],
      [
        null,
        `/en/meetings/${(await t.as('youssef').get(`/api/meetings/${question.meeting}`)).json<{ slug: string }>().slug}`,
      ],
    ] as const) {
      const reply = await t.as(who).get(url);
      expect(reply.statusCode, url).toBe(200);
      expect(reply.body, url).not.toContain(word);
    }
    const left = (await t.as('youssef').get(`/api/questions/${question.id}?lang=ar`)).json<QuestionView>();
    expect(left.texts.map(({ text, erased }) => [text, erased])).toEqual([
      ['[حُذف]', true],
      ['[حُذف]', true],
    ]);
    expect(left.marks.map(({ act }) => act)).toEqual(['publish', 'erase']);
    expect(await placesInDatabase([word])).toEqual([]);
    expect(await placesInFiles([word])).toEqual([]);
    expect(logged).not.toContain(word);
    for (const { key } of all) expect(await t.services.files.has(key)).toBe(false);
    expect((await texts()).filter(({ root }) => root === hers[0]).every(({ content }) => content === null)).toBe(true);
  }, 60_000);

  it('stays erased when an archive brings rows and keys back: the list beside the database is replayed', async () => {
    const { reference, question } = await livedQuestion(word);
    const kept = (await texts()).filter(({ content }) => content !== null);
    const keys = await Promise.all(kept.map(({ key }) => readFile(t.services.files.path(key))));
    await send(`/fr/asked/${reference}/erase`);
    const gone = (await texts()).filter(({ content }) => content === null).map(({ id }) => id);
    for (const [at, { id, content }] of kept.entries()) {
      await t.services.files.put(Readable.from([keys[at]!]));
      await run(t.db, sql`update platform.erasable set content = ${content}::bytea, erased_at = null where id = ${id}`);
    }
    expect((await t.as('youssef').get(`/api/questions/${question.id}`)).body).toContain(word);
    expect(await replayErasures(t.db, t.services.files)).toBe(4);
    expect((await t.as('youssef').get(`/api/questions/${question.id}`)).body).not.toContain(word);
    for (const { key } of kept.filter(({ id }) => gone.includes(id)))
      expect(await t.services.files.has(key)).toBe(false);
    expect(await replayErasures(t.db, t.services.files)).toBe(0);
  });

  it('stays erased when a whole archive is restored that was taken before', async () => {
    const archive = join(t.services.settings.home, '..', `${basename(t.services.settings.home)}.dawra`);
    const password = Buffer.from('four quiet olive trees');
    const { reference } = await livedQuestion(word);
    const target = await emptyDatabase();
    const home = await mkdtemp(join(tmpdir(), 'dawra-restored-'));
    try {
      await backup(t.services.databaseUrl, t.services.files, archive, { program: '1', password });
      expect((await send(`/fr/asked/${reference}/erase`)).statusCode).toBe(303);
      await copyFile(join(t.services.settings.home, 'erasures'), join(home, 'erasures'));
      const options = {
        migrations,
        installation: 'real' as const,
        migrateJobs,
        password,
        log: silent,
        after: afterRestore,
      };
      const files = await fileStore(join(home, 'files'));
      const { notes } = await restore(archive, target.url, files, options);
      expect(notes.map(({ en }) => en).join(' ')).toMatch(/Erased again/);
      const restored = await rows(target.db, keyed, sql`select id, root, key, content from platform.erasable`);
      expect(restored.length).toBeGreaterThan(4);
      const left = restored.filter(({ content }) => content === null);
      expect(left.length).toBeGreaterThanOrEqual(4);
      for (const { key, content } of restored) expect(await files.has(key)).toBe(content !== null);
    } finally {
      await target.drop();
      await rm(home, { recursive: true, force: true });
      await rm(archive, { force: true });
    }
  }, 60_000);

  it('is the asker’s own to erase, nobody else’s', async () => {
    const meeting = await openMeeting(t);
    const raised = await t
      .as('amina')
      .post(`/api/meetings/${meeting.id}/questions`, { text: inFrench(`Et ${word} ?`) });
    const { id } = raised.json<QuestionView>();
    expect((await t.as('claire').post(`/api/questions/${id}/erase`)).statusCode).toBe(404);
    expect((await t.as('youssef').post(`/api/questions/${id}/erase`)).json()).toMatchObject({
      code: 'dialogue.not-your-question',
    });
    expect((await t.as('amina').post(`/api/questions/${id}/erase`)).json()).toMatchObject({
      marks: [{ act: 'erase' }],
    });
    expect((await t.as('amina').get(`/api/questions/${id}`)).body).not.toContain(word);
  });
});

describe('a redacted question', () => {
  it('says [removed] to its reader, in history that and not what; translations that may hold it go', async () => {
    const { question } = await livedQuestion('Zebulonquince');
    const url = `/api/questions/${question.id}`;
    const wrong = await t.as('youssef').post(`${url}/texts/fr/redact`, { part: 'absent', version: 1 });
    expect(wrong.json()).toMatchObject({ code: 'dialogue.no-part' });
    const done = await t.as('youssef').post(`${url}/texts/fr/redact`, { part: 'Zebulonquince', version: 1 });
    expect(done.statusCode).toBe(200);
    const now = (await t.as('youssef').get(`${url}?lang=en`)).json<QuestionView>();
    expect(now.texts.map(({ text }) => text)).toEqual(['Pourquoi [removed] sans travail ?', '[removed]']);
    expect(now.marks.at(-1)).toMatchObject({ act: 'redact', locale: 'fr' });
    expect(JSON.stringify(now.texts) + JSON.stringify(now.marks)).not.toContain('Zebulonquince');
    const journal = await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
      rows(
        trx,
        z.object({ detail: z.unknown() }),
        sql`select detail from platform.journal where act = 'question.redact'`,
      ),
    );
    expect(journal).toEqual([{ detail: { locale: 'fr' } }]);
  });
});
