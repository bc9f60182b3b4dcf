import type { Localized } from '../../platform/language/locale.ts';
import type { PrincipleId } from '../principles.ts';

/** Each principle in one sentence of ours, as it is put to the vote; the texts of 2007 and 2008 stand in the record of the meetings. */
export const principleText: Readonly<Record<PrincipleId, Localized>> = {
  'PR-1': {
    ar: 'العودة هي الرجوع إلى البلد لمدة أو بصورة نهائية؛ وقد تكون مرحلة من مراحل الهجرة لا نهايتها.',
    fr: 'Le retour, c’est rentrer chez soi pour un temps ou pour toujours ; il peut être une étape et ne clôt pas forcément le cycle migratoire.',
    en: 'Return is going home, for a while or for good; it may be one step among others and need not close the migration cycle.',
  },
  'PR-2': {
    ar: 'العودة تُحضَّر تدريجيًا: إنها مسار لا حدث.',
    fr: 'Le retour se prépare peu à peu : c’est un processus, non un événement.',
    en: 'Return is prepared gradually; it is a process, not an event.',
  },
  'PR-3': {
    ar: 'يقوم التحضير خاصة على اختيار الشخص الحر للعودة وعلى قدرته على جمع الموارد اللازمة لإعادة إدماجه.',
    fr: 'La préparation repose notamment sur le choix souverain de la personne de rentrer et sur sa capacité de réunir les ressources de sa réintégration.',
    en: 'Preparation rests, among other things, on the free choice of the person to come back and on the capacity to gather the resources needed for reintegration.',
  },
  'PR-4': {
    ar: 'تتوقف جودة التحضير على ظروف ما قبل العودة وما بعدها.',
    fr: 'La qualité de la préparation dépend des circonstances d’avant et d’après le retour.',
    en: 'How well a return is prepared depends on circumstances before it and after it.',
  },
  'PR-5': {
    ar: 'العائدون مختلفون كثيرًا، وكذلك الدعم الذي يحتاجون إليه.',
    fr: 'Les personnes qui rentrent diffèrent beaucoup, et le soutien dont elles ont besoin aussi.',
    en: 'Returnees differ widely, and so does the support they need.',
  },
  'PR-6': {
    ar: 'العودة وإعادة الإدماج شأن بلد المنشأ وبلد المقصد على السواء.',
    fr: 'Le retour et la réintégration concernent le pays d’origine autant que le pays de destination.',
    en: 'Return and reintegration concern the country of origin as much as the country of destination.',
  },
  'PR-7': {
    ar: 'تُصاغ سياسة العودة بين الجانبين معًا وتخدم التنمية، سواء كانت العودة مؤقتة أم دائمة.',
    fr: 'La politique du retour se construit ensemble et sert le développement, que l’on rentre pour un temps ou pour toujours.',
    en: 'Policy on return is to be worked out jointly by both parties and to serve development, whether people come back for a time or for good.',
  },
};
