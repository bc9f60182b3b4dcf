import { level } from '../../content/codebook.ts';
import { open, openSeveral, type Lists } from './open.ts';

/** Answers about the stay abroad and the return journey. */
export const ABROAD_LISTS: Lists = {
  lived_with: openSeveral([
    level('alone', 'بمفردي', 'Personne', 'Nobody'),
    level('partner', 'الزوج أو الزوجة', 'Mon conjoint, ma conjointe', 'My husband or wife'),
    level('children', 'أطفالي', 'Mes enfants', 'My children'),
    level('parents', 'والداي', 'Mes parents', 'My parents'),
    level('relatives', 'أقارب آخرون', 'D’autres proches', 'Other relatives'),
    level('others', 'أصدقاء أو زملاء', 'Des amis ou des collègues', 'Friends or colleagues'),
  ]),
  housing: open([
    level('owner', 'ملك', 'Propriétaire', 'Owned'),
    level('tenant', 'كراء', 'Locataire', 'Rented'),
    level('employer', 'سكن من المشغّل', 'Logement de l’employeur', 'Provided by the employer'),
    level('relatives', 'لدى الأقارب', 'Chez des proches', 'With relatives'),
    level('residence', 'إقامة جماعية أو مركز', 'Foyer, résidence ou centre', 'Hostel or centre'),
    level('none', 'دون سكن قار', 'Sans logement stable', 'No settled home'),
  ]),
  skills: openSeveral([
    level('none', 'لا شيء يُذكر', 'Rien de particulier', 'Nothing in particular'),
    level('trade', 'مهارات مهنية', 'Un savoir-faire professionnel', 'Skills of a trade'),
    level('management', 'التسيير والتنظيم', 'La gestion et l’organisation', 'Management and organisation'),
    level('digital', 'المهارات الرقمية', 'Le numérique', 'Digital skills'),
    level('languages', 'اللغات', 'Les langues', 'Languages'),
    level('law', 'معرفة القوانين والإدارة', 'Les lois et l’administration', 'Laws and public offices'),
  ]),
  money_use: openSeveral([
    level('daily', 'مصاريف المعيشة', 'Les dépenses de tous les jours', 'Daily expenses'),
    level('health', 'العلاج', 'La santé', 'Health'),
    level('school', 'الدراسة', 'Les études', 'Schooling'),
    level('house', 'السكن', 'Le logement', 'Housing'),
    level('business', 'مشروع', 'Un projet économique', 'A business'),
    level('debt', 'تسديد ديون', 'Le remboursement de dettes', 'Repaying debts'),
    level('savings', 'الادخار', 'L’épargne', 'Savings'),
  ]),
  often: open([
    level('never', 'أبدًا', 'Jamais', 'Never'),
    level('sometimes', 'أحيانًا', 'Parfois', 'Sometimes'),
    level('often', 'كثيرًا', 'Souvent', 'Often'),
  ]),
  contact: open([
    level('weekly', 'كل أسبوع تقريبًا', 'Presque chaque semaine', 'About every week'),
    level('monthly', 'كل شهر تقريبًا', 'Presque chaque mois', 'About every month'),
    level('less', 'أقل من ذلك', 'Moins souvent', 'Less often'),
    level('never', 'أبدًا', 'Jamais', 'Never'),
  ]),
  wish: open([
    level('always', 'منذ البداية', 'Depuis le début', 'From the start'),
    level('later', 'مع مرور الوقت', 'Avec le temps', 'As time went on'),
    level('never', 'لا', 'Non', 'No'),
  ]),
  decider: open([
    level('self', 'أنا وحدي', 'Moi', 'I alone'),
    level('together', 'أنا مع عائلتي', 'Moi avec ma famille', 'My family and I'),
    level('family', 'العائلة', 'Ma famille', 'My family'),
    level('employer', 'المشغّل', 'Mon employeur', 'My employer'),
    level(
      'authorities',
      'سلطات بلد الإقامة',
      'Les autorités du pays de séjour',
      'The authorities of the country of stay',
    ),
    level('events', 'الأحداث فرضت ذلك', 'Les événements', 'Events left no choice'),
  ]),
  plan: open([
    level('written', 'مشروع مدروس بالأرقام', 'Un projet étudié et chiffré', 'A plan worked out in figures'),
    level('idea', 'فكرة عامة', 'Une idée générale', 'A general idea'),
    level('none', 'لا شيء محدد', 'Rien de précis', 'Nothing definite'),
  ]),
  prepared: open([
    level('not', 'دون استعداد', 'Pas du tout', 'Not at all'),
    level('little', 'استعداد قليل', 'Un peu', 'A little'),
    level('well', 'استعداد جيد', 'Bien', 'Well'),
    level('fully', 'استعداد تام', 'Tout à fait', 'Fully'),
  ]),
  journey_help: openSeveral([
    level('none', 'دون مساعدة', 'Sans aide', 'Without help'),
    level('family', 'مساعدة العائلة', 'Ma famille', 'My family'),
    level('host', 'برنامج من بلد الإقامة', 'Un programme du pays de séjour', 'A programme of the country of stay'),
    level('origin', 'برنامج من بلدي', 'Un programme de mon pays', 'A programme of my own country'),
    level('international', 'منظمة دولية', 'Une organisation internationale', 'An international organisation'),
    level('association', 'جمعية', 'Une association', 'An association'),
  ]),
};
