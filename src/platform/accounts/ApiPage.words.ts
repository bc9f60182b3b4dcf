import { defineWords } from '../language/words.ts';

export const apiWords = defineWords({
  title: { ar: 'API', fr: 'API', en: 'API' },
  lead: {
    ar: 'كل ما تفعله الصفحات يمر عبر واجهة API هذه. الوصف الكامل بصيغة OpenAPI 3.1:',
    fr: 'Tout ce que font les pages passe par cette API. Description complète en OpenAPI 3.1 :',
    en: 'Everything the pages do goes through this API. Full description in OpenAPI 3.1:',
  },
  search: { ar: 'البحث في نقاط النفاذ', fr: 'Chercher un point d’accès', en: 'Search the endpoints' },
  shown: {
    ar: '{n, plural, zero {لا نقطة نفاذ} one {نقطة نفاذ واحدة} two {نقطتا نفاذ} few {# نقاط نفاذ} many {# نقطة نفاذ} other {# نقطة نفاذ}}',
    fr: '{n, plural, =0 {Aucun point d’accès} one {# point d’accès} other {# points d’accès}}',
    en: '{n, plural, =0 {No endpoint} one {# endpoint} other {# endpoints}}',
  },
  method: { ar: 'الطريقة', fr: 'Méthode', en: 'Method' },
  path: { ar: 'العنوان', fr: 'Adresse', en: 'Path' },
  summary: { ar: 'الوصف', fr: 'Objet', en: 'Summary' },
  who: { ar: 'من يحق له', fr: 'Qui peut', en: 'Who may' },
  parameters: { ar: 'المعاملات', fr: 'Paramètres', en: 'Parameters' },
  body: { ar: 'جسم الطلب: {fields}', fr: 'corps : {fields}', en: 'body: {fields}' },
  optional: { ar: '{name} (اختياري)', fr: '{name} (facultatif)', en: '{name} (optional)' },
  none: { ar: 'لا شيء', fr: 'aucun', en: 'none' },
});
