import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of what is done at a meeting and around it. */
export const { catalogue: meetingProblems, problem: meetingProblem } = defineProblems('meeting', {
  'paper-lines': {
    status: 422,
    words: {
      en: 'Nothing was filed: look at {n, plural, one {question {lines}} other {questions {lines}}} of the batch.',
      fr: 'Rien n’est enregistré : voyez {n, plural, one {la question {lines}} other {les questions {lines}}} du lot.',
      ar: 'لم يُسجَّل شيء: راجعوا {n, plural, zero {الأسئلة} one {السؤال {lines}} two {السؤالين {lines}} few {الأسئلة {lines}} many {الأسئلة {lines}} other {الأسئلة {lines}}} من الدفعة.',
    },
  },
  'no-item': {
    status: 404,
    words: {
      en: 'There is no such request for a point.',
      fr: 'Cette demande de point n’existe pas.',
      ar: 'لا يوجد طلب نقطة بهذا المعرّف.',
    },
  },
  'agenda-stands': {
    status: 409,
    words: {
      en: 'The meeting was opened: its agenda stands.',
      fr: 'La réunion est ouverte : son ordre du jour ne change plus.',
      ar: 'افتُتح الاجتماع: جدول أعماله لا يتغير.',
    },
  },
  'agenda-full': {
    status: 409,
    words: {
      en: 'The agenda is full: no further point fits.',
      fr: 'L’ordre du jour est complet : aucun autre point n’y entre.',
      ar: 'اكتمل جدول الأعمال: لا مكان لنقطة أخرى.',
    },
  },
  'no-seat': {
    status: 403,
    words: {
      en: 'Those who are invited to the meeting do this: neither you nor your institution is among its participants.',
      fr: 'Cela revient à qui est invité à la réunion : ni vous ni votre institution n’êtes parmi les participants.',
      ar: 'هذا لمن دُعي إلى الاجتماع: لستم أنتم ولا مؤسستكم ضمن المشاركين.',
    },
  },
  'on-agenda': {
    status: 409,
    words: {
      en: 'This stands on the agenda already.',
      fr: 'C’est déjà à l’ordre du jour.',
      ar: 'هذا موجود على جدول الأعمال من قبل.',
    },
  },
  'not-left': {
    status: 404,
    words: {
      en: 'Nothing of the kind was left to this meeting.',
      fr: 'Rien de tel n’attend cette réunion.',
      ar: 'لا شيء من هذا ينتظر هذا الاجتماع.',
    },
  },
});
