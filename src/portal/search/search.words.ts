import { defineWords } from '../../platform/language/words.ts';

export const searchWords = defineWords({
  title: { ar: 'البحث', fr: 'Recherche', en: 'Search' },
  titleOf: { ar: 'البحث: {q}', fr: 'Recherche : {q}', en: 'Search: {q}' },
  lead: {
    ar: 'يُبحث في الإجابات والأسئلة والتوصيات والمتغيرات والسلاسل والمصطلحات والرموز المنشورة، بكل اللغات.',
    fr: 'Dans les réponses, questions, recommandations, variables, séries, termes et codes publiés, en toutes langues.',
    en: 'Over published answers, questions, recommendations, variables, series, terms and codes, in all languages.',
  },
  kinds: { ar: 'أنواع النتائج', fr: 'Types de résultats', en: 'Kinds of results' },
  every: { ar: 'كل الأنواع', fr: 'Tous les types', en: 'All kinds' },
  found: {
    ar: '{n, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
    fr: '{n, plural, =0 {Aucun résultat} one {# résultat} other {# résultats}}',
    en: '{n, plural, =0 {No results} one {# result} other {# results}}',
  },
  order: {
    ar: 'في الأعلى ما يحمل هذا العنوان تمامًا، ثم ما تظهر كلماته في العنوان، ثم ما تظهر في نصه.',
    fr: 'D’abord ce qui porte exactement ce titre, puis les titres qui contiennent ces mots, puis les textes.',
    en: 'What is called exactly this comes first, then titles that hold the words, then texts.',
  },
  some: {
    ar: 'لا شيء يجمع كل هذه الكلمات. هذا ما يحتوي على بعضها.',
    fr: 'Rien ne contient tous ces mots. Voici ce qui en contient certains.',
    en: 'Nothing holds all these words. These hold some of them.',
  },
  nothing: { ar: 'لا نتائج لهذا البحث', fr: 'Rien n’a été trouvé', en: 'Nothing was found' },
  nothingLead: {
    ar: 'جرّبوا كلمة أقل أو كلمة أعم أو لغة أخرى. وإن لم يُطرح السؤال بعد، فيمكن طرحه.',
    fr: 'Essayez moins de mots, un mot plus général ou une autre langue. Si la question n’a pas été posée, posez-la.',
    en: 'Try fewer words, a more general one, or another language. If nobody has asked it yet, ask.',
  },
  ask: { ar: 'طرح سؤال', fr: 'Poser une question', en: 'Ask a question' },
  short: {
    ar: 'اكتبوا حرفين على الأقل.',
    fr: 'Écrivez deux lettres au moins.',
    en: 'Write two letters or more.',
  },
  cut: {
    ar: 'بُحث عن الكلمات الثماني الأولى فقط.',
    fr: 'Seuls les huit premiers mots ont été cherchés.',
    en: 'Only the first eight words were searched.',
  },
  partial: {
    ar: 'من الأسئلة، بُحث في الأحدث فقط.',
    fr: 'Parmi les questions, seules les plus récentes ont été cherchées.',
    en: 'Of the questions, only the newest were searched.',
  },
  more: { ar: 'النتائج التالية', fr: 'Résultats suivants', en: 'Next results' },
  first: { ar: 'الرجوع إلى أول النتائج', fr: 'Revenir au début', en: 'Back to the first results' },
  number: { ar: 'رقم {n}', fr: 'n° {n}', en: 'No. {n}' },
  suggested: {
    ar: '{n, plural, zero {لا اقتراحات} one {اقتراح واحد} two {اقتراحان} few {# اقتراحات} many {# اقتراحًا} other {# اقتراح}}',
    fr: '{n, plural, =0 {Aucune suggestion} one {# suggestion} other {# suggestions}}',
    en: '{n, plural, =0 {No suggestions} one {# suggestion} other {# suggestions}}',
  },
});
