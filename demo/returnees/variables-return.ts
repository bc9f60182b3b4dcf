import { category, level, missing, NOT_DERIVED } from '../../content/codebook.ts';
import type { Variable } from '../../content/codebook.ts';
import { text } from '../../content/text.ts';
import type { Text } from '../../content/text.ts';
import { SOURCES } from './answers-return.ts';
import { DEGREE_LEVELS, MENTIONED, YES_NO } from './levels.ts';

const SOURCE_LABELS: Readonly<Record<(typeof SOURCES)[number], Text>> = {
  family: text('مصدر المعلومات: العائلة', 'Source d’information : famille', 'Information source: family'),
  friends: text('مصدر المعلومات: الأصدقاء', 'Source d’information : amis', 'Information source: friends'),
  returnees: text(
    'مصدر المعلومات: عائدون آخرون',
    'Source d’information : autres migrants de retour',
    'Information source: other returnees',
  ),
  associations: text(
    'مصدر المعلومات: الجمعيات',
    'Source d’information : associations',
    'Information source: associations',
  ),
  consulate: text('مصدر المعلومات: القنصلية', 'Source d’information : consulat', 'Information source: consulate'),
  chamber: text(
    'مصدر المعلومات: غرفة التجارة',
    'Source d’information : chambre de commerce',
    'Information source: chamber of commerce',
  ),
  employer: text('مصدر المعلومات: المشغّل', 'Source d’information : employeur', 'Information source: employer'),
  web: text(
    'مصدر المعلومات: الإنترنت والإعلام',
    'Source d’information : internet et médias',
    'Information source: internet and media',
  ),
  union: text('مصدر المعلومات: النقابة', 'Source d’information : syndicat', 'Information source: trade union'),
  bank: text('مصدر المعلومات: البنك', 'Source d’information : banque', 'Information source: bank'),
  school: text(
    'مصدر المعلومات: المدرسة أو الجامعة',
    'Source d’information : école ou université',
    'Information source: school or university',
  ),
};

/** The return itself: choice, reasons, preparation. */
export const RETURN_VARIABLES: readonly Variable[] = [
  category(
    'choice_degree',
    ['درجة الاختيار في العودة', 'Degré de choix dans le retour', 'Degree of choice in returning'],
    [
      level('free', 'اختيار حر تمامًا', 'Choix tout à fait libre', 'Completely free choice'),
      level('some', 'بعض الاختيار', 'Un certain choix', 'Some choice'),
      level('little', 'اختيار ضئيل', 'Très peu de choix', 'Very little choice'),
      level('none', 'بلا اختيار', 'Aucun choix', 'No choice'),
    ],
    { stage: 'after', ordered: true, missing: missing('refused', 'does-not-know') },
  ),
  category(
    'reason_decided',
    ['السبب الرئيسي للعودة بقرار شخصي', 'Motif principal du retour décidé', 'Main reason for the decided return'],
    [
      level('nostalgia', 'الحنين إلى الوطن', 'Nostalgie du pays', 'Nostalgia'),
      level('not_settled', 'عدم التأقلم في الخارج', 'Ne s’est pas fixé à l’étranger', 'Did not settle abroad'),
      level('retirement', 'التقاعد', 'Retraite', 'Retirement'),
      level('projects', 'إنجاز مشاريع', 'Réaliser des projets', 'Carrying out projects'),
      level('family', 'العيش مع العائلة', 'Vivre auprès de la famille', 'To live with the family'),
      level('studies_ended', 'انتهاء الدراسة كما كان مقررًا', 'Fin des études comme prévu', 'Studies ended as planned'),
      level('contract_ended', 'انتهاء العقد كما كان مقررًا', 'Fin du contrat comme prévu', 'Contract ended as planned'),
      level('other', 'سبب آخر', 'Autre motif', 'Another reason'),
    ],
    {
      stage: 'after',
      missing: missing('not-asked', 'refused'),
      question: text(
        'ما السبب الرئيسي الذي جعلك تقرّر العودة؟',
        'Quelle raison principale vous a fait décider de revenir ?',
        'What main reason made you decide to return?',
      ),
    },
  ),
  category(
    'reason_compelled',
    ['السبب الرئيسي للعودة الاضطرارية', 'Motif principal du retour contraint', 'Main reason for the compelled return'],
    [
      level('expulsion', 'الطرد', 'Expulsion', 'Expulsion'),
      level('family', 'ظروف عائلية قاهرة', 'Contraintes familiales', 'Family constraints'),
      level('job_loss', 'فقدان العمل', 'Perte d’emploi', 'Loss of job'),
      level('permit', 'عدم تجديد رخصة الإقامة', 'Non-renouvellement du titre de séjour', 'Permit not renewed'),
      level('health', 'المرض', 'Santé', 'Health'),
      level('other', 'سبب آخر', 'Autre motif', 'Another reason'),
    ],
    {
      stage: 'after',
      missing: missing('not-asked', 'refused'),
      question: text(
        'ما الظرف الذي اضطرّك إلى العودة؟',
        'Quelle circonstance vous a contraint à revenir ?',
        'What circumstance compelled you to return?',
      ),
    },
  ),
  category(
    'permanence',
    ['ديمومة العودة', 'Permanence du retour', 'Permanence of the return'],
    [
      level('permanent', 'دائمة', 'Définitif', 'Permanent'),
      level('temporary', 'مؤقتة', 'Temporaire', 'Temporary'),
      level('undecided', 'لم يتقرر', 'Indécis', 'Undecided'),
    ],
    { stage: 'after', missing: missing('refused') },
  ),
  category(
    'savings',
    ['مدّخرات عند العودة', 'Épargne rapportée', 'Savings brought back'],
    [
      level('none', 'لا شيء', 'Aucune', 'None'),
      level('some', 'بعض المدّخرات', 'Un peu', 'Some'),
      level('enough', 'ما يكفي للبدء', 'De quoi démarrer', 'Enough to start'),
    ],
    { stage: 'abroad', ordered: true, missing: missing('refused', 'does-not-know') },
  ),
  category(
    'contacts_kept',
    ['حافظ على علاقات مفيدة في الوطن', 'Contacts utiles gardés au pays', 'Useful contacts kept at home'],
    YES_NO,
    { stage: 'abroad', missing: missing('not-readable') },
  ),
  ...SOURCES.map((source): Variable => {
    const { ar, fr, en } = SOURCE_LABELS[source];
    return category(`info_${source}`, [ar, fr, en], MENTIONED, {
      stage: 'abroad',
      missing: missing('not-readable'),
      question: text(
        'من أين حصلت على معلومات قبل العودة؟',
        'Où vous êtes-vous renseigné avant le retour ?',
        'Where did you find information before returning?',
      ),
    });
  }),
  category(
    'scouting_visit',
    ['زيارة استطلاع قبل العودة', 'Visite de repérage avant le retour', 'Visit to see for oneself before returning'],
    YES_NO,
    {
      stage: 'abroad',
      missing: missing('does-not-know', 'not-applicable'),
      question: text(
        'هل زرت البلد قبل العودة لتقييم الوضع بنفسك؟',
        'Êtes-vous venu au pays, avant le retour, pour juger de la situation ?',
        'Did you visit the country before returning, to judge the situation?',
      ),
    },
  ),
  category(
    'time_to_prepare',
    ['مدة التحضير للعودة', 'Temps de préparation du retour', 'Time to prepare the return'],
    [
      level('none', 'لا شيء', 'Aucun', 'None'),
      level('under_1_month', 'أقل من شهر', 'Moins d’un mois', 'Under a month'),
      level('1_to_6_months', 'من شهر إلى ستة أشهر', 'De un à six mois', 'One to six months'),
      level('6_to_12_months', 'من ستة أشهر إلى سنة', 'De six mois à un an', 'Six months to a year'),
      level('over_a_year', 'أكثر من سنة', 'Plus d’un an', 'Over a year'),
    ],
    { stage: 'abroad', ordered: true, missing: missing('does-not-know') },
  ),
  category(
    'papers_settled',
    [
      'تسوية الوثائق والحقوق قبل العودة',
      'Papiers et droits réglés avant le retour',
      'Papers and rights settled before returning',
    ],
    YES_NO,
    {
      stage: 'abroad',
      missing: missing('does-not-know'),
    },
  ),
  category('skills_certified', ['كفاءات مصادق عليها', 'Compétences certifiées', 'Skills certified'], YES_NO, {
    stage: 'abroad',
    missing: missing('not-applicable'),
  }),
  category('support_received', ['تلقّى دعمًا عند العودة', 'Aide reçue au retour', 'Support received on return'], YES_NO, {
    stage: 'after',
    missing: missing('does-not-know'),
  }),
  category(
    'cycle',
    ['دورة الهجرة', 'Cycle migratoire', 'Migration cycle'],
    [
      level('complete', 'مكتملة', 'Complet', 'Complete'),
      level('incomplete', 'غير مكتملة', 'Incomplet', 'Incomplete'),
      level('interrupted', 'منقطعة', 'Interrompu', 'Interrupted'),
    ],
    {
      missing: NOT_DERIVED,
      rule: {
        version: 'cycle-1',
        text: text(
          'منقطعة إذا كانت العودة اضطرارية؛ مكتملة إذا كانت بقرار شخصي وتحققت الأهداف أو كان السبب التقاعد أو إنجاز مشاريع أو انتهاء الدراسة كما كان مقررًا؛ غير مكتملة فيما عدا ذلك من العودات بقرار شخصي؛ مفقودة إذا نقص جواب لازم.',
          'Interrompu si le retour est contraint ; complet s’il est décidé et que les objectifs sont atteints ou que le motif est la retraite, la réalisation de projets ou la fin prévue des études ; incomplet pour les autres retours décidés ; manquant si une réponse nécessaire manque.',
          'Interrupted if the return is compelled; complete if decided and the objectives were met, or the reason is retirement, carrying out projects or studies ended as planned; incomplete for other decided returns; missing if a needed answer is missing.',
        ),
      },
    },
  ),
  category('willingness', ['الإرادة', 'Volonté de retour', 'Willingness'], DEGREE_LEVELS, {
    ordered: true,
    missing: NOT_DERIVED,
    rule: {
      version: 'willingness-1',
      text: text(
        'مرتفعة إذا كانت العودة بقرار شخصي باختيار حر أو ببعض الاختيار؛ منعدمة إذا كانت اضطرارية بلا أي اختيار؛ ضعيفة فيما عدا ذلك.',
        'Élevée si le retour est décidé avec un choix libre ou un certain choix ; nulle s’il est contraint sans aucun choix ; faible sinon.',
        'High if decided with a free choice or some choice; none if compelled with no choice at all; low otherwise.',
      ),
    },
  }),
  category('readiness', ['الجاهزية', 'Capacité à revenir', 'Readiness'], DEGREE_LEVELS, {
    ordered: true,
    missing: NOT_DERIVED,
    rule: {
      version: 'readiness-1',
      text: text(
        'نقطة عن كل مورد: مدّخرات، علاقات، زيارة استطلاع، ستة أشهر أو أكثر للتحضير، وثائق وحقوق مسوّاة، كفاءات مصادق عليها، مصدران أو أكثر للمعلومات. صفر أو نقطة: منعدمة؛ نقطتان أو ثلاث: ضعيفة؛ أربع فأكثر: مرتفعة. مفقودة إذا كان في وسع الإجابات الناقصة أن تغيّر الدرجة.',
        'Un point par ressource : épargne, contacts, visite de repérage, six mois ou plus de préparation, papiers et droits réglés, compétences certifiées, deux sources d’information ou plus. 0 ou 1 point : nulle ; 2 ou 3 : faible ; 4 et plus : élevée. Manquante si les réponses absentes pouvaient changer le degré.',
        'One point for each resource: savings, contacts, a visit, six months or more to prepare, papers and rights settled, skills certified, two or more sources of information. 0 or 1 point: none; 2 or 3: low; 4 or more: high. Missing if the absent answers could change the degree.',
      ),
    },
  }),
  category('preparedness', ['الاستعداد للعودة', 'Préparation du retour', 'Preparedness'], DEGREE_LEVELS, {
    ordered: true,
    missing: NOT_DERIVED,
    rule: {
      version: 'preparedness-1',
      text: text(
        'الإرادة × الجاهزية: منعدم إذا انعدمت إحداهما؛ مرتفع إذا كانتا مرتفعتين؛ ضعيف فيما عدا ذلك.',
        'Volonté × capacité : nulle si l’une des deux est nulle ; élevée si les deux sont élevées ; faible sinon.',
        'Willingness x readiness: none if either is none; high if both are high; low otherwise.',
      ),
    },
  }),
];
