import { defineWords } from '../../platform/language/words.ts';

export const askWords = defineWords({
  title: { ar: 'طرح سؤال', fr: 'Poser une question', en: 'Ask a question' },
  lead: {
    ar: 'لا حاجة إلى حساب ولا إلى اسم. تقرأ الأمانة كل سؤال: إما أن يُعرض على اجتماع ويُجاب عنه، أو تُكتب أسباب عدم عرضه.',
    fr: 'Ni compte ni nom. Le secrétariat lit chaque question : elle est portée devant une réunion et reçoit une réponse, ou le motif contraire est écrit.',
    en: 'No account, no name. The secretariat reads every question: it is taken to a meeting and answered, or the reason why not is written down.',
  },
  kept: {
    ar: 'لا نحفظ عمّن سأل إلا ما يكتبه هنا. رجاءً لا تذكروا أسماء ولا عناوين ولا أرقام هواتف.',
    fr: 'De la personne qui demande, rien n’est conservé que ce qu’elle écrit ici. Merci de n’écrire ni nom, ni adresse, ni téléphone.',
    en: 'Nothing is kept about who asks but what they write here. Please write no names, addresses or telephone numbers.',
  },
  question: { ar: 'سؤالكم', fr: 'Votre question', en: 'Your question' },
  hint: {
    ar: 'من 5 إلى 4000 حرف، بالعربية أو الفرنسية أو الإنجليزية؛ أو سجّلوه بصوتكم أدناه',
    fr: 'de 5 à 4000 caractères, en arabe, en français ou en anglais ; ou dites-la dans un enregistrement, ci-dessous',
    en: '5 to 4,000 characters, in Arabic, French or English; or say it in a recording, below',
  },
  language: { ar: 'لغة السؤال', fr: 'Langue de la question', en: 'Language of the question' },
  send: { ar: 'إرسال السؤال', fr: 'Envoyer la question', en: 'Send the question' },
  sendChanged: { ar: 'إرسال السؤال بعد تغييره', fr: 'Envoyer la question modifiée', en: 'Send the changed question' },
  sendAnyway: { ar: 'إرساله كما هو', fr: 'Envoyer tel quel', en: 'Send it as it is' },
  signsTitle: {
    ar: 'لم يُرسل بعد: في النص ما يشبه',
    fr: 'Pas encore envoyée : le texte semble contenir',
    en: 'Not sent yet: the text seems to hold',
  },
  signsLead: {
    ar: 'قد يعرف غيركم منه من أنتم أو من هو شخص آخر. احذفوه ثم أرسلوا، أو أرسلوا النص كما هو إن كان ذلك خطأ.',
    fr: 'D’autres pourraient y reconnaître une personne, vous-même peut-être. Retirez-le puis envoyez, ou envoyez tel quel si nous nous trompons.',
    en: 'Others could learn from it who you or somebody else is. Take it out and send, or send the text as it is if we are mistaken.',
  },
  erase: { ar: 'محو هذا السؤال', fr: 'Effacer cette question', en: 'Erase this question' },
  eraseSure: {
    ar: 'هل تريدون محو هذا السؤال نهائيًا؟',
    fr: 'Effacer cette question définitivement ?',
    en: 'Erase this question for good?',
  },
  eraseLead: {
    ar: 'يُمحى نصه وترجماته وما كُتب عنه. لا يستطيع أحد إعادته، ولا نحن.',
    fr: 'Son texte, ses traductions et ce qui en a été dit disparaissent. Personne ne peut les rétablir, nous non plus.',
    en: 'Its text, its translations and what was said about it go. Nobody can bring them back, not even we.',
  },
  eraseNow: { ar: 'محو السؤال', fr: 'Effacer la question', en: 'Erase the question' },
  keepIt: { ar: 'الإبقاء عليه', fr: 'La garder', en: 'Keep it' },
  erased: {
    ar: 'مُحي نص هذا السؤال.',
    fr: 'Le texte de cette question a été effacé.',
    en: 'The text of this question has been erased.',
  },
  error: { ar: 'لم يُرسل السؤال', fr: 'La question n’est pas partie', en: 'The question was not sent' },
  length: {
    ar: 'يُكتب السؤال في 5 أحرف إلى 4000 حرف.',
    fr: 'Une question compte de 5 à 4000 caractères.',
    en: 'A question has 5 to 4,000 characters.',
  },
  mail: {
    ar: 'إخباركم بالبريد الإلكتروني (اختياري)',
    fr: 'Être prévenu(e) par courriel (facultatif)',
    en: 'Be told by e-mail (optional)',
  },
  mailHint: {
    ar: 'نحفظه مشفَّرًا لهذا وحده، ونمحوه عند الإجابة أو الرفض أو حين تمحون السؤال. تقول الرسالة إن هناك جديدًا لا غير؛ فكّروا فيمن قد يقرأ بريدكم.',
    fr: 'Gardée chiffrée pour cela seul, effacée dès la réponse ou le refus, ou quand vous effacez la question. Le message dit qu’il y a du nouveau, rien de plus ; pensez à qui lit votre boîte.',
    en: 'Kept encrypted for this alone, erased once it is answered or declined or you erase the question. The message says that there is news and no more; think of who reads your mailbox.',
  },
  noMail: {
    ar: 'هذا ليس عنوان بريد إلكتروني.',
    fr: 'Ce n’est pas une adresse de courriel.',
    en: 'This is no e-mail address.',
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
    ar: 'قُبل السؤال للعمل عليه. لم يُعرض نصه على العموم بعد.',
    fr: 'Retenue pour y travailler. Son texte n’est pas encore montré au public.',
    en: 'Taken into the work. Its text is not shown to the public yet.',
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
  answered: { ar: 'الإجابة', fr: 'Réponse', en: 'Answer' },
});
