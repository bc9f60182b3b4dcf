import { text, type Text } from '../content/text.ts';
import { Random } from './random.ts';
import type { InventedMandate, InventedSpace } from './spaces.ts';

type Vote = 'agree' | 'disagree' | 'pass';
type Cell = Pick<InventedMandate, 'side' | 'family'>;

const BODIES = {
  public_authority: text('إدارة تجريبية', 'Administration de démonstration', 'Demonstration authority'),
  employers: text('غرفة مهنية تجريبية', 'Chambre professionnelle de démonstration', 'Demonstration chamber'),
  trade_union: text('نقابة تجريبية', 'Syndicat de démonstration', 'Demonstration trade union'),
  migrant_association: text('جمعية تجريبية', 'Association de démonstration', 'Demonstration association'),
  science: text('مخبر بحث تجريبي', 'Laboratoire de démonstration', 'Demonstration research group'),
  intergovernmental: text('منظمة تجريبية', 'Organisation de démonstration', 'Demonstration organisation'),
} as const;

/** How many invented institutions speak in each cell: sixty. The small cells show no figures. */
const CELLS: readonly (readonly [Cell, number, string | null])[] = [
  [{ side: 'origin', family: 'public_authority' }, 6, 'MA'],
  [{ side: 'origin', family: 'employers' }, 6, 'TN'],
  [{ side: 'origin', family: 'trade_union' }, 6, 'DZ'],
  [{ side: 'origin', family: 'migrant_association' }, 9, 'MA'],
  [{ side: 'origin', family: 'science' }, 5, 'TN'],
  [{ side: 'destination', family: 'public_authority' }, 6, 'FR'],
  [{ side: 'destination', family: 'employers' }, 6, 'ES'],
  [{ side: 'destination', family: 'trade_union' }, 6, 'FR'],
  [{ side: 'destination', family: 'science' }, 3, 'IT'],
  [{ side: 'both_or_neither', family: 'migrant_association' }, 5, null],
  [{ side: 'international', family: 'intergovernmental' }, 2, null],
];

const PERSONS: Readonly<Record<string, string>> = {
  'assembly-1': 'hicham',
  'assembly-33': 'claire',
  'assembly-7': 'omar',
};

const numbered = (body: Text, n: number): Text => text(`${body.ar} ${n}`, `${body.fr} ${n}`, `${body.en} ${n}`);

const MANDATES: readonly InventedMandate[] = CELLS.flatMap(([cell, count, country]) =>
  Array.from({ length: count }, () => ({ cell, country })),
).map(({ cell, country }, at) => {
  const id = `assembly-${at + 1}`;
  const person = PERSONS[id];
  return { id, institution: numbered(BODIES[cell.family], at + 1), ...cell, country, ...(person ? { person } : {}) };
});

/** A space of sixty voices that never was. */
export const INVENTED_ASSEMBLY: InventedSpace = {
  slug: 'invented-assembly',
  kind: 'region',
  title: text('ملتقى العودة (مختلق)', 'Assises du retour (inventées)', 'Assembly on return (invented)'),
  purpose: text(
    'فضاء مختلق للعرض: ستون مؤسسة تصوّت على عبارات قصيرة قبل أن تجتمع.',
    'Espace inventé pour la démonstration : soixante institutions votent sur des affirmations courtes avant de se réunir.',
    'A space invented for the demonstration: sixty institutions vote on short statements before they meet.',
  ),
  origin: null,
  destination: null,
  mandates: MANDATES,
};

export interface InventedStatement {
  readonly text: Text;
  /** Who wrote it, by mandate; null: the moderator. */
  readonly by: string | null;
  /** Why it was set aside. */
  readonly aside?: string;
}

/** How the two invented camps lean on a statement, and everybody on those that unite. */
const both = ['agree', 'agree'] as const;
const first = ['agree', 'disagree'] as const;
const second = ['disagree', 'agree'] as const;
const WRITTEN: readonly (readonly [Text, readonly ['agree' | 'disagree', 'agree' | 'disagree'], string | null])[] = [
  [
    text(
      'يُعرَف من يعود قبل سفره بحقوقه ووثائقه.',
      'Qui rentre connaît ses droits et ses papiers avant le départ.',
      'Whoever returns knows their rights and papers before leaving.',
    ),
    both,
    null,
  ],
  [
    text(
      'تُدفع الأجور المستحقة قبل المغادرة.',
      'Les salaires dus sont payés avant le départ.',
      'Wages that are owed are paid before leaving.',
    ),
    both,
    'assembly-13',
  ],
  [
    text('شباك واحد بعد الوصول يكفي.', 'Un seul guichet à l’arrivée suffit.', 'One desk on arrival is enough.'),
    first,
    'assembly-1',
  ],
  [
    text(
      'تموّل بلدان الوجهة المرافقة بعد العودة.',
      'Les pays de destination paient l’accompagnement après le retour.',
      'Countries of destination pay for support after the return.',
    ),
    first,
    'assembly-2',
  ],
  [
    text(
      'تُربط المساعدة بمشروع مهني.',
      'L’aide est liée à un projet professionnel.',
      'Support is tied to a plan for work.',
    ),
    second,
    'assembly-39',
  ],
  [
    text(
      'تُنقل حقوق الضمان الاجتماعي بين البلدين.',
      'Les droits de sécurité sociale passent d’un pays à l’autre.',
      'Social security rights move from one country to the other.',
    ),
    both,
    'assembly-45',
  ],
  [
    text(
      'تُعطى الأولوية لمن عاد مضطرًا.',
      'Priorité à qui a été contraint au retour.',
      'Those who were compelled to return come first.',
    ),
    first,
    'assembly-19',
  ],
  [
    text(
      'تُقدَّم المساعدة نقدًا لا خدمات.',
      'L’aide est versée en argent plutôt qu’en services.',
      'Support is given in money rather than in services.',
    ),
    second,
    null,
  ],
  [
    text(
      'تُنشر أرقام المرافقة كل سنة.',
      'Les chiffres de l’accompagnement sont publiés chaque année.',
      'Figures on support are published every year.',
    ),
    both,
    'assembly-28',
  ],
  [
    text(
      'تشارك جمعيات المهاجرين في القرار.',
      'Les associations de migrants prennent part aux décisions.',
      'Migrant associations take part in decisions.',
    ),
    first,
    'assembly-55',
  ],
  [
    text(
      'تُعترف بالشهادات خلال ثلاثة أشهر.',
      'Les diplômes sont reconnus en trois mois.',
      'Diplomas are recognised within three months.',
    ),
    both,
    'assembly-8',
  ],
  [
    text(
      'على العائد أن يثبت إقامته سنتين قبل أي مساعدة.',
      'Qui rentre prouve deux ans de séjour avant toute aide.',
      'Whoever returns proves two years of stay before any support.',
    ),
    second,
    'assembly-40',
  ],
];

/** Statements of the list that is closed; the last one repeats another and was set aside. */
export const INVENTED_STATEMENTS: readonly InventedStatement[] = [
  ...WRITTEN.map(([of, , by]) => ({ text: of, by })),
  {
    text: text('شباك واحد يكفي عند الوصول.', 'À l’arrivée, un guichet suffit.', 'On arrival one desk is enough.'),
    ...{ by: 'assembly-20', aside: 'تكرّر العبارة 3 · Répète l’affirmation 3 · Repeats statement 3' },
  },
];

/** What the sixty voted: two camps that lean as written above, one in eight of them otherwise, one in ten passing; the same on every machine. */
export function inventedVotes(): { readonly by: string; readonly statement: number; readonly vote: Vote }[] {
  const random = new Random('assembly');
  return MANDATES.flatMap(({ id, side }, at) => {
    const camp = side === 'origin' || (side !== 'destination' && at % 2 === 0) ? 0 : 1;
    return WRITTEN.flatMap(([, leans], place) => {
      const [votes, passes, leaves] = [random.chance(0.92), random.chance(0.08), random.chance(0.1)];
      if (!votes) return [];
      const other = leans[camp] === 'agree' ? 'disagree' : 'agree';
      return [{ by: id, statement: place + 1, vote: passes ? 'pass' : leaves ? other : leans[camp] }];
    });
  });
}

export const INVENTED_LIST = text(
  'ما الذي يسهّل العودة؟ (قائمة مختلقة)',
  'Qu’est-ce qui facilite le retour ? (liste inventée)',
  'What makes the return easier? (invented list)',
);
export const INVENTED_OPEN_LIST = text(
  'ما الذي يلزم عند الوصول؟ (قائمة مختلقة)',
  'Que faut-il à l’arrivée ? (liste inventée)',
  'What is needed on arrival? (invented list)',
);

/** Statements of the list that is open; nobody has voted on them. */
export const INVENTED_OPEN_STATEMENTS: readonly InventedStatement[] = [
  {
    by: 'assembly-21',
    text: text(
      'يلزم مكان للإقامة في الأسبوع الأول.',
      'Il faut un logement la première semaine.',
      'A place to stay is needed in the first week.',
    ),
  },
  {
    by: 'assembly-34',
    text: text(
      'يُفتح حساب بنكي دون وثيقة سكن.',
      'Un compte s’ouvre sans justificatif de logement.',
      'A bank account is opened without proof of address.',
    ),
  },
  {
    by: null,
    text: text(
      'يُسجَّل الأطفال في المدرسة في أي شهر.',
      'Les enfants entrent à l’école à tout moment de l’année.',
      'Children enter school in any month of the year.',
    ),
  },
  {
    by: 'assembly-9',
    text: text(
      'يدعم أرباب العمل أول توظيف.',
      'Les employeurs soutiennent la première embauche.',
      'Employers support the first job.',
    ),
  },
];

/** What forty invented people voted with codes: as the first camp, one in four of them otherwise. */
export function inventedPublicVotes(): { readonly code: string; readonly statement: number; readonly vote: Vote }[] {
  const random = new Random('assembly-public');
  return Array.from({ length: 40 }, (_, at) => `invented ${at + 1}`).flatMap((code) =>
    WRITTEN.flatMap(([, [lean]], place) => {
      const [votes, leaves] = [random.chance(0.85), random.chance(0.25)];
      const other = lean === 'agree' ? 'disagree' : 'agree';
      return votes ? [{ code, statement: place + 1, vote: leaves ? other : lean }] : [];
    }),
  );
}
