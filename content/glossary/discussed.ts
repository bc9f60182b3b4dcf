import { text } from '../text.ts';
import type { Text } from '../text.ts';

/** How one body defines a term: our sentence about it, where it stands, at most a few of its own words. */
export interface SourcedDefinition {
  /** Lasting, in its term. */
  readonly key: string;
  readonly body: Text;
  readonly year: number;
  readonly source: string;
  readonly url: string | null;
  /** Of the source (ISO 639-1). */
  readonly language: 'ar' | 'fr' | 'en';
  readonly text: Text;
  readonly quote: string | null;
}

/** A term of which bodies say different things. */
export interface DiscussedTerm {
  readonly code: string;
  readonly name: Text;
  readonly definitions: readonly SourcedDefinition[];
}

const iom = text(
  'المنظمة الدولية للهجرة',
  'Organisation internationale pour les migrations',
  'International Organization for Migration',
);
const commission = text('المفوضية الأوروبية', 'Commission européenne', 'European Commission');
const unitedNations = text(
  'الأمم المتحدة، شعبة الإحصاءات',
  'Nations Unies, Division de statistique',
  'United Nations, Statistics Division',
);
const cassarino = text('كاسارينو، مشروع ميريم', 'Cassarino, projet MIREM', 'Cassarino, MIREM project');
const glossary = {
  ...({ body: iom, year: 2019, language: 'en' } as const),
  url: 'https://publications.iom.int/system/files/pdf/iml_34_glossary.pdf',
} as const;
const entry = (of: string): string =>
  `IOM, Glossary on Migration, International Migration Law No. 34, Geneva, 2019, entry “${of}”`;

/** Terms on which the dialogue has no common definition, each as dated sources have it. */
export const DISCUSSED_TERMS: readonly DiscussedTerm[] = [
  {
    code: 'reintegration',
    name: text('إعادة الإدماج', 'Réintégration', 'Reintegration'),
    definitions: [
      {
        ...{ key: 'cassarino-2008', body: cassarino, year: 2008, language: 'en' },
        source:
          'J.-P. Cassarino (ed.), Return Migrants to the Maghreb, RSCAS/EUI, 2008, p. 134, as quoted by the Reintegrate project, “What is reintegration?”',
        url: 'https://reintegrateerc.com/blog/what-is-reintegration/',
        text: text(
          'مسار يشارك فيه العائد في حياة بلد المنشأ الاجتماعية والثقافية والاقتصادية والسياسية: ينظر إلى ما يفعله الشخص، لا إلى برنامج.',
          'Un processus : la personne de retour prend part à la vie sociale, culturelle, économique et politique de son pays d’origine. Il regarde ce que fait la personne, non un programme.',
          'A process: the person who returned takes part in the social, cultural, economic and political life of the country of origin. It looks at what the person does, not at a programme.',
        ),
        quote: 'the process through which a return migrant participates',
      },
      {
        ...{
          key: 'kuschminder-2017',
          body: text('كوشميندر', 'Kuschminder', 'Kuschminder'),
          year: 2017,
          language: 'en',
        },
        source:
          'K. Kuschminder, Reintegration Strategies, 2017, p. 43, as quoted by the Reintegrate project, “What is reintegration?”',
        url: 'https://reintegrateerc.com/blog/what-is-reintegration/',
        text: text(
          'يجعل المسؤولية على الجانبين: يدعم المجتمع العائدين في الحفاظ على هوياتهم، ويتساوى الجميع في الحقوق.',
          'Met la responsabilité des deux côtés : la société soutient les personnes de retour dans leurs identités, et toute la population acquiert les mêmes droits.',
          'Puts the responsibility on both: society supports those who return in their identities, and the whole population acquires equal rights.',
        ),
        quote: 'supported in maintaining their cultural and social identities',
      },
      {
        ...glossary,
        ...{ key: 'iom-2019', source: entry('reintegration') },
        text: text(
          'مسار يستعيد به الأفراد العلاقات الاقتصادية والاجتماعية والنفسية التي يحتاجها العيش بكرامة والمشاركة في الحياة المدنية.',
          'Un processus par lequel chacun rétablit les liens économiques, sociaux et psychosociaux nécessaires à une vie digne et à la vie civique.',
          'A process by which individuals restore the economic, social and psychosocial ties that a life in dignity and civic life need.',
        ),
        quote:
          'A process which enables individuals to re-establish the economic, social and psychosocial relationships',
      },
    ],
  },
  {
    code: 'circular_migration',
    name: text('الهجرة الدائرية', 'Migration circulaire', 'Circular migration'),
    definitions: [
      {
        ...{ key: 'commission-2007', body: commission, year: 2007, language: 'en' },
        source:
          'COM(2007) 248 final, On circular migration and mobility partnerships between the European Union and third countries, part III',
        url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52007DC0248',
        text: text(
          'هجرة تُدار بحيث تسمح بقدر من التنقل القانوني ذهابًا وإيابًا بين بلدين: ما يديره البلدان، لا كل ذهاب وإياب.',
          'Une migration gérée de façon à permettre une certaine mobilité légale d’aller et retour entre deux pays : ce que les États organisent, non tout va-et-vient.',
          'Migration managed so that it allows some legal mobility back and forth between two countries: what States organise, not every coming and going.',
        ),
        quote: 'some degree of legal mobility back and forth between two countries',
      },
      {
        ...{ key: 'unece-2016', year: 2016, language: 'en' },
        body: text(
          'لجنة الأمم المتحدة الاقتصادية لأوروبا',
          'Commission économique des Nations Unies pour l’Europe',
          'United Nations Economic Commission for Europe',
        ),
        source:
          'UNECE, Defining and Measuring Circular Migration, final report of the Task Force, 2016, ECE/CES/BUR/2016/OCT/18/Add.1',
        url: 'https://www.unece.org/index.php?id=44717',
        text: text(
          'تعريف إحصائي: من عبر حدود البلد ثلاث مرات على الأقل في عشر سنوات، وأقام كل مرة اثني عشر شهرًا على الأقل. ولإقامات من تسعين يومًا تعريف ثانٍ.',
          'Définition statistique : qui a franchi la frontière du pays au moins trois fois en dix ans, chaque séjour durant douze mois au moins ; une seconde définition compte les séjours de quatre-vingt-dix jours.',
          'A statistical definition: whoever crossed the border of the country at least three times in ten years, each stay at least twelve months; a second one counts stays of ninety days.',
        ),
        quote: 'at least three times in a ten-year period',
      },
      {
        ...glossary,
        ...{ key: 'iom-2019', source: entry('circular migration') },
        text: text(
          'تنقل متكرر ذهابًا وإيابًا بين بلدين أو أكثر، دون شرط إذن أو مدة.',
          'Des allers et retours répétés entre deux pays ou plus, sans condition d’autorisation ni de durée.',
          'Repeated moves back and forth between two or more countries, with no condition of permission or length.',
        ),
        quote: 'repeatedly move back and forth between two or more countries',
      },
    ],
  },
  {
    code: 'sustainability',
    name: text('استدامة العودة', 'Durabilité du retour', 'Sustainability of return'),
    definitions: [
      {
        ...{ key: 'iom-2017', body: iom, year: 2017, language: 'en' },
        source: 'IOM, Towards an Integrated Approach to Reintegration in the Context of Return, 2017, section 1',
        url: 'https://iom.int/news/un-migration-agency-proposes-new-integrated-approach-reintegration-migrants',
        text: text(
          'اكتفاء اقتصادي واستقرار اجتماعي وسلامة نفسية تجعل الهجرة من جديد خيارًا لا ضرورة: من يغادر مرة أخرى ليس فشلًا في ذاته.',
          'Autonomie économique, stabilité sociale et bien-être psychosocial, de sorte que repartir soit un choix et non une nécessité : un nouveau départ n’est pas en soi un échec.',
          'Economic self-sufficiency, social stability and psychosocial well-being, so that leaving again is a choice and not a necessity: another departure is no failure in itself.',
        ),
        quote: 'a matter of choice, rather than necessity',
      },
      {
        ...{ key: 'black-2004', year: 2004, language: 'en' },
        body: text('بلاك وكوزر ومونك', 'Black, Koser et Munk', 'Black, Koser and Munk'),
        source:
          'R. Black, K. Koser, K. Munk et al., Understanding Voluntary Return, Home Office Online Report 50/04, London, 2004',
        url: null,
        text: text(
          'تُقاس من ثلاث جهات، بما يُرى وبما يحسه العائد: البقاء دون هجرة جديدة، والحياة الاجتماعية والاقتصادية، والأمان السياسي.',
          'Se mesure de trois côtés, par ce qui s’observe et par ce que la personne ressent : ne pas repartir, la vie sociale et économique, la sécurité politique.',
          'Measured in three ways, by what is observed and by what the person feels: not leaving again, social and economic life, political safety.',
        ),
        quote: null,
      },
    ],
  },
  {
    code: 'return_migrant',
    name: text('المهاجر العائد', 'Migrant de retour', 'Return migrant'),
    definitions: [
      {
        ...{ key: 'united-nations-1998', body: unitedNations, year: 1998, language: 'en' },
        source:
          'United Nations, Recommendations on Statistics of International Migration, Revision 1, Series M No. 58/Rev.1, 1998, glossary',
        url: 'https://unstats.un.org/unsd/publication/seriesm/seriesm_58rev1e.pdf',
        text: text(
          'من يعود إلى البلد الذي يحمل جنسيته بعد أن كان مهاجرًا دوليًا، وينوي البقاء فيه سنة على الأقل.',
          'Qui revient dans le pays dont il a la nationalité après avoir été migrant international, et entend y rester un an au moins.',
          'Whoever goes back to the country of citizenship after having been an international migrant and intends to stay at least a year.',
        ),
        quote: 'intending to stay in their own country for at least a year',
      },
      {
        ...{ key: 'mirem-2008', body: cassarino, year: 2008, language: 'en' },
        source:
          'J.-P. Cassarino (ed.), Return Migrants to the Maghreb: Reintegration and Development Challenges, RSCAS/EUI, 2008',
        url: null,
        text: text(
          'من عاد إلى بلد المنشأ في السنوات العشر الأخيرة بعد أن كان مهاجرًا دوليًا، نهائيًا أو مؤقتًا، بقراره أو لظروف اضطرته.',
          'Qui est revenu dans son pays d’origine au cours des dix dernières années après avoir été migrant international, définitivement ou pour un temps, par décision ou contraint par les circonstances.',
          'Whoever went back to the country of origin in the last ten years after having been an international migrant, for good or for a time, decided or compelled by circumstances.',
        ),
        quote: null,
      },
    ],
  },
  {
    code: 'return_in_law',
    name: text(
      'العودة، بحسب القانون والمعاجم',
      'Retour, selon le droit et les glossaires',
      'Return, as law and glossaries have it',
    ),
    definitions: [
      {
        ...{ key: 'directive-2008', year: 2008, language: 'en' },
        body: text('الاتحاد الأوروبي', 'Union européenne', 'European Union'),
        source: 'Directive 2008/115/EC of 16 December 2008, article 3(3)',
        url: 'https://eur-lex.europa.eu/eli/dir/2008/115/oj',
        text: text(
          'رجوع مواطن بلد ثالث، امتثالًا لواجب المغادرة أو تنفيذًا له، إلى بلد منشئه أو بلد عبور أو بلد ثالث يقبله: وتشمل الكلمة ما يسميه هذا الموقع إبعادًا.',
          'Le fait, pour un ressortissant de pays tiers, de rentrer, en exécution volontaire ou forcée d’une obligation de quitter le territoire, dans son pays, un pays de transit ou un autre pays qui l’admet : le mot couvre ce que ce site nomme éloignement.',
          'A third-country national going back, in compliance with a duty to leave or enforced, to the country of origin, of transit or another that admits them: the word covers what this site calls removal.',
        ),
        quote: 'whether in voluntary compliance with an obligation to return, or enforced',
      },
      {
        ...glossary,
        ...{ key: 'iom-2019', source: entry('return migration') },
        text: text(
          'انتقال أشخاص إلى بلد منشئهم بعد أن غادروا مكان إقامتهم المعتاد وعبروا حدودًا دولية، أيًّا كان السبب.',
          'Le mouvement de personnes vers leur pays d’origine après avoir quitté leur résidence habituelle et franchi une frontière, quelle qu’en soit la raison.',
          'The movement of persons to their country of origin after they left their usual residence and crossed a border, whatever the reason.',
        ),
        quote: null,
      },
    ],
  },
];
