import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of replies to propositions, and of what comes from them. */
export const { problem: propositionProblem } = defineProblems('proposition', {
  'letter-typed': {
    status: 403,
    words: {
      en: 'The secretariat types the letter of a body; who speaks under a mandate replies under it.',
      fr: 'Le secrétariat saisit la lettre d’un organisme ; qui parle sous mandat répond sous ce mandat.',
      ar: 'تسجل الأمانة رسالة الجهة؛ ومن يتكلم بموجب تفويض يرد بموجبه.',
    },
  },
  'replies-full': {
    status: 409,
    words: {
      en: 'No further reply is taken here: ten of one body, sixty letters at most for one proposition.',
      fr: 'On n’accepte plus de réponse ici : dix par organisme et soixante lettres au plus pour une proposition.',
      ar: 'لا تُقبل ردود أخرى هنا: عشرة ردود لكل جهة وستون رسالة على الأكثر لكل مقترح.',
    },
  },
  'no-reply': {
    status: 404,
    words: { en: 'There is no such reply.', fr: 'Cette réponse n’existe pas.', ar: 'لا يوجد رد بهذا المعرّف.' },
  },
  'origin-untabled': {
    status: 422,
    words: {
      en: 'A recommendation comes from a proposition that was tabled.',
      fr: 'Une recommandation vient d’une proposition qui a été déposée.',
      ar: 'تنبثق التوصية من مقترح عُرض للنقاش.',
    },
  },
});
