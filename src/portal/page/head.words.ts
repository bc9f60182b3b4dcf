import { defineWords } from '../../platform/language/words.ts';

/** What a page says of itself where it is seen without its frame. */
export const headWords = defineWords({
  site: { ar: 'دورة', fr: 'Dawra', en: 'Dawra' },
  icon: { ar: 'شعار دورة', fr: 'Le signe de Dawra', en: 'The mark of Dawra' },
  demonstration: {
    ar: '[عرض توضيحي، بيانات مختلقة]',
    fr: '[Démonstration, données inventées]',
    en: '[Demonstration, invented data]',
  },
  synthetic: { ar: '[بيانات مختلقة]', fr: '[Données inventées]', en: '[Invented data]' },
  answers: { ar: 'دورة: الإجابات المنشورة', fr: 'Dawra : réponses publiées', en: 'Dawra: published answers' },
  recommendations: {
    ar: 'دورة: التوصيات المنشورة',
    fr: 'Dawra : recommandations publiées',
    en: 'Dawra: published recommendations',
  },
  data: {
    ar: 'دورة: بيانات ونتائج منشورة',
    fr: 'Dawra : données et résultats publiés',
    en: 'Dawra: published data and results',
  },
  propositions: { ar: 'دورة: المقترحات', fr: 'Dawra : propositions', en: 'Dawra: propositions' },
  actions: { ar: 'دورة: الوعود', fr: 'Dawra : engagements', en: 'Dawra: promises' },
  minutes: { ar: 'دورة: محاضر الاجتماعات', fr: 'Dawra : comptes rendus de réunions', en: 'Dawra: minutes of meetings' },
  consultations: { ar: 'دورة: الاستشارات', fr: 'Dawra : consultations', en: 'Dawra: consultations' },
  terms: { ar: 'دورة: مصطلحات الحوار', fr: 'Dawra : termes du dialogue', en: 'Dawra: terms of the dialogue' },
});
