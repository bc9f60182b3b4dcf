import type { Localized } from '../../platform/language/locale.ts';

export const conceptCodes = [
  'decided_return',
  'assisted_voluntary_return',
  'voluntary_departure',
  'returned_after_order',
  'forced_return',
  'readmission',
  'return_order',
  'apprehension',
  'refused_entry',
  'estimate',
] as const;
export type ConceptCode = (typeof conceptCodes)[number];

/** On which side of the line a concept stands: the person's own decision, an administration's, or a computation about both. */
export type Standing = 'decided' | 'administrative' | 'model';

/** One concept of the coded list, with its definition and the time in which this wording holds (`until` is absent while it does). */
export interface Concept {
  readonly code: ConceptCode;
  readonly standing: Standing;
  readonly label: Localized;
  readonly definition: Localized;
  readonly source: Localized;
  readonly from: string;
  readonly until?: string;
}

const dawra: Localized = {
  ar: 'دورة، مصطلحات المجال',
  fr: 'Dawra, termes du domaine',
  en: 'Dawra, terms of the field',
};
const sources: Localized = {
  ar: 'دورة، أُضيف لأن المصادر تحصيه هكذا',
  fr: 'Dawra, ajouté parce que les sources le comptent ainsi',
  en: 'Dawra, added because the sources count it so',
};
const eurostat: Localized = {
  ar: 'يوروستات، migr_eipre (بصياغتنا)',
  fr: 'Eurostat, migr_eipre (dans nos mots)',
  en: 'Eurostat, migr_eipre (in our own words)',
};

/** What a series may count. No two concepts are ever added together. */
export const concepts: readonly Concept[] = [
  concept('decided_return', 'decided', dawra, {
    label: { ar: 'عودة بقرار شخصي', fr: 'Retour décidé', en: 'Decided return' },
    definition: {
      ar: 'عودة بمبادرة من الشخص نفسه، دون ضغط ولا إكراه.',
      fr: 'Retour à l’initiative de la personne, sans pression ni coercition.',
      en: 'A return on the person’s own initiative, without pressure or coercion.',
    },
  }),
  concept('assisted_voluntary_return', 'administrative', dawra, {
    label: { ar: 'عودة طوعية بمساعدة', fr: 'Retour volontaire assisté', en: 'Assisted voluntary return' },
    definition: {
      ar: 'مغادرة ضمن برنامج مساعدة، قد تلي أمرًا بالمغادرة؛ ليست عودة بقرار شخصي.',
      fr: 'Départ dans le cadre d’un programme d’aide, qui peut suivre un ordre de partir ; ce n’est pas un retour décidé.',
      en: 'Departure under an assistance programme, which may follow an order to leave; it is not a decided return.',
    },
  }),
  concept('voluntary_departure', 'administrative', sources, {
    label: {
      ar: 'مغادرة طوعية بالمعنى الإداري',
      fr: 'Départ volontaire au sens administratif',
      en: 'Voluntary departure in the administrative sense',
    },
    definition: {
      ar: 'مغادرة دون مرافقة، غالبًا داخل أجل حدده أمر بالمغادرة.',
      fr: 'Départ sans escorte, souvent dans le délai fixé par un ordre de partir.',
      en: 'Departure without escort, often within the time set by an order to leave.',
    },
  }),
  concept('returned_after_order', 'administrative', sources, {
    label: {
      ar: 'أشخاص أُعيدوا بعد أمر بالمغادرة',
      fr: 'Personnes renvoyées après un ordre de quitter le territoire',
      en: 'Persons returned after an order to leave',
    },
    definition: {
      ar: 'أشخاص غادروا بعد أمر بالمغادرة، امتثالًا أو تنفيذًا قسريًا: العددان غير مفصولين.',
      fr: 'Personnes parties après un ordre de quitter le territoire, de leur fait ou de force : les deux sont confondues.',
      en: 'Persons who left after an order to leave, by complying or by force: the two are not told apart.',
    },
  }),
  concept('forced_return', 'administrative', dawra, {
    label: { ar: 'العودة القسرية', fr: 'Retour forcé', en: 'Enforced return' },
    definition: {
      ar: 'تنفيذ دولة المقصد واجب المغادرة بالإكراه.',
      fr: 'Exécution, par l’État de destination, d’une obligation de partir.',
      en: 'Enforcement of an obligation to leave by the destination state.',
    },
  }),
  concept('readmission', 'administrative', dawra, {
    label: { ar: 'إعادة القبول', fr: 'Réadmission', en: 'Readmission' },
    definition: {
      ar: 'تسليم شخص بموجب اتفاق متصل بإعادة القبول.',
      fr: 'Remise d’une personne en vertu d’un accord lié à la réadmission.',
      en: 'Handing over of a person under an agreement linked to readmission.',
    },
  }),
  concept('return_order', 'administrative', dawra, {
    label: { ar: 'أمر بالمغادرة', fr: 'Ordre de quitter le territoire', en: 'Order to leave' },
    definition: {
      ar: 'قرار يفرض المغادرة؛ ولا يقول هل غادر الشخص.',
      fr: 'Décision qui oblige à partir ; elle ne dit pas si la personne est partie.',
      en: 'A decision that obliges to leave; it does not say whether the person left.',
    },
  }),
  concept('apprehension', 'administrative', eurostat, {
    label: {
      ar: 'المعاينة في وضعية إقامة غير قانونية',
      fr: 'Présence irrégulière constatée',
      en: 'Found irregularly present',
    },
    definition: {
      ar: 'يوروستات: مواطنو بلدان غير أعضاء تمت معاينتهم في وضعية إقامة غير قانونية. تُعدّ المعاينات لا الاعتقالات؛ وليست المعاينة عودة، ولا تقول هل غادر الشخص.',
      fr: 'Eurostat : ressortissants de pays tiers trouvés en situation de séjour illégal. Sont comptés des constats d’une autorité, non des arrestations ; ce n’est pas un retour et cela ne dit pas si la personne est partie.',
      en: 'Eurostat: third-country nationals found to be illegally present. It counts findings by an authority, not persons arrested; it is not a return and does not say whether the person left.',
    },
  }),
  concept('refused_entry', 'administrative', dawra, {
    label: { ar: 'منع من الدخول', fr: 'Refus d’entrée', en: 'Refused entry' },
    definition: {
      ar: 'منع على الحدود: لم يعش الشخص في البلد المعني.',
      fr: 'Refus à la frontière : la personne n’a pas vécu dans le pays.',
      en: 'Turned back at the border: the person has not lived in the country.',
    },
  }),
  concept('estimate', 'model', dawra, {
    label: { ar: 'تقدير إحصائي', fr: 'Estimation statistique', en: 'Statistical estimate' },
    definition: {
      ar: 'تنقلات مستنتجة بنموذج من أعداد السكان: لم يعدّها أحد.',
      fr: 'Déplacements déduits par un modèle des effectifs de population : personne ne les a comptés.',
      en: 'Moves deduced by a model from population numbers: nobody counted them.',
    },
  }),
];

function concept(
  code: ConceptCode,
  standing: Standing,
  source: Localized,
  words: Pick<Concept, 'label' | 'definition'>,
): Concept {
  return { code, standing, source, from: '2026-11-01', ...words };
}

/** The concept of a code on a day (ISO 8601), today's wording unless told. @throws RangeError when the list has none */
export function conceptOf(code: ConceptCode, on?: string): Concept {
  const found = concepts.find(
    (candidate) =>
      candidate.code === code && (on ? candidate.from <= on && on < (candidate.until ?? '9999') : !candidate.until),
  );
  if (!found) throw new RangeError(`no concept ${code}${on ? ` on ${on}` : ''}`);
  return found;
}
