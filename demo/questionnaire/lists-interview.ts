import { level } from '../../content/codebook.ts';
import { open, type Lists } from './open.ts';

/** Answers about the interview itself: how it was reached, agreed to, held, and how peers are linked. */
export const INTERVIEW_LISTS: Lists = {
  mode: [
    level('face', 'وجهًا لوجه', 'En face à face', 'Face to face'),
    level('phone', 'بالهاتف', 'Par téléphone', 'By telephone'),
    level('video', 'بالفيديو', 'Par vidéo', 'By video'),
  ],
  recruitment: [
    level('initial', 'من أوائل المشاركين', 'Fait partie des premiers participants', 'One of the first participants'),
    level(
      'coupon',
      'ببطاقة دعوة من شخص عائد',
      'Avec un coupon remis par une personne revenue',
      'With a coupon from another returnee',
    ),
    level('listing', 'عن طريق قائمة الأسر', 'Par la liste des ménages', 'From the household listing'),
    level(
      'partner',
      'عن طريق جمعية أو إدارة',
      'Par une association ou une administration',
      'Through an association or office',
    ),
    level('place', 'في مكان عام', 'Dans un lieu public', 'In a public place'),
  ],
  refusal: [
    level('no_time', 'ضيق الوقت', 'Manque de temps', 'No time'),
    level('not_interested', 'عدم الاهتمام', 'Pas d’intérêt', 'Not interested'),
    level(
      'distrust',
      'الخشية من استعمال الإجابات',
      'Crainte de l’usage des réponses',
      'Concern about how answers are used',
    ),
    level('painful', 'موضوع مؤلم', 'Sujet douloureux', 'A painful subject'),
    level('family', 'اعتراض أحد أفراد العائلة', 'Opposition d’un proche', 'A relative objects'),
    level('other', 'سبب آخر', 'Autre raison', 'Another reason'),
    level('unsaid', 'لم يُذكر سبب', 'Raison non donnée', 'No reason given'),
  ],
  month: [
    ['1', 'جانفي / يناير', 'Janvier', 'January'],
    ['2', 'فيفري / فبراير', 'Février', 'February'],
    ['3', 'مارس', 'Mars', 'March'],
    ['4', 'أفريل / أبريل', 'Avril', 'April'],
    ['5', 'ماي / مايو', 'Mai', 'May'],
    ['6', 'جوان / يونيو', 'Juin', 'June'],
    ['7', 'جويلية / يوليوز', 'Juillet', 'July'],
    ['8', 'أوت / غشت', 'Août', 'August'],
    ['9', 'سبتمبر / شتنبر', 'Septembre', 'September'],
    ['10', 'أكتوبر', 'Octobre', 'October'],
    ['11', 'نوفمبر / نونبر', 'Novembre', 'November'],
    ['12', 'ديسمبر / دجنبر', 'Décembre', 'December'],
    ['-98', 'لا يتذكّر الشهر', 'Ne se souvient pas du mois', 'Does not remember the month'],
  ].map(([code = '', ar = '', fr = '', en = '']) => level(code, ar, fr, en)),
  relation: open([
    level('family', 'من العائلة', 'Un membre de la famille', 'A relative'),
    level('friend', 'صديق', 'Une amie, un ami', 'A friend'),
    level('colleague', 'زميل في العمل', 'Un ou une collègue', 'A colleague'),
    level('neighbour', 'جار', 'Une personne du voisinage', 'A neighbour'),
    level('acquaintance', 'من المعارف', 'Une connaissance', 'An acquaintance'),
    level('stranger', 'شخص لا أعرفه', 'Une personne inconnue', 'A stranger'),
  ]),
  others: [
    level('partner', 'الزوج أو الزوجة', 'Le conjoint ou la conjointe', 'Husband or wife'),
    level('parents', 'الوالدان', 'Les parents', 'Parents'),
    level('children', 'أطفال', 'Des enfants', 'Children'),
    level('relatives', 'أقارب آخرون', 'D’autres proches', 'Other relatives'),
    level('official', 'موظف أو ممثل جمعية', 'Un agent ou un membre d’association', 'An official or association member'),
    level('other', 'أشخاص آخرون', 'D’autres personnes', 'Other people'),
  ],
  quality: [
    level('very_good', 'جيد جدًا', 'Très bien', 'Very good'),
    level('good', 'جيد', 'Bien', 'Good'),
    level('fair', 'متوسط', 'Moyen', 'Fair'),
    level('poor', 'ضعيف', 'Faible', 'Poor'),
  ],
  parts: [
    level('none', 'لا شيء', 'Aucune', 'None'),
    level('dates', 'التواريخ', 'Les dates', 'The dates'),
    level('before', 'ما قبل الهجرة', 'Avant le départ', 'Before leaving'),
    level('abroad', 'الحياة في الخارج', 'La vie à l’étranger', 'Life abroad'),
    level('return', 'ظروف العودة', 'Les circonstances du retour', 'The circumstances of return'),
    level('money', 'المال والمداخيل', 'L’argent et les revenus', 'Money and income'),
    level('after', 'الحياة بعد العودة', 'La vie depuis le retour', 'Life since the return'),
  ],
};
