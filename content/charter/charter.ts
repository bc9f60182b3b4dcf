import { text, TRANSLATION } from '../text.ts';
import type { Text, Translation } from '../text.ts';
import stored from './items.json' with { type: 'json' };

export type CharterKind = 'recommendation' | 'principle' | 'finding' | 'goal' | 'reference' | 'context';
export type CharterSystem =
  'survey' | 'statistics' | 'evidence' | 'dialogue' | 'programmes' | 'talent' | 'rights' | 'portal' | 'observatory';

export const CHARTER_SECTIONS = {
  preamble: text('الديباجة', 'Préambule', 'Preamble'),
  principles: text('المبادئ العامة', 'Principes généraux', 'General principles'),
  I: text(
    'أولًا. مواصلة البحث وإنتاج المعلومات',
    'I. Soutenir la recherche et la production d’information',
    'I. Keep research and information going',
  ),
  II: text(
    'ثانيًا. تعزيز إطار متوازن للحوار حول العودة',
    'II. Renforcer un cadre équilibré de dialogue sur le retour',
    'II. A balanced framework of dialogue on return',
  ),
  III: text(
    'ثالثًا. حلول ملموسة لمصالح مشتركة',
    'III. Des solutions concrètes à des intérêts communs',
    'III. Practical answers to shared interests',
  ),
  'III-eu': text(
    'ثالثًا. الاتحاد الأوروبي ودوله الأعضاء',
    'III. L’UE et ses États membres',
    'III. The EU and its Member States',
  ),
  'III-maghreb': text('ثالثًا. البلدان المغاربية', 'III. Les pays du Maghreb', 'III. The Maghreb countries'),
  IV: text('رابعًا. النهوض بالتكوين المهني', 'IV. Promouvoir la formation professionnelle', 'IV. Vocational training'),
  V: text(
    'خامسًا. ضمان حقوق العائدين',
    'V. Garantir les droits des migrants de retour',
    'V. The rights of return migrants',
  ),
  aims: text('غايات المشروع', 'Buts du projet', 'Aims of the project'),
  'meeting-1': text(
    'الاجتماع الأول، فلورنسا، 23-24 نوفمبر 2007',
    'Première réunion, Florence, 23-24 novembre 2007',
    'First meeting, Florence, 23-24 November 2007',
  ),
  'meeting-2': text(
    'الاجتماع الثاني، الرباط، 18-19 أبريل 2008',
    'Deuxième réunion, Rabat, 18-19 avril 2008',
    'Second meeting, Rabat, 18-19 April 2008',
  ),
  'meeting-3': text(
    'الاجتماع الثالث، فلورنسا، 3-4 نوفمبر 2008',
    'Troisième réunion, Florence, 3-4 novembre 2008',
    'Third meeting, Florence, 3-4 November 2008',
  ),
  footnotes: text('المراجع', 'Références', 'References'),
} as const satisfies Readonly<Record<string, Text>>;

export const ADDRESSEES = {
  'not-stated': text('غير مذكور', 'Non précisé', 'Not stated'),
  'states-and-organisations': text(
    'الدول والمنظمات الدولية',
    'États et organisations internationales',
    'States and international organisations',
  ),
  'european-commission': text('المفوضية الأوروبية', 'Commission européenne', 'European Commission'),
  'social-partners': text(
    'نقابات العمال وجمعيات أصحاب العمل والسلطات العمومية من الجانبين',
    'Syndicats, associations d’employeurs et pouvoirs publics des deux parties',
    'Trade unions, employers’ associations and public authorities of both sides',
  ),
  both: text('بلدان المنشأ والمقصد', 'Pays d’origine et de destination', 'Countries of origin and of destination'),
  maghreb: text('البلدان المغاربية', 'Pays du Maghreb', 'Maghreb countries'),
  'eu-and-member-states': text('الاتحاد الأوروبي ودوله الأعضاء', 'UE et États membres', 'EU and Member States'),
  'eu-institutions': text('مؤسسات الاتحاد الأوروبي', 'Institutions de l’UE', 'EU institutions'),
  secretariat: text('الأمانة وفريق المشروع', 'Secrétariat et équipe du projet', 'Secretariat and project team'),
  'convention-parties': text(
    'أطراف الاتفاقية الأوروبية',
    'Parties à la Convention européenne',
    'Parties to the European Convention',
  ),
  'origin-authorities': text(
    'سلطات بلدان المنشأ',
    'Autorités des pays d’origine',
    'Authorities of countries of origin',
  ),
  'destination-authorities': text(
    'سلطات بلدان المقصد',
    'Autorités des pays de destination',
    'Authorities of countries of destination',
  ),
} as const satisfies Readonly<Record<string, Text>>;

export type CharterSection = keyof typeof CHARTER_SECTIONS;
export type Addressee = keyof typeof ADDRESSEES;

/** One item of the two public MIREM documents, in our own words: English first, then put into French and Arabic. */
export interface CharterItem {
  readonly id: string;
  readonly document: 'rabat' | 'meetings-note';
  readonly section: CharterSection;
  readonly paragraph: number | null;
  readonly kind: CharterKind;
  readonly addressee: Addressee;
  readonly theme: string;
  readonly systems: readonly CharterSystem[];
  readonly text: Text;
  readonly original: 'en';
  readonly translation: Translation;
}

/** The two documents summarised; the texts themselves belong to their authors and are not reproduced. */
export const CHARTER_DOCUMENTS = {
  rabat: 'Recommendations of the second MIREM meeting, Rabat, 18-19 April 2008 (European University Institute)',
  'meetings-note': 'Note on the three MIREM meetings, 2007-2008 (European University Institute)',
} as const;

type StoredItem = Omit<CharterItem, 'original' | 'translation'>;

/** The 112 items, in the order of the documents. */
export const CHARTER_ITEMS: readonly CharterItem[] = (stored as StoredItem[]).map((item) => ({
  ...item,
  original: 'en',
  translation: TRANSLATION,
}));

/** An item by its id. @throws RangeError for an id that the charter does not have */
export function charterItem(id: string): CharterItem {
  const item = CHARTER_ITEMS.find((candidate) => candidate.id === id);
  if (!item) throw new RangeError(`the charter has no item ${id}`);
  return item;
}

/** A principle as a short title and the item that carries it. */
export interface Principle {
  readonly id: string;
  readonly title: Text;
}

/** The seven principles on which both sides agreed. */
export const PRINCIPLES: readonly Principle[] = [
  { id: 'PR-1', title: text('العودة ليست نهاية', 'Rentrer n’est pas une fin', 'Going home is not an ending') },
  {
    id: 'PR-2',
    title: text(
      'العودة تحتاج إلى تحضير، والتحضير إلى وقت',
      'Le retour se prépare, et cela prend du temps',
      'Return takes preparation, and preparation takes time',
    ),
  },
  {
    id: 'PR-3',
    title: text(
      'أمران يهيئان للعودة: اختيار حر ووسائل متاحة',
      'Deux choses préparent le retour : un choix libre et des moyens',
      'Two things prepare a return: a free choice, and means',
    ),
  },
  {
    id: 'PR-4',
    title: text(
      'ما قبل العودة وما بعدها يحددان درجة التحضير',
      'L’avant et l’après décident du degré de préparation',
      'What came before and what is found after decide the degree of preparation',
    ),
  },
  {
    id: 'PR-5',
    title: text(
      'لكل فئة من العائدين حاجاتها',
      'À chaque profil ses besoins',
      'No two groups of returnees need the same help',
    ),
  },
  {
    id: 'PR-6',
    title: text(
      'العودة تهمّ طرفي الطريق',
      'Le retour concerne les deux bouts du chemin',
      'It concerns both ends of the road',
    ),
  },
  {
    id: 'PR-7',
    title: text(
      'سياسة تُصنع بالحوار وتخدم التنمية',
      'Une politique faite à deux, au service du développement',
      'Policy is made by both sides talking, and serves development',
    ),
  },
];
