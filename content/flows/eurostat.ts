import { text } from '../text.ts';
import type { Text } from '../text.ts';
import type { Concept, FlowSeries, Observation } from './series.ts';

type Country = FlowSeries['country'];

export const COUNTRY: Readonly<Record<Country, Text>> = {
  DZ: text('الجزائر', 'Algérie', 'Algeria'),
  MA: text('المغرب', 'Maroc', 'Morocco'),
  TN: text('تونس', 'Tunisie', 'Tunisia'),
};

const REPORTERS = {
  code: 'EU+',
  label: text(
    'مجموع البلدان المبلِّغة (33 على الأكثر)',
    'Somme des pays déclarants (33 au plus)',
    'Sum of the reporting countries (33 at most)',
  ),
  aggregate: true,
};

/** [persons, reporting countries] for 2014 to 2023. */
const AFTER_ORDER: Readonly<Record<Country, readonly (readonly [number, number])[]>> = {
  MA: [
    [9455, 18],
    [8615, 18],
    [9975, 20],
    [10275, 23],
    [10910, 23],
    [10355, 20],
    [2850, 18],
    [1030, 20],
    [2675, 28],
    [3390, 21],
  ],
  DZ: [
    [3640, 19],
    [3360, 17],
    [3805, 23],
    [5125, 22],
    [5385, 20],
    [5550, 21],
    [1620, 14],
    [505, 14],
    [2570, 20],
    [3300, 20],
  ],
  TN: [
    [3200, 19],
    [2515, 18],
    [2555, 19],
    [3570, 17],
    [2315, 17],
    [2685, 18],
    [1660, 17],
    [1110, 17],
    [1970, 19],
    [2150, 19],
  ],
};

const EIRTN = {
  citation:
    'Eurostat, migr_eirtn: third-country nationals returned to a third country following an order to leave, annual',
  url: 'https://ec.europa.eu/eurostat/databrowser/view/migr_eirtn/default/table',
  extracted: '2024',
  licence: 'CC BY 4.0',
};

function afterOrder(country: Country): FlowSeries {
  const name = COUNTRY[country];
  return {
    id: `eurostat-eirtn-${country.toLowerCase()}`,
    title: text(
      `أشخاص من جنسية بلد: ${name.ar}، أُعيدوا إلى بلد خارج الاتحاد بعد أمر بالمغادرة`,
      `${name.fr} : ressortissants renvoyés vers un pays tiers après un ordre de quitter le territoire`,
      `${name.en}: nationals returned to a third country after an order to leave`,
    ),
    concept: 'returned_after_order',
    direction: 'to',
    country,
    reporter: REPORTERS,
    population: 'citizenship',
    unit: 'persons',
    rounding: 5,
    missingCode: 'cell absent from the extract',
    source: EIRTN,
    caution: text(
      'تجمع السلسلة بين الامتثال الطوعي والتنفيذ القسري؛ والخانات المنعدمة غائبة عن المستخرج، ويتغير عدد البلدان المبلِّغة من سنة إلى أخرى.',
      'Départs volontaires et forcés y sont mêlés ; les cases nulles manquent dans l’extraction et le nombre de pays déclarants change d’une année à l’autre.',
      'Voluntary and forced departures are counted together; zero cells are absent from the extract, and the number of reporting countries changes from year to year.',
    ),
    continuous: true,
    breaks: [WITHOUT_UNITED_KINGDOM],
    beside: country === 'TN' ? { series: 'eurostat-tn-effective', why: OTHER_EXTRACT } : null,
    observations: AFTER_ORDER[country].map(([value, reporting], index) => ({
      period: String(2014 + index),
      value,
      reporting,
      possible: 2014 + index < LEFT_FROM ? 33 : 32,
    })),
  };
}

/** First year without the United Kingdom among the reporting countries: it left the Union on 31 January 2020, its cells end with 2019. */
const LEFT_FROM = 2020;
const WITHOUT_UNITED_KINGDOM: FlowSeries['breaks'][number] = {
  period: String(LEFT_FROM),
  reason: text(
    'غادرت المملكة المتحدة الاتحاد الأوروبي في 31 جانفي / يناير 2020، وتنتهي أرقامها في هذا المستخرج بسنة 2019 (المغرب 115، الجزائر 115، تونس 30 في تلك السنة): فلا يشمل المجموع البلدان نفسها قبل 2020 وابتداءً منها.',
    'Le Royaume-Uni a quitté l’Union européenne le 31 janvier 2020 et ses chiffres s’arrêtent, dans cette extraction, à 2019 (Maroc 115, Algérie 115, Tunisie 30 cette année-là) : avant 2020 et depuis, la somme ne porte pas sur les mêmes pays.',
    'The United Kingdom left the European Union on 31 January 2020, and in this extract its figures end with 2019 (Morocco 115, Algeria 115, Tunisia 30 in that year): before 2020 and from then on, the sum is not over the same countries.',
  ),
};

const OTHER_EXTRACT = text(
  'المصدر واحد، والحساب مختلف: إحدى السلسلتين تجمع خانات البلدان المبلِّغة في مستخرج من migr_eirtn، والأخرى رقم إجمالي من جدول نُشر بجانب أرقام فرونتكس. لا نعرف البلدان والتاريخ اللذين يشملهما ذلك الجدول.',
  'Une même source, deux calculs : l’une des séries additionne les cases des pays déclarants dans une extraction de migr_eirtn, l’autre est un total repris d’un tableau publié à côté des chiffres de Frontex. Nous ignorons quels pays et quelle date ce tableau couvre.',
  'One source, two computations: one series adds the cells of the reporting countries in an extract of migr_eirtn, the other is a total taken from a table that stood beside the figures of Frontex. We do not know which countries and which date that table covers.',
);

const OTHER_PUBLISHER = text(
  'يجمع يوروستات إحصاءات رسمية ترسلها الدول بموجب اللائحة 862/2007: أشخاص في سنة، وكل خانة مقرَّبة إلى أقرب 5. أما فرونتكس فتنشر بيانات عملية تتبادلها سلطات الحدود في شبكتها لتحليل المخاطر، دون تقريب، ولا تتطابق بالضرورة في البلدان ولا في ما يُعدّ عودة ولا في تاريخ المراجعة. لم يوفّق أي من المصدرين بين رقميه ورقم الآخر: لا نعرف حصة كل سبب من الفارق.',
  'Eurostat réunit des statistiques officielles que les États transmettent en vertu du règlement 862/2007 : des personnes par an, chaque case arrondie au multiple de 5 le plus proche. Frontex publie des données opérationnelles, non arrondies, que les autorités des frontières échangent dans son réseau d’analyse des risques ; les pays couverts, ce qui est compté comme un retour et la date de révision ne sont pas forcément les mêmes. Aucune des deux sources ne rapproche ses chiffres de ceux de l’autre : la part de chaque cause dans l’écart n’est pas connue.',
  'Eurostat gathers official statistics that States send under Regulation 862/2007: persons in a year, each cell rounded to the nearest 5. Frontex publishes operational data, not rounded, that border authorities exchange in its risk analysis network; countries covered, what is counted as a return and the date of revision need not be the same. Neither source reconciles its figures with the other’s: how much of the gap each cause explains is not known.',
);

/** Two sources for one thing, Tunisia 2021-2023; Frontex 2023 was not available. */
const TUNISIA: readonly {
  measure: string;
  concept: Concept;
  title: Text;
  eurostat: readonly (number | null)[];
  frontex: readonly (number | null)[];
}[] = [
  {
    measure: 'orders',
    concept: 'return_order',
    title: text('تونس: أوامر بالمغادرة', 'Tunisie : ordres de quitter le territoire', 'Tunisia: orders to leave'),
    eurostat: [11895, 23565, 19070],
    frontex: [15242, 29594, null],
  },
  {
    measure: 'effective',
    concept: 'returned_after_order',
    title: text('تونس: عودات منفَّذة', 'Tunisie : retours effectifs', 'Tunisia: effective returns'),
    eurostat: [1345, 2215, 2515],
    frontex: [2867, 3458, null],
  },
  {
    measure: 'forced',
    concept: 'forced_return',
    title: text('تونس: عودات قسرية', 'Tunisie : retours forcés', 'Tunisia: forced returns'),
    eurostat: [1065, 1885, 2070],
    frontex: [2553, 2503, null],
  },
];

function tunisian(publisher: 'eurostat' | 'frontex'): FlowSeries[] {
  return TUNISIA.map((line): FlowSeries => ({
    id: `${publisher}-tn-${line.measure}`,
    title: line.title,
    concept: line.concept,
    direction: 'to',
    country: 'TN',
    reporter: REPORTERS,
    population: 'citizenship',
    unit: 'persons',
    rounding: publisher === 'eurostat' ? 5 : 1,
    missingCode: 'not published in the table compared',
    source:
      publisher === 'eurostat'
        ? { ...EIRTN, citation: 'Eurostat, enforcement of immigration legislation, Tunisia 2021-2023' }
        : {
            citation: 'Frontex, returns and orders to leave, Tunisia 2021-2022',
            url: 'https://www.frontex.europa.eu/',
            extracted: '2024',
            licence: 'not stated',
          },
    caution: text(
      'مصدران متعارضان يُعرضان جنبًا إلى جنب، ولا يُحسب متوسطهما أبدًا.',
      'Deux sources qui ne concordent pas : montrées côte à côte, jamais moyennées.',
      'Two sources that disagree: shown side by side, never averaged.',
    ),
    continuous: true,
    breaks: [],
    beside: publisher === 'frontex' ? { series: `eurostat-tn-${line.measure}`, why: OTHER_PUBLISHER } : null,
    observations: line[publisher].map((value, index): Observation => ({ period: String(2021 + index), value })),
  }));
}

export const EUROSTAT_SERIES: readonly FlowSeries[] = [
  ...(['MA', 'DZ', 'TN'] as const).map(afterOrder),
  ...tunisian('eurostat'),
  ...tunisian('frontex'),
];
