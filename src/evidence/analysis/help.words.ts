import { definePageHelp } from '../../platform/ui/page-help.ts';

export const analysisHelp = definePageHelp({
  purpose: {
    ar: 'هنا تُحلَّل البيانات: تختارون المتغير، وحسب ماذا، ولأي مجتمع مدروس، فيظهر الجدول والرسم مع مجال الثقة وعدد الأشخاص.',
    fr: 'On analyse ici les données : une variable, selon quoi, pour quelle population ; tableau et graphique viennent aussitôt, avec intervalle de confiance et effectif.',
    en: 'Data are analysed here: a variable, by what, for which population; table and chart come at once, with confidence interval and base.',
  },
  example: {
    ar: '«نسب» لمتغير الوضع الحالي «حسب» نوع العودة: كم من العائدين بقرار شخصي يعملون، وكم من العائدين عودة اضطرارية؟',
    fr: '« Proportions » de la situation actuelle « selon » le type de retour : combien travaillent parmi les retours décidés, combien parmi les retours contraints ?',
    en: '“Proportions” of the present situation “by” kind of return: how many work among those who decided to return, how many among those compelled?',
  },
  next: {
    ar: 'اقرأوا التنبيه تحت الرقم، ثم افتحوا النتيجة لحفظها وتنزيلها والاستشهاد بها.',
    fr: 'Lisez la réserve sous le chiffre, puis ouvrez le résultat pour l’enregistrer, le télécharger, le citer.',
    en: 'Read the caveat under the figure, then open the result to save, download and cite it.',
  },
});

export const analysesHelp = definePageHelp({
  purpose: {
    ar: 'التحليلات التي حفظها الزملاء تحت عنوان، لتُعثر عليها من جديد.',
    fr: 'Les analyses que l’équipe a enregistrées sous un titre, pour les retrouver.',
    en: 'Analyses that colleagues saved under a title, to be found again.',
  },
  example: {
    ar: 'قبل أن تبدأوا تحليلًا جديدًا ابحثوا هنا: ربما حُسب «العمل حسب سن العودة» الأسبوع الماضي.',
    fr: 'Avant d’en lancer une, cherchez ici : « emploi selon l’âge au retour » a peut-être été calculé la semaine dernière.',
    en: 'Before you run one, search here: “work by age at return” may have been computed last week.',
  },
  next: {
    ar: 'افتحوا نتيجة، أو أجروا تحليلًا جديدًا.',
    fr: 'Ouvrez un résultat, ou lancez une nouvelle analyse.',
    en: 'Open a result, or run a new analysis.',
  },
});

export const resultHelp = definePageHelp({
  purpose: {
    ar: 'نتيجة واحدة لا تتغير: الأرقام والرسم، وعلى أي بيانات حُسبت، وبأي طريقة. اسمها بصمتها الرقمية.',
    fr: 'Un résultat qui ne change plus : chiffres, graphique, données et méthode. Son nom est son empreinte.',
    en: 'One result that never changes: figures, chart, data and method. Its name is its hash.',
  },
  example: {
    ar: 'اضغطوا «إعادة الحساب»: إن خرجت البصمة نفسها فالرقم هو هو، وإلا ترون أين الاختلاف.',
    fr: 'Pressez « Recalculer » : la même empreinte, c’est le même chiffre ; sinon vous voyez où est l’écart.',
    en: 'Press “Recompute”: the same hash means the same figure; otherwise you see where the difference is.',
  },
  next: {
    ar: 'احفظوها بعنوان، أو استشهدوا بها في إجابة، أو اطلبوا نشرها فينشرها شخص ثانٍ.',
    fr: 'Enregistrez-le sous un titre, citez-le dans une réponse, ou demandez sa publication : une seconde personne le publie.',
    en: 'Save it under a title, cite it in an answer, or ask that it be published: a second person publishes.',
  },
});
