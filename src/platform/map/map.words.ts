import { defineWords } from '../language/words.ts';

export const mapWords = defineWords({
  separate: {
    ar: 'الحدود عن Natural Earth 4.1 (ملك عام). تُرسم الصحراء الغربية (EH في ISO 3166-1؛ تدرجها الأمم المتحدة ضمن الأقاليم غير المتمتعة بالحكم الذاتي) منفصلة، وحدها مع المغرب خط متقطع عند خط العرض 27 درجة و40 دقيقة شمالًا.',
    fr: 'Limites : Natural Earth 4.1 (domaine public). Le Sahara occidental (EH dans ISO 3166-1 ; territoire non autonome selon la liste des Nations Unies) est dessiné à part ; sa limite avec le Maroc, en tirets, suit le parallèle 27° 40′ N.',
    en: 'Boundaries: Natural Earth 4.1 (public domain). Western Sahara (EH in ISO 3166-1; on the list of Non-Self-Governing Territories of the United Nations) is drawn apart; its limit with Morocco, dashed, follows the parallel 27°40′ N.',
  },
  'hatched-neutral': {
    ar: 'الحدود عن Natural Earth 4.1 (ملك عام). الإقليم المتنازع على وضعه مخطط ومحدود بخط متقطع: لا تنسبه هذه الخريطة إلى أحد ولا تضع عليه رقمًا.',
    fr: 'Limites : Natural Earth 4.1 (domaine public). Le territoire dont le statut est disputé est hachuré, sa limite est en tirets : cette carte ne l’attribue à personne et n’y place aucun chiffre.',
    en: 'Boundaries: Natural Earth 4.1 (public domain). The territory whose status is disputed is hatched and its limit dashed: this map gives it to nobody and places no figure on it.',
  },
  'as-declared': {
    ar: 'الحدود كما يعلنها المغرب، عن Natural Earth 4.1 (ملك عام): الإقليم الذي تدرجه الأمم المتحدة باسم الصحراء الغربية مرسوم مع المغرب. هذا اختيار من يدير هذا الموقع.',
    fr: 'Limites telles que le Maroc les déclare, d’après Natural Earth 4.1 (domaine public) : le territoire que les Nations Unies inscrivent sous le nom de Sahara occidental est dessiné avec le Maroc. C’est le choix de qui gère ce site.',
    en: 'Boundaries as declared by Morocco, after Natural Earth 4.1 (public domain): the territory that the United Nations list as Western Sahara is drawn with Morocco. This is the choice of whoever runs this site.',
  },
  western: { ar: 'الصحراء الغربية', fr: 'Sahara occidental', en: 'Western Sahara' },
  legend: { ar: 'مفتاح الخريطة', fr: 'Légende', en: 'Legend' },
  range: { ar: 'من {from} إلى {to}', fr: 'de {from} à {to}', en: '{from} to {to}' },
  suppressed: { ar: 'عدد قليل', fr: 'trop peu', en: 'too few' },
  none: { ar: 'لا رقم', fr: 'pas de chiffre', en: 'no figure' },
  land: { ar: 'خارج هذه السلسلة', fr: 'hors de cette série', en: 'not in this series' },
  neutral: { ar: 'إقليم متنازع على وضعه', fr: 'territoire au statut disputé', en: 'territory of disputed status' },
  country: { ar: 'البلد', fr: 'Pays', en: 'Country' },
  alternative: {
    ar: 'خريطة. الأرقام نفسها في الجدول بجانبها: {figures}.',
    fr: 'Carte. Les mêmes chiffres sont dans le tableau voisin : {figures}.',
    en: 'A map. The same figures stand in the table beside it: {figures}.',
  },
  unplaced: {
    ar: 'أرقام في الجدول لا مكان لها على هذه الخريطة: {names}.',
    fr: 'Chiffres du tableau qui n’ont pas de place sur cette carte : {names}.',
    en: 'Figures of the table that have no place on this map: {names}.',
  },
});
