import type { Text } from '../content/text.ts';

/** An invented consultation: nobody asked this and nobody answered it. */
export interface InventedConsultation {
  readonly slug: string;
  readonly title: Text;
  readonly heading: Text;
  readonly text: Text;
  readonly questions: readonly Text[];
  readonly contributions: readonly {
    readonly origin: 'public' | 'association' | 'paper';
    readonly family: 'employers' | 'trade_union' | 'migrant_association' | null;
    readonly other: string | null;
    readonly association: string | null;
    readonly language: 'ar' | 'fr' | 'en';
    readonly answers: readonly { readonly question: number; readonly text: string }[];
    readonly codes: readonly [string, string];
  }[];
  readonly codes: Readonly<Record<string, Text>>;
  readonly synopsis: readonly {
    readonly question: number;
    readonly said: Text;
    readonly answered: Text | null;
    readonly changed: Text | null;
    readonly contributions: readonly number[];
  }[];
}

const campaign =
  'Chaque personne renvoyée doit recevoir ses effets, ses papiers et le salaire qui lui est dû avant le départ, et savoir à qui s’adresser à l’arrivée.';
type Contribution = InventedConsultation['contributions'][number];
const alike = [campaign, campaign.toUpperCase(), `${campaign} Merci.`, campaign.replace('doit', 'devrait'), campaign];

export const INVENTED_CONSULTATION: InventedConsultation = {
  slug: 'preparing-the-return',
  title: {
    ar: 'التحضير للعودة: استشارة مختلقة',
    fr: 'Préparer le retour : consultation inventée',
    en: 'Preparing the return: an invented consultation',
  },
  heading: {
    ar: 'ما الذي يسبق السفر',
    fr: 'Ce qui précède le départ',
    en: 'What comes before the journey',
  },
  text: {
    ar: 'من يعود مستعدًا يبدأ من جديد أسرع. نص مختلق للعرض.',
    fr: 'Qui revient préparé se réinstalle plus vite. Texte inventé pour la démonstration.',
    en: 'Whoever returns prepared settles sooner. A text invented for the demonstration.',
  },
  questions: [
    {
      ar: 'ما الذي يلزم قبل المغادرة؟',
      fr: 'Que faut-il avant le départ ?',
      en: 'What is needed before leaving?',
    },
    {
      ar: 'من يساعد بعد الوصول؟',
      fr: 'Qui aide à l’arrivée ?',
      en: 'Who helps on arrival?',
    },
  ],
  contributions: [
    ...alike.map((text): Contribution => ({
      origin: 'public',
      family: 'migrant_association',
      other: null,
      association: null,
      language: 'fr',
      answers: [{ question: 1, text }],
      codes: ['dues', 'dues'],
    })),
    {
      origin: 'public',
      family: 'trade_union',
      other: null,
      association: null,
      language: 'fr',
      answers: [
        { question: 1, text: 'Les droits à pension se perdent faute de relevé de carrière remis avant le départ.' },
        { question: 2, text: 'Un correspondant syndical dans chaque région de retour.' },
      ],
      codes: ['dues', 'information'],
    },
    {
      origin: 'public',
      family: 'employers',
      other: null,
      association: null,
      language: 'en',
      answers: [{ question: 2, text: 'Skills learnt abroad should be recognised within a month of arrival.' }],
      codes: ['training', 'training'],
    },
    {
      origin: 'association',
      family: 'migrant_association',
      other: null,
      language: 'ar',
      association: 'جمعية الطريق (مختلقة)',
      answers: [{ question: 2, text: 'لم يجد عضونا مكتبًا واحدًا يجيبه عن السكن والعلاج بعد وصوله.' }],
      codes: ['information', 'information'],
    },
    {
      origin: 'paper',
      family: null,
      other: 'عائدة منذ سنتين',
      association: null,
      language: 'ar',
      answers: [{ question: 1, text: 'أن نعرف قبل السفر ما هي الوثائق التي تلزم لتسجيل الأطفال في المدرسة.' }],
      codes: ['information', 'information'],
    },
  ],
  codes: {
    dues: { ar: 'مستحقات وممتلكات', fr: 'Droits et effets dus', en: 'Dues and belongings' },
    information: { ar: 'معلومات', fr: 'Information', en: 'Information' },
    training: { ar: 'مهارات', fr: 'Compétences', en: 'Skills' },
  },
  synopsis: [
    {
      question: 1,
      said: {
        ar: 'تُسلَّم الأجور والممتلكات وكشوف التقاعد قبل المغادرة.',
        fr: 'Salaires, effets et relevés de carrière doivent être remis avant le départ.',
        en: 'Wages, belongings and pension records must be handed over before leaving.',
      },
      answered: {
        ar: 'أُخذ بالفكرة: تُضاف قائمة تحقق.',
        fr: 'Retenu : une liste de contrôle est ajoutée.',
        en: 'Taken up: a checklist is added.',
      },
      changed: {
        ar: 'الفصل الأول ينص الآن على قائمة تحقق قبل السفر.',
        fr: 'Le chapitre 1 prévoit désormais une liste de contrôle avant le départ.',
        en: 'Chapter 1 now provides for a checklist before the journey.',
      },
      contributions: [1, 2, 3, 4, 5, 6],
    },
    {
      question: 2,
      said: {
        ar: 'يُطلب مكتب واحد يجيب عن السكن والعلاج والمدرسة.',
        fr: 'Un seul guichet est demandé pour le logement, les soins et l’école.',
        en: 'One desk is asked for that answers on housing, care and school.',
      },
      answered: null,
      changed: null,
      contributions: [8, 9],
    },
  ],
};
