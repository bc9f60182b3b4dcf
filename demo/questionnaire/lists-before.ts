import { level } from '../../content/codebook.ts';
import { MAGHREB } from './countries.ts';
import { open, openSeveral, type Lists } from './open.ts';

/** Answers about life before leaving, and lists that several stages use. */
export const BEFORE_LISTS: Lists = {
  birth_country: [...MAGHREB, level('other', 'بلد آخر، يُذكر', 'Un autre pays : lequel ?', 'Another country: which?')],
  language: [
    level('ar', 'العربية', 'L’arabe', 'Arabic'),
    level('ber', 'الأمازيغية', 'L’amazighe', 'Amazigh'),
    level('fr', 'الفرنسية', 'Le français', 'French'),
    level('en', 'الإنجليزية', 'L’anglais', 'English'),
    level('es', 'الإسبانية', 'L’espagnol', 'Spanish'),
    level('it', 'الإيطالية', 'L’italien', 'Italian'),
    level('de', 'الألمانية', 'L’allemand', 'German'),
    level('other', 'لغة أخرى', 'Une autre langue', 'Another language'),
  ],
  belongings: openSeveral([
    level('none', 'لا شيء من ذلك', 'Rien de cela', 'None of these'),
    level('house', 'سكن', 'Un logement', 'A home'),
    level('land', 'أرض', 'Un terrain', 'Land'),
    level('business', 'مشروع أو محل', 'Une affaire ou un commerce', 'A business or shop'),
    level('livestock', 'ماشية', 'Du bétail', 'Livestock'),
    level('vehicle', 'سيارة أو آلة عمل', 'Un véhicule ou une machine', 'A vehicle or machine'),
  ]),
  intended_stay: open([
    level('under_1_year', 'أقل من سنة', 'Moins d’un an', 'Less than a year'),
    level('1_to_5_years', 'من سنة إلى خمس سنوات', 'De un à cinq ans', 'One to five years'),
    level('over_5_years', 'أكثر من خمس سنوات', 'Plus de cinq ans', 'More than five years'),
    level('for_good', 'الاستقرار نهائيًا', 'M’installer pour toujours', 'To settle for good'),
    level('open', 'دون مدة محددة', 'Sans durée précise', 'No set length'),
  ]),
  paid_by: openSeveral([
    level('own', 'مدّخراتي الشخصية', 'Mes économies', 'My own savings'),
    level('family', 'العائلة', 'Ma famille', 'My family'),
    level('loan', 'قرض أو دَين', 'Un prêt ou une dette', 'A loan or debt'),
    level('employer', 'المشغّل', 'Mon employeur', 'My employer'),
    level('grant', 'منحة دراسية', 'Une bourse', 'A scholarship'),
    level('other', 'جهة أخرى', 'Autre', 'Someone else'),
  ]),
  entry_papers: open([
    level('work', 'عقد عمل', 'Un contrat de travail', 'A work contract'),
    level('family', 'التحاق بالعائلة', 'Un regroupement familial', 'Family reunification'),
    level('study', 'دراسة أو تدريب', 'Des études ou un stage', 'Study or an internship'),
    level('visit', 'تأشيرة زيارة', 'Un visa de visite', 'A visitor visa'),
    level('asylum', 'طلب حماية', 'Une demande de protection', 'A request for protection'),
    level('none_needed', 'لم تكن الوثائق مطلوبة', 'Aucun papier n’était exigé', 'No papers were needed'),
    level('none', 'دون وثائق', 'Sans papiers', 'No papers'),
  ]),
  informed: open([
    level('well', 'معلومات جيدة', 'De bonnes informations', 'Well informed'),
    level('somewhat', 'بعض المعلومات', 'Quelques informations', 'Somewhat informed'),
    level('not', 'دون معلومات تقريبًا', 'Presque aucune information', 'Hardly informed'),
  ]),
  contract: open([
    level('written', 'عقد مكتوب', 'Un contrat écrit', 'A written contract'),
    level('oral', 'اتفاق شفوي', 'Un accord oral', 'An oral agreement'),
    level('own_account', 'لحسابي الخاص', 'À mon compte', 'Self-employed'),
    level('none', 'دون عقد', 'Sans contrat', 'No contract'),
  ]),
  match: open([
    level('below', 'دون مؤهلاتي', 'En dessous de mes qualifications', 'Below my qualifications'),
    level('matched', 'موافقة لمؤهلاتي', 'À la hauteur de mes qualifications', 'In line with my qualifications'),
    level('above', 'فوق مؤهلاتي', 'Au-dessus de mes qualifications', 'Above my qualifications'),
  ]),
};
