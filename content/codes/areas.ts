import { text } from '../text.ts';
import { labelOf, PROPOSED, type CodeList, type Row } from './code.ts';

const AREAS: readonly Row[] = [
  ['143', 'آسيا الوسطى', 'Asie centrale', 'Central Asia'],
  ['145', 'غرب آسيا', 'Asie de l’Ouest', 'Western Asia'],
  ['151', 'أوروبا الشرقية', 'Europe de l’Est', 'Eastern Europe'],
  ['154', 'أوروبا الشمالية', 'Europe du Nord', 'Northern Europe'],
  ['155', 'أوروبا الغربية', 'Europe de l’Ouest', 'Western Europe'],
  ['015', 'الشمال الأفريقي', 'Afrique du Nord', 'Northern Africa'],
  ['011', 'غرب أفريقيا', 'Afrique de l’Ouest', 'Western Africa'],
  ['017', 'وسط أفريقيا', 'Afrique centrale', 'Middle Africa'],
  ['014', 'شرق أفريقيا', 'Afrique de l’Est', 'Eastern Africa'],
  ['018', 'الجنوب الأفريقي', 'Afrique australe', 'Southern Africa'],
  ['021', 'أمريكا الشمالية', 'Amérique du Nord', 'Northern America'],
  ['013', 'أمريكا الوسطى', 'Amérique centrale', 'Central America'],
  ['029', 'منطقة البحر الكاريبي', 'Caraïbes', 'Caribbean'],
  ['005', 'أمريكا الجنوبية', 'Amérique du Sud', 'South America'],
  ['030', 'شرق آسيا', 'Asie de l’Est', 'Eastern Asia'],
  ['035', 'جنوب شرق آسيا', 'Asie du Sud-Est', 'South-eastern Asia'],
  ['034', 'جنوب آسيا', 'Asie du Sud', 'Southern Asia'],
  ['039', 'جنوب أوروبا', 'Europe du Sud', 'Southern Europe'],
  ['053', 'أستراليا ونيوزيلندا', 'Australie et Nouvelle-Zélande', 'Australia and New Zealand'],
  ['054', 'ميلانيزيا', 'Mélanésie', 'Melanesia'],
  ['057', 'ميكرونيزيا', 'Micronésie', 'Micronesia'],
  ['061', 'بولينيزيا', 'Polynésie', 'Polynesia'],
  ['010', 'القارة القطبية الجنوبية', 'Antarctique', 'Antarctica'],
];

/** Sub-regions of the United Nations, as parents of countries: a way to find them, no statement about any of them. */
export const AREA_LIST: CodeList = {
  id: 'areas',
  label: text('مناطق العالم (الأمم المتحدة M49)', 'Régions du monde (ONU M49)', 'Areas of the world (UN M49)'),
  definition: text(
    'تجميعات إحصائية للأمم المتحدة تساعد على إيجاد بلد؛ لا تعني شيئًا آخر.',
    'Regroupements statistiques des Nations Unies, pour trouver un pays ; ils ne disent rien d’autre.',
    'Statistical groupings of the United Nations, to find a country by; they say nothing else.',
  ),
  parents: null,
  source: {
    title: 'United Nations Statistics Division, Standard country or area codes for statistical use (M49)',
    url: 'https://unstats.un.org/unsd/methodology/m49/',
    seen: null,
  },
  review: PROPOSED,
  codes: AREAS.map((row) => ({ code: row[0], label: labelOf(row), from: '1983-01-01', until: null })),
};
