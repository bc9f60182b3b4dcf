import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import type { TestApp } from '../platform/http/testing.ts';
import type { Codebook } from './codebook/codebook.contract.ts';
import type { ImportView } from './dataset/import.contract.ts';
import { importTasks } from './dataset/import.tasks.ts';

/** Sends a file and its codebook through the import as `nadia` and freezes it; gives the id of the version. */
export async function freezeForTest(t: TestApp, slug: string, csv: string, book: Codebook): Promise<string> {
  const nadia = t.as('nadia');
  const send = async (name: string, content: Buffer): Promise<string> => {
    const { id } = (await nadia.post('/api/uploads', { name, bytes: content.length })).json<{ id: string }>();
    const sent = await nadia.inject({
      method: 'PUT',
      url: `/api/uploads/${id}?offset=0`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: content,
    });
    expect(sent.statusCode).toBe(200);
    return id;
  };
  const work = (task: string, payload: unknown): Promise<unknown> =>
    Promise.resolve(importTasks(t.services)[task]!(payload, { signal: new AbortController().signal, job: '1' }));
  const upload = await send(`${slug}.csv`, Buffer.from(csv));
  const codebookUpload = await send('codebook.json', Buffer.from(JSON.stringify(book)));
  const { id } = (await nadia.post('/api/imports', { upload, codebookUpload })).json<{ id: string }>();
  await work('evidence.read-import', { id });
  const accept = { slug, title: book.title };
  expect((await nadia.post(`/api/imports/${id}/accept`, accept)).statusCode).toBe(202);
  await work('evidence.freeze-import', { id });
  const done = (await nadia.get(`/api/imports/${id}`)).json<ImportView>();
  expect(done.state).toBe('accepted');
  return done.version!;
}

/** Reads an SVG document strictly; what is not well-formed XML fails the test. */
export function readXml(text: string): Document {
  const Parser = new JSDOM('').window['DOMParser'] as typeof DOMParser;
  const document = new Parser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')?.textContent ?? '').toBe('');
  return document;
}
