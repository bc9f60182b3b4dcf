import { defineWords } from '../../platform/language/words.ts';

export const meetingsWords = defineWords({
  title: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  lead: {
    ar: 'كل اجتماع يرث مبادئ ما قبله وأسئلته المفتوحة، ولا يُختتم وفيه سؤال بلا إجابة ولا تعليل.',
    fr: 'Chaque réunion hérite des principes et des questions ouvertes de la précédente, et ne se clôt pas sur une question sans réponse ni motif.',
    en: 'Each meeting inherits the principles and the open questions of the one before, and does not close over a question without answer or reason.',
  },
  plan: { ar: 'تنظيم اجتماع', fr: 'Prévoir une réunion', en: 'Plan a meeting' },
  kind: { ar: 'النوع', fr: 'Type', en: 'Type' },
  name: { ar: 'الاجتماع', fr: 'Réunion', en: 'Meeting' },
  when: { ar: 'التاريخ', fr: 'Dates', en: 'Dates' },
  place: { ar: 'المكان', fr: 'Lieu', en: 'Place' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  seats: { ar: 'المشاركون', fr: 'Participants', en: 'Participants' },
  answered: { ar: 'أسئلة أُجيب عنها', fr: 'Questions ayant reçu une réponse', en: 'Questions answered' },
  of: { ar: '{answered} من {total}', fr: '{answered} sur {total}', en: '{answered} of {total}' },
  empty: { ar: 'لا اجتماع بعد.', fr: 'Aucune réunion.', en: 'No meeting yet.' },
  belongs: {
    ar: 'تظهر هنا الاجتماعات المقررة التي دُعيتم إليها، وكل اجتماع افتُتح.',
    fr: 'Ici paraissent les réunions prévues où vous êtes invité(e), et toutes celles qui sont ouvertes.',
    en: 'Planned meetings to which you are invited stand here, and every meeting once it is opened.',
  },
  by: {
    ar: 'الأمانة هي التي تنظم الاجتماعات.',
    fr: 'C’est le secrétariat qui prévoit les réunions.',
    en: 'The secretariat plans meetings.',
  },
});
