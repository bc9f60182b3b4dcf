import { defineWords } from '../../platform/language/words.ts';

export const csvWords = defineWords({
  bound: {
    ar: 'within: أقصى بعد بين الرقم وما عدّه المصدر قبل التقريب، أي عدد الخانات المجموعة مضروبًا في نصف مضاعف التقريب (بالأشخاص الكاملين)؛ فارغ: غير معروف.',
    fr: 'within : écart maximal entre le chiffre et ce que la source a compté avant d’arrondir, soit le nombre de cases additionnées multiplié par la moitié de l’arrondi (en personnes entières) ; vide : inconnu.',
    en: 'within: greatest distance between the figure and what the source counted before rounding, that is the number of cells added times half the rounding (in whole persons); empty: not known.',
  },
  missing: {
    ar: 'value فارغة: لا رقم، وليست صفرًا. absent: خانات لا يعطيها المصدر؛ complete = 0: المجموع ناقص أو لا يُعرف هل هو كامل.',
    fr: 'value vide : pas de chiffre, ce qui n’est pas zéro. absent : cases que la source ne donne pas ; complete = 0 : somme incomplète, ou dont on ignore si elle est complète.',
    en: 'value empty: no figure, which is not zero. absent: cells that the source does not give; complete = 0: the sum is incomplete, or nobody knows whether it is complete.',
  },
  break: {
    ar: 'break: من هذه الفترة لا تعدّ السلسلة ما كانت تعدّه قبلها.',
    fr: 'break : à partir de cette période, la série ne compte plus ce qu’elle comptait avant.',
    en: 'break: from this period on the series does not count what it counted before.',
  },
});
