import { z } from 'zod';
import { listReleasedPropositions, releasedPropositionList, releasedPropositionOf } from '../../dialogue/index.ts';
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
    summary: 'A proposition with the vote on it, dissent, who adopted it and what States say of it',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, locale }) => {
      const proposition = await releasedPropositionOf(trx, params.id);
      if (!proposition) return undefined;
      const text = pickTranslated(proposition.text, locale)?.text ?? '';
      const t = speak(propositionWords, locale);
      return {
        component: PropositionPage,
        props: { proposition },
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
