import { accept } from './accept.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { importApi, importFiles } from './import.api.ts';
import { z } from 'zod';
import type { Asker } from '../../platform/compute/queue.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { localeSchema } from '../../platform/language/localized.contract.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { type Codebook } from '../codebook/codebook.contract.ts';
import { evidenceProblem } from '../problems.ts';
import { checkCodebook } from './codebook-file.ts';
import { Issues } from './issue.contract.ts';
import { speakIssue } from './issue.words.ts';
import { workbookFile } from './download.ts';
import { askCancel, changeImport, getImport, insertImport, listImports, lockImport, setState } from './import.sql.ts';
import { isWorking, nextState } from './import.ts';
import { lockUpload, receivedBytes } from './upload.sql.ts';
import { settleUpload } from './upload.ts';
import { codebookFile, codebookSheets, readOrThrow } from './workbook.computation.ts';

const byId = z.object({ id: z.uuid() });
const act = 'dataset.import';
const compartment = 'statistical';

/** A codebook that cannot be used becomes a problem with its issues as items, in the reader's language. */
const refuseIssues =
  (locale: Locale) =>
  (cause: unknown): never => {
    if (!(cause instanceof Issues)) throw cause;
    const items = cause.issues.map((issue) => ({ ...issue, message: speakIssue(issue, locale) }));
    throw evidenceProblem('codebook-issues', { what: items[0]?.message ?? '' }, items);
  };

/** Reads a sent codebook on a thread. @throws Problem evidence.codebook-issues */
const readBook = (services: Services, file: string, locale: Locale, asker: Asker): Promise<Codebook> =>
  services.files
    .use(file, (path) => services.compute.run(codebookFile, { path, locale }, asker))
    .then(readOrThrow)
    .catch(refuseIssues(locale));

const none = () => evidenceProblem('no-import');

const imports: Route[] = [
  implement(importApi.open, {
    permission: 'dataset.import',
    transaction: 'phases',
    work: async ({ phase, body, actor, services, locale, asker }) => {
      const whole = async (trx: Trx, id: string): Promise<{ name: string; file: string }> => {
        const { name, file, bytes } = found(await lockUpload(trx, id, actor!.id), () => evidenceProblem('no-upload'));
        if (!file || !(await services.files.has(file)))
          throw evidenceProblem('upload-incomplete', { received: await receivedBytes(trx, id), bytes });
        return { name, file };
      };
      for (const id of [body.upload, ...(body.codebookUpload ? [body.codebookUpload] : [])])
        await settleUpload(services, phase, id);
      const sent = await phase(async (trx) => ({
        data: await whole(trx, body.upload),
        book: body.codebookUpload ? await whole(trx, body.codebookUpload) : undefined,
      }));
      const codebook = sent.book ? await readBook(services, sent.book.file, locale, asker) : null;
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
    work: async ({ trx, params }) => found(await getImport(trx, params.id), none),
  }),
  implement(importApi.change, {
    permission: 'dataset.import',
    transaction: 'phases',
    work: async ({ phase, params, body, actor, services, locale, asker }) => {
      const changeable = async (trx: Trx) => {
        const held = found(await lockImport(trx, params.id), none);
        const state = nextState(held.state, 'change');
        if (!state) throw evidenceProblem('wrong-step', { state: held.state });
        return { held, state };
      };
      const sent = await phase(async (trx) => {
        await changeable(trx);
        const upload = body.codebookUpload ? await lockUpload(trx, body.codebookUpload, actor!.id) : undefined;
        if (body.codebookUpload && !upload?.file) throw evidenceProblem('no-upload');
        return upload?.file ?? undefined;
      });
      const read = sent ? await readBook(services, sent, locale, asker) : undefined;
      return phase(async (trx, { enqueue }) => {
        const { held, state } = await changeable(trx);
        const book = read ?? (body.codebook === undefined ? held.codebook : body.codebook);
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
      const held = found(await lockImport(trx, params.id), none);
      const state = nextState(held.state, 'cancel');
      if (!state) throw evidenceProblem('wrong-step', { state: held.state });
      await askCancel(trx, params.id);
      if (!isWorking(held.state) || held.state === 'received') {
        await setState(trx, params.id, state);
        await enqueue('evidence.discard-import', { id: params.id });
      }
      await journal({ act: 'dataset.cancel-import', subject: 'import', subjectId: params.id });
      return (await getImport(trx, params.id))!;
    },
  }),
  implement(importApi.accept, {
    permission: act,
    work: async ({ trx, params, body, enqueue, journal }) => {
      await accept(trx, params.id, body);
      await journal({ act: 'dataset.accept', subject: 'import', subjectId: params.id });
      await enqueue('evidence.freeze-import', { id: params.id });
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
    work: async ({ locale, services, asker }) =>
      workbookFile(
        'dawra-codebook.xlsx',
        await services.compute.run(
          codebookSheets,
          { codebook: null, locale, installation: services.settings.installation },
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
    work: async ({ phase, params, locale, services, asker }) => {
      const { codebook, state } = found(await phase((trx) => getImport(trx, params.id)), none);
      if (!codebook) throw evidenceProblem('wrong-step', { state });
      return workbookFile(
        'codebook.xlsx',
        await services.compute.run(
          codebookSheets,
          { codebook, locale, installation: services.settings.installation },
          asker,
        ),
      );
    },
  }),
];

function tryCheck(book: unknown, locale: Locale): void {
  try {
    checkCodebook(book, locale);
  } catch (cause) {
    refuseIssues(locale)(cause);
  }
}

export const importRoutes: Route[] = [...imports, ...templates];
