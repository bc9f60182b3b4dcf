import { defineWords } from '../../platform/language/words.ts';
import { definePageHelp } from '../../platform/ui/page-help.ts';

export const spaceCalendarWords = defineWords({
  title: { ar: 'تقويم الفضاء', fr: 'Calendrier de l’espace', en: 'Calendar of the space' },
  spaces: { ar: 'فضاءات الحوار', fr: 'Espaces de dialogue', en: 'Spaces of the dialogue' },
  next: { ar: 'المواعيد المقبلة', fr: 'Prochaines dates', en: 'Next dates' },
  none: {
    ar: 'لا اجتماعات دورية بعد.',
    fr: 'Pas encore de réunions régulières.',
    en: 'No regular meetings yet.',
  },
  plan: { ar: 'تنظيم هذا الاجتماع', fr: 'Prévoir cette réunion', en: 'Plan this meeting' },
  planned: { ar: 'اجتماع مقرر', fr: 'Réunion prévue', en: 'A planned meeting' },
  regular: { ar: 'الاجتماعات الدورية', fr: 'Réunions régulières', en: 'Regular meetings' },
  starts: { ar: 'أول موعد', fr: 'Première date', en: 'First date' },
  pattern: { ar: 'الوتيرة', fr: 'Rythme', en: 'How often' },
  weekly: { ar: 'كل أسبوع في اليوم نفسه', fr: 'Chaque semaine, le même jour', en: 'Weekly, on the same weekday' },
  'monthly-weekday': {
    ar: 'كل شهر في اليوم نفسه من الأسبوع نفسه',
    fr: 'Chaque mois, le même jour de la même semaine',
    en: 'Monthly, on the same weekday of the same week',
  },
  'monthly-last': {
    ar: 'كل شهر في آخر مرة من هذا اليوم',
    fr: 'Chaque mois, le dernier de ce jour de la semaine',
    en: 'Monthly, on the last such weekday',
  },
  'monthly-date': { ar: 'كل شهر في التاريخ نفسه', fr: 'Chaque mois, à la même date', en: 'Monthly, on the same date' },
  yearly: { ar: 'كل سنة في التاريخ نفسه', fr: 'Chaque année, à la même date', en: 'Yearly, on the same date' },
  interval: { ar: 'مرة كل كم من هذه الفترات', fr: 'Une fois toutes les … périodes', en: 'Once every … of these' },
  until: { ar: 'آخر يوم ممكن', fr: 'Dernier jour possible', en: 'Last possible day' },
  days: { ar: 'مدة الاجتماع بالأيام', fr: 'Durée d’une réunion en jours', en: 'Days that a meeting lasts' },
  except: { ar: 'أيام بلا اجتماع', fr: 'Jours sans réunion', en: 'Days without a meeting' },
  exceptHint: {
    ar: 'تواريخ مثل 2027-08-10 تفصل بينها فواصل',
    fr: 'Dates comme 2027-08-10, séparées par des virgules',
    en: 'Dates such as 2027-08-10, separated by commas',
  },
  other: {
    ar: 'قاعدة أخرى: {rule}',
    fr: 'Une autre règle : {rule}',
    en: 'Another rule: {rule}',
  },
  save: { ar: 'حفظ', fr: 'Enregistrer', en: 'Save' },
  stop: { ar: 'إنهاء الدورية', fr: 'Ne plus se réunir régulièrement', en: 'Meet regularly no more' },
  feed: { ar: 'في تقويمكم', fr: 'Dans votre calendrier', en: 'In your calendar' },
  feedLead: {
    ar: 'عنوان سري يقرأ منه تقويمكم اجتماعات هذا الفضاء كما يحق لكم رؤيتها. من يحصل عليه يرى المواعيد نفسها، فلا ترسلوه إلى أحد.',
    fr: 'Une adresse secrète où votre calendrier lit les réunions de cet espace telles que vous les voyez. Qui l’a voit les mêmes dates : ne l’envoyez à personne.',
    en: 'A secret address at which your calendar reads the meetings of this space as you see them. Whoever has it sees the same dates: send it to nobody.',
  },
  open: { ar: 'إنشاء العنوان', fr: 'Créer l’adresse', en: 'Make the address' },
  again: { ar: 'إنشاء عنوان جديد', fr: 'Créer une nouvelle adresse', en: 'Make a new address' },
  end: { ar: 'إلغاء العنوان', fr: 'Supprimer l’adresse', en: 'End the address' },
  since: {
    ar: 'لديكم عنوان منذ {date}.',
    fr: 'Vous avez une adresse depuis le {date}.',
    en: 'You have an address since {date}.',
  },
  once: {
    ar: 'هذا العنوان يظهر مرة واحدة: انسخوه الآن.',
    fr: 'Cette adresse n’est montrée qu’une fois : copiez-la maintenant.',
    en: 'This address is shown once: copy it now.',
  },
  address: { ar: 'عنوان التقويم', fr: 'Adresse du calendrier', en: 'Address of the calendar' },
});

export const calendarHelp = definePageHelp({
  purpose: {
    ar: 'متى يجتمع الفضاء بانتظام، وما المواعيد المقبلة. ومن هنا تُنظَّم الاجتماعات بضغطة واحدة وتُقرأ في تقويمكم.',
    fr: 'Quand l’espace se réunit régulièrement et quelles sont les prochaines dates. On y prévoit une réunion d’un clic et on les lit dans son propre calendrier.',
    en: 'When the space meets regularly and which dates come next. A meeting is planned with one press, and you read them in your own calendar.',
  },
  example: {
    ar: 'يجتمع فضاء في ثاني ثلاثاء كل شهرين: تكتب الأمانة أول موعد وتختار الوتيرة، فتظهر المواعيد الاثنا عشر المقبلة.',
    fr: 'Un espace se réunit le deuxième mardi, tous les deux mois : le secrétariat écrit la première date, choisit le rythme, et les douze prochaines dates paraissent.',
    en: 'A space meets on the second Tuesday of every other month: the secretariat writes the first date, picks how often, and the next twelve dates appear.',
  },
  next: {
    ar: 'نظّموا الاجتماع ثم اكتبوا مكانه وجدول أعماله قبل افتتاحه.',
    fr: 'Prévoyez la réunion, puis écrivez son lieu et son ordre du jour avant de l’ouvrir.',
    en: 'Plan the meeting, then write its place and agenda before it opens.',
  },
});
