import { z } from 'zod';
import { madeReply } from '../../evidence/index.ts';
import { releasedAnswers, releasedMeetings, releasedQuestions } from '../../dialogue/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Localized } from '../../platform/language/locale.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { speak } from '../../platform/language/words.ts';
import { ReleasedResults, restsOnSynthetic } from '../finding/read.ts';
import { pathOfResult } from '../finding/path.ts';
import { firstChart, shownResult } from '../finding/shown.ts';
import { chartFileOnce } from '../../platform/chart/once.ts';
import { chartOfResult } from '../finding/chart-of-result.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import AnswerPage from './AnswerPage.vue';
import { answerWords } from './answer.words.ts';
import AnswersPage from './AnswersPage.vue';

/** Titles of the meetings by their short names. */
export async function meetingTitles(trx: Trx): Promise<Record<string, Localized>> {
  return Object.fromEntries((await releasedMeetings(trx)).map(({ slug, title }) => [slug, title]));
}

export const answerRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/answers',
    summary: 'Published answers, and questions without one',
    view: async ({ trx, services, locale }) => {
      const t = speak(answerWords, locale);
      const questions = await releasedQuestions(trx, readerOf(services, locale));
      const answers = (await releasedAnswers(trx)).map((answer) => ({
        answer,
        questions: questions.filter(({ id }) => answer.questions.some((answered) => answered.id === id)),
      }));
      const waiting = questions.filter((question) => question.answers.length === 0 && question.state !== 'merged');
      return {
        component: AnswersPage,
        props: { answers, waiting, meetings: await meetingTitles(trx) },
        title: t('listTitle'),
        description: t('listLead'),
        synthetic: answers.some(({ answer }) => restsOnSynthetic(answer)),
        places: false,
        path: '/answers',
      };
    },
  }),
  definePage({
    path: '/answers/:id',
    summary: 'A published answer with its question and results',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, services, locale }) => {
      const answer = (await releasedAnswers(trx)).find(({ id }) => id === params.id);
      if (!answer) return undefined;
      const released = new ReleasedResults(trx);
      const results = [];
      for (const cited of answer.results) {
        const view = await released.read(cited.id);
        const newest = cited.newest === cited.id ? undefined : await released.read(cited.newest);
        results.push({
          cited,
          shown: view ? shownResult(view, locale) : null,
          newer: newest ? pathOfResult(newest.id) : null,
        });
      }
      const drawn = firstChart(results.flatMap(({ shown }) => shown ?? []));
      const answered = (await releasedQuestions(trx, readerOf(services, locale))).filter(({ id }) =>
        answer.questions.some((question) => question.id === id),
      );
      return {
        component: AnswerPage,
        props: { answer, results, questions: answered, meetings: await meetingTitles(trx) },
        title: pickTranslated(answer.title, locale)?.text ?? '',
        description: speak(answerWords, locale)('description'),
        synthetic: restsOnSynthetic(answer),
        places: true,
        path: `/answers/${answer.id}`,
        ...(drawn ? { share: `/answers/${answer.id}/share.png`, embed: `${drawn.path}/embed/${drawn.at}` } : {}),
      };
    },
  }),
  definePage({
    path: '/answers/:id/share.png',
    summary: 'The picture of a published answer, 1200 by 630 px, for sites that show it beside a link',
    params: z.object({ id: z.uuid() }),
    transaction: 'phases',
    view: async ({ phase, params, locale, services, request }) => {
      const found = await phase(async (trx) => {
        const answer = (await releasedAnswers(trx)).find(({ id }) => id === params.id);
        const title = answer && pickTranslated(answer.title, locale)?.text;
        const released = new ReleasedResults(trx);
        for (const { id } of answer?.results ?? []) {
          const view = await released.read(id);
          const blocks = view?.body.results.length ?? 0;
          for (let at = 0; view && at < blocks; at += 1) {
            const spec = chartOfResult(view, at, locale, services.settings.installation, title);
            if (spec) return spec;
          }
        }
        return undefined;
      });
      if (!found) return undefined;
      const asked = { spec: found, format: 'share', width: 1200 } as const;
      const made = await chartFileOnce(services, asked, `answer-${params.id}-${locale}`);
      return madeReply(made, request.headers['if-none-match'], undefined, 'inline');
    },
  }),
];
