import { definePageHelp } from '../../platform/ui/page-help.ts';

export const libraryHelp = definePageHelp({
  purpose: {
    ar: 'ما توصي به جهات أخرى في العودة، بمصادره، وما يقابله من توصياتنا وتدابيرنا.',
    fr: 'Ce que d’autres organismes recommandent sur le retour, avec leurs sources, et ce qui y répond chez nous.',
    en: 'What other bodies recommend on return, with their sources, and what of ours stands beside it.',
  },
  example: {
    ar: 'قبل تحرير توصية عن الشهادات، تبحث باحثة عما أوصت به لجنة أممية في الموضوع.',
    fr: 'Avant de rédiger une recommandation sur les diplômes, une chercheuse regarde ce qu’un comité des Nations Unies a déjà recommandé.',
    en: 'Before she writes a recommendation on diplomas, a researcher looks up what a committee of the United Nations recommended.',
  },
  next: {
    ar: 'افتحوا توصية، أو سجّلوا ما ينقص بمصدره.',
    fr: 'Ouvrez une recommandation, ou saisissez celle qui manque avec sa source.',
    en: 'Open one, or enter the one that is missing with its source.',
  },
});

export const adviceHelp = definePageHelp({
  purpose: {
    ar: 'توصية واحدة لجهة أخرى: ماذا تقول ولمن، وأين نصها، وما الذي يقابلها عندنا.',
    fr: 'Une recommandation d’un autre organisme : ce qu’elle dit, à qui, où elle figure, et ce qui y répond chez nous.',
    en: 'One recommendation of another body: what it says and to whom, where it stands, what of ours stands beside it.',
  },
  example: {
    ar: 'توصية أوسع من توصيتنا الثانية عشرة: تُقرنان ليرى القارئ الفرق.',
    fr: 'Elle va plus loin que notre douzième recommandation : on les rapproche, pour que le lecteur voie l’écart.',
    en: 'It is broader than our twelfth recommendation: both are set side by side, so that readers see the difference.',
  },
  next: {
    ar: 'اقرنوها بتوصية منشورة أو بتدبير من خطة، أو انشروها إن سجّلها غيركم.',
    fr: 'Rapprochez-la d’une recommandation publiée ou d’une mesure, ou publiez-la si une autre personne l’a saisie.',
    en: 'Set it beside a published recommendation or a measure, or publish it where somebody else entered it.',
  },
});

export const adviceEditorHelp = definePageHelp({
  purpose: {
    ar: 'تسجيل توصية لجهة أخرى بمصدرها وعنوانه على الشبكة، بجملة من كتابتنا.',
    fr: 'Saisir une recommandation d’un autre organisme, avec sa source et son adresse, dans une phrase à nous.',
    en: 'Enter a recommendation of another body with its source and web address, in a sentence of ours.',
  },
  example: {
    ar: 'فقرة من تقرير هيئة مراجعة، مع سنته ورقمه والبلدان المخاطبة.',
    fr: 'Un paragraphe du rapport d’une cour des comptes : année, numéro, pays destinataires.',
    en: 'A paragraph of the report of a court of auditors, with its year, number and the countries addressed.',
  },
  next: {
    ar: 'ينشرها شخص ثانٍ قبل أن يراها العموم. لا تنقلوا نص الغير.',
    fr: 'Une deuxième personne la publie avant que le public la voie. Ne recopiez pas le texte d’autrui.',
    en: 'A second person publishes it before the public sees it. Do not copy the text of others.',
  },
});
