import { defineWords } from '../../platform/language/words.ts';

export const inboxWords = defineWords({
  title: { ar: 'أسئلة الجمهور', fr: 'Questions du public', en: 'Questions from the public' },
  lead: {
    ar: 'طرحها زوار دون حساب. تُقبل للعمل عليها في اجتماع، ولا يراها العموم قبل قرار ثانٍ، أو تُردّ بتعليل يقرؤه صاحبها بمرجعه.',
    fr: 'Posées sans compte. Elles entrent dans une réunion, sans être montrées au public avant une seconde décision, ou sont écartées avec un motif que leur auteur lit grâce à sa référence.',
    en: 'Asked without an account. They are taken into a meeting (shown to the public only by a second decision), or declined with a reason that the asker reads by the reference.',
  },
  waiting: { ar: 'تنتظر القرار', fr: 'En attente', en: 'Waiting' },
  decided: { ar: 'تم البتّ فيها', fr: 'Tranchées', en: 'Decided' },
  none: { ar: 'لا سؤال ينتظر.', fr: 'Aucune question en attente.', en: 'No question is waiting.' },
  noneBelongs: {
    ar: 'يظهر هنا ما يسأله الناس من دون حساب على الصفحات العمومية، لتقبلوه في اجتماع أو تردّوه مع ذكر السبب.',
    fr: 'Ici arrive ce que l’on demande sans compte sur les pages publiques : à retenir pour une réunion, ou à décliner avec la raison.',
    en: 'What people ask without an account on the public pages arrives here, to be accepted for a meeting or declined with the reason.',
  },
  noneBy: {
    ar: 'يطرحها أي زائر على صفحة طرح الأسئلة في الموقع العمومي.',
    fr: 'Toute personne les pose sur la page « Poser une question » du site public.',
    en: 'Anyone asks them on the page “Ask a question” of the public site.',
  },
  meeting: { ar: 'الاجتماع', fr: 'Réunion', en: 'Meeting' },
  accept: { ar: 'قبول في الاجتماع', fr: 'Prendre dans la réunion', en: 'Take into the meeting' },
  decline: { ar: 'ردّ', fr: 'Écarter', en: 'Decline' },
  reason: { ar: 'التعليل الذي يقرؤه صاحب السؤال', fr: 'Motif, lu par l’auteur', en: 'Reason that the asker reads' },
  send: { ar: 'ردّ بهذا التعليل', fr: 'Écarter avec ce motif', en: 'Decline with this reason' },
  cancel: { ar: 'إلغاء', fr: 'Annuler', en: 'Cancel' },
  taken: { ar: 'صار السؤال رقم {n}', fr: 'Devenue la question {n}', en: 'Became question {n}' },
  declined: { ar: 'رُدّ', fr: 'Écartée', en: 'Declined' },
  reference: { ar: 'المرجع', fr: 'Référence', en: 'Reference' },
  transcript: { ar: 'ما يقوله التسجيل', fr: 'Ce que dit l’enregistrement', en: 'What the recording says' },
  transcriptHint: {
    ar: 'اكتبوه كما قيل، دون أسماء أشخاص. التسجيل لا يُنشر.',
    fr: 'Tel que dit, sans noms de personnes. L’enregistrement n’est pas publié.',
    en: 'As it was said, without names of persons. The recording is not published.',
  },
});
