import { speak } from '../platform/language/words.ts';
import { definePublicPages } from '../platform/wing/wing.public.ts';
import { publishedPledges } from './pledge.sql.ts';
import { pledgeWords } from './pledge.words.ts';
import PublicPledges from './Pledges.public.vue';

export default definePublicPages([
  {
    path: '/pledges',
    summary: 'Published pledges, and whether they were kept',
    label: pledgeWords.title,
    view: async ({ trx, locale }) => {
      const t = speak(pledgeWords, locale);
      return {
        component: PublicPledges,
        props: { pledges: await publishedPledges(trx) },
        title: t('title'),
        description: t('lead'),
        synthetic: false,
        places: false,
      };
    },
  },
]);
