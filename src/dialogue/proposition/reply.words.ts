import { defineWords } from '../../platform/language/words.ts';

export const replyWords = defineWords({
  title: { ar: 'الردود', fr: 'Réponses', en: 'Replies' },
  none: { ar: 'لا رد بعد.', fr: 'Aucune réponse.', en: 'No reply yet.' },
  reply: { ar: 'رد', fr: 'Répondre', en: 'Reply' },
  text: { ar: 'نص الرد', fr: 'Texte de la réponse', en: 'Text of the reply' },
  hint: {
    ar: 'يُنشر باسم المؤسسة متى صار المقترح علنيًا. يحل الرد اللاحق للمؤسسة نفسها محل السابق، ويبقى السابق مقروءًا.',
    fr: 'Publiée au nom de l’institution dès que la proposition est publique. Une réponse ultérieure de la même institution prend la place de la précédente, qui reste lisible.',
    en: 'Published for the institution once the proposition is public. A later reply of the same institution takes the place of the earlier one, which stays to be read.',
  },
  as: { ar: 'باسم {who}', fr: 'Au nom de {who}', en: 'For {who}' },
  typeLetter: { ar: 'تسجيل رسالة', fr: 'Saisir une lettre', en: 'Type a letter' },
  body: { ar: 'الجهة صاحبة الرسالة', fr: 'Organisme qui écrit', en: 'Body that writes' },
  country: { ar: 'البلد', fr: 'Pays', en: 'Country' },
  side: { ar: 'الجانب', fr: 'Partie', en: 'Party' },
  source: { ar: 'مصدر الرسالة', fr: 'Source de la lettre', en: 'Where the letter stands' },
  dated: { ar: 'التاريخ', fr: 'Date', en: 'Date' },
  letter: { ar: 'رسالة', fr: 'Lettre', en: 'Letter' },
  line: { ar: '{side} · {date}', fr: '{side} · {date}', en: '{side} · {date}' },
  wording: { ar: 'على الصيغة {n}', fr: 'sur la formulation {n}', en: 'on wording {n}' },
  earlier: {
    ar: 'ردود سابقة للجهات نفسها',
    fr: 'Réponses antérieures des mêmes organismes',
    en: 'Earlier replies of the same bodies',
  },
  erase: { ar: 'محو كلمات الرد', fr: 'Effacer le texte', en: 'Erase the words' },
  sure: {
    ar: 'تُمحى الكلمات للجميع، هنا وعلى الصفحات العلنية، ويبقى أن الجهة ردت. لا رجوع فيه.',
    fr: 'Le texte disparaît pour tous, ici et sur les pages publiques ; reste que l’organisme a répondu. C’est sans retour.',
    en: 'The words go for everyone, here and on the public pages; that the body replied stays. This cannot be undone.',
  },
  send: { ar: 'إرسال الرد', fr: 'Envoyer la réponse', en: 'Send the reply' },
  close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
});
