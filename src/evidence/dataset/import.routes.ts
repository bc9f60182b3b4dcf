import type { Readable } from 'node:stream';
import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { evidenceProblem } from '../problems.ts';
import { checkCodebook, readCodebook } from './codebook-file.ts';
import { Faults } from './fault.contract.ts';
import {
  acceptImport,
  importLine,
  importView,
  openImport,
  openUpload,
  readOptions,
  upload,
  type ImportView,
} from './import.contract.ts';
import {
  askCancel,
  changeImport,
  getImport,
  insertImport,
  insertUpload,
  listImports,
  lockImport,
  lockUpload,
  setState,
  setUploadFile,
} from './import.sql.ts';
import { nextState } from './import.ts';
import { appendPiece, finishUpload, receivedBytes } from './upload.ts';
import { findDataSet } from './version.sql.ts';

const byId = z.object({ id: z.uuid() });
const act = 'dataset.import';
const compartment = 'statistical';

/** A codebook that cannot be used becomes a problem with its faults as items. */
function refuseFaults(cause: unknown): never {
  if (!(cause instanceof Faults)) throw cause;
  const what = cause.faults
    .slice(0, 5)
    .map(({ sheet, row, column, expected, found, code }) =>
      [sheet, row, column, expected ?? found ?? code].filter(Boolean).join(' · '),
    )
    .join('; ');
  throw evidenceProblem('codebook-faults', { what }, cause.faults);
}

const uploads: Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/uploads',
    act,
    compartment,
    summary: 'Begin to send a file in pieces',
    body: openUpload,
    reply: upload,
    status: 201,
    work: async ({ trx, body, actor, house }) => {
      if (body.bytes > house.settings.maxUpload)
        throw evidenceProblem('upload-too-large', { limit: house.settings.maxUpload });
      const made = await insertUpload(trx, body.name, body.bytes, actor!.id);
      return { id: made!.id, received: 0, bytes: made!.bytes };
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/uploads/:id',
    act,
    compartment,
    summary: 'How much of a file has arrived',
    params: byId,
    reply: upload,
    work: async ({ trx, params, actor, house }) => {
      const found = await lockUpload(trx, params.id, actor!.id);
      if (!found) throw evidenceProblem('no-upload');
      return {
        id: found.id,
        bytes: found.bytes,
        received: found.file ? found.bytes : await receivedBytes(house, found.id),
      };
    },
  }),
  defineRoute({
    method: 'PUT',
    url: '/api/uploads/:id',
    act,
    compartment,
    summary: 'Send the next piece of a file (application/octet-stream)',
    params: byId,
    query: z.object({ offset: z.coerce.number().int().min(0) }),
    reply: upload,
    bodyLimit: 64 * 2 ** 20,
    work: async ({ trx, params, query, actor, house, request }) => {
      const found = await lockUpload(trx, params.id, actor!.id);
      if (!found) throw evidenceProblem('no-upload');
      if (found.file) return { id: found.id, bytes: found.bytes, received: found.bytes };
      const received = await receivedBytes(house, found.id);
      if (received !== query.offset) throw evidenceProblem('upload-offset', { received, offset: query.offset });
      const now = await appendPiece(house, found.id, request.body as Readable, found.bytes);
      if (now === found.bytes) await setUploadFile(trx, found.id, await finishUpload(house, found.id));
      return { id: found.id, bytes: found.bytes, received: now };
    },
  }),
];

const imports: Route[] = [
  defineRoute({
    method: 'POST',
    url: '/api/imports',
    act,
    compartment,
    summary: 'Read a sent file as data',
    body: openImport,
    reply: importView,
    status: 202,
    work: async ({ trx, body, actor, house, enqueue, journal }) => {
      const whole = async (id: string): Promise<{ name: string; file: string }> => {
        const found = await lockUpload(trx, id, actor!.id);
        if (!found) throw evidenceProblem('no-upload');
        if (!found.file)
          throw evidenceProblem('upload-incomplete', { received: await receivedBytes(house, id), bytes: found.bytes });
        return { name: found.name, file: found.file };
      };
      const data = await whole(body.upload);
      const book = body.codebookUpload
        ? await readCodebook(house.files.path((await whole(body.codebookUpload)).file)).catch(refuseFaults)
        : null;
      const id = await insertImport(trx, {
        file: data.file,
        fileName: data.name,
        dataSet: body.dataSet ?? null,
        options: body.options,
        codebook: book,
        account: actor!.id,
      });
      await journal({ act, subject: 'import', subjectId: id });
      await enqueue('evidence.read-import', { id });
      return (await getImport(trx, id))!;
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/imports',
    act,
    compartment,
    summary: 'Files on their way in',
    reply: z.array(importLine),
    work: ({ trx }) => listImports(trx),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/imports/:id',
    act,
    compartment,
    summary: 'One file on its way in: progress, report, preview',
    params: byId,
    reply: importView,
    work: async ({ trx, params }) => (await getImport(trx, params.id)) ?? refuse(),
  }),
  defineRoute({
    method: 'PUT',
    url: '/api/imports/:id',
    act,
    compartment,
    summary: 'Read again with other options or another codebook',
    params: byId,
    body: z.strictObject({
      options: readOptions.default({}),
      codebook: codebook.nullable().optional(),
      codebookUpload: z.uuid().optional(),
    }),
    reply: importView,
    status: 202,
    work: async ({ trx, params, body, actor, house, enqueue }) => {
      const found = (await lockImport(trx, params.id)) ?? refuse();
      const state = nextState(found.state, 'change');
      if (!state) throw evidenceProblem('wrong-step', { state: found.state });
      const sent = body.codebookUpload ? await lockUpload(trx, body.codebookUpload, actor!.id) : undefined;
      if (body.codebookUpload && !sent?.file) throw evidenceProblem('no-upload');
      const book = sent?.file
        ? await readCodebook(house.files.path(sent.file)).catch(refuseFaults)
        : body.codebook === undefined
          ? found.codebook
          : body.codebook;
      if (book) tryCheck(book);
      await changeImport(trx, params.id, body.options, book);
      await setState(trx, params.id, state);
      await enqueue('evidence.read-import', { id: params.id });
      return (await getImport(trx, params.id))!;
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/imports/:id/cancel',
    act,
    compartment,
    summary: 'Cancel an import; nothing of it is kept',
    params: byId,
    reply: importView,
    work: async ({ trx, params, journal }) => {
      const found = (await lockImport(trx, params.id)) ?? refuse();
      const state = nextState(found.state, 'cancel');
      if (!state) throw evidenceProblem('wrong-step', { state: found.state });
      await askCancel(trx, params.id);
      if (found.state === 'checked' || found.state === 'received' || found.state === 'failed')
        await setState(trx, params.id, state);
      await journal({ act: 'dataset.cancel-import', subject: 'import', subjectId: params.id });
      return (await getImport(trx, params.id))!;
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/imports/:id/accept',
    act,
    compartment,
    summary: 'Accept a checked file: it is frozen as a version',
    params: byId,
    body: acceptImport,
    reply: importView,
    status: 202,
    work: async ({ trx, params, body, enqueue, journal }) => {
      const found = (await lockImport(trx, params.id)) ?? refuse();
      const state = nextState(found.state, 'accept');
      const seen = (await getImport(trx, params.id)) as ImportView;
      if (!state) throw evidenceProblem('wrong-step', { state: found.state });
      const count = seen.report?.faults.filter(({ severity }) => severity === 'error').length ?? 0;
      if (count || !found.codebook) throw evidenceProblem('import-has-faults', { count: count || 1 });
      if ('slug' in body && (await findDataSet(trx, body.slug)))
        throw evidenceProblem('slug-taken', { slug: body.slug });
      await setState(trx, params.id, state);
      await journal({ act: 'dataset.accept', subject: 'import', subjectId: params.id });
      await enqueue('evidence.freeze-import', { id: params.id, accept: body });
      return (await getImport(trx, params.id))!;
    },
  }),
];

function refuse(): never {
  throw evidenceProblem('no-import');
}

function tryCheck(book: unknown): void {
  try {
    checkCodebook(book);
  } catch (cause) {
    refuseFaults(cause);
  }
}

export const importRoutes: Route[] = [...uploads, ...imports];
