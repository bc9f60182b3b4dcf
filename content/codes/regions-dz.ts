import { text } from '../text.ts';
import { COMPARED, labelOf, PROPOSED, type Code, type CodeList, type Row } from './code.ts';

/** Wilayas by official number. */
const WILAYAS: readonly Row[] = [
  ['01', 'أدرار', 'Adrar'],
  ['02', 'الشلف', 'Chlef'],
  ['03', 'الأغواط', 'Laghouat'],
  ['04', 'أم البواقي', 'Oum El Bouaghi'],
  ['05', 'باتنة', 'Batna'],
  ['06', 'بجاية', 'Béjaïa'],
  ['07', 'بسكرة', 'Biskra'],
  ['08', 'بشار', 'Béchar'],
  ['09', 'البليدة', 'Blida'],
  ['10', 'البويرة', 'Bouira'],
  ['11', 'تمنراست', 'Tamanrasset'],
  ['12', 'تبسة', 'Tébessa'],
  ['13', 'تلمسان', 'Tlemcen'],
  ['14', 'تيارت', 'Tiaret'],
  ['15', 'تيزي وزو', 'Tizi Ouzou'],
  ['16', 'الجزائر', 'Alger', 'Algiers'],
  ['17', 'الجلفة', 'Djelfa'],
  ['18', 'جيجل', 'Jijel'],
  ['19', 'سطيف', 'Sétif'],
  ['20', 'سعيدة', 'Saïda'],
  ['21', 'سكيكدة', 'Skikda'],
  ['22', 'سيدي بلعباس', 'Sidi Bel Abbès'],
  ['23', 'عنابة', 'Annaba'],
  ['24', 'قالمة', 'Guelma'],
  ['25', 'قسنطينة', 'Constantine'],
  ['26', 'المدية', 'Médéa'],
  ['27', 'مستغانم', 'Mostaganem'],
  ['28', 'المسيلة', 'M’Sila'],
  ['29', 'معسكر', 'Mascara'],
  ['30', 'ورقلة', 'Ouargla'],
  ['31', 'وهران', 'Oran'],
  ['32', 'البيض', 'El Bayadh'],
  ['33', 'إليزي', 'Illizi'],
  ['34', 'برج بوعريريج', 'Bordj Bou Arréridj'],
  ['35', 'بومرداس', 'Boumerdès'],
  ['36', 'الطارف', 'El Tarf'],
  ['37', 'تندوف', 'Tindouf'],
  ['38', 'تيسمسيلت', 'Tissemsilt'],
  ['39', 'الوادي', 'El Oued'],
  ['40', 'خنشلة', 'Khenchela'],
  ['41', 'سوق أهراس', 'Souk Ahras'],
  ['42', 'تيبازة', 'Tipaza'],
  ['43', 'ميلة', 'Mila'],
  ['44', 'عين الدفلى', 'Aïn Defla'],
  ['45', 'النعامة', 'Naâma'],
  ['46', 'عين تيموشنت', 'Aïn Témouchent'],
  ['47', 'غرداية', 'Ghardaïa'],
  ['48', 'غليزان', 'Relizane'],
  ['49', 'تيميمون', 'Timimoun'],
  ['50', 'برج باجي مختار', 'Bordj Badji Mokhtar'],
  ['51', 'أولاد جلال', 'Ouled Djellal'],
  ['52', 'بني عباس', 'Béni Abbès'],
  ['53', 'عين صالح', 'In Salah'],
  ['54', 'عين قزام', 'In Guezzam'],
  ['55', 'تقرت', 'Touggourt'],
  ['56', 'جانت', 'Djanet'],
  ['57', 'المغير', 'El M’Ghaier'],
  ['58', 'المنيعة', 'El Meniaa'],
  ['59', 'أفلو', 'Aflou'],
  ['60', 'بريكة', 'Barika'],
  ['61', 'القنطرة', 'El Kantara'],
  ['62', 'بئر العاتر', 'Bir El Ater'],
  ['63', 'العريشة', 'El Aricha'],
  ['64', 'قصر الشلالة', 'Ksar Chellala'],
  ['65', 'عين وسارة', 'Aïn Ouessara'],
  ['66', 'مسعد', 'Messaad'],
  ['67', 'قصر البخاري', 'Ksar El Boukhari'],
  ['68', 'بوسعادة', 'Bou Saâda'],
  ['69', 'الأبيض سيدي الشيخ', 'El Abiodh Sidi Cheikh'],
];

/** What a wilaya gave a part of its territory to, and when. */
const DIVISIONS = {
  '2019-12-18': {
    '01': ['49', '50'],
    '07': ['51'],
    '08': ['52'],
    11: ['53', '54'],
    30: ['55'],
    33: ['56'],
    39: ['57'],
    47: ['58'],
  },
  '2026-04-05': {
    '03': ['59'],
    '05': ['60'],
    '07': ['61'],
    12: ['62'],
    13: ['63'],
    14: ['64'],
    17: ['65', '66'],
    26: ['67'],
    28: ['68'],
    32: ['69'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const BEGINS = '1984-02-04';
/** Written otherwise in the list that ours was compared with: تامنغست, ايليزى, إن صالح, إن قزام, توقرت. */
const SPELT_OTHERWISE: readonly string[] = ['11', '33', '53', '54', '55'];

/** A wilaya as often as its territory was another: each time until the day on which a part of it became a wilaya. */
function timesOf(row: Row): Code[] {
  const [number] = row;
  const code = `DZ-${number}`;
  const of = (days: Pick<Code, 'from' | 'until' | 'becomes'>): Code => ({
    code,
    parent: 'DZ',
    label: labelOf(row),
    ...(SPELT_OTHERWISE.includes(number) ? { review: PROPOSED } : {}),
    ...days,
  });
  const divisions = Object.entries<Readonly<Record<string, readonly string[]>>>(DIVISIONS);
  const born = divisions.find(([, parts]) => Object.values(parts).some((list) => list.includes(number)))?.[0] ?? BEGINS;
  const times: Code[] = [];
  let from = born;
  for (const [day, parts] of divisions) {
    const given = parts[number];
    if (!given) continue;
    times.push(of({ from, until: day, becomes: [code, ...given.map((part) => `DZ-${part}`)] }));
    from = day;
  }
  return [...times, of({ from, until: null })];
}

/** Algeria: 48 wilayas since 4 February 1984, 58 since 18 December 2019, 69 since 5 April 2026. */
export const DZ_LIST: CodeList = {
  id: 'regions-dz',
  label: text('ولايات الجزائر', 'Wilayas d’Algérie', 'Wilayas of Algeria'),
  definition: text(
    '48 ولاية منذ 1984، و58 منذ 18 ديسمبر 2019، و69 منذ 5 أبريل 2026. الولاية التي اقتُطع جزء منها رمز جديد المعنى وإن بقي رقمها.',
    '48 wilayas depuis 1984, 58 depuis le 18 décembre 2019, 69 depuis le 5 avril 2026. Une wilaya amputée d’une partie de son territoire n’est plus la même, bien que son numéro reste.',
    '48 wilayas since 1984, 58 since 18 December 2019, 69 since 5 April 2026. A wilaya that gave away a part of its territory is another one, though it keeps its number.',
  ),
  parents: 'countries',
  source: {
    title:
      'Journal officiel de la République algérienne: laws 84-09 of 4 February 1984 and 19-12 of 11 December 2019 (days: list of 69 wilayas, CC0), law 26-06 of April 2026',
    url: 'https://www.joradp.dz/',
    seen: null,
  },
  review: COMPARED,
  codes: WILAYAS.flatMap(timesOf),
};
