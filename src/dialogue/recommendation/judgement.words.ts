import { defineWords } from '../../platform/language/words.ts';

export const judgementPageWords = defineWords({
  title: { ar: 'من الأدلة إلى القرار', fr: 'Des éléments probants à la décision', en: 'From evidence to decision' },
  lead: {
    ar: 'ثمانية معايير إلى جانب الأدلة، لكل حكم سبب مكتوب. الحكم الجديد لا يمحو ما قبله.',
    fr: 'Huit critères à côté des éléments probants, chaque jugement avec son motif écrit. Un nouveau jugement n’efface pas le précédent.',
    en: 'Eight criteria beside the evidence, each judgement with its written reason. A new judgement does not erase the one before.',
  },
  none: { ar: 'لم يُحكم بعد', fr: 'Pas encore jugé', en: 'Not judged yet' },
  judge: { ar: 'إصدار حكم', fr: 'Juger', en: 'Judge' },
  judgeOf: { ar: 'إصدار حكم في {criterion}', fr: 'Juger : {criterion}', en: 'Judge: {criterion}' },
  judgement: { ar: 'الحكم', fr: 'Jugement', en: 'Judgement' },
  reason: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  rests: { ar: 'تستند إلى', fr: 'S’appuie sur', en: 'Based on' },
  restsNone: { ar: 'لا استشهاد', fr: 'Aucune citation', en: 'No citation' },
  restsOn: { ar: 'يستند إلى الاستشهاد {n}', fr: 'S’appuie sur la citation {n}', en: 'Based on citation {n}' },
  citation: { ar: 'الاستشهاد {n}', fr: 'Citation {n}', en: 'Citation {n}' },
  byInstitution: { ar: '{who}، {when}', fr: '{who}, {when}', en: '{who}, {when}' },
  onWording: { ar: 'على الصيغة {n}', fr: 'sur la formulation {n}', en: 'on wording {n}' },
  save: { ar: 'تسجيل الحكم', fr: 'Consigner le jugement', en: 'Write down the judgement' },
  cancel: { ar: 'إلغاء', fr: 'Annuler', en: 'Cancel' },
  earlier: { ar: 'أحكام سابقة', fr: 'Jugements antérieurs', en: 'Earlier judgements' },
});
