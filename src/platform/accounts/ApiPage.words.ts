import { defineWords } from '../language/words.ts';

export const apiWords = defineWords({
  title: { ar: 'أبواب البرمجة', fr: 'Portes pour programmes', en: 'Doors for programs' },
  lead: {
    ar: 'كل ما تفعله الصفحات يمر من هذه الأبواب. الوصف الكامل بصيغة OpenAPI 3.1:',
    fr: 'Tout ce que font les pages passe par ces portes. Description complète en OpenAPI 3.1 :',
    en: 'Everything the pages do goes through these doors. Full description in OpenAPI 3.1:',
  },
  search: { ar: 'البحث في الأبواب', fr: 'Chercher une porte', en: 'Search the doors' },
  shown: {
    ar: '{n, plural, zero {لا باب} one {باب واحد} two {بابان} few {# أبواب} many {# بابًا} other {# باب}}',
    fr: '{n, plural, =0 {Aucune porte} one {# porte} other {# portes}}',
    en: '{n, plural, =0 {No door} one {# door} other {# doors}}',
  },
  method: { ar: 'الطريقة', fr: 'Méthode', en: 'Method' },
  path: { ar: 'العنوان', fr: 'Adresse', en: 'Path' },
  summary: { ar: 'الوصف', fr: 'Objet', en: 'Summary' },
  who: { ar: 'من يحق له', fr: 'Qui peut', en: 'Who may' },
  parameters: { ar: 'المعطيات', fr: 'Paramètres', en: 'Parameters' },
  body: { ar: 'جسم الطلب: {fields}', fr: 'corps : {fields}', en: 'body: {fields}' },
  optional: { ar: '{name} (اختياري)', fr: '{name} (facultatif)', en: '{name} (optional)' },
  none: { ar: 'لا شيء', fr: 'aucun', en: 'none' },
});
