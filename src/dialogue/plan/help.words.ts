import { definePageHelp } from '../../platform/ui/page-help.ts';

export const plansHelp = definePageHelp({
  purpose: {
    ar: 'خطط العمل التي ترونها: كم إجراءً فيها، وكم أُنجز، وكم تأخر.',
    fr: 'Les plans d’action que vous voyez : combien d’actions, combien de réalisées, combien en retard.',
    en: 'The action plans that you see: how many actions, how many done, how many late.',
  },
  example: {
    ar: 'مندوب وزارة يفتح خطة الممر ليرى ما تأخر قبل الاجتماع القادم.',
    fr: 'Le délégué d’un ministère ouvre le plan du corridor pour voir ce qui est en retard avant la prochaine réunion.',
    en: 'The delegate of a ministry opens the plan of the corridor to see what is late before the next meeting.',
  },
  next: {
    ar: 'افتحوا خطة، أو ابدؤوا خطة فضاء تتكلمون فيه.',
    fr: 'Ouvrez un plan, ou commencez celui d’un espace où vous parlez.',
    en: 'Open a plan, or begin the one of a space in which you speak.',
  },
});

export const planHelp = definePageHelp({
  purpose: {
    ar: 'خطة واحدة: التدابير، والمبادئ التي تراعيها أو تتركها أو تخالفها، والإجراءات تحت كل تدبير.',
    fr: 'Un plan : ses mesures, les principes qu’elles respectent, laissent de côté ou enfreignent, les actions sous chacune.',
    en: 'One plan: its measures, the principles they meet, leave aside or break, the actions under each.',
  },
  example: {
    ar: 'تقول الصفحة إن الخطة إعلام فقط: يضيف الجانبان إجراء يعترف بالشهادات.',
    fr: 'La page dit que le plan n’est que de l’information : les deux parties ajoutent une action qui reconnaît les diplômes.',
    en: 'The page says that the plan is information only: both parties add an action that recognises diplomas.',
  },
  next: {
    ar: 'أضيفوا تدبيرًا ينفذ توصية، ثم اكتبوا إجراءاته.',
    fr: 'Ajoutez une mesure qui met en œuvre une recommandation, puis rédigez ses actions.',
    en: 'Add a measure that carries out a recommendation, then write its actions.',
  },
});

export const planEditorHelp = definePageHelp({
  purpose: {
    ar: 'بدء خطة فضاء أو تعديلها: عنوانها وغايتها ومدتها.',
    fr: 'Commencer le plan d’un espace ou le modifier : titre, objet, durée.',
    en: 'Begin the plan of a space or change it: title, purpose, period.',
  },
  example: {
    ar: 'خطة ثلاث سنوات لممر بين بلدين.',
    fr: 'Un plan de trois ans pour un corridor entre deux pays.',
    en: 'A plan of three years for a corridor between two countries.',
  },
  next: {
    ar: 'بعد الحفظ أضيفوا التدابير في صفحة الخطة.',
    fr: 'Une fois enregistré, ajoutez les mesures sur sa page.',
    en: 'Once it is saved, add measures on its page.',
  },
});

export const measureEditorHelp = definePageHelp({
  purpose: {
    ar: 'كتابة تدبير ينفذ توصية منشورة، وبيان ما يفعله بكل من المبادئ السبعة.',
    fr: 'Rédiger une mesure qui met en œuvre une recommandation publiée, et dire ce qu’elle fait de chacun des sept principes.',
    en: 'Write a measure that carries out a published recommendation, and say what it does with each of the seven principles.',
  },
  example: {
    ar: 'تدبير للتكوين قبل العودة يراعي ستة مبادئ ويترك السابع جانبًا مع التعليل.',
    fr: 'Une mesure de formation avant le retour respecte six principes et laisse le septième de côté, avec la raison.',
    en: 'A measure of training before return meets six principles and leaves the seventh aside, with the reason.',
  },
  next: {
    ar: 'ما إن يُعرض إجراء تحته للاعتماد لا يُعدَّل التدبير.',
    fr: 'Dès qu’une action y est proposée à l’adoption, la mesure ne change plus.',
    en: 'Once an action under it is proposed for adoption, the measure does not change any more.',
  },
});

export const actionsHelp = definePageHelp({
  purpose: {
    ar: 'كل الإجراءات التي ترونها، والأجل الأقرب أولًا.',
    fr: 'Toutes les actions que vous voyez, l’échéance la plus proche d’abord.',
    en: 'All actions that you see, the next deadline first.',
  },
  example: {
    ar: 'تطلب الأمانة المتأخر فقط وتكتب لمن يتحمل مسؤوليته.',
    fr: 'Le secrétariat ne demande que les retards et écrit à qui en répond.',
    en: 'The secretariat asks for late ones only and writes to those who answer for them.',
  },
  next: {
    ar: 'افتحوا إجراء لتقولوا كلمتكم أو تبلغوا عن رقم.',
    fr: 'Ouvrez une action pour vous prononcer ou rapporter un chiffre.',
    en: 'Open an action to say your word or report a figure.',
  },
});

export const actionHelp = definePageHelp({
  purpose: {
    ar: 'إجراء واحد: ما يُوعد به، وبأي آلية، ومن المسؤول من كل جانب، ومن اعتمده، وما تحقق وما صُرف.',
    fr: 'Une action : ce qui est promis, avec quel mécanisme, qui en répond dans chaque partie, qui l’a adoptée, ce qui est atteint et payé.',
    en: 'One action: what is promised, with which mechanism, who answers for it in each party, who adopted it, what was reached and paid.',
  },
  example: {
    ar: 'اعتمده جانب المنشأ: يبقى معروضًا حتى يعتمده جانب المقصد والهيئتان المسؤولتان.',
    fr: 'La partie d’origine l’a adoptée : elle reste proposée jusqu’à ce que la partie de destination et ceux qui en répondent l’adoptent aussi.',
    en: 'The party of origin adopted it: it stays proposed until the party of destination and those who answer for it adopt it too.',
  },
  next: {
    ar: 'قولوا كلمة تفويضكم. بعد الاعتماد تبلغون عن التقدم هنا، ويظهر التأخر للعموم بعد ثلاثين يومًا.',
    fr: 'Dites la parole de votre mandat. Une fois adoptée, rendez compte ici ; un retard paraît en public au bout de trente jours.',
    en: 'Say the word of your mandate. Once adopted, report here; a delay stands in public after thirty days.',
  },
});

export const actionEditorHelp = definePageHelp({
  purpose: {
    ar: 'كتابة إجراء أو صيغة جديدة له: آلية قائمة، وهيئة من كل جانب، وأجل، ومؤشرات.',
    fr: 'Rédiger une action ou une nouvelle formulation : un mécanisme existant, un organisme de chaque partie, une échéance, des indicateurs.',
    en: 'Write an action or a further wording: an existing mechanism, a body of each party, a deadline, indicators.',
  },
  example: {
    ar: 'نقطة استقبال في طنجة تفتحها وكالة التشغيل مع قنصلية، قبل نهاية السنة، لمئتي شخص.',
    fr: 'Un point d’accueil à Tanger, ouvert par l’agence de l’emploi avec un consulat, avant la fin de l’année, pour deux cents personnes.',
    en: 'A point of contact in Tangier, opened by the employment agency with a consulate, before the end of the year, for two hundred people.',
  },
  next: {
    ar: 'بعد الحفظ يُعرض الإجراء للاعتماد. ما ينقصه يُقال باسمه.',
    fr: 'Une fois enregistrée, proposez-la à l’adoption. Ce qui lui manque est dit par son nom.',
    en: 'Once it is saved, propose it for adoption. What it lacks is said by name.',
  },
});
