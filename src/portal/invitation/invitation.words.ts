import { defineWords } from '../../platform/language/words.ts';

export const invitationWords = defineWords({
  title: { ar: 'دعوة إلى اجتماع', fr: 'Invitation à une réunion', en: 'Invitation to a meeting' },
  lead: {
    ar: 'أجيبوا مرة واحدة بهذا الرابط. لا يلزم حساب.',
    fr: 'Répondez une fois par ce lien. Aucun compte n’est nécessaire.',
    en: 'Answer once by this link. No account is needed.',
  },
  forWhom: { ar: 'تجيبون باسم', fr: 'Vous répondez pour', en: 'You answer for' },
  when: { ar: 'متى', fr: 'Quand', en: 'When' },
  where: { ar: 'أين', fr: 'Où', en: 'Where' },
  note: {
    ar: 'كلمة إلى الأمانة (اختيارية)',
    fr: 'Un mot au secrétariat (facultatif)',
    en: 'A line to the secretariat (optional)',
  },
  noteHint: {
    ar: 'تقرؤها الأمانة وحدها، وتُمحى عند اختتام الاجتماع.',
    fr: 'Lu par le secrétariat seul, effacé à la clôture de la réunion.',
    en: 'Read by the secretariat alone, erased when the meeting is closed.',
  },
  accept: { ar: 'سنحضر', fr: 'Nous viendrons', en: 'We will come' },
  decline: { ar: 'نعتذر عن الحضور', fr: 'Nous ne viendrons pas', en: 'We will not come' },
  wrong: {
    ar: 'اختاروا إحدى الإجابتين، واكتبوا 500 علامة على الأكثر.',
    fr: 'Choisissez l’une des deux réponses, et écrivez 500 signes au plus.',
    en: 'Choose one of the two answers, and write 500 signs at most.',
  },
  noted: { ar: 'وصلت إجابتكم', fr: 'Votre réponse est arrivée', en: 'Your answer has arrived' },
  notedLead: {
    ar: 'شكرًا. لتغييرها اطلبوا من الأمانة رابطًا جديدًا.',
    fr: 'Merci. Pour la changer, demandez un nouveau lien au secrétariat.',
    en: 'Thank you. To change it ask the secretariat for a new link.',
  },
  void: { ar: 'هذا الرابط لا يفتح شيئًا', fr: 'Ce lien n’ouvre rien', en: 'This link opens nothing' },
  voidLead: {
    ar: 'قد يكون استُعمل أو سُحب أو انتهت مدته. اطلبوا رابطًا جديدًا ممن دعاكم.',
    fr: 'Il a pu servir déjà, être retiré ou être échu. Demandez-en un nouveau à qui vous a invité.',
    en: 'It may have been used, withdrawn or be over. Ask whoever invited you for a new one.',
  },
});
