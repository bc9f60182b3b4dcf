import { level } from '../../content/codebook.ts';
import type { Level } from '../../content/codebook.ts';

/** Regions of return: Algerian wilayas, Moroccan regions as they were from 1997 to 2015, Tunisian governorates. */
export const REGION_LEVELS: readonly Level[] = [
  level('alger', 'الجزائر العاصمة', 'Alger', 'Algiers'),
  level('bejaia', 'بجاية', 'Béjaïa', 'Bejaia'),
  level('setif', 'سطيف', 'Sétif', 'Setif'),
  level('tlemcen', 'تلمسان', 'Tlemcen', 'Tlemcen'),
  level('grand_casablanca', 'الدار البيضاء الكبرى', 'Grand Casablanca', 'Grand Casablanca'),
  level('rabat_sale', 'الرباط سلا زمور زعير', 'Rabat-Salé-Zemmour-Zaër', 'Rabat-Sale-Zemmour-Zaer'),
  level('tanger_tetouan', 'طنجة تطوان', 'Tanger-Tétouan', 'Tangier-Tetouan'),
  level('oriental', 'الجهة الشرقية', 'Oriental', 'Oriental'),
  level('souss_massa', 'سوس ماسة درعة', 'Souss-Massa-Drâa', 'Souss-Massa-Draa'),
  level('tadla_azilal', 'تادلة أزيلال', 'Tadla-Azilal', 'Tadla-Azilal'),
  level('fes_boulemane', 'فاس بولمان', 'Fès-Boulemane', 'Fes-Boulemane'),
  level('tunis', 'تونس', 'Tunis', 'Tunis'),
  level('sfax', 'صفاقس', 'Sfax', 'Sfax'),
  level('sousse', 'سوسة', 'Sousse', 'Sousse'),
  level('mahdia', 'المهدية', 'Mahdia', 'Mahdia'),
  level('medenine', 'مدنين', 'Médenine', 'Medenine'),
  level('kef', 'الكاف', 'Le Kef', 'El Kef'),
  level('gafsa', 'قفصة', 'Gafsa', 'Gafsa'),
];

/** Countries of immigration that occur in the file. */
export const COUNTRY_ABROAD_LEVELS: readonly Level[] = [
  level('france', 'فرنسا', 'France', 'France'),
  level('germany', 'ألمانيا', 'Allemagne', 'Germany'),
  level('italy', 'إيطاليا', 'Italie', 'Italy'),
  level('spain', 'إسبانيا', 'Espagne', 'Spain'),
  level('belgium', 'بلجيكا', 'Belgique', 'Belgium'),
  level('netherlands', 'هولندا', 'Pays-Bas', 'Netherlands'),
  level('switzerland', 'سويسرا', 'Suisse', 'Switzerland'),
  level('united_kingdom', 'المملكة المتحدة', 'Royaume-Uni', 'United Kingdom'),
  level('other_european', 'بلد أوروبي آخر', 'Autre pays d’Europe', 'Another European country'),
  level('canada', 'كندا', 'Canada', 'Canada'),
  level('united_states', 'الولايات المتحدة الأمريكية', 'États-Unis', 'United States'),
  level('gulf', 'دول الخليج', 'Pays du Golfe', 'Gulf countries'),
  level('libya', 'ليبيا', 'Libye', 'Libya'),
  level('algeria', 'الجزائر', 'Algérie', 'Algeria'),
  level('tunisia', 'تونس', 'Tunisie', 'Tunisia'),
  level('other_world', 'بلد آخر', 'Autre pays', 'Another country'),
];

/** The groups under which the published table prints the last country. */
export const LAST_GROUP_LEVELS: readonly Level[] = [
  level('france', 'فرنسا', 'France', 'France'),
  level('germany', 'ألمانيا', 'Allemagne', 'Germany'),
  level('italy', 'إيطاليا', 'Italie', 'Italy'),
  level('spain', 'إسبانيا', 'Espagne', 'Spain'),
  level('other_europe', 'بلدان أوروبية أخرى', 'Autres pays d’Europe', 'Other Europe'),
  level('non_europe', 'خارج أوروبا', 'Hors d’Europe', 'Outside Europe'),
];
