import { z } from 'zod';
import {
  becameOf,
  listReleasedPropositions,
  releasedPropositionList,
  releasedPropositionOf,
  releasedReplies,
  releasedTraceOf,
} from '../../dialogue/index.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { formatNamed } from '../../platform/language/format.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { oneLine } from '../page/head.ts';
import { listAddress } from '../page/list-address.ts';
import { listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { propositionWords } from './proposition.words.ts';
import PropositionPage from './PropositionPage.vue';
import PropositionsPage from './PropositionsPage.vue';

const pageSize = 25;

export const propositionPages: readonly PortalRoute[] = [
  definePage({
    path: '/propositions',
    summary: 'Propositions that were voted or adopted by several States, with dissent, in pages',
    query: z.object(listQuery),
    view: async ({ trx, query, locale }) => {
      const t = speak(propositionWords, locale);
      const { after, ...asked } = query;
      const page = await listReleasedPropositions(
        trx,
        releasedPropositionList.query.parse({ ...query, limit: pageSize }),
      );
      return {
        component: PropositionsPage,
        props: { page, asked, later: after !== undefined },
        title: t('title'),
        description: t('description', { n: page.total }),
        synthetic: false,
        places: true,
        path: '/propositions',
        asked: listAddress('', asked),
        lasting: !asked.search && after === undefined,
      };
    },
  }),
  definePage({
    path: '/propositions/:id',
    summary:
      'A proposition with what became of it, the vote on it, dissent, who adopted it, what States say of it and bodies replied',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, locale, services }) => {
      const proposition = await releasedPropositionOf(trx, params.id);
      if (!proposition) return undefined;
      const text = pickTranslated(proposition.text, locale)?.text ?? '';
      const t = speak(propositionWords, locale);
      return {
        component: PropositionPage,
        props: {
          proposition,
          became: becameOf({ ...proposition, ...(await releasedTraceOf(trx, proposition.id)) }),
          replies: await releasedReplies(trx, readerOf(services, locale), proposition.id),
        },
        title: formatNamed(locale, t('one', { n: proposition.number }), oneLine(text, 90)),
        description: text,
        synthetic: false,
        places: true,
        path: `/propositions/${proposition.id}`,
        published: proposition.on,
      };
    },
  }),
];
