import { level, type Level } from '../../content/codebook.ts';
import { COUNTRY_ABROAD_LEVELS } from '../returnees/levels-places.ts';

/** Answers that stand for several countries: the person says which. */
export const SEVERAL_COUNTRIES = ['other_european', 'gulf', 'other_world'] as const;

const known = (code: string): Level => {
  const found = COUNTRY_ABROAD_LEVELS.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`${code} is not a country of the codebook`);
  return found;
};

/** Countries of stay: the five of the Maghreb first, since people return from one of them to another too; codes of the data file where it has them. */
export const COUNTRIES_OF_STAY: readonly Level[] = [
  known('algeria'),
  known('libya'),
  level('morocco', 'المغرب', 'Maroc', 'Morocco'),
  level('mauritania', 'موريتانيا', 'Mauritanie', 'Mauritania'),
  known('tunisia'),
  ...['france', 'spain', 'italy', 'germany', 'belgium', 'netherlands', 'switzerland', 'united_kingdom'].map(known),
  level('portugal', 'البرتغال', 'Portugal', 'Portugal'),
  level('austria', 'النمسا', 'Autriche', 'Austria'),
  level('sweden', 'السويد', 'Suède', 'Sweden'),
  level('norway', 'النرويج', 'Norvège', 'Norway'),
  level('denmark', 'الدنمارك', 'Danemark', 'Denmark'),
  level('greece', 'اليونان', 'Grèce', 'Greece'),
  level('malta', 'مالطا', 'Malte', 'Malta'),
  level('turkey', 'تركيا', 'Turquie', 'Türkiye'),
  known('other_european'),
  known('canada'),
  known('united_states'),
  level('egypt', 'مصر', 'Égypte', 'Egypt'),
  level('saudi_arabia', 'السعودية', 'Arabie saoudite', 'Saudi Arabia'),
  level('united_arab_emirates', 'الإمارات العربية المتحدة', 'Émirats arabes unis', 'United Arab Emirates'),
  level('qatar', 'قطر', 'Qatar', 'Qatar'),
  known('gulf'),
  level('senegal', 'السنغال', 'Sénégal', 'Senegal'),
  level('mali', 'مالي', 'Mali', 'Mali'),
  level('cote_d_ivoire', 'كوت ديفوار', 'Côte d’Ivoire', 'Côte d’Ivoire'),
  known('other_world'),
];

/** Countries of return: the five countries of the Maghreb. */
export const MAGHREB: readonly Level[] = [
  level('DZ', 'الجزائر', 'Algérie', 'Algeria'),
  level('LY', 'ليبيا', 'Libye', 'Libya'),
  level('MA', 'المغرب', 'Maroc', 'Morocco'),
  level('MR', 'موريتانيا', 'Mauritanie', 'Mauritania'),
  level('TN', 'تونس', 'Tunisie', 'Tunisia'),
];
