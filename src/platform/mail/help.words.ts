import { definePageHelp } from '../ui/page-help.ts';

export const outboxHelp = definePageHelp({
  purpose: {
    ar: 'الرسائل الصادرة وما آل إليه كل منها: أُرسلت، أو تنتظر، أو رُفضت. لا تقول رسالة ما لا يجوز أن يقرأه غير صاحبها.',
    fr: 'Les courriers sortants et leur sort : envoyés, en attente, refusés. Aucun ne dit ce que son seul lecteur doit savoir.',
    en: 'Outgoing mail and what came of each: sent, waiting, refused. No message says what its reader alone may know.',
  },
  example: {
    ar: 'دعوة لم تصل: ابحثوا عنها هنا. إن رُفض العنوان فصححوه في «الأشخاص والأدوار» وادعوا من جديد.',
    fr: 'Une invitation n’est pas arrivée : cherchez-la. L’adresse est refusée ? Corrigez-la dans « Personnes et rôles » et invitez à nouveau.',
    en: 'An invitation did not arrive: look for it here. The address is refused? Correct it under “People and roles” and invite again.',
  },
  next: {
    ar: 'أعيدوا إرسال ما فشل بعد زوال السبب.',
    fr: 'Renvoyez ce qui a échoué une fois la cause levée.',
    en: 'Try what failed again once its cause is gone.',
  },
});
