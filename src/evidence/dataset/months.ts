/** Names of the months as files write them, in small letters without a point; each list is a month. */
const names: readonly (readonly string[])[] = [
  ['jan', 'january', 'janv', 'janvier', 'جانفي', 'يناير', 'كانون الثاني'],
  ['feb', 'february', 'fév', 'févr', 'fevr', 'février', 'fevrier', 'فيفري', 'فبراير', 'شباط'],
  ['mar', 'march', 'mars', 'مارس', 'آذار'],
  ['apr', 'april', 'avr', 'avril', 'أفريل', 'افريل', 'أبريل', 'ابريل', 'نيسان'],
  ['may', 'mai', 'ماي', 'مايو', 'أيار'],
  ['jun', 'june', 'juin', 'جوان', 'يونيو', 'حزيران'],
  ['jul', 'july', 'juil', 'juillet', 'جويلية', 'يوليو', 'يوليوز', 'تموز'],
  ['aug', 'august', 'août', 'aout', 'أوت', 'اوت', 'أغسطس', 'غشت', 'آب'],
  ['sep', 'sept', 'september', 'septembre', 'سبتمبر', 'شتنبر', 'أيلول'],
  ['oct', 'october', 'octobre', 'أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['nov', 'november', 'novembre', 'نوفمبر', 'نونبر', 'تشرين الثاني'],
  ['dec', 'december', 'déc', 'décembre', 'decembre', 'ديسمبر', 'دجنبر', 'كانون الأول'],
];

/** Names of months, each with its number from 1. */
export const months: readonly (readonly [string, number])[] = names.flatMap((list, at) =>
  list.map((name) => [name, at + 1] as const),
);
