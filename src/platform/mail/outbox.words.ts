import { defineWords } from '../language/words.ts';

/** Words of the outgoing mail and of what each person wants of it. */
export const outboxWords = defineWords({
  title: { ar: 'البريد الصادر', fr: 'Courrier sortant', en: 'Outgoing mail' },
  lead: {
    ar: 'إلى من، ومن أي نوع، وما مصيره. لا تحمل الرسائل أسماء ولا عناوين أسئلة، ولا تُعرض روابط الاستعمال الواحد.',
    fr: 'À qui, de quelle sorte, et ce qu’il en est advenu. Les messages ne portent ni nom ni titre ; les liens à usage unique ne sont pas montrés.',
    en: 'To whom, of what kind, and what became of it. Messages carry neither names nor titles; links for one use are not shown.',
  },
  off: {
    ar: 'لم يُضبط خادم بريد: تُحفظ الرسائل هنا ولا تُرسل. تُضبط بالإعدادين DAWRA_SMTP_URL وDAWRA_MAIL_FROM.',
    fr: 'Aucun serveur de messagerie n’est configuré : les messages restent ici. Réglages : DAWRA_SMTP_URL et DAWRA_MAIL_FROM.',
    en: 'No mail server is set: messages are kept here and not sent. Settings: DAWRA_SMTP_URL and DAWRA_MAIL_FROM.',
  },
  offTitle: { ar: 'لا يُرسل أي بريد', fr: 'Rien n’est envoyé', en: 'Nothing is sent' },
  search: { ar: 'البحث بالاسم أو البريد', fr: 'Chercher un nom ou une adresse', en: 'Search by name or address' },
  to: { ar: 'إلى', fr: 'À', en: 'To' },
  kind: { ar: 'النوع', fr: 'Type', en: 'Type' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  at: { ar: 'الوقت', fr: 'Moment', en: 'When' },
  attempts: { ar: 'المحاولات', fr: 'Essais', en: 'Attempts' },
  acts: { ar: 'إجراءات', fr: 'Actions', en: 'Actions' },
  open: { ar: 'قراءة', fr: 'Lire', en: 'Read' },
  openOf: { ar: 'قراءة الرسالة إلى {name}', fr: 'Lire le message à {name}', en: 'Read the message to {name}' },
  retry: { ar: 'إعادة المحاولة', fr: 'Réessayer', en: 'Try again' },
  close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
  test: { ar: 'إرسال رسالة تجريبية إليّ', fr: 'M’envoyer un message d’essai', en: 'Send me a test message' },
  tested: {
    ar: 'الرسالة التجريبية في الانتظار.',
    fr: 'Le message d’essai est en attente.',
    en: 'The test message waits.',
  },
  empty: { ar: 'لا رسائل بعد.', fr: 'Aucun message.', en: 'No messages yet.' },
  belongs: {
    ar: 'تظهر هنا الدعوات والروابط والإشعارات التي يرسلها النظام، وما آل إليه كل منها.',
    fr: 'Ici paraissent les invitations, liens et avis envoyés, et le sort de chacun.',
    en: 'Invitations, links and notices that are sent stand here, and what came of each.',
  },
  waiting: { ar: 'في الانتظار', fr: 'en attente', en: 'waiting' },
  gathered: { ar: 'للموجز القادم', fr: 'pour le prochain résumé', en: 'for the next digest' },
  digested: { ar: 'ضمن موجز', fr: 'dans un résumé', en: 'in a digest' },
  sent: { ar: 'أُرسلت', fr: 'envoyé', en: 'sent' },
  bounced: { ar: 'عادت دون أن تصل', fr: 'revenu non remis', en: 'came back' },
  kept: { ar: 'محفوظة هنا', fr: 'gardé ici', en: 'kept here' },
  failed: { ar: 'لم تصل', fr: 'échec', en: 'failed' },
  cancelled: { ar: 'أُلغيت', fr: 'annulé', en: 'cancelled' },
  nextTry: { ar: 'المحاولة القادمة {moment}', fr: 'prochain essai {moment}', en: 'next attempt {moment}' },
  answer: { ar: 'ردّ الخادم: {code}', fr: 'réponse du serveur : {code}', en: 'answer of the server: {code}' },
});

export const preferenceWords = defineWords({
  title: { ar: 'الإشعارات بالبريد', fr: 'Avis par courrier électronique', en: 'Notices by mail' },
  lead: {
    ar: 'لا تحمل الرسائل أسماء ولا عناوين، بل رابطًا خلف تسجيل الدخول. رسائل الدخول إلى الحساب تصل دائمًا.',
    fr: 'Les messages ne portent ni nom ni titre, mais un lien derrière la connexion. Ceux qui concernent l’accès au compte arrivent toujours.',
    en: 'Messages carry neither names nor titles, but a link behind the sign-in. Those about access to your account always come.',
  },
  none: {
    ar: 'لا إشعارات لدوركم. تصل رسائل الدخول إلى الحساب وحدها.',
    fr: 'Votre rôle ne reçoit pas d’avis. Seuls arrivent les messages sur l’accès au compte.',
    en: 'Your role has no notices. Only messages about access to your account come.',
  },
  zone: { ar: 'المنطقة الزمنية', fr: 'Fuseau horaire', en: 'Time zone' },
  zoneHint: {
    ar: 'تصل الموجزات في السابعة صباحًا بتوقيتها؛ والأسبوعية يوم الاثنين.',
    fr: 'Les résumés arrivent à sept heures du matin de ce fuseau, ceux de la semaine le lundi.',
    en: 'Digests come at seven in the morning of this zone, weekly ones on Monday.',
  },
  'at-once': { ar: 'فورًا', fr: 'tout de suite', en: 'at once' },
  daily: { ar: 'موجز يومي', fr: 'résumé du jour', en: 'daily digest' },
  weekly: { ar: 'موجز أسبوعي', fr: 'résumé de la semaine', en: 'weekly digest' },
  never: { ar: 'أبدًا', fr: 'jamais', en: 'never' },
  save: { ar: 'حفظ', fr: 'Enregistrer', en: 'Save' },
  saved: { ar: 'حُفظ', fr: 'Enregistré', en: 'Saved' },
});
