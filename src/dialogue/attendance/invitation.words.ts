import { defineWords } from '../../platform/language/words.ts';
import { definePageHelp } from '../../platform/ui/page-help.ts';

export const invitationWords = defineWords({
  title: { ar: 'الدعوات', fr: 'Invitations', en: 'Invitations' },
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  noMail: {
    ar: 'هذه المنظومة لا ترسل بريدًا: تُعرض الروابط هنا لتسلّموها بأنفسكم.',
    fr: 'Cette installation n’envoie pas de courrier : les liens s’affichent ici, à vous de les remettre.',
    en: 'No mail goes out from this installation: links are shown here for you to hand over.',
  },
  notPlanned: {
    ar: 'افتُتح الاجتماع: لم تعد الروابط تفتح.',
    fr: 'La réunion est ouverte : les liens ne s’ouvrent plus.',
    en: 'The meeting was opened: links open no more.',
  },
  all: {
    ar: 'دعوة كل من له عنوان ولم يُدعَ بعد',
    fr: 'Inviter tous ceux qui ont une adresse et ne l’ont pas été',
    en: 'Invite everyone with an address who was not invited',
  },
  participant: { ar: 'المشارك', fr: 'Participant', en: 'Participant' },
  mail: { ar: 'عنوان البريد', fr: 'Adresse électronique', en: 'Mail address' },
  mailHint: {
    ar: 'لا يراه إلا الأمانة، ويُمحى عند اختتام الاجتماع.',
    fr: 'Vue par le secrétariat seul, effacée à la clôture de la réunion.',
    en: 'Seen by the secretariat alone, erased when the meeting is closed.',
  },
  language: { ar: 'لغة الدعوة', fr: 'Langue de l’invitation', en: 'Language of the invitation' },
  answer: { ar: 'الإجابة', fr: 'Réponse', en: 'Answer' },
  acts: { ar: 'إجراءات', fr: 'Actes', en: 'Acts' },
  state: {
    ar: '{state, select, accepted {قبِل} declined {اعتذر} open {دُعي} over {انتهت الدعوة} other {لم يُدعَ بعد}}',
    fr: '{state, select, accepted {accepte} declined {décline} open {invité} over {invitation terminée} other {pas encore invité}}',
    en: '{state, select, accepted {accepts} declined {declines} open {invited} over {invitation over} other {not invited yet}}',
  },
  present: { ar: 'حاضر', fr: 'présent', en: 'present' },
  on: { ar: 'دُعي في {date}', fr: 'invité le {date}', en: 'invited on {date}' },
  answered: { ar: 'أجاب في {date}', fr: 'réponse le {date}', en: 'answered on {date}' },
  sent: {
    ar: '{mail, select, waiting {البريد في طريقه} told {أُرسل البريد} failed {لم يصل البريد} other {سُلّم الرابط}}',
    fr: '{mail, select, waiting {courrier en route} told {courrier parti} failed {le courrier n’est pas arrivé} other {lien remis}}',
    en: '{mail, select, waiting {mail on its way} told {mail sent} failed {mail did not get there} other {link handed over}}',
  },
  invite: { ar: 'دعوة', fr: 'Inviter', en: 'Invite' },
  inviteOf: { ar: 'دعوة {name}', fr: 'Inviter {name}', en: 'Invite {name}' },
  again: {
    ar: 'الرابط السابق لن يفتح بعد الآن.',
    fr: 'Le lien précédent ne s’ouvrira plus.',
    en: 'The link before will open no more.',
  },
  send: { ar: 'إرسال بالبريد', fr: 'Envoyer par courrier', en: 'Send by mail' },
  show: { ar: 'إظهار الرابط', fr: 'Afficher le lien', en: 'Show the link' },
  link: {
    ar: 'رابط لإجابة واحدة، يُعرض هذه المرة فقط',
    fr: 'Lien pour une réponse, affiché cette fois seulement',
    en: 'A link for one answer, shown this once',
  },
  withdraw: { ar: 'سحب الدعوة', fr: 'Retirer l’invitation', en: 'Withdraw the invitation' },
  withdrawOf: { ar: 'سحب دعوة {name}', fr: 'Retirer l’invitation de {name}', en: 'Withdraw the invitation of {name}' },
  close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
  none: { ar: 'لا مشارك بعد.', fr: 'Aucun participant.', en: 'No participant yet.' },
  noneBelongs: {
    ar: 'يظهر هنا كل مشارك مع دعوته وإجابته.',
    fr: 'Chaque participant paraît ici avec son invitation et sa réponse.',
    en: 'Each participant stands here with their invitation and answer.',
  },
  noneNext: {
    ar: 'أضيفوا المشاركين في صفحة الاجتماع أولًا.',
    fr: 'Ajoutez d’abord des participants sur la page de la réunion.',
    en: 'Add participants on the page of the meeting first.',
  },
});

export const invitationHelp = definePageHelp({
  purpose: {
    ar: 'من هنا يُدعى المشاركون إلى اجتماع مقرر، كل بلغته، برابط لإجابة واحدة لا يحتاج إلى حساب، وتُقرأ إجاباتهم.',
    fr: 'D’ici on invite les participants à une réunion prévue, chacun dans sa langue, par un lien qui sert à une réponse et ne demande aucun compte ; leurs réponses se lisent ici.',
    en: 'Participants are invited to a planned meeting from here, each in their language, by a link that takes one answer and needs no account; their answers are read here.',
  },
  example: {
    ar: 'اعتذرت جمعية وكتبت أن زميلة ستحضر عنها. تدعوها الأمانة من جديد بعنوان الزميلة، فيبطل الرابط الأول.',
    fr: 'Une association décline et écrit qu’une collègue viendra. Le secrétariat invite de nouveau à l’adresse de la collègue : le premier lien ne s’ouvre plus.',
    en: 'An association declines and writes that a colleague will come. The secretariat invites again at the colleague’s address: the first link opens no more.',
  },
  next: {
    ar: 'ينتهي الرابط بعد ثلاثين يومًا أو عند افتتاح الاجتماع. ويوم الاجتماع يُسجَّل الحضور برمز.',
    fr: 'Un lien finit après trente jours ou à l’ouverture de la réunion. Le jour venu, le code de présence marque qui est là.',
    en: 'A link ends after thirty days or when the meeting opens. On the day, the attendance code marks who is there.',
  },
});
