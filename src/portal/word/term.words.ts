import { defineWords } from '../../platform/language/words.ts';

export const discussedWords = defineWords({
  title: {
    ar: 'كلمات تُعرَّف تعريفات مختلفة',
    fr: 'Des mots définis de plusieurs façons',
    en: 'Words that are defined in several ways',
  },
  lead: {
    ar: 'كيف تعرّفها الجهات، بالسنة والمصدر، وما اتفق عليه الجانبان إن اتفقا.',
    fr: 'Comment des organismes les définissent, avec l’année et la source, et ce que les parties ont convenu, s’il y a lieu.',
    en: 'How bodies define them, with year and source, and what the parties agreed, where they did.',
  },
  newest: { ar: 'الصيغة الحالية', fr: 'Version actuelle', en: 'The version of today' },
  none: {
    ar: 'لم يُنشر أي مصطلح بتعريفاته بعد.',
    fr: 'Aucun terme n’est encore publié avec ses définitions.',
    en: 'No term has been published with its definitions yet.',
  },
  definitions: {
    ar: '{n, plural, zero {لا تعريفات} one {تعريف واحد} two {تعريفان} few {# تعريفات} many {# تعريفًا} other {# تعريف}}',
    fr: '{n, plural, =0 {aucune définition} one {# définition} other {# définitions}}',
    en: '{n, plural, =0 {no definitions} one {# definition} other {# definitions}}',
  },
  compare: {
    ar: 'قراءة التعريفات متجاورة',
    fr: 'Lire les définitions côte à côte',
    en: 'Read the definitions side by side',
  },
  every: { ar: 'كل المصطلحات', fr: 'Tous les termes', en: 'All terms' },
  sideBySide: { ar: 'التعريفات بتواريخها', fr: 'Les définitions, datées', en: 'The definitions, dated' },
  noDefinition: {
    ar: 'لا تعريف منشور لهذا المصطلح.',
    fr: 'Aucune définition publiée de ce terme.',
    en: 'No published definition of this term.',
  },
  used: { ar: 'الصيغة المستعملة', fr: 'La formulation en usage', en: 'The wording that is used' },
  nothingUsed: {
    ar: 'لم يتفق الجانبان على صيغة، ولا يُقدَّم تعريف على آخر.',
    fr: 'Les parties n’ont convenu d’aucune formulation ; aucune définition ne prime sur une autre.',
    en: 'The parties have agreed on no wording; no definition stands before another.',
  },
  agreed: {
    ar: 'اتُّفق عليها بالتصويت: المقترح {n}، {space}',
    fr: 'Convenue par vote : proposition {n}, {space}',
    en: 'Agreed by vote: proposition {n}, {space}',
  },
  notAgreed: {
    ar: 'غير متفق عليها: تُستعمل صيغة {who} لسنة {year}',
    fr: 'Non convenue : on emploie celle de {who}, {year}',
    en: 'Not agreed: that of {who}, {year}, is used',
  },
  notYet: {
    ar: 'لم تكن لهذا المصطلح صيغة في هذه النسخة.',
    fr: 'Ce terme n’avait pas de formulation dans cette version.',
    en: 'This term had no wording in that version.',
  },
  since: {
    ar: 'الصيغة {n} منذ {date} (النسخة {edition} من المصطلحات)',
    fr: 'Formulation {n} depuis le {date} (version {edition} des termes)',
    en: 'Wording {n} since {date} (version {edition} of the terms)',
  },
  earlier: { ar: 'صيغ المصطلح السابقة', fr: 'Formulations antérieures du terme', en: 'Earlier wordings of the term' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
  ours: {
    ar: 'الجمل من كتابتنا وتلخص المصدر؛ والكلمات بين علامتي الاقتباس منه.',
    fr: 'Les phrases sont les nôtres et résument la source ; les mots entre guillemets sont d’elle.',
    en: 'The sentences are ours and sum the source up; words in quotation marks are its own.',
  },
});
