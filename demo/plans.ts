import { text, type Text } from '../content/text.ts';

export interface InventedMechanism {
  readonly id: string;
  readonly kind: 'public_body' | 'joint_committee' | 'programme';
  readonly name: Text;
  readonly country: string | null;
  readonly mandate: Text;
  readonly whyNew?: Text;
  /** Days from today; before today it has ended. */
  readonly ended?: number;
}

export interface InventedAction {
  readonly text: Text;
  readonly kind: 'information' | 'enabling';
  readonly by: string;
  readonly mechanisms: readonly string[];
  /** Mandates of the space that answer for it. */
  readonly origin: string | null;
  readonly destination: string | null;
  readonly returnTypes: readonly string[];
  readonly profiles: readonly string[];
  readonly regions: readonly string[];
  readonly objective?: Text;
  readonly aspirations?: Text;
  readonly reforms?: Text;
  /** Days from today. */
  readonly starts: number;
  readonly deadline: number;
  readonly indicator?: {
    readonly title: Text;
    readonly baseline: number;
    readonly target: number;
    readonly actual?: number;
  };
  readonly parties: readonly { readonly by: string; readonly adopts: boolean; readonly reservation?: Text }[];
  /** What was done with it after it was written, and so many days ago. */
  readonly acts: readonly {
    readonly act: 'propose' | 'adopt' | 'start' | 'finish' | 'drop';
    readonly ago: number;
    readonly note?: Text;
  }[];
  readonly money?: readonly {
    readonly kind: 'commitment' | 'disbursement';
    readonly minor: string;
    readonly currency: string;
    readonly ago: number;
  }[];
  readonly obstacle?: { readonly text: Text; readonly owner: string; readonly due: number };
}

export interface InventedMeasure {
  /** The invented recommendation that it carries out, by its meeting and number. */
  readonly recommendation: { readonly meeting: string; readonly number: number };
  readonly text: Text;
  readonly aside: readonly string[];
  readonly training: boolean;
  readonly actions: readonly InventedAction[];
}

/** Mechanisms that never were; their law is as invented as they are. */
export const INVENTED_MECHANISMS: readonly InventedMechanism[] = [
  {
    ...{ id: 'agency', kind: 'public_body', country: 'MA' },
    name: text(
      'وكالة تشغيل تجريبية (مختلقة)',
      'Agence de l’emploi de démonstration (inventée)',
      'Demonstration employment agency (invented)',
    ),
    mandate: text(
      'تستقبل طالبي الشغل وتوجههم إلى التكوين، ويشمل ذلك العائدين.',
      'Accueille les demandeurs d’emploi et les oriente vers la formation, personnes de retour comprises.',
      'Receives people who look for work and directs them to training, people who return among them.',
    ),
  },
  {
    ...{ id: 'committee', kind: 'joint_committee', country: null },
    name: text(
      'لجنة مشتركة تجريبية (مختلقة)',
      'Comité mixte de démonstration (inventé)',
      'Demonstration joint committee (invented)',
    ),
    mandate: text(
      'تتابع تطبيق اتفاقية الضمان الاجتماعي بين البلدين.',
      'Suit l’application de la convention de sécurité sociale entre les deux pays.',
      'Follows how the social security convention between both countries is applied.',
    ),
  },
  {
    ...{ id: 'desk', kind: 'public_body', country: 'FR' },
    name: text(
      'مكتب الاعتراف بالشهادات (مختلق)',
      'Bureau de reconnaissance des diplômes (inventé)',
      'Office for the recognition of diplomas (invented)',
    ),
    mandate: text(
      'يشهد على الخبرة المكتسبة في العمل قبل المغادرة.',
      'Atteste, avant le départ, l’expérience acquise au travail.',
      'Certifies experience gained at work before people leave.',
    ),
    whyNew: text(
      'لا هيئة قائمة تشهد على الخبرة المكتسبة خارج المدرسة.',
      'Aucun organisme existant n’atteste l’expérience acquise hors de l’école.',
      'No existing body certifies experience that was gained outside school.',
    ),
  },
  {
    ...{ id: 'former', kind: 'programme', country: 'FR', ended: -200 },
    name: text(
      'برنامج تجريبي انتهى (مختلق)',
      'Programme de démonstration achevé (inventé)',
      'Demonstration programme that ended (invented)',
    ),
    mandate: text(
      'كان يمول مشاريع العائدين.',
      'Finançait les projets des personnes de retour.',
      'Paid for projects of people who return.',
    ),
  },
];

const POINT: InventedMeasure = {
  recommendation: { meeting: 'invented-answers-2026', number: 2 },
  text: text(
    'أن يجد من يستعد للعودة ومن عاد نقطة اتصال واحدة في كل بلد.',
    'Que chacun trouve, avant et après le retour, un seul point de contact dans chaque pays.',
    'That everyone finds, before and after return, one point of contact in each country.',
  ),
  aside: ['PR-1'],
  training: false,
  actions: [
    {
      text: text(
        'فتح نقطة استقبال في طنجة داخل وكالة التشغيل، تعمل مع القنصلية.',
        'Ouvrir à Tanger, dans l’agence de l’emploi, un point d’accueil qui travaille avec le consulat.',
        'Open a point of contact in Tangier, within the employment agency, that works with the consulate.',
      ),
      ...{ kind: 'enabling', by: 'ma', mechanisms: ['agency'], origin: 'ma', destination: 'fr-consulate' },
      ...{ returnTypes: ['R1', 'R2', 'R3'], profiles: ['qualified', 'seasonal'], regions: ['regions-ma/MA-01'] },
      objective: text(
        'الشغل في جهات الشمال.',
        'L’emploi dans les régions du nord.',
        'Work in the regions of the north.',
      ),
      ...{ starts: -190, deadline: -70 },
      indicator: {
        title: text('أشخاص استُقبلوا', 'Personnes accueillies', 'People received'),
        ...{ baseline: 0, target: 200, actual: 214 },
      },
      parties: [
        { by: 'ma', adopts: true },
        { by: 'fr', adopts: true },
        { by: 'fr-consulate', adopts: true },
        { by: 'ma-union', adopts: true },
      ],
      acts: [
        { act: 'propose', ago: 188 },
        { act: 'adopt', ago: 180 },
        { act: 'start', ago: 175 },
        {
          ...{ act: 'finish', ago: 80 },
          note: text(
            'فُتحت النقطة (مثال مختلق): تقرير الوكالة، الشهر الخامس.',
            'Le point d’accueil est ouvert (exemple inventé) : rapport de l’agence, mai.',
            'The point of contact is open (invented example): report of the agency, May.',
          ),
        },
      ],
      money: [
        { kind: 'commitment', minor: '120000000', currency: 'MAD', ago: 175 },
        { kind: 'disbursement', minor: '118450050', currency: 'MAD', ago: 82 },
      ],
    },
    {
      text: text(
        'نشر دليل واحد للحقوق والوثائق بالعربية والأمازيغية والفرنسية.',
        'Publier un seul guide des droits et des papiers, en arabe, en amazighe et en français.',
        'Publish one guide to rights and papers in Arabic, Amazigh and French.',
      ),
      ...{
        kind: 'information',
        by: 'association',
        mechanisms: ['agency', 'committee'],
        origin: 'ma',
        destination: 'fr',
      },
      ...{ returnTypes: [], profiles: [], regions: [], starts: -150, deadline: -45 },
      indicator: {
        title: text('أدلة موزعة', 'Guides distribués', 'Guides given out'),
        baseline: 0,
        target: 5000,
        actual: 900,
      },
      parties: [
        { by: 'ma', adopts: true },
        { by: 'fr', adopts: true },
        { by: 'association', adopts: true },
      ],
      acts: [
        { act: 'propose', ago: 140 },
        { act: 'adopt', ago: 130 },
        { act: 'start', ago: 120 },
      ],
      money: [{ kind: 'commitment', minor: '2500000', currency: 'EUR', ago: 120 }],
      obstacle: {
        text: text(
          'لم يُعتمد بعد نص الأمازيغية.',
          'Le texte en amazighe n’est pas encore validé.',
          'The Amazigh text has not been approved yet.',
        ),
        ...{ owner: 'ma', due: 20 },
      },
    },
    {
      text: text(
        'تعيين شخص لمتابعة من أُبعدوا، سنة بعد وصولهم.',
        'Désigner une personne qui suive, un an après leur arrivée, celles et ceux qui ont été éloignés.',
        'Name one person who follows those who were removed for a year after they arrive.',
      ),
      ...{ kind: 'enabling', by: 'ma', mechanisms: ['agency'], origin: 'ma', destination: 'fr-consulate' },
      ...{
        returnTypes: ['R4'],
        profiles: [],
        regions: ['regions-ma/MA-01', 'regions-ma/MA-03'],
        starts: -90,
        deadline: -6,
      },
      reforms: text(
        'تعليمات جديدة لمصالح الاستقبال في المطارات.',
        'De nouvelles instructions pour l’accueil dans les aéroports.',
        'New instructions for reception at airports.',
      ),
      parties: [
        { by: 'ma', adopts: true },
        { by: 'fr-consulate', adopts: true },
        {
          ...{ by: 'fr', adopts: true },
          reservation: text(
            'في حدود الاعتمادات السنوية.',
            'Dans la limite des crédits de l’année.',
            'Within the budget of the year.',
          ),
        },
      ],
      acts: [
        { act: 'propose', ago: 88 },
        { act: 'adopt', ago: 85 },
        { act: 'start', ago: 60 },
      ],
    },
  ],
};

const SKILLS: InventedMeasure = {
  recommendation: { meeting: 'invented-answers-2026', number: 1 },
  text: text(
    'أن تُعرف الخبرة المكتسبة في الخارج وتُستكمل بالتكوين.',
    'Que l’expérience acquise à l’étranger soit reconnue et complétée par une formation.',
    'That experience gained abroad is recognised and completed by training.',
  ),
  aside: ['PR-1', 'PR-4'],
  training: true,
  actions: [
    {
      text: text(
        'تسليم شهادة خبرة قبل المغادرة لكل من عمل سنتين.',
        'Délivrer, avant le départ, une attestation d’expérience à qui a travaillé deux ans.',
        'Give a certificate of experience, before they leave, to whoever worked for two years.',
      ),
      ...{ kind: 'enabling', by: 'fr', mechanisms: ['desk', 'committee'], origin: 'ma-employers', destination: 'fr' },
      ...{ returnTypes: ['R1', 'R2'], profiles: ['qualified', 'student_intern'], regions: [] },
      aspirations: text(
        'الاعتراف بما تعلموه في عملهم.',
        'Que l’on reconnaisse ce qui s’apprend au travail.',
        'That what was learned at work is recognised.',
      ),
      ...{ starts: 30, deadline: 240 },
      indicator: {
        title: text('شهادات مسلّمة', 'Attestations délivrées', 'Certificates given'),
        baseline: 0,
        target: 400,
      },
      parties: [
        { by: 'ma-employers', adopts: true },
        { by: 'fr', adopts: true },
        {
          ...{ by: 'fr-union', adopts: false },
          reservation: text(
            'لا شيء عن الأجور غير المدفوعة.',
            'Rien sur les salaires impayés.',
            'Nothing about unpaid wages.',
          ),
        },
      ],
      acts: [
        { act: 'propose', ago: 40 },
        { act: 'adopt', ago: 20 },
      ],
    },
    {
      text: text(
        'فتح مئة مقعد تكوين مشترك في السنة.',
        'Ouvrir cent places de formation commune par an.',
        'Open a hundred places of common training a year.',
      ),
      ...{
        kind: 'enabling',
        by: 'ma-employers',
        mechanisms: ['agency'],
        origin: 'ma-employers',
        destination: 'fr-union',
      },
      ...{
        returnTypes: ['R1', 'R2'],
        profiles: ['seasonal'],
        regions: ['regions-ma/MA-06'],
        starts: 60,
        deadline: 400,
      },
      parties: [{ by: 'ma-employers', adopts: true }],
      acts: [{ act: 'propose', ago: 9 }],
    },
    {
      text: text(
        'معرض سنوي للتشغيل بين المدينتين.',
        'Un salon annuel de l’emploi entre les deux villes.',
        'A yearly employment fair between both cities.',
      ),
      ...{ kind: 'information', by: 'fr', mechanisms: ['agency'], origin: 'ma', destination: 'fr' },
      ...{ returnTypes: [], profiles: [], regions: [], starts: -180, deadline: -20 },
      parties: [
        { by: 'ma', adopts: true },
        { by: 'fr', adopts: true },
      ],
      acts: [
        { act: 'propose', ago: 170 },
        { act: 'adopt', ago: 160 },
        {
          ...{ act: 'drop', ago: 30 },
          note: text(
            'لم يجد الجانبان مكانًا (مثال مختلق).',
            'Les deux parties n’ont pas trouvé de lieu (exemple inventé).',
            'Both parties found no place (invented example).',
          ),
        },
      ],
    },
  ],
};

const PROJECTS: InventedMeasure = {
  recommendation: { meeting: 'invented-answers-2026', number: 1 },
  text: text(
    'أن يجد من يبدأ مشروعًا من يموله ومن يرافقه.',
    'Que celles et ceux qui lancent un projet trouvent un financement et un accompagnement.',
    'That those who begin a project find money and support.',
  ),
  aside: ['PR-4'],
  training: false,
  actions: [
    {
      text: text(
        'قرض صغير لمن يبدأ مشروعًا بعد التكوين.',
        'Un petit prêt pour qui lance un projet après la formation.',
        'A small loan for whoever begins a project after training.',
      ),
      ...{ kind: 'enabling', by: 'ma', mechanisms: [], origin: 'ma', destination: null },
      ...{ returnTypes: [], profiles: [], regions: [], starts: 90, deadline: 500, parties: [], acts: [] },
    },
  ],
};

/** A plan of the invented corridor, with actions in every state. */
export const INVENTED_PLAN = {
  space: 'invented-corridor',
  title: text(
    'خطة عمل الممر المغرب – فرنسا (مختلقة)',
    'Plan d’action du corridor Maroc – France (inventé)',
    'Action plan of the corridor Morocco – France (invented)',
  ),
  purpose: text(
    'خطة مختلقة للعرض: من يلتزم بماذا وبأي آلية وإلى أي أجل.',
    'Plan inventé pour la démonstration : qui promet quoi, avec quel mécanisme, pour quand.',
    'A plan invented for the demonstration: who promises what, with which mechanism, by when.',
  ),
  /** Days from today. */
  starts: -200,
  ends: 900,
  measures: [POINT, SKILLS, PROJECTS] as readonly InventedMeasure[],
} as const;
