import { defineWords } from '../../platform/language/words.ts';

export const questionWords = defineWords({
  number: { ar: 'السؤال {n}', fr: 'Question {n}', en: 'Question {n}' },
  board: { ar: 'لوحة الأسئلة', fr: 'Tableau des questions', en: 'Question board' },
  asker: { ar: 'صاحب السؤال:', fr: 'Posée par :', en: 'Asked by:' },
  public: { ar: 'من الجمهور، بلا اسم', fr: 'Le public, sans nom', en: 'The public, without a name' },
  unknown: {
    ar: 'شخص من غير المشاركين',
    fr: 'Une personne hors des participants',
    en: 'A person who is not a participant',
  },
  raisedAt: { ar: 'طُرح في', fr: 'Posée le', en: 'Raised on' },
  typedFor: {
    ar: 'دوّنته الأمانة باسم المشارك',
    fr: 'Noté par le secrétariat pour le participant',
    en: 'Typed by the secretariat for the participant',
  },
  texts: { ar: 'النص بلغاته', fr: 'Le texte et ses langues', en: 'The text in its languages' },
  by: { ar: '{who}، {when}', fr: '{who}, {when}', en: '{who}, {when}' },
  translate: { ar: 'ترجمة إلى: {language}', fr: 'Traduire : {language}', en: 'Translate: {language}' },
  improve: { ar: 'تحسين الترجمة', fr: 'Améliorer la traduction', en: 'Improve the translation' },
  in: { ar: 'النص: {language}', fr: 'Texte : {language}', en: 'Text: {language}' },
  method: { ar: 'كيف تُرجم', fr: 'Comment c’est traduit', en: 'How it was translated' },
  save: { ar: 'حفظ', fr: 'Enregistrer', en: 'Save' },
  cancel: { ar: 'إلغاء', fr: 'Annuler', en: 'Cancel' },
  merged: {
    ar: 'أسئلة دُمجت هنا، بنصوصها وأصحابها',
    fr: 'Questions fusionnées ici, avec leurs textes et leurs auteurs',
    en: 'Questions merged here, with their texts and askers',
  },
  into: { ar: 'دُمج في السؤال {n}', fr: 'Fusionnée dans la question {n}', en: 'Merged into question {n}' },
  answers: { ar: 'الإجابات المنشورة', fr: 'Réponses publiées', en: 'Published answers' },
  noAnswers: {
    ar: 'لا إجابة منشورة بعد. يحررها الباحثون والأمانة، وتظهر هنا بعد أن يراجعها شخص ثانٍ.',
    fr: 'Aucune réponse publiée. La recherche et le secrétariat la rédigent ; elle paraît ici après une seconde lecture.',
    en: 'No published answer yet. Researchers and the secretariat write it; it appears here after a second person has read it.',
  },
  whole: {
    ar: 'الإجابة بنسخها ومصادرها',
    fr: 'La réponse, ses versions et ses sources',
    en: 'The answer, its versions and sources',
  },
  write: { ar: 'تحرير إجابة', fr: 'Rédiger une réponse', en: 'Write an answer' },
  history: { ar: 'ما جرى للسؤال', fr: 'Ce qui a été fait', en: 'What was done' },
  application: { ar: 'النظام', fr: 'le système', en: 'the system' },
  reason: { ar: 'لماذا تتعذر الإجابة', fr: 'Pourquoi on ne peut répondre', en: 'Why it cannot be answered' },
  target: { ar: 'السؤال الذي يُدمج فيه', fr: 'Question qui la reçoit', en: 'Question that takes it in' },
  keeps: {
    ar: 'يبقى لكل سؤال نصه وصاحبه ولغته، ويمكن فك الدمج.',
    fr: 'Chaque question garde son texte, son auteur et sa langue ; la fusion peut être défaite.',
    en: 'Each question keeps its text, asker and language; a merge can be undone.',
  },
});
