import { definePageHelp } from '../../platform/ui/page-help.ts';

export const termsHelp = definePageHelp({
  purpose: {
    ar: 'كلمات الحوار التي تعرّفها جهات مختلفة تعريفات مختلفة، وأي صيغة اتفق عليها الجانبان.',
    fr: 'Les mots du dialogue que plusieurs organismes définissent différemment, et la formulation sur laquelle les parties se sont entendues.',
    en: 'Words of the dialogue that several bodies define differently, and the wording on which the parties agreed.',
  },
  example: {
    ar: 'يسأل مندوب ماذا تعني «إعادة الإدماج»: يجد التعريفات بتواريخها ومصادرها متجاورة.',
    fr: 'Un délégué demande ce que veut dire « réintégration » : il trouve les définitions datées, avec leurs sources, côte à côte.',
    en: 'A delegate asks what “reintegration” means: the dated definitions stand side by side with their sources.',
  },
  next: {
    ar: 'افتحوا مصطلحًا، أو أضيفوا ما ينقص.',
    fr: 'Ouvrez un terme, ou ajoutez celui qui manque.',
    en: 'Open a term, or add the one that is missing.',
  },
});

export const termHelp = definePageHelp({
  purpose: {
    ar: 'مصطلح واحد: من يعرّفه وكيف ومنذ متى، والصيغة المستعملة وهل اتُّفق عليها.',
    fr: 'Un terme : qui le définit, comment, depuis quand ; la formulation en usage, et si elle est convenue.',
    en: 'One term: who defines it, how and since when; the wording that is used, and whether it is agreed.',
  },
  example: {
    ar: 'صوّت الجانبان بالإجماع على مقترح يعرّف المصطلح: تثبت الأمانة نصه صيغة متفقًا عليها.',
    fr: 'Les deux parties ont voté à l’unanimité une proposition qui le définit : le secrétariat en consigne le texte comme formulation convenue.',
    en: 'Both parties voted unanimously on a proposition that defines it: the secretariat records its text as the agreed wording.',
  },
  next: {
    ar: 'سجّلوا تعريفًا بمصدره؛ ينشره شخص ثانٍ.',
    fr: 'Saisissez une définition avec sa source ; une deuxième personne la publie.',
    en: 'Enter a definition with its source; a second person publishes it.',
  },
});

export const termEditorHelp = definePageHelp({
  purpose: {
    ar: 'إضافة مصطلح باللغات الثلاث؛ تأتي تعريفاته بعد ذلك.',
    fr: 'Ajouter un terme dans les trois langues ; ses définitions viennent ensuite.',
    en: 'Add a term in the three languages; its definitions come after.',
  },
  example: {
    ar: '«الهجرة الدائرية»، والاسم المختصر circular_migration.',
    fr: '« Migration circulaire », nom court circular_migration.',
    en: '“Circular migration”, short name circular_migration.',
  },
  next: {
    ar: 'بعد الحفظ سجّلوا التعريف الأول بمصدره.',
    fr: 'Une fois enregistré, saisissez la première définition avec sa source.',
    en: 'Once it is saved, enter the first definition with its source.',
  },
});

export const definitionHelp = definePageHelp({
  purpose: {
    ar: 'تسجيل تعريف جهة واحدة: المصدر والسنة واللغة، وجملة من كتابتنا تقول ما فيه.',
    fr: 'Saisir la définition d’un organisme : source, année, langue, et une phrase à nous qui dit ce qu’elle contient.',
    en: 'Enter the definition of one body: source, year, language, and a sentence of our own that says what is in it.',
  },
  example: {
    ar: 'تعريف مكتب إحصاء سنة 1998 مع رقم الصفحة، واقتباس من بضع كلمات عند الحاجة.',
    fr: 'La définition d’un bureau de statistique de 1998, avec la page, et quelques mots cités s’il le faut.',
    en: 'The definition of a statistical office of 1998 with its page, and a few quoted words where they are needed.',
  },
  next: {
    ar: 'ينشره شخص ثانٍ قبل أن يراه العموم. لا تنقلوا نص الغير كاملًا.',
    fr: 'Une deuxième personne la publie avant que le public la voie. Ne recopiez pas le texte d’autrui.',
    en: 'A second person publishes it before the public sees it. Do not copy whole texts of others.',
  },
});
