import { agreementOf, principleIds, releasedPrinciples, sharingOf } from '../../dialogue/index.ts';
import { speak } from '../../platform/language/words.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { principleWords } from './principle.words.ts';
import PrinciplesPage from './PrinciplesPage.vue';

/** The principles of the first meeting with every vote on them that anyone may read. */
export const principlePages: readonly PortalRoute[] = [
  definePage({
    path: '/principles',
    summary: 'The seven principles of the first meeting, with how spaces voted on them and who dissented',
    view: async ({ trx, locale }) => {
      const t = speak(principleWords, locale);
      const votes = (await releasedPrinciples(trx)).filter(({ state }) => state === 'voted');
      const principles = principleIds.map((principle) => {
        const own = votes
          .filter((one) => one.principle === principle)
          .map((one) => ({ ...one, label: agreementOf(one.votes).label }));
        return { principle, votes: own, sharing: sharingOf(own.map(({ label }) => label)) };
      });
      const shared = principles.filter(({ sharing }) => sharing === 'shared').length;
      return {
        component: PrinciplesPage,
        props: { principles, shared },
        title: t('title'),
        description: t('shared', { n: shared }),
        synthetic: false,
        places: true,
        path: '/principles',
      };
    },
  }),
];
