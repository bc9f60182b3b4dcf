import { implement } from '../implement.ts';
import { importApi, importFiles } from './import.api.ts';
import { z } from 'zod';
import type { Asker } from '../../platform/compute/queue.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { House } from '../../platform/http/house.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { localeSchema } from '../../platform/language/text3.contract.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { type Codebook } from '../codebook/codebook.contract.ts';
import { evidenceProblem } from '../problems.ts';
import { checkCodebook } from './codebook-file.ts';
import { Faults } from './fault.contract.ts';
import { speakFault } from './fault.words.ts';
import { workbookFile } from './download.ts';
import { type ImportView } from './import.contract.ts';
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
import { codebookFile, codebookSheets, readOrThrow } from './workbook.computation.ts';
import { findDataSet, isSynthetic } from './version.sql.ts';

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

/** Reads a sent codebook on a thread. @throws Problem evidence.codebook-faults */
const readBook = async (house: House, file: string, locale: Locale, asker: Asker): Promise<Codebook> =>
  house.compute
    .run(codebookFile, { path: await house.files.verified(file), locale }, asker)
    .then(readOrThrow)
    .catch(refuseFaults(locale));

const imports: Route[] = [
  implement(importApi.open, {
    permission: 'dataset.import',
    transaction: 'phases',
    work: async ({ phase, body, actor, house, locale, asker }) => {
      const whole = async (trx: Trx, id: string): Promise<{ name: string; file: string }> => {
        const found = await lockUpload(trx, id, actor!.id);
        if (!found) throw evidenceProblem('no-upload');
        if (!found.file || !(await house.files.has(found.file)))
          throw evidenceProblem('upload-incomplete', { received: await receivedBytes(house, id), bytes: found.bytes });
        return { name: found.name, file: found.file };
      };
      const sent = await phase(async (trx) => ({
        data: await whole(trx, body.upload),
        book: body.codebookUpload ? await whole(trx, body.codebookUpload) : undefined,
      }));
      const codebook = sent.book ? await readBook(house, sent.book.file, locale, asker) : null;
      return phase(async (trx, { journal, enqueue }) => {
        const data = await whole(trx, body.upload);
        const id = await insertImport(trx, {
          file: data.file,
          fileName: data.name,
          dataSet: body.dataSet ?? null,
          options: body.options,
          codebook,
          account: actor!.id,
        });
        await journal({ act, subject: 'import', subjectId: id });
        await enqueue('evidence.read-import', { id });
        return (await getImport(trx, id))!;
      });
    },
  }),
  implement(importApi.list, { permission: 'dataset.import', work: ({ trx }) => listImports(trx) }),
  implement(importApi.read, {
    permission: 'dataset.import',
    work: async ({ trx, params }) => (await getImport(trx, params.id)) ?? refuse(),
  }),
  implement(importApi.change, {
    permission: 'dataset.import',
    transaction: 'phases',
    work: async ({ phase, params, body, actor, house, locale, asker }) => {
      const changeable = async (trx: Trx) => {
        const found = (await lockImport(trx, params.id)) ?? refuse();
        const state = nextState(found.state, 'change');
        if (!state) throw evidenceProblem('wrong-step', { state: found.state });
        return { found, state };
      };
      const sent = await phase(async (trx) => {
        await changeable(trx);
        const upload = body.codebookUpload ? await lockUpload(trx, body.codebookUpload, actor!.id) : undefined;
        if (body.codebookUpload && !upload?.file) throw evidenceProblem('no-upload');
        return upload?.file ?? undefined;
      });
      const read = sent ? await readBook(house, sent, locale, asker) : undefined;
      return phase(async (trx, { enqueue }) => {
        const { found, state } = await changeable(trx);
        const book = read ?? (body.codebook === undefined ? found.codebook : body.codebook);
        if (book && !read) tryCheck(book, locale);
        await changeImport(trx, params.id, body.options, book);
        await setState(trx, params.id, state);
        await enqueue('evidence.read-import', { id: params.id });
        return (await getImport(trx, params.id))!;
      });
    },
  }),
  implement(importApi.cancel, {
    permission: 'dataset.import',
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
  implement(importApi.accept, {
    permission: 'dataset.import',
    work: async ({ trx, params, body, enqueue, journal }) => {
      const found = (await lockImport(trx, params.id)) ?? refuse();
      const state = nextState(found.state, 'accept');
      const seen = (await getImport(trx, params.id)) as ImportView;
      if (!state) throw evidenceProblem('wrong-step', { state: found.state });
      const count = seen.report?.faults.filter(({ severity }) => severity === 'error').length ?? 0;
      if (count || !found.codebook) throw evidenceProblem('import-has-faults', { count: count || 1 });
      if ('slug' in body && (await findDataSet(trx, body.slug)))
        throw evidenceProblem('slug-taken', { slug: body.slug });
      if ('dataSet' in body) {
        const synthetic = await isSynthetic(trx, body.dataSet);
        if (synthetic === undefined) throw evidenceProblem('no-data-set');
        if (synthetic !== found.codebook.synthetic) throw evidenceProblem('synthetic-differs');
      }
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
    url: importFiles.template.url,
    permission: act,
    compartment,
    summary: 'A workbook to write a codebook in, with an example and a page of guidance (?lang=)',
    query: z.object({ lang: localeSchema.optional() }),
    transaction: 'phases',
    work: async ({ locale, house, asker }) =>
      workbookFile(
        'dawra-codebook.xlsx',
        await house.compute.run(
          codebookSheets,
          { codebook: null, locale, installation: house.settings.installation },
          asker,
        ),
      ),
  }),
  defineRoute({
    method: 'GET',
    url: importFiles.codebook.url,
    permission: act,
    compartment,
    summary: 'The codebook of an import, as a workbook to correct and send again',
    params: byId,
    transaction: 'phases',
    work: async ({ phase, params, locale, house, asker }) => {
      const { codebook, state } = (await phase((trx) => getImport(trx, params.id))) ?? refuse();
      if (!codebook) throw evidenceProblem('wrong-step', { state });
      return workbookFile(
        'codebook.xlsx',
        await house.compute.run(codebookSheets, { codebook, locale, installation: house.settings.installation }, asker),
      );
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
