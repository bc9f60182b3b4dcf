import { text, type Text } from '../text.ts';
import { labelOf, PROPOSED, type Code, type CodeList, type CodeSource, type Row } from './code.ts';

/** The sixteen regions from 1997 to 2015. */
const REGIONS_1997: readonly Row[] = [
  ['01', 'طنجة تطوان', 'Tanger-Tétouan', 'Tangier-Tetouan'],
  ['02', 'الغرب الشراردة بني حسن', 'Gharb-Chrarda-Béni Hssen'],
  ['03', 'تازة الحسيمة تاونات', 'Taza-Al Hoceïma-Taounate'],
  ['04', 'الجهة الشرقية', 'L’Oriental', 'Oriental'],
  ['05', 'فاس بولمان', 'Fès-Boulemane', 'Fez-Boulemane'],
  ['06', 'مكناس تافيلالت', 'Meknès-Tafilalet'],
  ['07', 'الرباط سلا زمور زعير', 'Rabat-Salé-Zemmour-Zaër'],
  ['08', 'الدار البيضاء الكبرى', 'Grand Casablanca', 'Greater Casablanca'],
  ['09', 'الشاوية ورديغة', 'Chaouia-Ouardigha'],
  ['10', 'دكالة عبدة', 'Doukkala-Abda'],
  ['11', 'مراكش تانسيفت الحوز', 'Marrakech-Tensift-Al Haouz'],
  ['12', 'تادلة أزيلال', 'Tadla-Azilal'],
  ['13', 'سوس ماسة درعة', 'Souss-Massa-Drâa'],
  ['14', 'كلميم السمارة', 'Guelmim-Es Semara'],
  ['15', 'العيون بوجدور الساقية الحمراء', 'Laâyoune-Boujdour-Sakia El Hamra'],
  ['16', 'وادي الذهب لكويرة', 'Oued Ed-Dahab-Lagouira'],
];

/** The 75 provinces and prefectures of 2015, by the region to which their territory belonged until then and the one to which it went. */
export const PROVINCES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '01': { '01': ['Tanger-Assilah', 'Tétouan', 'Fahs-Anjra', 'M’diq-Fnideq', 'Larache', 'Chefchaouen', 'Ouezzane'] },
  '02': { '04': ['Kénitra', 'Sidi Kacem', 'Sidi Slimane'] },
  '03': { '01': ['Al Hoceïma'], '02': ['Guercif'], '03': ['Taza', 'Taounate'] },
  '04': { '02': ['Oujda-Angad', 'Nador', 'Driouch', 'Berkane', 'Taourirt', 'Jerada', 'Figuig'] },
  '05': { '03': ['Fès', 'Sefrou', 'Boulemane', 'Moulay Yacoub'] },
  '06': { '03': ['Meknès', 'El Hajeb', 'Ifrane'], '05': ['Khénifra'], '08': ['Errachidia', 'Midelt'] },
  '07': { '04': ['Rabat', 'Salé', 'Skhirate-Témara', 'Khémisset'] },
  '08': { '06': ['Casablanca', 'Mohammedia', 'Nouaceur', 'Médiouna'] },
  '09': { '05': ['Khouribga'], '06': ['Settat', 'Berrechid', 'Benslimane'] },
  '10': { '06': ['El Jadida', 'Sidi Bennour'], '07': ['Safi', 'Youssoufia'] },
  '11': { '07': ['Marrakech', 'Chichaoua', 'Al Haouz', 'El Kelâa des Sraghna', 'Essaouira', 'Rehamna'] },
  '12': { '05': ['Béni Mellal', 'Azilal', 'Fquih Ben Salah'] },
  '13': {
    '08': ['Ouarzazate', 'Zagora', 'Tinghir'],
    '09': ['Agadir-Ida-Ou-Tanane', 'Inezgane-Aït Melloul', 'Chtouka-Aït Baha', 'Taroudant', 'Tiznit'],
    '10': ['Sidi Ifni'],
  },
  '14': { '09': ['Tata'], '10': ['Guelmim', 'Tan-Tan', 'Assa-Zag'], '11': ['Es-Semara'] },
  '15': { '11': ['Laâyoune', 'Boujdour', 'Tarfaya'] },
  '16': { '12': ['Oued Ed-Dahab', 'Aousserd'] },
};

const REGIONS_2015: readonly Row[] = [
  ['01', 'طنجة تطوان الحسيمة', 'Tanger-Tétouan-Al Hoceïma', 'Tangier-Tetouan-Al Hoceima'],
  ['02', 'جهة الشرق', 'L’Oriental', 'Oriental'],
  ['03', 'فاس مكناس', 'Fès-Meknès', 'Fez-Meknes'],
  ['04', 'الرباط سلا القنيطرة', 'Rabat-Salé-Kénitra'],
  ['05', 'بني ملال خنيفرة', 'Béni Mellal-Khénifra'],
  ['06', 'الدار البيضاء سطات', 'Casablanca-Settat'],
  ['07', 'مراكش آسفي', 'Marrakech-Safi'],
  ['08', 'درعة تافيلالت', 'Drâa-Tafilalet'],
  ['09', 'سوس ماسة', 'Souss-Massa'],
  ['10', 'كلميم واد نون', 'Guelmim-Oued Noun'],
  ['11', 'العيون الساقية الحمراء', 'Laâyoune-Sakia El Hamra'],
  ['12', 'الداخلة وادي الذهب', 'Dakhla-Oued Ed-Dahab'],
];

const partly = text(
  'تلاحظ ISO 3166-2 أن جزءًا منها يقع في الصحراء الغربية (EH).',
  'ISO 3166-2 note : en partie dans le Sahara occidental (EH).',
  'ISO 3166-2 notes: partly in Western Sahara (EH).',
);
const wholly = text(
  'تلاحظ ISO 3166-2 أنها تقع في الصحراء الغربية (EH).',
  'ISO 3166-2 note : dans le Sahara occidental (EH).',
  'ISO 3166-2 notes: in Western Sahara (EH).',
);
const REMARKS: Readonly<Record<string, Text>> = { 10: partly, 11: partly, 12: wholly };

const decree = (title: string): CodeSource => ({
  title,
  url: 'http://www.sgg.gov.ma/BulletinOfficiel.aspx',
  seen: null,
});
const OLD = decree('Décret 2-97-246 of 17 August 1997, as declared by Morocco; provinces by region of both divisions');
const NEW = decree('Décret 2-15-40 of 20 February 2015 (Bulletin officiel of 5 March 2015), as declared by Morocco');
const DAY = '2015-03-05';

/** Morocco: sixteen regions since 1997, twelve since 2015. The same numbers mean other territories in the two. */
export const MA_LIST: CodeList = {
  id: 'regions-ma',
  label: text('جهات المغرب', 'Régions du Maroc', 'Regions of Morocco'),
  definition: text(
    '16 جهة من 1997 إلى 2015، ثم 12 جهة، كما أعلنها المغرب. الرقم نفسه يعني ترابًا آخر بعد 2015.',
    '16 régions de 1997 à 2015, 12 ensuite, telles que le Maroc les a déclarées. Un même numéro désigne un autre territoire après 2015.',
    '16 regions from 1997 to 2015, 12 since, as Morocco declared them. The same number means another territory after 2015.',
  ),
  parents: 'countries',
  source: NEW,
  review: PROPOSED,
  codes: [
    ...REGIONS_1997.map((row): Code => ({
      ...{ code: `MA-${row[0]}`, parent: 'MA', label: labelOf(row), from: '1997-08-17', until: DAY },
      ...{
        becomes: Object.keys(PROVINCES[row[0]] ?? {})
          .sort()
          .map((number) => `MA-${number}`),
        source: OLD,
      },
    })),
    ...REGIONS_2015.map((row): Code => {
      const remark = REMARKS[row[0]];
      return {
        ...{ code: `MA-${row[0]}`, parent: 'MA', label: labelOf(row), from: DAY, until: null },
        ...(remark ? { definition: remark } : {}),
      };
    }),
  ],
};
