import { z } from 'zod';
import { rows, sql } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { send } from '../../platform/mail/send.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { consultationApi } from './consultation.contract.ts';
import {
  consultationActs,
  getConsultation,
  insertConsultation,
  insertDocument,
  listConsultations,
  updateConsultation,
} from './consultation.sql.ts';
import { missingOf } from './consultation.ts';
import { consultationReminded } from './notice.ts';
import { consultationProblem } from '../consultation.problems.ts';
import { noConsultation, readConsultation } from './read.ts';
import { makeSeal } from './seal.ts';

const write = 'consultation.write';

export const consultationRoutes: Route[] = [
  implement(consultationApi.list, {
    permission: 'consultation.read',
    work: ({ trx, query }) => listConsultations(trx, query),
  }),
  implement(consultationApi.write, {
    permission: write,
    work: async ({ trx, body, actor, journal }) => {
      const { sections, ...facts } = body;
      const account = actor!.id;
      const made = await insertConsultation(trx, facts, { account });
      const id = found(made, () => consultationProblem('slug-taken', { slug: body.slug }));
      await insertDocument(trx, id, { number: 1, sections, reason: null, account });
      await consultationActs.begin(trx, id, { actor: account, own: { number: 1 } });
      await journal({ act: 'consultation.write', subject: 'consultation', subjectId: id });
      return readConsultation(trx, id);
    },
  }),
  implement(consultationApi.read, {
    permission: 'consultation.read',
    work: ({ trx, params }) => readConsultation(trx, params.id),
  }),
  implement(consultationApi.revise, {
    permission: write,
    work: async ({ trx, params, body, actor, journal }) => {
      const { base, sections, ...facts } = body;
      const now = found(await getConsultation(trx, params.id), noConsultation);
      const held = found(await consultationActs.lock(trx, params.id), noConsultation);
      if (held.state !== 'draft') throw consultationProblem('stands');
      const number = await versioned(now.number, base, () => readConsultation(trx, held.id));
      await updateConsultation(trx, held.id, facts);
      await insertDocument(trx, held.id, { number, sections, reason: null, account: actor!.id });
      await consultationActs.append(trx, held, { act: 'revise', actor: actor!.id, own: { number } });
      await journal({ act: 'consultation.revise', subject: 'consultation', subjectId: held.id, detail: { number } });
      return readConsultation(trx, held.id);
    },
  }),
  implement(consultationApi.correct, {
    permission: write,
    work: async ({ trx, params, body, actor, journal }) => {
      const { base, sections, reason } = body;
      const now = found(await getConsultation(trx, params.id), noConsultation);
      const held = found(await consultationActs.lock(trx, params.id), noConsultation);
      if (held.state !== 'open') throw consultationProblem('stands');
      const number = await versioned(now.number, base, () => readConsultation(trx, held.id));
      await insertDocument(trx, held.id, { number, sections, reason, account: actor!.id });
      await consultationActs.append(trx, held, { act: 'correct', actor: actor!.id, own: { number } });
      await journal({ act: 'consultation.correct', subject: 'consultation', subjectId: held.id, detail: { number } });
      return readConsultation(trx, held.id);
    },
  }),
  implementActs(implement, consultationApi.act, consultationActs, {
    absent: noConsultation,
    see: async ({ trx, id }) => void found(await getConsultation(trx, id), noConsultation),
    own: async ({ trx, held }) => ({ number: (await getConsultation(trx, held.id))!.number }),
    effect: async ({ trx, held, asked, actor, context }) => {
      const now = (await getConsultation(trx, held.id))!;
      if (asked.act === 'open' && now.sealed) await makeSeal(context.services.files, held.id);
      if (asked.act === 'close' && now.sealed)
        await enqueue(trx, 'dialogue.unseal', { consultation: held.id }, `dialogue.unseal:${held.id}`);
      if (asked.act !== 'remind') return { number: now.number };
      const missing = missingOf(now.counts ?? {}, now.targets).map(({ family }) => family);
      const accounts = await rows(
        trx,
        z.object({ account: z.uuid() }),
        sql`select account from dialogue.accounts_of_families(${missing}::text[]) account limit 500`,
      );
      for (const { account: to } of accounts)
        if (to !== actor) await send(trx, { to, kind: consultationReminded, parameters: { consultation: held.id } });
      return { families: missing };
    },
    read: ({ trx, params }) => readConsultation(trx, params.id),
  }),
];
