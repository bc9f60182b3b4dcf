import type { Trx } from '../../platform/database/transaction.ts';
import type { Route } from '../../platform/http/route.ts';
import { locales } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { found } from '../../platform/record/record.ts';
import { agreementOf } from '../agreement/agreement.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { propositionTabled } from '../proposition/notice.ts';
import { insertProposition, insertWording, propositionActs } from '../proposition/proposition.sql.ts';
import { speaksUnder } from '../proposition/read.ts';
import { tellVoices } from '../proposition/tell.ts';
import { getSpace, mandateIn, spaceActs } from '../space/space.sql.ts';
import { principleText } from './text.ts';
import { principleApi, type PrinciplesView } from './principle.contract.ts';
import { listPut } from './principle.sql.ts';
import { principleIds, type PrincipleId } from '../principles.ts';

const noSpace = () => dialogueProblem('no-space');

async function readPrinciples(trx: Trx, id: string): Promise<PrinciplesView> {
  const space = found(await getSpace(trx, id), noSpace);
  const put = await listPut(trx, id);
  return {
    space: { id, title: space.title, ended: space.state === 'ended' },
    principles: principleIds.map((principle) => {
      const one = put.find((candidate) => candidate.principle === principle);
      if (!one) return { principle, proposition: null };
      const { id: proposition, number, state, votes } = one;
      const label = state === 'voted' ? agreementOf(votes).label : null;
      return { principle, proposition: { id: proposition, number, state, label } };
    }),
    mandate: (await mandateIn(trx, id))?.id ?? null,
  };
}

/** Our sentence in every language: the original is the one in which whoever acts reads. */
const wordingOf = (principle: PrincipleId, original: (typeof locales)[number]): TranslatedText =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      { text: principleText[principle][locale], method: locale === original ? 'original' : 'human' },
    ]),
  );

/** The seven principles, put to the vote in a space as propositions like any other (charter M-1.3). */
export const principleRoutes: Route[] = [
  implement(principleApi.read, {
    permission: 'proposition.read',
    work: ({ trx, params }) => readPrinciples(trx, params.id),
  }),
  implement(principleApi.put, {
    permission: 'proposition.write',
    work: async ({ trx, params, body, actor, scope, locale, journal }) => {
      found(await getSpace(trx, params.id), noSpace);
      await spaceActs.lock(trx, params.id);
      const mandate = await speaksUnder(trx, params.id, scope, body.mandate);
      // Each is tabled as it is made: whoever speaks in the space sees every one, and the database holds that none stands twice.
      const there = (await listPut(trx, params.id)).map(({ principle }) => principle);
      const account = actor!.id;
      const missing = principleIds.filter((one) => !there.includes(one));
      for (const [at, principle] of missing.entries()) {
        const of = { space: params.id, mandate: mandate.id, splitFrom: null, account, principle };
        const id = await insertProposition(trx, of);
        await insertWording(trx, id, 1, { text: wordingOf(principle, locale), reason: null, account });
        await propositionActs.begin(trx, id, { actor: account, own: { number: 1 } });
        await propositionActs.append(trx, { id, sequence: 1 }, { act: 'table', actor: account, own: { number: 1 } });
        // One message for all of them.
        if (at === 0) await tellVoices(trx, propositionTabled, { proposition: id, but: account });
        await journal({ act: 'proposition.table', subject: 'proposition', subjectId: id, detail: { principle } });
      }
      return readPrinciples(trx, params.id);
    },
  }),
];
