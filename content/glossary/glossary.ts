import { text, TRANSLATION } from '../text.ts';
import type { Text, Translation } from '../text.ts';

/** A term with its agreed definition; a changed definition is a new version. */
export interface GlossaryTerm {
  readonly code: string;
  readonly term: Text;
  readonly definition: Text;
  readonly version: 1;
  readonly source: string;
  readonly translation: Translation;
}

function entry(code: string, term: Text, definition: Text, source = 'Dawra, words of the trade'): GlossaryTerm {
  return { code, term, definition, version: 1, source, translation: TRANSLATION };
}

/** The words of the trade, in three languages. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  entry(
    'return',
    text('العودة', 'Retour', 'Return'),
    text(
      'فعل يقرره الفرد للرجوع إلى بلد المنشأ بعد أن عاش مدة في الخارج، نهائيًا أو مؤقتًا.',
      'Acte, décidé individuellement, de revenir dans le pays d’origine après avoir vécu quelque temps à l’étranger, définitivement ou pour un temps.',
      'The act, decided individually, of going back to the country of origin after having lived some time abroad, permanently or for a time.',
    ),
    'Rabat recommendations, point 7 (in our own words)',
  ),
  entry(
    'decided_return',
    text('العودة بقرار شخصي', 'Retour décidé', 'Decided return'),
    text(
      'عودة بمبادرة من الشخص نفسه، دون ضغط ولا إكراه؛ وليست هي «العودة الطوعية» بالمعنى الإداري.',
      'Retour à l’initiative de la personne, sans pression ni contrainte ; à ne pas confondre avec le « retour volontaire » administratif.',
      'A return on the person’s own initiative, without pressure or coercion; not the same as administrative "voluntary return".',
    ),
  ),
  entry(
    'compelled_return',
    text('العودة الاضطرارية', 'Retour contraint', 'Compelled return'),
    text(
      'عودة ناتجة عن ظروف غير مواتية تقطع دورة الهجرة فجأة؛ والعودة القسرية صورة من صورها.',
      'Retour dû à des circonstances défavorables qui interrompent brusquement le cycle migratoire ; le retour forcé en est une forme.',
      'The consequence of unfavourable circumstances that abruptly interrupt the cycle; enforced return is one form of it.',
    ),
  ),
  entry(
    'enforced_return',
    text('العودة القسرية', 'Retour forcé', 'Enforced return'),
    text(
      'عودة اضطرارية بقرار إداري أو قضائي من دولة المقصد.',
      'Retour contraint par un acte administratif ou judiciaire de l’État de destination.',
      'Compelled by an administrative or judicial act of the State of destination.',
    ),
  ),
  entry(
    'unemployed',
    text('عاطل عن العمل', 'Au chômage', 'Unemployed'),
    text(
      'من لا عمل له وهو متاح للعمل ويبحث عنه؛ أما «من لا عمل له» فمجموعة أخرى أوسع.',
      'Sans emploi, disponible et en recherche ; « sans emploi » est un autre groupe, plus large.',
      'Without work, available and looking; “without work” is another, larger group.',
    ),
  ),
  entry(
    'readmission',
    text('إعادة القبول', 'Réadmission', 'Readmission'),
    text(
      'تسليم شخص بموجب اتفاق متصل بإعادة القبول.',
      'Remise d’une personne en vertu d’un accord lié à la réadmission.',
      'Handing over of a person under an agreement linked to readmission.',
    ),
  ),
  entry(
    'removal',
    text('الإبعاد، الطرد', 'Éloignement, expulsion', 'Removal, expulsion'),
    text(
      'تنفيذ دولة المقصد واجب مغادرة ترابها.',
      'Exécution, par l’État de destination, d’une obligation de quitter le territoire.',
      'Enforcement of an obligation to leave by the destination state.',
    ),
  ),
  entry(
    'found_irregularly_present',
    text('المعاينة في وضعية إقامة غير قانونية', 'Présence irrégulière constatée', 'Found irregularly present'),
    text(
      'مواطنو بلدان غير أعضاء في الاتحاد عاينت سلطة وجودهم على ترابها دون إذن. تُعدّ المعاينات لا الاعتقالات؛ وليست عودة، ولا تقول هل غادر الشخص، والصفة تخص الوضع لا الشخص.',
      'Ressortissants de pays tiers dont les autorités constatent la présence sans titre sur leur territoire. Ce n’est pas un retour et cela ne dit pas si la personne est partie ; le mot qualifie une situation, non une personne.',
      'Third-country nationals whom authorities find on their territory without authorisation (Eurostat: found to be illegally present). It is not a return and does not say whether the person left; the word describes a situation, not a person.',
    ),
    'Eurostat, migr_eipre, enforcement of immigration legislation (in our own words)',
  ),
  entry(
    'permanence',
    text('ديمومة العودة', 'Permanence du retour', 'Permanence'),
    text(
      'دائمة، أو مؤقتة، أو لم يتقرر بعد.',
      'Définitif, temporaire ou indécis.',
      'Permanent, temporary or undecided.',
    ),
  ),
  entry(
    'stage',
    text('المرحلة', 'Étape', 'Stage'),
    text(
      'قبل المغادرة، وفي الخارج، وبعد العودة: تُطرح المتغيرات نفسها في كل مرحلة وتُقارن.',
      'Avant le départ, à l’étranger, après le retour : les mêmes variables sont demandées à chaque étape, et comparées.',
      'Before leaving, abroad, after return: the same variables are asked at each, and compared.',
    ),
  ),
  entry(
    'main_country',
    text('بلد الهجرة الرئيسي', 'Principal pays d’immigration', 'Main country of immigration'),
    text(
      'البلد الذي أقام فيه الشخص أطول مدة؛ أما «آخر بلد» فمتغير آخر.',
      'Pays où la personne a vécu le plus longtemps ; le dernier pays est une autre variable.',
      'Where the person stayed longest; the last country is another variable.',
    ),
  ),
  entry(
    'cycle',
    text('دورة الهجرة', 'Cycle migratoire', 'Migration cycle'),
    text(
      'مكتملة أو غير مكتملة أو منقطعة، وفق قاعدة ظاهرة مؤرخة قابلة للتعديل.',
      'Complet, incomplet ou interrompu, selon une règle visible, datée et modifiable.',
      'Complete, incomplete or interrupted, by a visible, editable, dated rule.',
    ),
  ),
  entry(
    'preparedness',
    text('الاستعداد للعودة', 'Préparation du retour', 'Preparedness'),
    text(
      'الإرادة (اختيار حر) مقرونة بالجاهزية (موارد مادية وغير مادية): منعدم أو ضعيف أو مرتفع، وفق قاعدة ظاهرة.',
      'Volonté (libre choix) et capacité (ressources matérielles et immatérielles) : nulle, faible ou élevée, selon une règle visible.',
      'Willingness (free choice) with readiness (resources, tangible and intangible): none, low or high, by a visible rule.',
    ),
  ),
  entry(
    'profile',
    text('الفئة', 'Profil', 'Profile'),
    text(
      'عامل موسمي، طالب أو متدرب، عامل مؤهل، متقاعد، وغير ذلك من الفئات.',
      'Travailleur saisonnier, étudiant ou stagiaire, travailleur qualifié, retraité, et d’autres encore.',
      'Seasonal worker, student or intern, qualified worker, retired, and others.',
    ),
  ),
  entry(
    'side',
    text('الجانب', 'Partie', 'Party'),
    text(
      'المنشأ، أو المقصد، أو الجانبان معًا أو لا جانب (تقرر الهيئة ذلك: فلا تُلزَم به جمعيات المهاجرين والنقابات والعلوم)، أو دولي. والقنصلية في جانب دولتها.',
      'Origine, destination, les deux ou aucune (l’organisme en décide : associations de migrants, syndicats et science n’y sont pas tenus), ou international. Un consulat est de la partie de son État.',
      'Origin, destination, both or neither (the body decides: migrants’ associations, unions and science are not forced to one), or international. A consulate is of the party of its State.',
    ),
  ),
  entry(
    'family',
    text('فئة المشارك', 'Famille d’acteurs', 'Family'),
    text(
      'سلطات عمومية، أصحاب عمل، نقابة، جمعية مهاجرين، علوم، منظمة حكومية دولية.',
      'Pouvoirs publics, employeurs, syndicat, association de migrants, science, organisation intergouvernementale.',
      'Public authority, employers, trade union, migrant association, science, intergovernmental organisation.',
    ),
  ),
  entry(
    'corridor',
    text('ممر الهجرة', 'Corridor migratoire', 'Corridor'),
    text(
      'زوج مرتب من البلدان، بما في ذلك بين البلدان المغاربية.',
      'Couple ordonné de pays, y compris à l’intérieur du Maghreb.',
      'An ordered pair of countries, within the Maghreb too.',
    ),
  ),
  entry(
    'obstacle',
    text('عائق', 'Obstacle', 'Obstacle'),
    text(
      'ما يحول دون مشروع أو تنقل: نوعه، والمسؤول عنه، وأجله، والجهة التي رُفع إليها، وكيفية إزالته.',
      'Ce qui entrave un projet ou la mobilité : sa nature, son responsable, son échéance, à qui il a été soumis, comment il a été levé.',
      'What stands in the way of a project or of mobility: its kind, owner, deadline, to whom it was escalated, how it was removed.',
    ),
  ),
  entry(
    'eligibility',
    text('قاعدة الأهلية', 'Règle d’éligibilité', 'Eligibility rule set'),
    text(
      'القاعدة المؤرخة التي تحدد من يُعدّ عائدًا؛ وكل جدول يذكر القاعدة التي استعملها.',
      'Règle datée qui dit qui compte comme migrant de retour ; chaque tableau nomme celle qu’il emploie.',
      'The dated rule that says who may be counted as a returnee; every table names the one it used.',
    ),
  ),
];
