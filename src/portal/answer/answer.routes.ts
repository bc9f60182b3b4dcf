import { z } from 'zod';
import { madeReply, releasedBrief } from '../../evidence/index.ts';
import {
  evidenceWords,
  listReleasedAnswers,
  listWaitingQuestions,
  publishedQuestions,
  releasedAnswers,
  releasedAnswerList,
  releasedMeetings,
  releasedRecommendations,
  termsOn,
  type ReleasedAnswer,
} from '../../dialogue/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Locale, Localized } from '../../platform/language/locale.ts';
import { formatDate } from '../../platform/language/format.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { speak } from '../../platform/language/words.ts';
import { ReleasedResults, restsOnSynthetic } from '../finding/read.ts';
import { pathOfResult } from '../finding/path.ts';
import { firstChart, shownResult } from '../finding/shown.ts';
import { chartFileOnce } from '../../platform/chart/once.ts';
import { chartOfResult } from '../finding/chart-of-result.ts';
import { listAddress } from '../page/list-address.ts';
import { choice, listQuery } from '../page/list-query.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { addressOf, type StructuredData } from '../page/page.ts';
import { sealedIdsOf } from '../search/found.ts';
import { shortOf } from '../page/short.ts';
import AnswerPage from './AnswerPage.vue';
import { answerWords } from './answer.words.ts';
import AnswersPage from './AnswersPage.vue';
import { compared } from '../compare/elsewhere.ts';
import { briefOfAnswer, hashesOf } from './brief.ts';
import { keyFigures } from './story.ts';

const pageSize = 20;

/** Titles of the meetings by their short names. */
export async function meetingTitles(trx: Trx): Promise<Record<string, Localized>> {
  return Object.fromEntries((await releasedMeetings(trx)).map(({ slug, title }) => [slug, title]));
}

/** An answer in the terms of schema.org: the question in its asker's words where one is published, and what answers it. */
export const structuredAnswer =
  (answer: ReleasedAnswer, questions: readonly { readonly text: Parameters<typeof pickTranslated>[0] }[]) =>
  ({ origin, locale }: { readonly origin: string; readonly locale: Locale }): StructuredData[] => {
    const url = `${origin}/${locale}/answers/${answer.id}`;
    const said = (text: Parameters<typeof pickTranslated>[0]) => pickTranslated(text, locale)?.text ?? '';
    const accepted = {
      '@type': 'Answer',
      text: said(answer.statement),
      datePublished: answer.releasedOn,
      url,
    };
    return [
      {
        '@type': 'Question',
        name: said(questions[0]?.text ?? answer.title),
        url,
        answerCount: 1,
        acceptedAnswer: accepted,
        description: said(answer.notShown),
      },
    ];
  };

export const answerRoutes: readonly PortalRoute[] = [
  definePage({
    path: '/answers',
    summary: 'Published answers, and questions without one, in pages',
    query: z.object({
      ...listQuery,
      show: choice(z.enum(['waiting'])),
      meeting: choice(z.string().max(60)),
      evidence: choice(z.enum(['none', ...evidenceWords])),
    }),
    transaction: 'phases',
    view: async ({ phase, query, services, locale }) => {
      const { after, search, show, meeting, evidence } = query;
      const t = speak(answerWords, locale);
      const reader = readerOf(services, locale);
      // Questions are sealed: which of them hold the words is known outside the database.
      const among = search ? await sealedIdsOf(services, phase, 'question', search, locale) : undefined;
      return phase(async (trx) => {
        const asked = { search, meeting, limit: String(pageSize) };
        const paged = (of: typeof show) => (show === of && after ? { after } : {});
        const answers = await listReleasedAnswers(
          trx,
          releasedAnswerList.query.parse({ ...asked, evidence, ...paged(undefined) }),
        );
        const waiting = await listWaitingQuestions(trx, reader, {
          ...{ sort: 'place', limit: pageSize, meeting, among },
          ...paged('waiting'),
        });
        const ids = answers.items.flatMap(({ questions }) => questions.map(({ id }) => id));
        const questions = await publishedQuestions(trx, reader, ids);
        const listed = answers.items.map((answer) => ({
          answer,
          questions: questions.filter(({ id }) => answer.questions.some((answered) => answered.id === id)),
        }));
        const filtered = Boolean(search ?? meeting ?? evidence);
        return {
          component: AnswersPage,
          props: {
            answers: { ...answers, items: listed },
            waiting,
            asked: { search, show, meeting, evidence },
            later: after !== undefined,
            meetings: await meetingTitles(trx),
          },
          title: t('listTitle'),
          description: t('listDescription', { answers: answers.total, waiting: waiting.total }),
          synthetic: show !== 'waiting' && answers.items.some(restsOnSynthetic),
          places: false,
          path: '/answers',
          asked: listAddress('', { search, show, meeting, evidence }),
          lasting: !filtered && !show && after === undefined,
        };
      });
    },
  }),
  definePage({
    path: '/answers/:id',
    summary: 'A published answer with its question and results',
    params: z.object({ id: z.uuid() }),
    view: async ({ trx, params, services, locale }) => {
      const [answer] = await releasedAnswers(trx, [params.id]);
      if (!answer) return undefined;
      const released = new ReleasedResults(trx);
      const results = [];
      const views = [];
      for (const cited of answer.results) {
        const view = await released.read(cited.id);
        if (view) views.push(view);
        const newest = cited.newest === cited.id ? undefined : await released.read(cited.newest);
        results.push({
          cited,
          shown: view ? shownResult(view, locale) : null,
          newer: newest ? pathOfResult(newest.id) : null,
        });
      }
      const shown = results.flatMap((one) => one.shown ?? []);
      const drawn = firstChart(shown);
      const questions = await publishedQuestions(
        trx,
        readerOf(services, locale),
        answer.questions.map(({ id }) => id),
      );
      const title = pickTranslated(answer.title, locale)?.text ?? '';
      return {
        component: AnswerPage,
        props: {
          answer,
          results,
          figures: await compared(trx, keyFigures(shown), views, released, locale),
          questions,
          meetings: await meetingTitles(trx),
          follows: (await releasedRecommendations(trx)).filter(({ citations }) =>
            citations.some((cited) => cited.answer?.id === answer.id),
          ),
          synthetic: restsOnSynthetic(answer),
          terms: await termsOn(trx, answer.releasedOn),
        },
        title,
        description: pickTranslated(answer.statement, locale)?.text ?? '',
        synthetic: restsOnSynthetic(answer),
        places: true,
        path: `/answers/${answer.id}`,
        ...(drawn
          ? {
              picture: { path: addressOf(locale, `/answers/${answer.id}/share.png`), words: title },
              embed: `${drawn.path}/embed/${drawn.at}`,
            }
          : {}),
        published: answer.releasedOn,
        short: shortOf('a', answer.id),
        printed: [
          speak(answerWords, locale)('released', {
            date: formatDate(locale, answer.releasedOn),
            number: answer.number,
          }),
          ...hashesOf(answer),
        ],
        structured: structuredAnswer(answer, questions),
      };
    },
  }),
  definePage({
    path: '/answers/:id/brief.pdf',
    summary: 'A published answer on one sheet of paper (PDF)',
    params: z.object({ id: z.uuid() }),
    transaction: 'phases',
    view: async ({ phase, params, locale, services, request }) => {
      const { installation, publicUrl } = services.settings;
      const brief = await phase(async (trx) => {
        const [answer] = await releasedAnswers(trx, [params.id]);
        if (!answer) return undefined;
        const released = new ReleasedResults(trx);
        const results = [];
        for (const { id } of answer.results) {
          const view = await released.read(id);
          if (view) results.push(shownResult(view, locale));
        }
        return briefOfAnswer(answer, results, {
          locale,
          address: new URL(publicUrl).origin + shortOf('a', answer.id),
          demonstration: installation === 'demonstration',
          synthetic: restsOnSynthetic(answer),
        });
      });
      if (!brief) return undefined;
      return madeReply(await releasedBrief(services, brief), request.headers['if-none-match'], undefined);
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
