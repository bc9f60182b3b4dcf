import { text } from '../text.ts';
import { COMPARED, PROPOSED, type Code, type CodeList } from './code.ts';
import { COUNTRY_ROWS, type CountryRow } from './countries.rows.ts';

/** Earlier days are not kept apart: what was in force on this one counts as in force since. */
const BEGINS = '1983-01-01';

/** First day of codes that came later. */
const CAME: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['AM', 'AZ', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'RU', 'TJ', 'TM', 'UZ'].map((code) => [code, '1992-08-30']),
  ),
  ...{
    AW: '1986-01-01',
    BA: '1992-05-20',
    HR: '1992-05-20',
    SI: '1992-05-20',
    CZ: '1993-06-15',
    SK: '1993-06-15',
    ER: '1993-07-12',
  },
  ...{ GS: '1993-07-12', MK: '1993-07-12', CD: '1997-07-14', PS: '1999-10-01', TL: '2002-05-20', AX: '2004-02-13' },
  ...{ GG: '2006-03-29', IM: '2006-03-29', JE: '2006-03-29', ME: '2006-09-26', RS: '2006-09-26', BL: '2007-09-21' },
  ...{ MF: '2007-09-21', BQ: '2010-12-15', CW: '2010-12-15', SX: '2010-12-15', SS: '2011-08-09' },
};

/** Codes that are in force no more, or have meant another territory: a country, its days, and what stands for it since. */
const FORMER: readonly (readonly [...row: CountryRow, days: { from?: string; until: string; becomes: string[] }])[] = [
  ['HV', '011', 'فولتا العليا', 'Haute-Volta', 'Upper Volta', { until: '1984-08-04', becomes: ['BF'] }],
  [
    'PC',
    '057',
    'إقليم جزر المحيط الهادئ المشمول بالوصاية',
    'Territoire sous tutelle des îles du Pacifique',
    'Trust Territory of the Pacific Islands',
    { until: '1986-11-03', becomes: ['FM', 'MH', 'MP', 'PW'] },
  ],
  ['BU', '035', 'بورما', 'Birmanie', 'Burma', { until: '1989-12-05', becomes: ['MM'] }],
  [
    'DD',
    '155',
    'ألمانيا الشرقية',
    'République démocratique allemande',
    'German Democratic Republic',
    { until: '1990-10-30', becomes: ['DE'] },
  ],
  [
    'DE',
    '155',
    'ألمانيا الغربية',
    'République fédérale d’Allemagne (avant 1990)',
    'Federal Republic of Germany (before 1990)',
    { until: '1990-10-30', becomes: ['DE'] },
  ],
  ['YD', '145', 'اليمن الجنوبي', 'Yémen démocratique', 'Democratic Yemen', { until: '1990-08-14', becomes: ['YE'] }],
  [
    'YE',
    '145',
    'اليمن الشمالي',
    'République arabe du Yémen',
    'Yemen Arab Republic',
    { until: '1990-08-14', becomes: ['YE'] },
  ],
  [
    'SU',
    '151',
    'الاتحاد السوفياتي',
    'Union soviétique',
    'Soviet Union',
    {
      until: '1992-08-30',
      becomes: ['AM', 'AZ', 'BY', 'EE', 'GE', 'KG', 'KZ', 'LT', 'LV', 'MD', 'RU', 'TJ', 'TM', 'UA', 'UZ'],
    },
  ],
  ['YU', '039', 'يوغوسلافيا', 'Yougoslavie', 'Yugoslavia', { until: '1992-05-20', becomes: ['BA', 'HR', 'SI', 'YU'] }],
  [
    'YU',
    '039',
    'يوغوسلافيا',
    'Yougoslavie',
    'Yugoslavia',
    { from: '1992-05-20', until: '1993-07-12', becomes: ['MK', 'YU'] },
  ],
  [
    'YU',
    '039',
    'يوغوسلافيا',
    'Yougoslavie',
    'Yugoslavia',
    { from: '1993-07-12', until: '2003-07-23', becomes: ['CS'] },
  ],
  ['CS', '151', 'تشيكوسلوفاكيا', 'Tchécoslovaquie', 'Czechoslovakia', { until: '1993-06-15', becomes: ['CZ', 'SK'] }],
  [
    'CS',
    '039',
    'صربيا والجبل الأسود',
    'Serbie-et-Monténégro',
    'Serbia and Montenegro',
    { from: '2003-07-23', until: '2006-09-26', becomes: ['ME', 'RS'] },
  ],
  ['ET', '014', 'إثيوبيا', 'Éthiopie', 'Ethiopia', { until: '1993-07-12', becomes: ['ER', 'ET'] }],
  ['ZR', '017', 'زائير', 'Zaïre', 'Zaire', { until: '1997-07-14', becomes: ['CD'] }],
  ['TP', '035', 'تيمور الشرقية', 'Timor oriental', 'East Timor', { until: '2002-05-20', becomes: ['TL'] }],
  [
    'AN',
    '029',
    'جزر الأنتيل الهولندية',
    'Antilles néerlandaises',
    'Netherlands Antilles',
    { until: '2010-12-15', becomes: ['BQ', 'CW', 'SX'] },
  ],
  ['SD', '015', 'السودان', 'Soudan', 'Sudan', { until: '2011-08-09', becomes: ['SD', 'SS'] }],
];

/** Codes whose territory of today began on the day on which an earlier one of the same code ended. */
const begins = (code: string): string =>
  CAME[code] ??
  FORMER.findLast(([former, , , , , days]) => former === code && days.becomes.includes(code))?.[5].until ??
  BEGINS;

/** Named here otherwise than in CLDR. */
const OWN_NAMES = ['AE', 'CD', 'CG', 'CI', 'HK', 'MM', 'MO', 'MQ', 'PS', 'SA', 'US'];

const source = {
  title: 'ISO 3166-1 and ISO 3166-3 (codes and days); names: Unicode CLDR 48, Unicode License v3',
  url: 'https://www.iso.org/obp/ui/#search/code/',
  seen: null,
};

/** Countries and areas. A dependent territory that was given a code of its own does not split its State's code. */
export const COUNTRY_LIST: CodeList = {
  id: 'countries',
  label: text('البلدان والأقاليم (ISO 3166-1)', 'Pays et territoires (ISO 3166-1)', 'Countries and areas (ISO 3166-1)'),
  definition: text(
    'رموز ISO 3166-1 كما هي منذ سنة 1983، مع الرموز التي زالت. الرمز لا يعني اعترافًا ولا إنكارًا.',
    'Codes ISO 3166-1 depuis 1983, avec ceux qui ont disparu. Un code ne vaut ni reconnaissance ni refus de reconnaître.',
    'Codes of ISO 3166-1 since 1983, with those that are gone. A code recognises nothing and denies nothing.',
  ),
  parents: 'areas',
  source,
  review: COMPARED,
  codes: [
    ...FORMER.map(([code, parent, ar, fr, en = fr, { from = BEGINS, until, becomes }]): Code => ({
      ...{ code, parent, label: text(ar, fr, en), from, until, becomes, review: PROPOSED },
    })),
    ...COUNTRY_ROWS.map(([code, parent, ar, fr, en = fr]): Code => {
      const from = begins(code);
      return {
        code,
        parent,
        label: text(ar, fr, en),
        from,
        until: null,
        ...(from > BEGINS || OWN_NAMES.includes(code) ? { review: PROPOSED } : {}),
      };
    }),
  ],
};
