import { z } from 'zod';
import type { Locale } from '../../platform/language/locale.ts';
import { localeSchema } from '../../platform/language/text3.contract.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { evidenceProblem } from '../problems.ts';
import { checkCodebook, readCodebook } from './codebook-file.ts';
import { Faults } from './fault.contract.ts';
import { speakFault } from './fault.words.ts';
import { codebookTemplate, codebookWorkbook } from './codebook-workbook.ts';
import { workbookFile } from './download.ts';
import { acceptImport, importLine, importView, openImport, readOptions, type ImportView } from './import.contract.ts';
import {
  askCancel,
  changeImport,
  getImport,
  insertImport,
  listImports,
  lockImport,
  lockUpload,
  setState,
} from './import.sql.ts';
import { nextState } from './import.ts';
import { receivedBytes } from './upload.ts';
import { dataSetExists, findDataSet } from './version.sql.ts';

const byId = z.object({ id: z.uuid() });
const act = 'dataset.import';
const compartment = 'statistical';

/** A codebook that cannot be used becomes a problem with its faults as items, in the reader's language. */
const refuseFaults =
  (locale: Locale) =>
  (cause: unknown): never => {
    if (!(cause instanceof Faults)) throw cause;
    const items = cause.faults.map((found) => ({ ...found, message: speakFault(found, locale) }));
    throw evidenceProblem('codebook-faults', { what: items[0]?.message ?? '' }, items);
  };

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
    work: async ({ trx, body, actor, house, enqueue, journal, locale }) => {
      const whole = async (id: string): Promise<{ name: string; file: string }> => {
        const found = await lockUpload(trx, id, actor!.id);
        if (!found) throw evidenceProblem('no-upload');
        if (!found.file || !(await house.files.has(found.file)))
          throw evidenceProblem('upload-incomplete', { received: await receivedBytes(house, id), bytes: found.bytes });
        return { name: found.name, file: found.file };
      };
      const data = await whole(body.upload);
      const book = body.codebookUpload
        ? await readCodebook(house.files.path((await whole(body.codebookUpload)).file), locale).catch(
            refuseFaults(locale),
          )
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
    work: async ({ trx, params, body, actor, house, enqueue, locale }) => {
      const found = (await lockImport(trx, params.id)) ?? refuse();
      const state = nextState(found.state, 'change');
      if (!state) throw evidenceProblem('wrong-step', { state: found.state });
      const sent = body.codebookUpload ? await lockUpload(trx, body.codebookUpload, actor!.id) : undefined;
      if (body.codebookUpload && !sent?.file) throw evidenceProblem('no-upload');
      const book = sent?.file
        ? await readCodebook(house.files.path(sent.file), locale).catch(refuseFaults(locale))
        : body.codebook === undefined
          ? found.codebook
          : body.codebook;
      if (book && !sent) tryCheck(book, locale);
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
    work: async ({ trx, params, journal, enqueue }) => {
      const found = (await lockImport(trx, params.id)) ?? refuse();
      const state = nextState(found.state, 'cancel');
      if (!state) throw evidenceProblem('wrong-step', { state: found.state });
      await askCancel(trx, params.id);
      if (found.state === 'checked' || found.state === 'received' || found.state === 'failed') {
        await setState(trx, params.id, state);
        await enqueue('evidence.discard-import', { id: params.id });
      }
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
      if ('dataSet' in body && !(await dataSetExists(trx, body.dataSet))) throw evidenceProblem('no-data-set');
      await setState(trx, params.id, state);
      await journal({ act: 'dataset.accept', subject: 'import', subjectId: params.id });
      await enqueue('evidence.freeze-import', { id: params.id, accept: body });
      return (await getImport(trx, params.id))!;
    },
  }),
];

const templates: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/codebook-template.xlsx',
    act,
    compartment,
    summary: 'A workbook to write a codebook in, with an example and a page of guidance (?lang=)',
    query: z.object({ lang: localeSchema.optional() }),
    work: ({ locale }) => Promise.resolve(workbookFile('dawra-codebook.xlsx', codebookTemplate(locale))),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/imports/:id/codebook.xlsx',
    act,
    compartment,
    summary: 'The codebook of a file on its way in, as a workbook to mend and send again',
    params: byId,
    work: async ({ trx, params, locale }) => {
      const found = (await getImport(trx, params.id)) ?? refuse();
      if (!found.codebook) throw evidenceProblem('wrong-step', { state: found.state });
      return workbookFile('codebook.xlsx', codebookWorkbook(found.codebook, locale));
    },
  }),
];

function refuse(): never {
  throw evidenceProblem('no-import');
}

function tryCheck(book: unknown, locale: Locale): void {
  try {
    checkCodebook(book, locale);
  } catch (cause) {
    refuseFaults(locale)(cause);
  }
}

export const importRoutes: Route[] = [...imports, ...templates];
