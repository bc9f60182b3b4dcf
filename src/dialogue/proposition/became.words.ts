import { defineWords } from '../../platform/language/words.ts';

export const becameWords = defineWords({
  title: { ar: 'مآل المقترح', fr: 'Ce qu’elle est devenue', en: 'What became of it' },
  nothing: {
    ar: 'لا شيء مسجَّلًا بعد.',
    fr: 'Rien n’est encore consigné.',
    en: 'Nothing on record yet.',
  },
  amended: {
    ar: '{n, plural, zero {لم تُقبل تعديلات} one {قُبل تعديل واحد} two {قُبل تعديلان} few {قُبلت # تعديلات} many {قُبل # تعديلًا} other {قُبل # تعديل}}',
    fr: '{n, plural, one {Un amendement repris} other {# amendements repris}}',
    en: '{n, plural, one {One amendment taken over} other {# amendments taken over}}',
  },
  voted: { ar: 'صُوّت عليه: {label}', fr: 'Votée : {label}', en: 'Voted: {label}' },
  adopted: { ar: 'اعتمدته معًا {states}', fr: 'Adoptée en commun par {states}', en: 'Adopted in common by {states}' },
  recommended: {
    ar: 'صار التوصية المنشورة {n} · {meeting}',
    fr: 'Devenue la recommandation publiée {n} · {meeting}',
    en: 'Became published recommendation {n} · {meeting}',
  },
  promised: {
    ar: 'التدبير {measure}، الإجراء {n} ({plan}): {state}، الأجل {deadline}',
    fr: 'Mesure {measure}, action {n} ({plan}) : {state}, échéance {deadline}',
    en: 'Measure {measure}, action {n} ({plan}): {state}, due {deadline}',
  },
  withdrawn: { ar: 'سُحب', fr: 'Retirée', en: 'Withdrawn' },
  withdrawnFor: { ar: 'سُحب: {reason}', fr: 'Retirée : {reason}', en: 'Withdrawn: {reason}' },
  merged: { ar: 'دُمج في المقترح {n}', fr: 'Fusionnée dans la proposition {n}', en: 'Merged into proposition {n}' },
});
