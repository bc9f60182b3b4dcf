import { text, type Text } from '../content/text.ts';
import type { Participant } from './meetings/meeting.ts';

type Stance = 'agree' | 'disagree' | 'abstain' | 'block';

/** Who speaks in an invented space; without a person nobody of the demonstration does. */
export type InventedMandate = Omit<Participant, 'role'>;

export interface InventedProposition {
  readonly space: string;
  readonly by: string;
  readonly original: 'ar' | 'fr';
  readonly text: Text;
  readonly state: 'tabled' | 'in_vote' | 'voted';
  readonly amendment?: { readonly by: string; readonly text: Text; readonly reason: Text };
  readonly votes?: readonly { readonly by: string; readonly stance: Stance; readonly reason?: Text }[];
  readonly adopted?: readonly string[];
  readonly positions?: readonly {
    readonly country: string;
    readonly stance: 'supports' | 'supports_in_part' | 'opposes' | 'undecided';
    readonly text: Text;
    /** Nothing: the source does not say which body spoke for the State. */
    readonly body?: Text;
  }[];
  /** What mandates replied, and bodies in letters. */
  readonly replies?: readonly {
    readonly by: string | { readonly body: Text; readonly country: string | null; readonly side: Participant['side'] };
    readonly text: Text;
    /** Days ago. */
    readonly ago: number;
  }[];
}

export interface InventedSpace {
  readonly slug: string;
  readonly kind: 'corridor' | 'region' | 'reflection_group';
  readonly title: Text;
  readonly purpose: Text;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly mandates: readonly InventedMandate[];
  /** How often it meets, as a recurrence rule of iCalendar, in full days. */
  readonly meets?: { readonly rule: string; readonly starts: string; readonly days: number };
}

/** What every invented mandate and position gives as its source, in the one text that a source is. */
export const INVENTED_SOURCE = 'رسالة مختلقة · Lettre inventée · Invented letter';

const ministry = (ar: string, fr: string, en: string): Text =>
  text(`وزارة تجريبية (${ar})`, `Ministère de démonstration (${fr})`, `Demonstration ministry (${en})`);
const authority = 'public_authority';

const MA: InventedMandate = {
  ...{ id: 'ma', institution: ministry('المغرب', 'Maroc', 'Morocco'), side: 'origin', family: authority },
  ...{ country: 'MA', person: 'hicham' },
};
const FR: InventedMandate = {
  ...{ id: 'fr', institution: ministry('فرنسا', 'France', 'France'), side: 'destination', family: authority },
  ...{ country: 'FR', person: 'claire' },
};

/** Two spaces that never were: a corridor with seven voices, and a group of four ministries. */
export const INVENTED_SPACES: readonly InventedSpace[] = [
  {
    slug: 'invented-corridor',
    meets: { rule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU', starts: '2026-01-13', days: 2 },
    kind: 'corridor',
    title: text(
      'ممر المغرب – فرنسا (مختلق)',
      'Corridor Maroc – France (inventé)',
      'Corridor Morocco – France (invented)',
    ),
    purpose: text(
      'فضاء مختلق للعرض: ما يقترحه الجانبان لمرافقة العائدين قبل العودة وبعدها.',
      'Espace inventé pour la démonstration : ce que les deux parties proposent pour accompagner le retour, avant et après.',
      'A space invented for the demonstration: what both parties propose to accompany return, before and after.',
    ),
    origin: 'MA',
    destination: 'FR',
    mandates: [
      MA,
      {
        ...{ id: 'ma-employers', side: 'origin', family: 'employers', country: 'MA', person: 'omar' },
        institution: text(
          'اتحاد أرباب عمل تجريبي',
          'Union patronale de démonstration',
          'Demonstration employers’ union',
        ),
      },
      {
        ...{ id: 'ma-union', side: 'origin', family: 'trade_union', country: 'MA' },
        institution: text(
          'نقابة تجريبية (المغرب)',
          'Syndicat de démonstration (Maroc)',
          'Demonstration trade union (Morocco)',
        ),
      },
      FR,
      {
        ...{ id: 'fr-consulate', side: 'destination', family: authority, country: 'FR', person: 'lucie' },
        institution: text('قنصلية تجريبية', 'Consulat de démonstration', 'Demonstration consulate'),
      },
      {
        ...{ id: 'fr-union', side: 'destination', family: 'trade_union', country: 'FR' },
        institution: text(
          'نقابة تجريبية (فرنسا)',
          'Syndicat de démonstration (France)',
          'Demonstration trade union (France)',
        ),
      },
      {
        ...{ id: 'association', side: 'both_or_neither', family: 'migrant_association', country: null },
        institution: text(
          'جمعية مهاجرين تجريبية',
          'Association de migrants de démonstration',
          'Demonstration migrants’ association',
        ),
      },
    ],
  },
  {
    slug: 'invented-maghreb-group',
    kind: 'reflection_group',
    title: text(
      'فريق تفكير مغاربي (مختلق)',
      'Groupe de réflexion maghrébin (inventé)',
      'Maghreb reflection group (invented)',
    ),
    purpose: text(
      'فضاء مختلق للعرض: مقترحات مشتركة لدول المغرب العربي.',
      'Espace inventé pour la démonstration : propositions communes des États du Maghreb.',
      'A space invented for the demonstration: common propositions of the Maghreb States.',
    ),
    origin: null,
    destination: null,
    mandates: [
      MA,
      {
        ...{ id: 'tn', institution: ministry('تونس', 'Tunisie', 'Tunisia'), side: 'origin', family: authority },
        country: 'TN',
      },
      {
        ...{ id: 'dz', institution: ministry('الجزائر', 'Algérie', 'Algeria'), side: 'origin', family: authority },
        country: 'DZ',
      },
      FR,
      {
        ...{ id: 'it', institution: ministry('إيطاليا', 'Italie', 'Italy'), side: 'destination', family: authority },
        country: 'IT',
      },
    ],
  },
];

/** Wordings of terms that the invented parties use: one agreed by vote in an invented space, one of the reference content that nobody agreed on. */
export const INVENTED_TERMS = [
  { term: 'reintegration', space: 'invented-corridor', proposition: 4 },
  { term: 'circular_migration', definition: 'unece-2016' },
] as const;

/** The invented recommendation that comes from an invented proposition, by the number of each. */
export const INVENTED_ORIGINS = [
  { meeting: 'invented-answers-2026', number: 2, space: 'invented-corridor', proposition: 1 },
] as const;

/** What another body recommends beside a recommendation and a measure that nobody made. */
export const INVENTED_LINKS = [
  { key: 'compact-22', meeting: 'invented-answers-2026', number: 2, relation: 'broader' },
  { key: 'compact-21', space: 'invented-corridor', measure: 1, relation: 'broader' },
] as const;

/** Propositions that nobody made: one voted over dissent, one that agrees on a term, one in vote, one being amended, one adopted by three States. */
export const INVENTED_PROPOSITIONS: readonly InventedProposition[] = [
  {
    ...{ space: 'invented-corridor', by: 'ma', original: 'ar', state: 'voted' },
    text: text(
      'أن يجد كل من يستعد للعودة نقطة استقبال واحدة تعرّفه بحقوقه ووثائقه قبل سفره، وتتابعه سنة بعد وصوله.',
      'Que toute personne qui prépare son retour trouve un seul point d’accueil, qui l’informe de ses droits et de ses papiers avant le départ et la suit un an après l’arrivée.',
      'That whoever prepares to return finds one point of contact, which tells them of their rights and papers before they leave and follows them for a year after they arrive.',
    ),
    votes: [
      { by: 'ma', stance: 'agree' },
      { by: 'ma-employers', stance: 'agree' },
      { by: 'ma-union', stance: 'agree' },
      { by: 'fr', stance: 'agree' },
      { by: 'fr-consulate', stance: 'agree' },
      {
        ...{ by: 'fr-union', stance: 'disagree' },
        reason: text(
          'النص لا يقول شيئًا عن الأجور غير المدفوعة لمن أُجبروا على العودة.',
          'Le texte ne dit rien des salaires impayés de ceux qui ont été contraints au retour.',
          'The text says nothing of the unpaid wages of those who were compelled to return.',
        ),
      },
      { by: 'association', stance: 'agree' },
    ],
    replies: [
      {
        ...{ by: 'fr', ago: 20 },
        text: text(
          'رد مختلق: يمكن فتح النقطة في قنصلية واحدة أولًا، ثم تُراجع بعد سنة.',
          'Réponse inventée : le point peut ouvrir d’abord dans un consulat, puis être revu après un an.',
          'An invented reply: the point can open in one consulate first, and be reviewed after a year.',
        ),
      },
      {
        by: {
          body: text(
            'بلدية تجريبية (مختلقة)',
            'Municipalité de démonstration (inventée)',
            'Demonstration municipality (invented)',
          ),
          ...{ country: 'MA', side: 'origin' },
        },
        ago: 12,
        text: text(
          'رد مختلق: تضع البلدية قاعة رهن إشارة النقطة.',
          'Réponse inventée : la municipalité met une salle à disposition.',
          'An invented reply: the municipality offers a room for it.',
        ),
      },
    ],
  },
  {
    ...{ space: 'invented-corridor', by: 'fr', original: 'fr', state: 'in_vote' },
    text: text(
      'أن تُعترف بالشهادات والخبرات المكتسبة في الخارج خلال ثلاثة أشهر من طلب صاحبها.',
      'Que les diplômes et l’expérience acquis à l’étranger soient reconnus dans les trois mois de la demande.',
      'That diplomas and experience gained abroad are recognised within three months of the request.',
    ),
    votes: [
      { by: 'ma-union', stance: 'agree' },
      { by: 'association', stance: 'agree' },
    ],
  },
  {
    ...{ space: 'invented-corridor', by: 'ma-employers', original: 'fr', state: 'tabled' },
    text: text(
      'أن تُفتح دورات تكوين مشتركة للعائدين يموّلها أرباب العمل من الجانبين.',
      'Que des formations communes soient ouvertes aux personnes de retour, financées par les employeurs des deux parties.',
      'That common training is opened to those who return, paid for by the employers of both parties.',
    ),
    amendment: {
      by: 'fr-union',
      text: text(
        'أن تُفتح دورات تكوين مشتركة للعائدين يموّلها أرباب العمل من الجانبين وتشارك النقابات في تسييرها.',
        'Que des formations communes soient ouvertes aux personnes de retour, financées par les employeurs des deux parties et gérées avec les syndicats.',
        'That common training is opened to those who return, paid for by the employers of both parties and run with the trade unions.',
      ),
      reason: text(
        'من يعمل يعرف ما ينقصه.',
        'Qui travaille sait ce qui lui manque.',
        'Whoever works knows what is lacking.',
      ),
    },
  },
  {
    ...{ space: 'invented-corridor', by: 'fr', original: 'fr', state: 'voted' },
    text: text(
      'تعني «إعادة الإدماج» في هذا الممر أن يكون للعائد، بعد سنة من وصوله، سكن ودخل وحماية اجتماعية، وأن يشارك في حياة مكان عيشه. تعريف مختلق للعرض.',
      'Dans ce corridor, « réintégration » veut dire qu’un an après son arrivée la personne de retour a un logement, un revenu, une protection sociale, et prend part à la vie du lieu où elle vit. Définition inventée pour la démonstration.',
      'In this corridor “reintegration” means that a year after they arrive those who return have a home, an income and social protection, and take part in the life of the place where they live. A definition invented for the demonstration.',
    ),
    votes: ['ma', 'ma-employers', 'ma-union', 'fr', 'fr-consulate', 'fr-union', 'association'].map((by) => ({
      ...{ by, stance: 'agree' as const },
    })),
  },
  {
    ...{ space: 'invented-maghreb-group', by: 'tn', original: 'ar', state: 'tabled' },
    text: text(
      'أن تُحفظ حقوق الضمان الاجتماعي المكتسبة في بلد المقصد لكل عائد، أيًّا كان سبب عودته.',
      'Que les droits à la sécurité sociale acquis dans le pays de destination soient conservés à toute personne de retour, quelle qu’en soit la raison.',
      'That social security rights earned in the country of destination are kept for whoever returns, whatever the reason.',
    ),
    adopted: ['ma', 'tn', 'dz'],
    positions: [
      {
        ...{ country: 'FR', stance: 'supports_in_part' },
        text: text(
          'موقف مختلق: نعم لمن اتُّفق معهم على ذلك في اتفاقية ثنائية.',
          'Position inventée : oui, pour qui relève d’une convention bilatérale.',
          'An invented position: yes, for whoever falls under a bilateral convention.',
        ),
        body: ministry('فرنسا', 'France', 'France'),
      },
    ],
  },
];

/** Votes that never were on principles that are real: the bodies that voted are invented, and so is the space. */
export const INVENTED_PRINCIPLE_VOTES: readonly (Pick<InventedProposition, 'space' | 'by' | 'votes'> & {
  readonly principle: 'PR-1' | 'PR-3' | 'PR-7';
})[] = [
  {
    ...{ space: 'invented-corridor', by: 'ma', principle: 'PR-1' },
    votes: ['ma', 'ma-employers', 'ma-union', 'fr', 'fr-consulate', 'fr-union', 'association'].map((by) => ({
      ...{ by, stance: 'agree' as const },
    })),
  },
  {
    ...{ space: 'invented-corridor', by: 'fr-union', principle: 'PR-3' },
    votes: [
      ...['ma', 'ma-employers', 'fr-union', 'association'].map((by) => ({ by, stance: 'agree' as const })),
      ...['fr', 'fr-consulate'].map((by) => ({ by, stance: 'abstain' as const })),
      {
        ...{ by: 'ma-union', stance: 'disagree' },
        reason: text(
          'رأي مختلق: من رُحّل لم يختر شيئًا، ويجب أن يقول النص ذلك.',
          'Avis inventé : qui a été éloigné n’a rien choisi, et le texte doit le dire.',
          'An invented opinion: whoever was removed chose nothing, and the text must say so.',
        ),
      },
    ],
  },
];
