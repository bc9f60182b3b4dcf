import { text } from '../text.ts';
import type { Text } from '../text.ts';

/** Where a figure was printed. `reliability` warns of a press text or a page that mixes surveys. */
export interface Source {
  readonly citation: string;
  readonly url: string;
  readonly kind: 'report' | 'book' | 'deck' | 'press' | 'meeting text';
  readonly caution?: Text;
}

const PRESS = text(
  'نص صحفي: يُتحقق منه قبل اعتماده.',
  'Texte de presse : à vérifier avant usage.',
  'Press text: verify before relying on it.',
);

/** Sources of the figures. Figures are facts and are carried over; the texts and the data are not. Credit: "Source: MIREM, (c) EUI". */
export const SOURCES = {
  gubert_nordman: {
    citation:
      'Gubert and Nordman 2011, in Plaza and Ratha (eds), Diaspora for Development in Africa, World Bank, ch. 3, p. 116, table 3.4',
    url: 'http://issuu.com/world.bank.publications/docs/9780821382585/142',
    kind: 'book',
  },
  mena_deck: {
    citation:
      'Deck "Return Migration and International Mobility of Skills in MENA", table 1, based on the database on return migrants to the Maghreb (DReMM)',
    url: 'https://dokumen.tips/documents/return-migration-and-international-mobility-of-skills-in-mena-return-migration-is.html',
    kind: 'deck',
  },
  rdp: {
    citation: 'Return migration and development platform, MIREM, study description',
    url: 'http://rsc.eui.eu/RDP/research-projects/mirem/survey-on-return-migrants/study-description-2/',
    kind: 'report',
  },
  liberte: {
    citation: 'Liberte (Algiers), on the MIREM report',
    url: 'https://djazairess.com/fr/liberte/91495',
    kind: 'press',
    caution: PRESS,
  },
  almanach_dz: {
    citation: 'Almanach-dz, extracts, file 818',
    url: 'http://www.almanach-dz.com/index.php?op=fiche&fiche=818',
    kind: 'press',
    caution: text(
      'صفحة تخلط بين مسحين: لم تُؤخذ منها إلا الأرقام المطابقة للمقام 332.',
      'Page qui mêle deux enquêtes : seuls les chiffres compatibles avec la base 332 sont repris.',
      'The page mixes two surveys: only the figures that fit the base of 332 are taken.',
    ),
  },
  yabiladi: {
    citation: 'Yabiladi, on the MIREM general report',
    url: 'https://www.yabiladi.ma/article-societe-2206.html',
    kind: 'press',
    caution: PRESS,
  },
  rabat_14: {
    citation: 'Recommendations of the second MIREM meeting, Rabat, 18-19 April 2008, point 14',
    url: 'http://rsc.eui.eu/RDP/research-projects/mirem/',
    kind: 'meeting text',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof SOURCES;
