import { defineWords } from '../../platform/language/words.ts';

/** Words of recommendations of other bodies in the workbench. */
export const adviceWords = defineWords({
  title: {
    ar: 'توصيات جهات أخرى',
    fr: 'Recommandations d’autres organismes',
    en: 'Recommendations of other bodies',
  },
  lead: {
    ar: 'ما توصي به جهات أخرى في العودة، بمصدره وسنته، وما يقابله عندنا.',
    fr: 'Ce que d’autres recommandent sur le retour, avec source et année, et ce qui y répond chez nous.',
    en: 'What others recommend on return, with source and year, and what of ours stands beside it.',
  },
  empty: { ar: 'لا توصية مسجلة بعد.', fr: 'Aucune recommandation saisie.', en: 'None has been entered yet.' },
  belongs: {
    ar: 'هنا توصيات جهات أخرى بمصادرها.',
    fr: 'Ici se trouvent les recommandations d’autres organismes, avec leur source.',
    en: 'Recommendations of other bodies stand here with their sources.',
  },
  emptyBy: {
    ar: 'تسجلها الأمانة والباحثون.',
    fr: 'Le secrétariat et les chercheurs les saisissent.',
    en: 'The secretariat and researchers enter them.',
  },
  enter: { ar: 'تسجيل توصية', fr: 'Saisir une recommandation', en: 'Enter a recommendation' },
  name: { ar: 'العنوان', fr: 'Titre', en: 'Title' },
  body: { ar: 'الجهة', fr: 'Organisme', en: 'Body' },
  year: { ar: 'السنة', fr: 'Année', en: 'Year' },
  source: { ar: 'المصدر، مع الفقرة', fr: 'Source, avec le paragraphe', en: 'Source, with the paragraph' },
  url: { ar: 'عنوان المصدر على الشبكة', fr: 'Adresse web de la source', en: 'Web address of the source' },
  text: { ar: 'ما تقوله، بكلماتنا', fr: 'Ce qu’elle dit, avec nos mots', en: 'What it says, in our words' },
  countries: { ar: 'البلدان المخاطبة', fr: 'Pays destinataires', en: 'Countries addressed' },
  countriesHint: {
    ar: 'رموز من حرفين بينها فاصلة (MA, FR)؛ يُترك فارغًا إن كانت لكل الدول.',
    fr: 'Codes de deux lettres, séparés par une virgule (MA, FR) ; vide si elle s’adresse à tous les États.',
    en: 'Codes of two letters with commas between (MA, FR); empty where it is addressed to every State.',
  },
  every: { ar: 'كل الدول', fr: 'tous les États', en: 'every State' },
  themes: { ar: 'المواضيع', fr: 'Thèmes', en: 'Themes' },
  state: { ar: 'الوضع', fr: 'État', en: 'Status' },
  links: { ar: 'ما يقابلها عندنا', fr: 'Ce qui y répond chez nous', en: 'What of ours stands beside it' },
  noLink: { ar: 'لا شيء بعد.', fr: 'Rien pour l’instant.', en: 'Nothing yet.' },
  link: { ar: 'قرنها بتوصية', fr: 'La rapprocher d’une recommandation', en: 'Set it beside a recommendation' },
  recommendation: { ar: 'التوصية', fr: 'Recommandation', en: 'Recommendation' },
  relation: { ar: 'ما تقوله بالنسبة إليها', fr: 'Ce qu’elle dit par rapport à elle', en: 'How it stands to it' },
  ours: { ar: 'التوصية {n}، {title}', fr: 'Recommandation {n}, {title}', en: 'Recommendation {n}, {title}' },
  measure: { ar: 'التدبير {n}، {title}', fr: 'Mesure {n}, {title}', en: 'Measure {n}, {title}' },
  unlink: { ar: 'فصل', fr: 'Séparer', en: 'Take away' },
  keep: { ar: 'قرن', fr: 'Rapprocher', en: 'Set beside' },
  close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
  content: { ar: 'من المحتوى المرجعي', fr: 'Contenu de référence', en: 'Reference content' },
  public: { ar: 'الصفحة العمومية', fr: 'Page publique', en: 'Public page' },
});
