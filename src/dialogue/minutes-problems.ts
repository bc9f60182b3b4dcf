import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of minutes. */
export const { catalogue: minutesProblems, problem: minutesProblem } = defineProblems('minutes', {
  'no-minutes': {
    status: 404,
    words: { en: 'There are no such minutes.', fr: 'Ce compte rendu n’existe pas.', ar: 'لا يوجد محضر بهذا المعرّف.' },
  },
  'no-remark': {
    status: 404,
    words: {
      en: 'There is no such request for a change.',
      fr: 'Cette demande de modification n’existe pas.',
      ar: 'لا يوجد طلب تعديل بهذا المعرّف.',
    },
  },
  'no-point': {
    status: 422,
    words: {
      en: 'The minutes have {count} points; there is no point {point}.',
      fr: 'Le compte rendu a {count} points ; il n’y a pas de point {point}.',
      ar: 'في المحضر {count} من النقاط؛ لا توجد نقطة برقم {point}.',
    },
  },
  there: {
    status: 409,
    words: {
      en: 'This meeting has minutes already: change those.',
      fr: 'Cette réunion a déjà son compte rendu : modifiez celui-ci.',
      ar: 'لهذا الاجتماع محضر من قبل: عدّلوه.',
    },
  },
  'too-early': {
    status: 409,
    words: {
      en: 'Minutes are written once the meeting was opened.',
      fr: 'Le compte rendu s’écrit une fois la réunion ouverte.',
      ar: 'يُحرَّر المحضر بعد افتتاح الاجتماع.',
    },
  },
  why: {
    status: 422,
    words: {
      en: 'This version was sent to the participants: say why there is another.',
      fr: 'Cette version a été envoyée aux participants : dites pourquoi il y en a une autre.',
      ar: 'أُرسلت هذه الصيغة إلى المشاركين: اذكروا سبب الصيغة الجديدة.',
    },
  },
  'not-in-approval': {
    status: 409,
    words: {
      en: 'This version of the minutes is not, or no longer, sent for approval.',
      fr: 'Cette version du compte rendu n’est pas, ou plus, soumise à approbation.',
      ar: 'هذه الصيغة من المحضر ليست قيد المصادقة أو لم تعد كذلك.',
    },
  },
  'not-approved': {
    status: 409,
    words: {
      en: 'Both parties have not approved these minutes yet.',
      fr: 'Les deux parties n’ont pas encore approuvé ce compte rendu.',
      ar: 'لم يصادق الجانبان بعد على هذا المحضر.',
    },
  },
  'was-not-there': {
    status: 403,
    words: {
      en: 'Those who were at the meeting speak on its minutes: neither you nor your institution is marked present.',
      fr: 'Parlent du compte rendu ceux qui étaient à la réunion : ni vous ni votre institution n’êtes marqués présents.',
      ar: 'يبدي الرأي في المحضر من حضر الاجتماع: لستم أنتم ولا مؤسستكم ضمن الحاضرين.',
    },
  },
  'participant-spoke': {
    status: 409,
    words: {
      en: 'This participant spoke on the minutes and stays.',
      fr: 'Ce participant s’est exprimé sur le compte rendu : il reste.',
      ar: 'أبدى هذا المشارك رأيه في المحضر فيبقى.',
    },
  },
});
