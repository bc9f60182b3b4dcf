import { run, sql, transact } from '../../platform/database/transaction.ts';
import type { TestApp } from '../../platform/http/testing.ts';
import type { ConsultationView } from './consultation.contract.ts';
import { localized } from '../testing.ts';

const inAll = (text: string) => ({
  ar: { text: `${text} ع`, method: 'human' as const },
  fr: { text, method: 'original' as const },
  en: { text: `${text} e`, method: 'machine' as const },
});
export const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let made = 0;
/** A consultation of two questions, open from yesterday for twelve weeks. */
export const consultationOf = (extra: object = {}) => {
  made += 1;
  return {
    ...{ slug: `consultation-${made}`, title: localized(`Consultation ${made}`) },
    ...{ opens: dayFrom(-1), closes: dayFrom(90) },
    sections: [
      { heading: inAll('Le retour'), text: inAll('Ce qui est en jeu'), questions: [inAll('Que faut-il changer ?')] },
      { heading: inAll('Les droits'), text: null, questions: [inAll('Quels droits manquent ?')] },
    ],
    ...extra,
  };
};
export const contributed = (text: string, extra: object = {}) => ({
  ...{ origin: 'public' as const, family: 'migrant_association' as const, other: null, association: null },
  ...{ language: 'fr' as const, answers: [{ question: 1, text }], links: [] as string[], spoken: false },
  ...extra,
});

/** Moves the days of a consultation back, as if time had passed. */
export const elapse = ({ db }: Pick<TestApp, 'db'>, id: string): Promise<void> =>
  transact(db, { compartment: 'dialogue', account: null }, async (trx) => {
    await run(trx, sql`set local role none`);
    await run(trx, sql`alter table dialogue.consultation disable trigger check_stands`);
    await run(trx, sql`update dialogue.consultation set opens = opens - 100, closes = closes - 100 where id = ${id}`);
    await run(trx, sql`alter table dialogue.consultation enable trigger check_stands`);
  });

type Send = <T>(who: 'youssef', url: string, body?: object) => Promise<T>;
/** A draft and an open one. */
export async function consultationRowsMade(send: Send) {
  const draft = await send<ConsultationView>('youssef', '/api/consultations', consultationOf({ slug: 'row-draft' }));
  const open = await send<ConsultationView>('youssef', '/api/consultations', consultationOf({ slug: 'row-open' }));
  await send('youssef', `/api/consultations/${open.id}/acts`, { act: 'open', sequence: open.sequence });
  return {
    consultation: { draft: draft.id, open: open.id },
    shownConsultation: { draft: draft.slug, open: open.slug },
  };
}
