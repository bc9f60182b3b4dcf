import { level } from '../../content/codebook.ts';
import type { Level } from '../../content/codebook.ts';

/** Lists of categories shared by several variables and by both synthetic surveys. */
export const YES_NO: readonly Level[] = [level('yes', 'نعم', 'Oui', 'Yes'), level('no', 'لا', 'Non', 'No')];

export const MENTIONED: readonly Level[] = [
  level('0', 'لم يُذكر', 'Non cité', 'Not mentioned'),
  level('1', 'ذُكر', 'Cité', 'Mentioned'),
];

export const COUNTRY_LEVELS: readonly Level[] = [
  level('DZ', 'الجزائر', 'Algérie', 'Algeria'),
  level('MA', 'المغرب', 'Maroc', 'Morocco'),
  level('TN', 'تونس', 'Tunisie', 'Tunisia'),
];

export const SEX_LEVELS: readonly Level[] = [
  level('female', 'أنثى', 'Femme', 'Female'),
  level('male', 'ذكر', 'Homme', 'Male'),
];

export const AREA_LEVELS: readonly Level[] = [
  level('rural', 'وسط ريفي', 'Milieu rural', 'Rural area'),
  level('urban', 'وسط حضري', 'Milieu urbain', 'Urban area'),
];

export const EDUCATION_LEVELS: readonly Level[] = [
  level('none', 'بدون مستوى', 'Sans instruction', 'No schooling'),
  level('preschool', 'تعليم أولي', 'Préscolaire', 'Preschool'),
  level('primary', 'تعليم ابتدائي', 'Primaire', 'Primary'),
  level('secondary_1', 'تعليم ثانوي، الطور الأول', 'Secondaire, premier cycle', 'Secondary, first cycle'),
  level('secondary_2', 'تعليم ثانوي، الطور الثاني', 'Secondaire, second cycle', 'Secondary, second cycle'),
  level('higher_1', 'تعليم عالٍ، الطور الأول والثاني', 'Supérieur (DEUG, maîtrise)', 'Higher (first and second cycle)'),
  level('higher_2', 'تعليم عالٍ، الطور الثالث', 'Supérieur, troisième cycle', 'Higher (third cycle)'),
  level('other', 'مستوى آخر (فئة متبقية)', 'Autre (catégorie résiduelle)', 'Other (residual category)'),
];

export const STATUS_LEVELS: readonly Level[] = [
  level('waged', 'أجير', 'Salarié', 'Wage earner'),
  level('employer', 'صاحب عمل', 'Employeur', 'Employer'),
  level('self_employed', 'مستقل', 'Indépendant', 'Self-employed'),
  level('seasonal', 'عامل موسمي', 'Saisonnier', 'Seasonal worker'),
  level('family_worker', 'مساعد عائلي', 'Aide familial', 'Family worker'),
  level('unemployed', 'عاطل عن العمل', 'Chômeur', 'Unemployed'),
  level('retired', 'متقاعد', 'Retraité', 'Retired'),
  level('student', 'طالب', 'Étudiant', 'Student'),
  level('inactive', 'غير نشيط', 'Inactif', 'Inactive'),
  level('other', 'وضعية أخرى', 'Autre', 'Other'),
];

export const SECTOR_LEVELS: readonly Level[] = [
  level('agriculture', 'الفلاحة والصيد البحري', 'Agriculture et pêche', 'Agriculture and fishing'),
  level('building', 'البناء والأشغال العمومية', 'Bâtiment et travaux publics', 'Building and public works'),
  level('commerce', 'التجارة', 'Commerce', 'Commerce'),
  level(
    'transport_hotels_restaurants',
    'النقل والفنادق والمطاعم',
    'Transport, hôtellerie, restauration',
    'Transport, hotels, restaurants',
  ),
  level('industry', 'الصناعة', 'Industrie', 'Industry'),
  level(
    'public_services',
    'الإدارة والتعليم والصحة',
    'Administration, enseignement, santé',
    'Administration, education, health',
  ),
  level('other_services', 'خدمات أخرى', 'Autres services', 'Other services'),
];

export const ISCO_LEVELS: readonly Level[] = [
  level('1', 'المدراء', 'Directeurs, cadres de direction et gérants', 'Managers'),
  level('2', 'المهن الفكرية والعلمية', 'Professions intellectuelles et scientifiques', 'Professionals'),
  level('3', 'المهن الوسيطة', 'Professions intermédiaires', 'Technicians and associate professionals'),
  level('4', 'المستخدمون الإداريون', 'Employés de type administratif', 'Clerical support workers'),
  level('5', 'العاملون في الخدمات والبيع', 'Personnel des services et vendeurs', 'Service and sales workers'),
  level(
    '6',
    'المزارعون والعمال المؤهلون في الفلاحة',
    'Agriculteurs et ouvriers qualifiés de l’agriculture',
    'Skilled agricultural workers',
  ),
  level(
    '7',
    'الحرفيون والعمال المؤهلون في الصناعة',
    'Métiers qualifiés de l’industrie et de l’artisanat',
    'Craft and related trades workers',
  ),
  level('8', 'مشغّلو الآلات والتركيب', 'Conducteurs d’installations et de machines', 'Plant and machine operators'),
  level('9', 'المهن الأولية', 'Professions élémentaires', 'Elementary occupations'),
];

export const MARITAL_LEVELS: readonly Level[] = [
  level('single', 'أعزب', 'Célibataire', 'Single'),
  level('married', 'متزوج', 'Marié', 'Married'),
  level('divorced', 'مطلّق أو منفصل', 'Divorcé ou séparé', 'Divorced or separated'),
  level('widowed', 'أرمل', 'Veuf', 'Widowed'),
];

export const RETURN_TYPE_LEVELS: readonly Level[] = [
  level('decided', 'عودة بقرار شخصي', 'Retour décidé', 'Decided return'),
  level('compelled', 'عودة اضطرارية', 'Retour contraint', 'Compelled return'),
];

export const DEGREE_LEVELS: readonly Level[] = [
  level('none', 'منعدم', 'Nul', 'None'),
  level('low', 'ضعيف', 'Faible', 'Low'),
  level('high', 'مرتفع', 'Élevé', 'High'),
];

export const REINTEGRATION_LEVELS: readonly Level[] = [
  level('very_difficult', 'صعبة جدًا', 'Très difficile', 'Very difficult'),
  level('difficult', 'صعبة', 'Difficile', 'Difficult'),
  level('fair', 'متوسطة', 'Moyenne', 'Fair'),
  level('good', 'جيدة', 'Bonne', 'Good'),
  level('very_good', 'جيدة جدًا', 'Très bonne', 'Very good'),
];

export const INTENTION_LEVELS: readonly Level[] = [
  level('no', 'لا ينوي الهجرة من جديد', 'Pas d’intention', 'No intention'),
  level('yes_no_plan', 'ينوي دون خطة محددة', 'Intention sans projet précis', 'Intends, without a plan'),
  level('yes_plan', 'ينوي وله خطة', 'Intention avec un projet', 'Intends, with a plan'),
  level('undecided', 'متردد', 'Indécis', 'Undecided'),
];

export const CHANGE_LEVELS: readonly Level[] = [
  level('much_worse', 'تدهورت كثيرًا', 'Très dégradée', 'Much worse'),
  level('worse', 'تدهورت', 'Dégradée', 'Worse'),
  level('same', 'بقيت كما هي', 'Inchangée', 'The same'),
  level('improved', 'تحسّنت', 'Améliorée', 'Improved'),
  level('much_improved', 'تحسّنت كثيرًا', 'Très améliorée', 'Much improved'),
];
