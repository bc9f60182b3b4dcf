import { defineProblems } from '../problem/problem.ts';

/** What can happen to long work: it is not begun, it is stopped, or it is given up. Never a request that hangs. */
export const { catalogue: computeProblems, problem: computeProblem } = defineProblems('compute', {
  busy: {
    status: 503,
    words: {
      en: 'Many computations are waiting. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
      fr: 'De nombreux calculs sont en attente. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
      ar: 'هناك حسابات كثيرة في الانتظار. أعيدوا المحاولة بعد {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
    },
  },
  'too-long': {
    status: 422,
    words: {
      en: 'This took longer than {seconds, plural, one {# second} other {# seconds}} and was stopped. Ask for less at once.',
      fr: 'Ce calcul a dépassé {seconds, plural, one {# seconde} other {# secondes}} et a été arrêté. Demandez moins à la fois.',
      ar: 'استغرق هذا أكثر من {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}} فأُوقف. اطلبوا أقل في المرة الواحدة.',
    },
  },
  'too-much-memory': {
    status: 422,
    words: {
      en: 'This needs more memory than one computation may use and was stopped. Ask for less at once.',
      fr: 'Ce calcul demande plus de mémoire que permis et a été arrêté. Demandez moins à la fois.',
      ar: 'يحتاج هذا الحساب إلى ذاكرة أكبر من المسموح به فأُوقف. اطلبوا أقل في المرة الواحدة.',
    },
  },
  stopped: {
    status: 503,
    words: {
      en: 'The computation stopped before its end. Nothing was changed; please try again.',
      fr: 'Le calcul s’est interrompu avant la fin. Rien n’a été modifié ; veuillez réessayer.',
      ar: 'توقف الحساب قبل نهايته. لم يتغيّر شيء؛ يرجى إعادة المحاولة.',
    },
  },
  cancelled: {
    status: 409,
    words: {
      en: 'The computation was cancelled.',
      fr: 'Le calcul a été annulé.',
      ar: 'أُلغي الحساب.',
    },
  },
});
