import type { Trx } from '../../platform/database/transaction.ts';
import { found } from '../../platform/record/record.ts';
import type { ConsultationView } from './consultation.contract.ts';
import { consultationActs, getConsultation } from './consultation.sql.ts';
import { consultationProblem } from '../consultation.problems.ts';

export const noConsultation = () => consultationProblem('none');

/** A consultation with what was done with it. @throws Problem consultation.none */
export async function readConsultation(trx: Trx, id: string): Promise<ConsultationView> {
  const header = found(await getConsultation(trx, id), noConsultation);
  return { ...header, acts: await consultationActs.list(trx, id) };
}
