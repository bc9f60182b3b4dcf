import { defineWords } from '../../platform/language/words.ts';

export const glossaryWords = defineWords({
  title: { ar: 'المصطلحات', fr: 'Glossaire', en: 'Glossary' },
  lead: {
    ar: 'الكلمة نفسها بمعنى واحد في الاستمارة والجدول والنص، باللغات الثلاث.',
    fr: 'Un mot, un sens : dans le questionnaire, le tableau et le texte, en trois langues.',
    en: 'One word, one meaning: in the questionnaire, the table and the text, in three languages.',
  },
  found: {
    ar: '{n, plural, zero {لا مصطلحات} one {مصطلح واحد} two {مصطلحان} few {# مصطلحات} many {# مصطلحًا} other {# مصطلح}}',
    fr: '{n, plural, =0 {aucun terme} one {# terme} other {# termes}}',
    en: '{n, plural, =0 {no terms} one {# term} other {# terms}}',
  },
  description: {
    ar: '{n, plural, zero {لا مصطلحات} one {مصطلح واحد} two {مصطلحان} few {# مصطلحات} many {# مصطلحًا} other {# مصطلح}} معرّفة بمصادرها بكل اللغات: {some}…',
    fr: '{n, plural, =0 {Aucun terme} one {# terme défini} other {# termes définis}} en toutes langues, avec leurs sources : {some}…',
    en: '{n, plural, =0 {No terms} one {# term defined} other {# terms defined}} in all languages, with their sources: {some}…',
  },
  none: { ar: 'لم تُنشر أي كلمة بعد.', fr: 'Aucun mot n’est encore publié.', en: 'No word has been published yet.' },
  source: { ar: 'المصدر: {source}', fr: 'Source : {source}', en: 'Source: {source}' },
  version: { ar: 'الصيغة {number}', fr: 'version {number}', en: 'version {number}' },
  unreviewed: {
    ar: 'كُتبت الصيغ الثلاث معًا لهذا المشروع ولم يراجعها مترجم مستقل.',
    fr: 'Les trois versions ont été écrites ensemble pour ce projet ; aucun traducteur indépendant ne les a relues.',
    en: 'The three versions were written together for this project; no independent translator has checked them.',
  },
});
