import { text } from '../text.ts';
import { labelOf, PROPOSED, type CodeList, type Row } from './code.ts';

const LEVELS: readonly Row[] = [
  ['0', 'التعليم في مرحلة الطفولة المبكرة', 'Éducation de la petite enfance', 'Early childhood education'],
  [
    '01',
    'تنمية الطفولة المبكرة',
    'Développement éducatif de la petite enfance',
    'Early childhood educational development',
  ],
  ['02', 'التعليم قبل الابتدائي', 'Enseignement préprimaire', 'Pre-primary education'],
  ['1', 'التعليم الابتدائي', 'Enseignement primaire', 'Primary education'],
  ['2', 'المرحلة الأولى من التعليم الثانوي', 'Premier cycle du secondaire', 'Lower secondary education'],
  [
    '24',
    'المرحلة الأولى من التعليم الثانوي، عام',
    'Premier cycle du secondaire, général',
    'Lower secondary education, general',
  ],
  [
    '25',
    'المرحلة الأولى من التعليم الثانوي، مهني',
    'Premier cycle du secondaire, professionnel',
    'Lower secondary education, vocational',
  ],
  ['3', 'المرحلة الثانية من التعليم الثانوي', 'Second cycle du secondaire', 'Upper secondary education'],
  [
    '34',
    'المرحلة الثانية من التعليم الثانوي، عام',
    'Second cycle du secondaire, général',
    'Upper secondary education, general',
  ],
  [
    '35',
    'المرحلة الثانية من التعليم الثانوي، مهني',
    'Second cycle du secondaire, professionnel',
    'Upper secondary education, vocational',
  ],
  [
    '4',
    'التعليم ما بعد الثانوي غير العالي',
    'Enseignement post-secondaire non supérieur',
    'Post-secondary non-tertiary education',
  ],
  [
    '44',
    'التعليم ما بعد الثانوي غير العالي، عام',
    'Enseignement post-secondaire non supérieur, général',
    'Post-secondary non-tertiary education, general',
  ],
  [
    '45',
    'التعليم ما بعد الثانوي غير العالي، مهني',
    'Enseignement post-secondaire non supérieur, professionnel',
    'Post-secondary non-tertiary education, vocational',
  ],
  ['5', 'التعليم العالي قصير المدة', 'Enseignement supérieur de cycle court', 'Short-cycle tertiary education'],
  [
    '54',
    'التعليم العالي قصير المدة، عام',
    'Enseignement supérieur de cycle court, général',
    'Short-cycle tertiary education, general',
  ],
  [
    '55',
    'التعليم العالي قصير المدة، مهني',
    'Enseignement supérieur de cycle court, professionnel',
    'Short-cycle tertiary education, vocational',
  ],
  ['6', 'الإجازة (البكالوريوس) أو ما يعادلها', 'Licence ou niveau équivalent', 'Bachelor’s or equivalent level'],
  ['7', 'الماجستير أو ما يعادله', 'Master ou niveau équivalent', 'Master’s or equivalent level'],
  ['8', 'الدكتوراه أو ما يعادلها', 'Doctorat ou niveau équivalent', 'Doctoral or equivalent level'],
  ['9', 'غير مصنف في مكان آخر', 'Non classé ailleurs', 'Not elsewhere classified'],
];

/** Levels of education; of the orientation the codes of two digits. */
export const ISCED: CodeList = {
  id: 'isced-2011',
  label: text('مستويات التعليم (ISCED 2011)', 'Niveaux d’enseignement (CITE 2011)', 'Levels of education (ISCED 2011)'),
  definition: text(
    'التصنيف الدولي المقنن للتعليم، 2011. شهادات كل بلد تُنسب إليه بجداول ذلك البلد.',
    'Classification internationale type de l’éducation, 2011. Les diplômes d’un pays s’y rangent selon les tables de ce pays.',
    'International Standard Classification of Education, 2011. Certificates of a country are placed in it by that country’s tables.',
  ),
  parents: 'isced-2011',
  source: {
    title: 'UNESCO Institute for Statistics, ISCED 2011 (adopted by the General Conference in November 2011)',
    url: 'https://uis.unesco.org/en/topic/international-standard-classification-education-isced',
    seen: null,
  },
  review: PROPOSED,
  codes: LEVELS.map((row) => ({
    code: row[0],
    label: labelOf(row),
    ...(row[0].length > 1 ? { parent: row[0].slice(0, 1) } : {}),
    from: '2011-11-10',
    until: null,
  })),
};

const SECTIONS: readonly Row[] = [
  ['A', 'الزراعة والحراجة وصيد الأسماك', 'Agriculture, sylviculture et pêche', 'Agriculture, forestry and fishing'],
  ['B', 'التعدين واستغلال المحاجر', 'Industries extractives', 'Mining and quarrying'],
  ['C', 'الصناعة التحويلية', 'Industrie manufacturière', 'Manufacturing'],
  [
    'D',
    'إمدادات الكهرباء والغاز والبخار وتكييف الهواء',
    'Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné',
    'Electricity, gas, steam and air conditioning supply',
  ],
  [
    'E',
    'إمدادات المياه والصرف الصحي وإدارة النفايات',
    'Production et distribution d’eau ; assainissement, gestion des déchets et dépollution',
    'Water supply; sewerage, waste management and remediation activities',
  ],
  ['F', 'البناء والتشييد', 'Construction'],
  [
    'G',
    'تجارة الجملة والتجزئة؛ إصلاح المركبات والدراجات النارية',
    'Commerce ; réparation d’automobiles et de motocycles',
    'Wholesale and retail trade; repair of motor vehicles and motorcycles',
  ],
  ['H', 'النقل والتخزين', 'Transports et entreposage', 'Transportation and storage'],
  ['I', 'الإيواء وخدمات المطاعم', 'Hébergement et restauration', 'Accommodation and food service activities'],
  ['J', 'المعلومات والاتصالات', 'Information et communication', 'Information and communication'],
  ['K', 'الأنشطة المالية وأنشطة التأمين', 'Activités financières et d’assurance', 'Financial and insurance activities'],
  ['L', 'الأنشطة العقارية', 'Activités immobilières', 'Real estate activities'],
  [
    'M',
    'الأنشطة المهنية والعلمية والتقنية',
    'Activités spécialisées, scientifiques et techniques',
    'Professional, scientific and technical activities',
  ],
  [
    'N',
    'أنشطة الخدمات الإدارية وخدمات الدعم',
    'Activités de services administratifs et de soutien',
    'Administrative and support service activities',
  ],
  [
    'O',
    'الإدارة العامة والدفاع؛ الضمان الاجتماعي الإلزامي',
    'Administration publique et défense ; sécurité sociale obligatoire',
    'Public administration and defence; compulsory social security',
  ],
  ['P', 'التعليم', 'Enseignement', 'Education'],
  ['Q', 'الصحة البشرية والعمل الاجتماعي', 'Santé humaine et action sociale', 'Human health and social work activities'],
  ['R', 'الفنون والترفيه والتسلية', 'Arts, spectacles et activités récréatives', 'Arts, entertainment and recreation'],
  ['S', 'أنشطة الخدمات الأخرى', 'Autres activités de services', 'Other service activities'],
  [
    'T',
    'أنشطة الأسر المعيشية بصفتها مشغِّلة أو منتِجة لاستعمالها',
    'Activités des ménages en tant qu’employeurs ou producteurs pour leur propre usage',
    'Activities of households as employers or as producers for own use',
  ],
  [
    'U',
    'أنشطة المنظمات والهيئات خارج الحدود الإقليمية',
    'Activités extraterritoriales',
    'Activities of extraterritorial organisations and bodies',
  ],
];

/** Sections of ISIC Rev. 4, which are those of NACE Rev. 2. */
export const SECTORS: CodeList = {
  id: 'sectors',
  label: text('قطاعات النشاط (ISIC Rev. 4)', 'Secteurs d’activité (CITI Rév. 4)', 'Sectors of activity (ISIC Rev. 4)'),
  definition: text(
    'أبواب التصنيف الصناعي الدولي الموحد، التنقيح 4، وهي أبواب NACE Rev. 2. التنقيح الخامس وNACE Rev. 2.1 غير مدرجين: حروفهما تعني أحيانًا أشياء أخرى.',
    'Sections de la CITI Rév. 4, identiques à celles de la NACE Rév. 2. La CITI Rév. 5 et la NACE Rév. 2.1 ne figurent pas : leurs lettres désignent parfois autre chose.',
    'Sections of ISIC Rev. 4, the same as those of NACE Rev. 2. ISIC Rev. 5 and NACE Rev. 2.1 are not listed: their letters sometimes mean something else.',
  ),
  parents: null,
  source: {
    title: 'United Nations, ISIC Rev. 4 (2008); Regulation (EC) No 1893/2006, NACE Rev. 2',
    url: 'https://unstats.un.org/unsd/classifications/Econ/isic',
    seen: null,
  },
  review: PROPOSED,
  codes: SECTIONS.map((row) => ({ code: row[0], label: labelOf(row), from: '2008-01-01', until: null })),
};
