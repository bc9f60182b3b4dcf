import { z } from 'zod';
import { speak } from '../../platform/language/words.ts';
import { newestAnswers } from '../answer/newest.ts';
import { restsOnSynthetic } from '../finding/read.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { fillReaders } from './fill.ts';
import { enteredBy, readers } from './reader.ts';
import { readerWords } from './reader.words.ts';
import ReaderPage from './ReaderPage.vue';

export const readerRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/for/:reader',
    summary: 'The page made for one kind of reader: the three things they come for',
    params: z.object({ reader: z.enum(readers) }),
    view: async ({ trx, params: { reader }, locale, services }) => {
      const answers = await newestAnswers(trx, locale);
      const filled = await fillReaders({ trx, services, locale, answers });
      const entered = enteredBy(filled);
      if (!entered.includes(reader)) return undefined;
      const t = speak(readerWords, locale);
      return {
        component: ReaderPage,
        props: { reader, parts: filled[reader], others: entered.filter((other) => other !== reader) },
        title: t(reader),
        description: t(`${reader}Lead`),
        synthetic: answers.some(({ answer }) => restsOnSynthetic(answer)),
        places: true,
        path: `/for/${reader}`,
      };
    },
  }),
];
