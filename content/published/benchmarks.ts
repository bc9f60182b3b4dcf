import { text } from '../text.ts';
import type { Text } from '../text.ts';

/** One figure of another survey; `base`: people asked, where it is given. Percent unless it counts persons. */
export interface BenchmarkFigure {
  readonly figure: Text;
  readonly group: Text;
  readonly value: number;
  readonly unit: 'percent' | 'persons';
  readonly base: number | null;
  readonly url: string;
  /** What it measures, by variable and code, and the rule sets of eligibility beside whose figures it may be read; left out where no questionnaire measures exactly the same. */
  readonly measure?: {
    readonly of: Readonly<Record<string, string>>;
    readonly among: Readonly<Record<string, string>>;
    readonly beside: readonly string[];
  };
}

/**
 * A later national survey, to be read beside the figures of 2006 and never as margins of the synthetic files: who counts as a returnee in it, when and
 * of whom it was asked. Facts, each with its source; they come from press texts and are unverified.
 */
export interface Benchmark {
  readonly id: string;
  readonly survey: Text;
  readonly year: string;
  /** Id of the rule set of eligibility. */
  readonly eligibility: string;
  readonly returnee: Text;
  readonly sample: Text;
  readonly figures: readonly BenchmarkFigure[];
}

const ATLAS =
  'https://www.atlasinfo.fr/14-des-migrants-de-retour-investissent-au-Maroc-essentiellement-dans-le-commerce-HCP_a106788.html';
const CONJONCTURE = 'https://conjoncture.info/premiers-resultats-de-lenquete-du-hcp-sur-les-migrations-des-marocains/';
const ARABEL = 'https://www.arabel.fm/pres-de-200-000-mre-sont-retournes-vivre-au-maroc/';
const AFRICAN = 'https://africanmanager.com/172-des-tunisiens-de-retour-en-tunisie-ont-lintention-de-re-emigrer/';

const ALL = text('الجميع', 'Ensemble', 'All');
const MEN = text('الرجال', 'Hommes', 'Men');
const WOMEN = text('النساء', 'Femmes', 'Women');
const RETURNEES = text('العائدون، تقديرًا', 'Migrants de retour, estimation', 'Returnees, estimated');

type Line = readonly [
  figure: Text,
  group: Text,
  value: number,
  url: string,
  base?: number | null,
  unit?: BenchmarkFigure['unit'],
];

const age = (band: string): Text =>
  text(`السن عند العودة: ${band}`, `Âge au retour : ${band}`, `Age at return: ${band}`);
const from = (ar: string, fr: string, en: string): Text =>
  text(`عائدون من ${ar}`, `Revenus ${fr}`, `Returned from ${en}`);
const INVESTED_MA = text('استثمروا في المغرب', 'Ont investi au Maroc', 'Invested in Morocco');
const HIGHER = text('تعليم عالٍ', 'Études supérieures', 'Higher education');

const ENMI: readonly Line[] = [
  [RETURNEES, ALL, 187566, CONJONCTURE, 4635, 'persons'],
  [
    text(
      'السبب الرئيسي: لمّ شمل العائلة أو الزواج',
      'Motif principal : regroupement familial ou mariage',
      'Main reason: family reunification or marriage',
    ),
    ALL,
    27.3,
    CONJONCTURE,
  ],
  [INVESTED_MA, ALL, 14, ATLAS, 4635],
  [INVESTED_MA, MEN, 16.7, ATLAS],
  [INVESTED_MA, WOMEN, 7.1, ATLAS],
  [text('استثمروا في الخارج', 'Ont investi à l’étranger', 'Invested abroad'), ALL, 1.7, ATLAS, 4635],
  [age('15-39'), ALL, 52.5, ATLAS, 4635],
  [age('40-49'), ALL, 16.4, ATLAS, 4635],
  [age('50-59'), ALL, 14.6, ATLAS, 4635],
  [age('60+'), ALL, 16.5, ATLAS, 4635],
  [from('فرنسا', 'de France', 'France'), ALL, 32, ATLAS, 4635],
  [from('إيطاليا', 'd’Italie', 'Italy'), ALL, 22.2, ATLAS, 4635],
  [from('إسبانيا', 'd’Espagne', 'Spain'), ALL, 19.1, ATLAS, 4635],
  [HIGHER, WOMEN, 39.1, ARABEL],
  [HIGHER, MEN, 24.3, ARABEL],
];

const AGAIN = text('ينوون الهجرة من جديد', 'Ont l’intention d’émigrer de nouveau', 'Intend to emigrate again');
const HIMS: readonly Line[] = [
  [RETURNEES, ALL, 211000, AFRICAN, null, 'persons'],
  [RETURNEES, MEN, 176000, AFRICAN, null, 'persons'],
  [RETURNEES, WOMEN, 35000, AFRICAN, null, 'persons'],
  [AGAIN, ALL, 17.2, AFRICAN],
  [AGAIN, text('العودة «غير الطوعية»', 'Retour « involontaire »', '“Involuntary” return'), 21.3, AFRICAN],
  [
    text('لا مشكلة في إعادة الإدماج', 'Aucun problème de réintégration', 'No reintegration problem'),
    ALL,
    72.2,
    AFRICAN,
  ],
  [text('تحسنت ظروف معيشتهم', 'Conditions de vie améliorées', 'Living conditions improved'), ALL, 70.7, AFRICAN],
  [text('استثمروا في تونس', 'Ont investi en Tunisie', 'Invested in Tunisia'), ALL, 19.2, AFRICAN],
];

const lines = (rows: readonly Line[]): BenchmarkFigure[] =>
  rows.map(([figure, group, value, url, base = null, unit = 'percent']) => ({ figure, group, value, unit, base, url }));

export const BENCHMARKS: readonly Benchmark[] = [
  {
    id: 'enmi',
    survey: text(
      'المغرب: البحث الوطني حول الهجرة الدولية (ENMI)، المندوبية السامية للتخطيط',
      'Maroc : enquête nationale sur la migration internationale (ENMI), HCP',
      'Morocco: national survey on international migration (ENMI), HCP',
    ),
    year: '2018-2019',
    eligibility: 'hcp-enmi-2018',
    returnee: text(
      'من عاد منذ 1 يناير 2000؛ مدة الإقامة في الخارج غير مذكورة في مصدرنا.',
      'Personne revenue depuis le 1er janvier 2000 ; notre source n’indique pas de durée de séjour à l’étranger.',
      'Someone who returned since 1 January 2000; our source gives no length of stay abroad.',
    ),
    sample: text(
      'مسح احتمالي؛ استُجوب 4635 عائدًا (يذكر نص صحفي آخر 4100 حجمًا مقررًا).',
      'Enquête probabiliste ; 4 635 migrants de retour interrogés (un autre texte de presse donne 4 100, taille prévue).',
      'A probability survey; 4,635 returnees interviewed (another press text gives 4,100, the planned size).',
    ),
    figures: lines(ENMI),
  },
  {
    id: 'hims',
    survey: text('تونس: مسح Tunisia-HIMS', 'Tunisie : enquête Tunisia-HIMS', 'Tunisia: Tunisia-HIMS'),
    year: '2021',
    eligibility: 'hims-3-months',
    returnee: text(
      'من عمره 15 سنة فأكثر وأقام في الخارج ثلاثة أشهر على الأقل، دون حد لعدد السنوات منذ العودة؛ ويُفصل فيه من كانت عودتهم «غير طوعية».',
      'Personne de 15 ans ou plus ayant séjourné au moins trois mois à l’étranger, sans limite d’années depuis le retour ; les retours « involontaires » y sont à part.',
      'Someone aged 15 or over who stayed abroad at least three months, however long ago the return; “involuntary” returns are kept apart.',
    ),
    sample: text(
      'مسح أسر؛ عدد المستجوَبين غير مذكور في مصدرنا.',
      'Enquête auprès des ménages ; notre source ne donne pas le nombre de personnes interrogées.',
      'A household survey; our source does not give the number of people interviewed.',
    ),
    figures: lines(HIMS),
  },
];
