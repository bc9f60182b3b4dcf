import { text } from '../text.ts';
import { labelOf, PROPOSED, type Code, type CodeList, type Row } from './code.ts';

/** Governorates by ISO 3166-2 number, with the year of their foundation. */
const GOVERNORATES: readonly (readonly [row: Row, founded: string])[] = [
  [['11', 'تونس', 'Tunis'], '1956'],
  [['12', 'أريانة', 'L’Ariana', 'Ariana'], '1983'],
  [['13', 'بن عروس', 'Ben Arous'], '1983'],
  [['14', 'منوبة', 'La Manouba', 'Manouba'], '2000'],
  [['21', 'نابل', 'Nabeul'], '1956'],
  [['22', 'زغوان', 'Zaghouan'], '1976'],
  [['23', 'بنزرت', 'Bizerte'], '1956'],
  [['31', 'باجة', 'Béja', 'Beja'], '1956'],
  [['32', 'جندوبة', 'Jendouba'], '1956'],
  [['33', 'الكاف', 'Le Kef', 'El Kef'], '1956'],
  [['34', 'سليانة', 'Siliana'], '1974'],
  [['41', 'القيروان', 'Kairouan'], '1956'],
  [['42', 'القصرين', 'Kasserine'], '1956'],
  [['43', 'سيدي بوزيد', 'Sidi Bouzid'], '1973'],
  [['51', 'سوسة', 'Sousse'], '1956'],
  [['52', 'المنستير', 'Monastir'], '1974'],
  [['53', 'المهدية', 'Mahdia'], '1974'],
  [['61', 'صفاقس', 'Sfax'], '1956'],
  [['71', 'قفصة', 'Gafsa'], '1956'],
  [['72', 'توزر', 'Tozeur'], '1980'],
  [['73', 'قبلي', 'Kébili', 'Kebili'], '1981'],
  [['81', 'قابس', 'Gabès', 'Gabes'], '1956'],
  [['82', 'مدنين', 'Médenine', 'Medenine'], '1956'],
  [['83', 'تطاوين', 'Tataouine'], '1981'],
];
const TN_BEGINS = '1983-12-03';
const MANOUBA = '2000-07-31';

/** Tunisia: 23 governorates since the end of 1983, 24 since La Manouba was parted from L’Ariana. */
export const TN_LIST: CodeList = {
  id: 'regions-tn',
  label: text('ولايات تونس', 'Gouvernorats de Tunisie', 'Governorates of Tunisia'),
  definition: text(
    '23 ولاية منذ 3 ديسمبر 1983، و24 منذ إحداث منوبة من أريانة في 31 يوليو 2000. سنوات الإحداث الأسبق للاستئناس وتحتاج إلى تحقق.',
    '23 gouvernorats depuis le 3 décembre 1983, 24 depuis que La Manouba a été détachée de L’Ariana le 31 juillet 2000. Les années de création antérieures sont indicatives, à vérifier.',
    '23 governorates since 3 December 1983, 24 since La Manouba was parted from L’Ariana on 31 July 2000. Earlier years of foundation are indicative, to be checked.',
  ),
  parents: 'countries',
  source: {
    title: 'ISO 3166-2:TN; law 2000-78 of 31 July 2000 (La Manouba)',
    url: 'https://www.iso.org/obp/ui/#iso:code:3166:TN',
    seen: null,
  },
  review: PROPOSED,
  codes: GOVERNORATES.flatMap(([row, founded]): Code[] => {
    const of = (days: Pick<Code, 'from' | 'until' | 'becomes'>): Code => ({
      ...{ code: `TN-${row[0]}`, parent: 'TN', label: labelOf(row), founded, ...days },
    });
    if (row[0] === '12')
      return [of({ from: TN_BEGINS, until: MANOUBA, becomes: ['TN-12', 'TN-14'] }), of({ from: MANOUBA, until: null })];
    return [of({ from: row[0] === '14' ? MANOUBA : TN_BEGINS, until: null })];
  }),
};

const SHABIYAT: readonly Row[] = [
  ['BU', 'البطنان', 'Al Boutnan', 'Al Butnan'],
  ['JA', 'الجبل الأخضر', 'Al Djabal al Akhdar', 'Al Jabal al Akhdar'],
  ['JG', 'الجبل الغربي', 'Al Djabal al Gharbi', 'Al Jabal al Gharbi'],
  ['JI', 'الجفارة', 'Al Djfara', 'Al Jafarah'],
  ['JU', 'الجفرة', 'Al Djoufrah', 'Al Jufrah'],
  ['KF', 'الكفرة', 'Al Koufrah', 'Al Kufrah'],
  ['MJ', 'المرج', 'Al Mardj', 'Al Marj'],
  ['MB', 'المرقب', 'Al Marqab'],
  ['WA', 'الواحات', 'Al Wahat'],
  ['NQ', 'النقاط الخمس', 'An Nouqat al Khams', 'An Nuqat al Khams'],
  ['ZA', 'الزاوية', 'Az Zaouiyah', 'Az Zawiyah'],
  ['BA', 'بنغازي', 'Benghazi'],
  ['DR', 'درنة', 'Derna'],
  ['GT', 'غات', 'Ghat'],
  ['MI', 'مصراتة', 'Misrata'],
  ['MQ', 'مرزق', 'Mourzouq', 'Murzuq'],
  ['NL', 'نالوت', 'Nalout', 'Nalut'],
  ['SB', 'سبها', 'Sebha', 'Sabha'],
  ['SR', 'سرت', 'Syrte', 'Sirte'],
  ['TB', 'طرابلس', 'Tripoli'],
  ['WD', 'وادي الحياة', 'Wadi al Hayat'],
  ['WS', 'وادي الشاطئ', 'Wadi ach Chati', 'Wadi ash Shati'],
];

/** Libya: the 22 districts (shabiyat) of 2007; municipalities since are not listed. */
export const LY_LIST: CodeList = {
  id: 'regions-ly',
  label: text('شعبيات ليبيا', 'Districts de Libye', 'Districts of Libya'),
  definition: text(
    'الشعبيات الاثنتان والعشرون لسنة 2007. البلديات المحدثة بعدها غير مدرجة.',
    'Les 22 districts (chaabiyat) de 2007. Les municipalités créées depuis ne figurent pas.',
    'The 22 districts (shabiyat) of 2007. Municipalities made since are not listed.',
  ),
  parents: 'countries',
  source: { title: 'ISO 3166-2:LY', url: 'https://www.iso.org/obp/ui/#iso:code:3166:LY', seen: null },
  review: PROPOSED,
  codes: SHABIYAT.map((row) => ({
    code: `LY-${row[0]}`,
    parent: 'LY',
    label: labelOf(row),
    from: '2007-01-01',
    until: null,
  })),
};

const WILAYAS: readonly Row[] = [
  ['01', 'الحوض الشرقي', 'Hodh Ech Chargui'],
  ['02', 'الحوض الغربي', 'Hodh El Gharbi'],
  ['03', 'لعصابة', 'Assaba'],
  ['04', 'كوركول', 'Gorgol'],
  ['05', 'لبراكنة', 'Brakna'],
  ['06', 'الترارزة', 'Trarza'],
  ['07', 'آدرار', 'Adrar'],
  ['08', 'داخلة نواذيبو', 'Dakhlet Nouadhibou'],
  ['09', 'تكانت', 'Tagant'],
  ['10', 'كيدي ماغا', 'Guidimakha'],
  ['11', 'تيرس زمور', 'Tiris Zemmour'],
  ['12', 'إينشيري', 'Inchiri'],
];
const NOUAKCHOTT: Row = ['NKC', 'نواكشوط', 'Nouakchott'];
const NOUAKCHOTTS: readonly Row[] = [
  ['13', 'نواكشوط الغربية', 'Nouakchott-Ouest', 'Nouakchott West'],
  ['14', 'نواكشوط الشمالية', 'Nouakchott-Nord', 'Nouakchott North'],
  ['15', 'نواكشوط الجنوبية', 'Nouakchott-Sud', 'Nouakchott South'],
];
const MR_BEGINS = '1986-01-01';
const DIVIDED = '2014-11-25';

/** Mauritania: 13 wilayas, 15 since Nouakchott was divided in three. */
export const MR_LIST: CodeList = {
  id: 'regions-mr',
  label: text('ولايات موريتانيا', 'Wilayas de Mauritanie', 'Wilayas of Mauritania'),
  definition: text(
    '13 ولاية، و15 منذ تقسيم نواكشوط إلى ثلاث ولايات في 25 نوفمبر 2014.',
    '13 wilayas, 15 depuis la division de Nouakchott en trois le 25 novembre 2014.',
    '13 wilayas, 15 since Nouakchott was divided in three on 25 November 2014.',
  ),
  parents: 'countries',
  source: {
    title: 'ISO 3166-2:MR before and since the division of Nouakchott',
    url: 'https://www.iso.org/obp/ui/#iso:code:3166:MR',
    seen: null,
  },
  review: PROPOSED,
  codes: [
    ...WILAYAS.map((row): Code => ({
      code: `MR-${row[0]}`,
      parent: 'MR',
      label: labelOf(row),
      from: MR_BEGINS,
      until: null,
    })),
    {
      ...{ code: 'MR-NKC', parent: 'MR', label: labelOf(NOUAKCHOTT), from: MR_BEGINS, until: DIVIDED },
      becomes: NOUAKCHOTTS.map(([number]) => `MR-${number}`),
    },
    ...NOUAKCHOTTS.map((row): Code => ({
      code: `MR-${row[0]}`,
      parent: 'MR',
      label: labelOf(row),
      from: DIVIDED,
      until: null,
    })),
  ],
};
