import { text } from '../text.ts';
import type { PublishedTable } from './cell.ts';

/** The tables of the page "published and reproduced", in its order. */
export const TABLES: readonly PublishedTable[] = [
  {
    id: 'interviews',
    title: text('عدد المقابلات حسب بلد العودة', 'Entretiens par pays de retour', 'Interviews by country of return'),
    note: text(
      'العددان الخاصان بالمغرب وتونس مستنتجان من النسب المنشورة؛ ومجموع الأعداد 992 كما نُشر.',
      'Les nombres du Maroc et de la Tunisie sont déduits des pourcentages publiés ; leur somme est bien 992, comme publié.',
      'The numbers for Morocco and Tunisia are inferred from the published percentages; they add to the published 992.',
    ),
  },
  {
    id: 'education',
    title: text(
      'المستوى التعليمي قبل المغادرة وبعد العودة، حسب البلد',
      'Niveau d’instruction avant le départ et après le retour, par pays',
      'Education before leaving and after return, by country',
    ),
    note: text(
      'المقامات مستنتجة. لا تبلغ الأعمدة المطبوعة 100 لأن المصدر لا يطبع الفئة المتبقية؛ وهي تُعرض هنا مع عدم الإجابة.',
      'Bases déduites. Les colonnes imprimées ne font pas 100, car la source n’imprime pas la catégorie résiduelle ; elle est montrée ici, avec les non-réponses.',
      'Bases are inferred. The printed columns do not add to 100 because the source leaves out a residual category; it is shown here, with those who did not answer.',
    ),
  },
  {
    id: 'status_abroad',
    title: text(
      'الوضعية المهنية في الخارج حسب آخر بلد هجرة أوروبي',
      'Situation professionnelle à l’étranger, par dernier pays européen d’immigration',
      'Occupational status abroad, by last European country of immigration',
    ),
    note: text(
      'البلدان الثلاثة مجتمعة، بلدان أوروبا وحدها. قُرّبت أربع خانات مرتين في المصدر (4 من 63: ‏6.349 ثم 6.35 ثم 6.4).',
      'Les trois pays réunis ; Europe seulement. Quatre cases ont été arrondies deux fois dans la source (4 sur 63 : 6,349, puis 6,35, puis 6,4).',
      'The three countries pooled; Europe only. Four cells were rounded twice in the source (4 of 63: 6.349, then 6.35, then 6.4).',
    ),
  },
  {
    id: 'algeria',
    title: text(
      'الجزائر: العودة بقرار شخصي والاضطرارية، والأسباب، والسن',
      'Algérie : retour décidé et contraint, motifs, âges',
      'Algeria: decided and compelled return, reasons, ages',
    ),
    note: text(
      'مقام الأسباب غير منشور: اخترنا 265 و65، وهما يوافقان كل النسب المطبوعة.',
      'La base des motifs n’est pas publiée : 265 et 65, retenus ici, conviennent à toutes les parts imprimées.',
      'The base of the reasons is not published: 265 and 65, chosen here, fit every printed share.',
    ),
  },
  {
    id: 'morocco',
    title: text(
      'المغرب: السن، أصحاب العمل، قطاعات النشاط، التكوين',
      'Maroc : âges, employeurs, secteurs, formation',
      'Morocco: ages, employers, sectors, training',
    ),
    note: text(
      'مقام القطاعات غير منشور: توافقه الأعداد 239 أو 253 أو 254؛ واخترنا 253.',
      'La base des secteurs n’est pas publiée : 239, 253 ou 254 conviennent ; 253 est retenue.',
      'The base of the sectors is not published: 239, 253 or 254 fit; 253 is used.',
    ),
  },
  {
    id: 'compelled',
    title: text(
      'البطالة بعد العودة الاضطرارية، البلدان الثلاثة',
      'Chômage après un retour contraint, trois pays',
      'Unemployment after compelled return, three countries',
    ),
    note: text(
      'لم يُنشر إلا «أكثر من الربع»؛ والعدد 40 من 148 اختيار منّا.',
      'Seul « plus du quart » est publié ; 40 sur 148 est notre choix.',
      'Only "more than a quarter" is published; 40 of 148 is our choice.',
    ),
  },
];
