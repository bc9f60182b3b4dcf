import { defineWords } from '../../platform/language/words.ts';

export const askWords = defineWords({
  title: { ar: 'اطرح سؤالًا', fr: 'Poser une question', en: 'Ask a question' },
  lead: {
    ar: 'لا حاجة إلى حساب ولا إلى اسم. تقرأ الأمانة كل سؤال: إما أن يُعرض على اجتماع ويُجاب عنه، أو تُكتب أسباب عدم عرضه.',
    fr: 'Ni compte ni nom. Le secrétariat lit chaque question : elle est portée devant une réunion et reçoit une réponse, ou le motif contraire est écrit.',
    en: 'No account, no name. The secretariat reads every question: it is taken to a meeting and answered, or the reason why not is written down.',
  },
  kept: {
    ar: 'لا نحفظ شيئًا عمّن سأل. رجاءً لا تذكروا أسماء ولا عناوين ولا أرقام هواتف.',
    fr: 'Rien n’est conservé de la personne qui demande. Merci de n’écrire ni nom, ni adresse, ni téléphone.',
    en: 'Nothing is kept about who asks. Please write no names, addresses or telephone numbers.',
  },
  question: { ar: 'سؤالكم', fr: 'Votre question', en: 'Your question' },
  hint: {
    ar: 'من 5 إلى 4000 حرف، بالعربية أو الفرنسية أو الإنجليزية',
    fr: 'de 5 à 4000 caractères, en arabe, en français ou en anglais',
    en: '5 to 4,000 characters, in Arabic, French or English',
  },
  language: { ar: 'لغة السؤال', fr: 'Langue de la question', en: 'Language of the question' },
  send: { ar: 'إرسال السؤال', fr: 'Envoyer la question', en: 'Send the question' },
  error: { ar: 'لم يُرسل السؤال', fr: 'La question n’est pas partie', en: 'The question was not sent' },
  length: {
    ar: 'يُكتب السؤال في 5 أحرف إلى 4000 حرف.',
    fr: 'Une question compte de 5 à 4000 caractères.',
    en: 'A question has 5 to 4,000 characters.',
  },
  followTitle: { ar: 'متابعة سؤال', fr: 'Suivre une question', en: 'Follow a question' },
  reference: { ar: 'الرقم المرجعي', fr: 'Référence', en: 'Reference' },
  referenceHint: { ar: 'مثل: 7K3F-Q9AD', fr: 'par exemple 7K3F-Q9AD', en: 'for example 7K3F-Q9AD' },
  follow: { ar: 'متابعة', fr: 'Suivre', en: 'Follow' },
  unknown: {
    ar: 'لا يوجد سؤال بهذا الرقم المرجعي.',
    fr: 'Aucune question ne porte cette référence.',
    en: 'No question has this reference.',
  },
  askedTitle: {
    ar: 'سؤالكم وما صار إليه',
    fr: 'Votre question et ce qu’elle devient',
    en: 'Your question, and what becomes of it',
  },
  keep: {
    ar: 'احتفظوا بهذا الرقم: به وحده تعودون إلى هذه الصفحة.',
    fr: 'Conservez cette référence : elle seule ramène à cette page.',
    en: 'Keep this reference: it alone leads back to this page.',
  },
  askedOn: { ar: 'طُرح في {date}', fr: 'Posée le {date}', en: 'Asked {date}' },
  fate: { ar: 'ما صار إليه', fr: 'Ce qu’elle devient', en: 'What became of it' },
  waiting: {
    ar: 'وصل السؤال. لم تنظر فيه الأمانة بعد.',
    fr: 'Bien reçue. Le secrétariat ne l’a pas encore examinée.',
    en: 'Received. The secretariat has not considered it yet.',
  },
  taken: {
    ar: 'قُبل السؤال وسيُعرض على اجتماع لم يُفتتح بعد.',
    fr: 'Retenue : elle sera portée devant une réunion qui n’est pas encore ouverte.',
    en: 'Taken up: it goes to a meeting that has not opened yet.',
  },
  declined: {
    ar: 'لم يُعرض على اجتماع. السبب:',
    fr: 'Elle n’a pas été portée devant une réunion. Motif :',
    en: 'It was not taken to a meeting. The reason:',
  },
  raised: {
    ar: 'طُرح في الاجتماع برقم {number}',
    fr: 'Posée en réunion sous le numéro {number}',
    en: 'Raised at the meeting as number {number}',
  },
  meeting: { ar: 'إلى الاجتماع', fr: 'Voir la réunion', en: 'See the meeting' },
  answered: { ar: 'الجواب', fr: 'La réponse', en: 'The answer' },
});
