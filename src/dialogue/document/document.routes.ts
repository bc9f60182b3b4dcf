import type { Trx } from '../../platform/database/transaction.ts';
import { readerOf, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import { documentApi, documentFiles } from './document.contract.ts';
import { mostDocumentBytes } from './document.ts';
import {
  destroyFile,
  documentActs,
  fileOf,
  getDocument,
  insertDocument,
  keepFile,
  listDocuments,
  meetingOfDocuments,
} from './document.sql.ts';
import { downloaded, receivedDocument } from './file.ts';
import { documentProblem } from '../document-problems.ts';

const absent = () => documentProblem('none');
const noMeeting = () => dialogueProblem('no-meeting');
const readDocument = async (trx: Trx, reader: Reader, id: string) => found(await getDocument(trx, reader, id), absent);

export const documentRoutes: Route[] = [
  implement(documentApi.list, {
    permission: 'meeting.read',
    work: async ({ trx, params: { id }, services, locale }) => ({
      ...found(await meetingOfDocuments(trx, id), noMeeting),
      documents: await listDocuments(trx, readerOf(services, locale), id),
    }),
  }),
  implement(documentApi.add, {
    permission: 'meeting.write',
    perMinute: 60,
    work: async ({ trx, params: { id: meeting }, body, actor, services, locale, journal }) => {
      const { record } = found(await meetingOfDocuments(trx, meeting), noMeeting);
      if (record) throw dialogueProblem('record-stands');
      const id = await insertDocument(trx, services.files, { ...body, meeting, account: actor!.id });
      await journal({ act: 'document.add', subject: 'meeting_document', subjectId: id });
      return readDocument(trx, readerOf(services, locale), id);
    },
  }),
  defineRoute({
    method: 'POST',
    url: documentApi.receive.url,
    permission: 'meeting.write',
    compartment: 'dialogue',
    summary: documentApi.receive.summary,
    params: byUuid,
    bodyLimit: mostDocumentBytes,
    perMinute: 30,
    reply: documentApi.receive.reply,
    transaction: 'phases',
    work: async ({ phase, params: { id }, body, actor, services, locale }) => {
      const reader = readerOf(services, locale);
      // Whoever may not, or comes twice, is told before a byte is taken.
      await phase(async (trx) => {
        if ((await readDocument(trx, reader, id)).state !== 'waiting') throw documentProblem('received');
      });
      const file = await receivedDocument(body);
      return phase(async (trx, { journal }) => {
        const held = found(await documentActs.lock(trx, id), absent);
        if (held.state !== 'waiting' || !(await keepFile(trx, services.files, id, file)))
          throw documentProblem('received');
        await documentActs.append(trx, held, { act: 'receive', actor: actor!.id });
        const detail = { kind: file.kind, bytes: file.bytes.length };
        await journal({ act: 'document.receive', subject: 'meeting_document', subjectId: id, detail });
        return readDocument(trx, reader, id);
      });
    },
  }),
  implementActs(implement, documentApi.act, documentActs, {
    absent,
    see: async ({ trx, id, context }) => void (await readDocument(trx, readerOf(context.services, context.locale), id)),
    effect: async ({ trx, held, asked, context }) => {
      if (asked.act === 'withdraw') await destroyFile(trx, context.services, held.id);
    },
    read: ({ trx, params, services, locale }) => readDocument(trx, readerOf(services, locale), params.id),
  }),
  defineRoute({
    method: 'GET',
    url: documentFiles.file.url,
    permission: 'meeting.read',
    compartment: 'dialogue',
    summary: 'The file of a document of a meeting, to keep',
    params: byUuid,
    perMinute: 10,
    transaction: 'phases',
    work: ({ phase, params: { id }, services, request }) =>
      downloaded(services, request, () => phase((trx) => fileOf(trx, id))),
  }),
];
