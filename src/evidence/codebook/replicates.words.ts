import { defineWords } from '../../platform/language/words.ts';

/** Words of replicate weights. */
export const replicateWords = defineWords({
  title: { en: 'Replicate weights', fr: 'Pondérations répliquées', ar: 'أوزان الترجيح المكررة' },
  lead: {
    en: 'Where the data came with replicate weights, the margins of error are worked out from them; strata and clusters need not be known.',
    fr: 'Quand les données sont livrées avec des pondérations répliquées, les marges d’erreur en sont tirées ; strates et grappes n’ont pas à être connues.',
    ar: 'إذا جاءت البيانات بنسخ من أوزان الترجيح حُسبت منها هوامش الخطأ، ولا حاجة إلى معرفة الطبقات والعناقيد.',
  },
  none: { en: 'None', fr: 'Aucun', ar: 'لا شيء' },
  type: { en: 'How they were made', fr: 'Méthode', ar: 'طريقة إعدادها' },
  BRR: {
    en: 'Balanced repeated replication (BRR)',
    fr: 'Demi-échantillons équilibrés (BRR)',
    ar: 'أنصاف العينات المتوازنة (BRR)',
  },
  Fay: { en: 'BRR by Fay’s method', fr: 'BRR, méthode de Fay', ar: 'أنصاف العينات بطريقة فاي (Fay)' },
  JK1: { en: 'Jackknife without strata (JK1)', fr: 'Jackknife sans strates (JK1)', ar: 'جاكنايف دون طبقات (JK1)' },
  JK2: { en: 'Paired jackknife (JK2)', fr: 'Jackknife par paires (JK2)', ar: 'جاكنايف الأزواج (JK2)' },
  JKn: { en: 'Stratified jackknife (JKn)', fr: 'Jackknife stratifié (JKn)', ar: 'جاكنايف الطبقي (JKn)' },
  bootstrap: { en: 'Bootstrap', fr: 'Bootstrap', ar: 'بوتستراب' },
  SDR: { en: 'Successive differences (SDR)', fr: 'Différences successives (SDR)', ar: 'الفروق المتتالية (SDR)' },
  other: { en: 'Other, with its scales', fr: 'Autre, avec ses facteurs', ar: 'طريقة أخرى مع معاملاتها' },
  columns: { en: 'Columns', fr: 'Colonnes', ar: 'الأعمدة' },
  columnsHint: {
    en: 'For instance repwt1-repwt80, or repwt*.',
    fr: 'Par exemple repwt1-repwt80, ou repwt*.',
    ar: 'مثلًا ⁦repwt1-repwt80⁩ أو ⁦repwt*⁩.',
  },
  found: {
    en: '{n, plural, one {# column} other {# columns}}',
    fr: '{n, plural, one {# colonne} other {# colonnes}}',
    ar: '{n, plural, zero {لا أعمدة} one {عمود واحد} two {عمودان} few {# أعمدة} many {# عمودًا} other {# عمود}}',
  },
  unknown: { en: 'Not in the file: {names}', fr: 'Absentes du fichier : {names}', ar: 'غير موجودة في الملف: {names}' },
  atLeastTwo: { en: 'Two columns at least.', fr: 'Deux colonnes au moins.', ar: 'عمودان على الأقل.' },
  weightsNeeded: {
    en: 'Choose the weighting variable of the full sample above.',
    fr: 'Choisissez plus haut la variable de pondération de l’échantillon entier.',
    ar: 'اختاروا أعلاه متغير أوزان الترجيح للعينة الكاملة.',
  },
  fay: { en: 'Fay’s factor (rho)', fr: 'Facteur de Fay (rho)', ar: 'معامل فاي (rho)' },
  scale: { en: 'Scale', fr: 'Facteur d’échelle', ar: 'معامل القياس' },
  scaleHint: {
    en: 'Left empty, that of the method.',
    fr: 'Vide : celui de la méthode.',
    ar: 'إذا تُرك فارغًا أُخذ معامل الطريقة.',
  },
  rscales: { en: 'Factor of each replicate', fr: 'Facteur de chaque réplique', ar: 'معامل كل نسخة' },
  rscalesHint: {
    en: 'One number for all, or one for each, separated by semicolons.',
    fr: 'Un nombre pour toutes, ou un pour chacune, séparés par des points-virgules.',
    ar: 'عدد واحد للكل، أو عدد لكل واحدة تفصل بينها فاصلة منقوطة.',
  },
  combined: { en: 'What the columns hold', fr: 'Contenu des colonnes', ar: 'محتوى الأعمدة' },
  combinedUnsaid: {
    en: 'Not known: look at the numbers',
    fr: 'Inconnu : regarder les nombres',
    ar: 'غير معروف: يُنظر في الأرقام',
  },
  combinedYes: { en: 'Replicates of the weights', fr: 'Des répliques de la pondération', ar: 'نسخ من أوزان الترجيح' },
  combinedNo: {
    en: 'Factors, to be multiplied by the weights',
    fr: 'Des facteurs, à multiplier par la pondération',
    ar: 'معاملات تُضرب في أوزان الترجيح',
  },
  mse: {
    en: 'Deviations are taken from the full estimate (MSE)',
    fr: 'Les écarts sont pris par rapport à l’estimation complète (EQM)',
    ar: 'تُؤخذ الانحرافات عن التقدير الكامل (MSE)',
  },
});
