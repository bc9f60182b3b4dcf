import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { nearest } from '../../platform/language/nearest.ts';
import { found, versioned } from '../../platform/record/record.ts';
import type { ConsultationView } from '../consultation/consultation.contract.ts';
import { consultationActs, getConsultation } from '../consultation/consultation.sql.ts';
import { consultationProblem } from '../consultation.problems.ts';
import { noConsultation, readConsultation } from '../consultation/read.ts';
import { implement } from '../implement.ts';
import { synopsisApi, type SynopsisView } from './synopsis.contract.ts';
import {
  absentNumbers,
  insertCoding,
  insertSynopsis,
  keepCode,
  latestSynopsis,
  listCodes,
  readCoding,
  synopsisHidden,
} from './synopsis.sql.ts';

const code = 'contribution.code';

/** A consultation that is over and whose contributions can be read. @throws Problem consultation.none, consultation.not-closed, consultation.still-sealed */
async function over(trx: Trx, id: string): Promise<Omit<ConsultationView, 'acts'>> {
  const held = found(await getConsultation(trx, id), noConsultation);
  if (held.state === 'draft' || held.state === 'open') throw consultationProblem('not-closed');
  if (held.contributions === null) throw consultationProblem('still-sealed');
  return held;
}
const requireQuestion = ({ sections }: Pick<ConsultationView, 'sections'>, question: number): void => {
  const count = sections.flatMap(({ questions }) => questions).length;
  if (question > count) throw consultationProblem('no-question', { question, count });
};
const readSynopsis = async (trx: Trx, id: string): Promise<SynopsisView> => {
  const last = await latestSynopsis(trx, id);
  return last
    ? { ...last, hidden: await synopsisHidden(trx, id, last.number) }
    : { number: 0, sentences: [], hidden: [] };
};

export const synopsisRoutes: Route[] = [
  implement(synopsisApi.coding, {
    permission: code,
    work: async ({ trx, params, query }) => {
      const { id } = found(await getConsultation(trx, params.id), noConsultation);
      return readCoding(trx, id, query.from);
    },
  }),
  implement(synopsisApi.addCode, {
    permission: code,
    work: async ({ trx, params, body, journal }) => {
      const { id } = found(await getConsultation(trx, params.id), noConsultation);
      await keepCode(trx, id, body);
      const detail = { code: body.code };
      await journal({ act: 'consultation.code', subject: 'consultation', subjectId: id, detail });
      return readCoding(trx, id, 1);
    },
  }),
  implement(synopsisApi.code, {
    permission: code,
    perMinute: 240,
    work: async ({ trx, params, body, actor, journal }) => {
      const held = await over(trx, params.id);
      requireQuestion(held, body.question);
      const codes = (await listCodes(trx, held.id)).map((one) => one.code);
      if (!codes.includes(body.code))
        throw consultationProblem('no-code', { code: body.code, nearest: nearest(body.code, codes) ?? '—' });
      if (!(await insertCoding(trx, held.id, { ...body, coder: actor!.id })))
        throw consultationProblem('no-contribution', { number: body.number });
      const detail = { number: body.number, question: body.question };
      const act = body.settles ? 'coding.settle' : 'coding.code';
      await journal({ act, subject: 'consultation', subjectId: held.id, detail });
      return { number: body.number, question: body.question, code: body.code };
    },
  }),
  implement(synopsisApi.read, {
    permission: 'contribution.read',
    work: async ({ trx, params }) => {
      const { id } = found(await getConsultation(trx, params.id), noConsultation);
      return readSynopsis(trx, id);
    },
  }),
  implement(synopsisApi.write, {
    permission: code,
    bodyLimit: 4 * 1024 * 1024,
    work: async ({ trx, params, body, actor, journal }) => {
      const held = await over(trx, params.id);
      for (const { question } of body.sentences) requireQuestion(held, question);
      found(await consultationActs.lock(trx, held.id), noConsultation);
      const last = (await latestSynopsis(trx, held.id))?.number ?? 0;
      const number = await versioned(last, body.base, () => readSynopsis(trx, held.id));
      const [absent] = await absentNumbers(
        trx,
        held.id,
        body.sentences.flatMap(({ contributions }) => contributions),
      );
      if (absent !== undefined) throw consultationProblem('no-contribution', { number: absent });
      await insertSynopsis(trx, held.id, { number, sentences: body.sentences, account: actor!.id });
      await journal({ act: 'synopsis.write', subject: 'consultation', subjectId: held.id, detail: { number } });
      return readSynopsis(trx, held.id);
    },
  }),
  implement(synopsisApi.publish, {
    permission: 'consultation.write',
    work: async ({ trx, params, body, actor, journal }) => {
      await over(trx, params.id);
      const held = found(await consultationActs.lock(trx, params.id), noConsultation);
      await consultationActs.expect(held, body.sequence, 'publish', async () =>
        (await readConsultation(trx, held.id)).acts.filter(({ sequence }) => sequence > body.sequence),
      );
      const last = found(await latestSynopsis(trx, held.id), () => consultationProblem('no-synopsis'));
      await versioned(last.number, body.number, () => readSynopsis(trx, held.id));
      const hidden = await synopsisHidden(trx, held.id, last.number);
      if (hidden.length) throw consultationProblem('not-shown', { count: hidden.length }, hidden);
      await consultationActs.append(trx, held, { act: 'publish', actor: actor!.id, own: { number: last.number } });
      const detail = { number: last.number };
      await journal({ act: 'consultation.publish', subject: 'consultation', subjectId: held.id, detail });
      return readConsultation(trx, held.id);
    },
  }),
];
