import { text, type Text } from '../text.ts';
import { labelOf, PROPOSED, type CodeList, type CodeSource, type Row } from './code.ts';

/** The day of the Rabat meeting, since which the words are used in this sense. */
const RABAT = '2008-04-19';
const dawra: CodeSource = { title: 'Dawra, words of the trade', url: 'https://cadmus.eui.eu/', seen: null };

/** A short list of the trade's own words. */
const list = (
  id: string,
  label: Text,
  definition: Text,
  rows: readonly (readonly [row: Row, definition?: Text])[],
): CodeList => ({
  ...{ id, label, definition, parents: null, source: dawra, review: PROPOSED },
  codes: rows.map(([row, of]) => ({
    code: row[0],
    label: labelOf(row),
    ...(of ? { definition: of } : {}),
    from: RABAT,
    until: null,
  })),
});

export const PERMANENCE = list(
  'permanence',
  text('دوام العودة', 'Caractère du retour', 'Permanence of return'),
  text(
    'هل العودة لوقت أم للاستقرار.',
    'Si l’on revient pour un temps ou pour de bon.',
    'Whether one returns for a time or for good.',
  ),
  [
    [['permanent', 'دائمة', 'Définitif', 'Permanent']],
    [['temporary', 'مؤقتة', 'Temporaire', 'Temporary']],
    [['undecided', 'لم يتقرر', 'Indécis', 'Undecided']],
  ],
);

export const STAGES = list(
  'stages',
  text('مراحل الدورة', 'Étapes du cycle', 'Stages of the cycle'),
  text(
    'تُطرح المتغيرات نفسها في كل مرحلة وتُقارن.',
    'Les mêmes variables sont demandées à chaque étape, et comparées.',
    'The same variables are asked at each stage, and compared.',
  ),
  [
    [['before', 'قبل المغادرة', 'Avant le départ', 'Before leaving']],
    [['abroad', 'أثناء الإقامة في الخارج', 'À l’étranger', 'Abroad']],
    [['after', 'بعد العودة', 'Après le retour', 'After return']],
  ],
);

export const PROFILES = list(
  'profiles',
  text('فئات العائدين', 'Profils', 'Profiles'),
  text(
    'لكل فئة حاجاتها؛ تُضاف فئات أخرى إلى القائمة.',
    'À chaque profil ses besoins ; d’autres s’ajoutent à la liste.',
    'Each has needs of its own; others are added to the list.',
  ),
  [
    [['seasonal', 'عامل موسمي', 'Saisonnier', 'Seasonal worker']],
    [['student_intern', 'طالب أو متدرب', 'Étudiant ou stagiaire', 'Student or intern']],
    [['qualified', 'عامل مؤهل', 'Travailleur qualifié', 'Qualified worker']],
    [['retired', 'متقاعد', 'Retraité', 'Retired person']],
  ],
);

export const SIDES = list(
  'sides',
  text('الجوانب', 'Parties', 'Sides'),
  text(
    'موقع المؤسسة من الدورة. القنصلية من جانب دولتها.',
    'Où une institution se tient dans le cycle. Un consulat est du côté de son État.',
    'Where an institution stands in the cycle. A consulate belongs to the side of its State.',
  ),
  [
    [['origin', 'بلدان المنشأ', 'Pays d’origine', 'Countries of origin']],
    [['destination', 'بلدان المقصد', 'Pays de destination', 'Countries of destination']],
    [['both_or_neither', 'الجانبان معًا أو لا جانب', 'Les deux parties ou aucune', 'Both parties or neither']],
    [['international', 'دولي', 'International']],
  ],
);

export const FAMILIES = list(
  'families',
  text('أسر المؤسسات', 'Familles d’institutions', 'Families of institutions'),
  text(
    'أنواع المؤسسات حول الطاولة.',
    'Les sortes d’institutions autour de la table.',
    'Kinds of institution around the table.',
  ),
  [
    [['public_authority', 'سلطة عمومية', 'Pouvoirs publics', 'Public authority']],
    [['employers', 'أرباب العمل', 'Employeurs', 'Employers']],
    [['trade_union', 'نقابة', 'Syndicat', 'Trade union']],
    [['migrant_association', 'جمعية مهاجرين', 'Association de migrants', 'Migrant association']],
    [['science', 'البحث العلمي', 'Science']],
    [['intergovernmental', 'منظمة حكومية دولية', 'Organisation intergouvernementale', 'Intergovernmental']],
  ],
);

export const RETURN_KINDS = list(
  'return-kinds',
  text('كيف تقررت العودة', 'Comment le retour s’est décidé', 'How the return came about'),
  text('ما يقوله الشخص عن عودته.', 'Ce que la personne dit de son retour.', 'What the person says of the return.'),
  [
    [
      ['decided', 'عودة بقرار شخصي', 'Retour décidé', 'Decided return'],
      text(
        'بمبادرة من الشخص نفسه، دون ضغط ولا إكراه.',
        'À l’initiative de la personne, sans pression ni contrainte.',
        'On the person’s own initiative, without pressure or coercion.',
      ),
    ],
    [
      ['compelled', 'عودة اضطرارية', 'Retour contraint', 'Compelled return'],
      text(
        'ظروف غير مواتية قطعت الدورة فجأة؛ والعودة القسرية صورة منها.',
        'Des circonstances défavorables ont interrompu le cycle ; le retour forcé en est une forme.',
        'Unfavourable circumstances interrupted the cycle; enforced return is one form of it.',
      ),
    ],
  ],
);
