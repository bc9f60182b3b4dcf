import { text, type Text } from '../text.ts';
import { PROPOSED, type Code, type CodeList } from './code.ts';

const MIREM = text('MIREM (قول الشخص)', 'MIREM (ce que dit la personne)', 'MIREM (what the person says)');
const DIRECTIVE = text('التوجيه الأوروبي 2008/115', 'Directive 2008/115', 'Directive 2008/115');
const EUROSTAT = text('يوروستات، بعد return', 'Eurostat, dimension return', 'Eurostat, dimension return');
const IOM = text('المنظمة الدولية للهجرة، RIAT', 'OIM, RIAT', 'IOM, RIAT');

const outside = text('خارج نطاقه', 'hors de son champ', 'outside its scope');
const uncounted = text('لا تعدّه سلاسل العودة', 'non compté dans les séries de retours', 'not counted in return series');
const decided = text('بقرار شخصي', 'décidé', 'decided');
const compelled = text('اضطرارية', 'contraint', 'compelled');
const spontaneous = text('عودة تلقائية', 'retour spontané', 'spontaneous');
const nothing = text('–', '–', '–');

function type(
  code: string,
  parent: string | null,
  label: Text,
  definition: Text,
  [mirem, directive, eurostat, iom, codes = []]: readonly [Text, Text, Text, Text, (readonly string[])?],
): Code {
  return {
    ...{ code, label, definition, from: '2008-04-19', until: null },
    ...(parent ? { parent } : {}),
    mapping: [
      { scheme: MIREM, codes: [], text: mirem },
      { scheme: DIRECTIVE, codes: [], text: directive },
      { scheme: EUROSTAT, codes, text: eurostat },
      { scheme: IOM, codes: [], text: iom },
    ],
  };
}

/** Types of return (R) and what is not return (X): never added together. */
export const RETURN_TYPES: CodeList = {
  id: 'return-types',
  label: text('أنواع العودة والإبعاد', 'Types de retour et d’éloignement', 'Types of return and of removal'),
  definition: text(
    'ما رمزه R عودة، وما رمزه X تسليم أو إبعاد: لا يُجمعان تحت كلمة «عودة». مقابلها عند هيئات أخرى اقتراح يحتاج إلى تحقق.',
    'R : retour ; X : remise ou éloignement. On ne les additionne jamais sous le mot « retour ». Les correspondances avec d’autres nomenclatures sont proposées, à vérifier.',
    'R is return, X is handing over or removal: they are never added under the word “return”. How other bodies write the same is proposed, to be checked.',
  ),
  parents: 'return-kinds',
  source: {
    title:
      'Rabat recommendations, points 7 and 15 to 17 (in our own words); Directive 2008/115/EC, art. 3; Eurostat, code list of the dimension return',
    url: 'https://eur-lex.europa.eu/eli/dir/2008/115/oj',
    seen: null,
  },
  review: PROPOSED,
  codes: [
    type(
      'R1',
      'decided',
      text('عودة بقرار شخصي، دائمة', 'Retour décidé, définitif', 'Decided return, permanent'),
      text('قررها الشخص، للاستقرار.', 'La personne l’a décidé, pour de bon.', 'The person decided it, for good.'),
      [decided, outside, uncounted, spontaneous],
    ),
    type(
      'R2',
      'decided',
      text(
        'عودة بقرار شخصي، مؤقتة أو دائرية',
        'Retour décidé, temporaire ou circulaire',
        'Decided return, temporary or circular',
      ),
      text('قررها الشخص، لوقت.', 'La personne l’a décidé, pour un temps.', 'The person decided it, for a time.'),
      [decided, outside, uncounted, spontaneous],
    ),
    type(
      'R3',
      'compelled',
      text(
        'عودة اضطرارية دون أمر بالمغادرة',
        'Retour contraint, sans ordre de quitter le territoire',
        'Compelled return, without an order to leave',
      ),
      text(
        'انقطعت الدورة: فقدان عمل أو رخصة إقامة، أو ظرف عائلي.',
        'Le cycle s’est interrompu : emploi ou titre perdu, famille.',
        'The cycle was interrupted: a job or a permit lost, family.',
      ),
      [
        compelled,
        text(
          'خارج نطاقه، إلا إن كانت الإقامة غير قانونية',
          'hors de son champ, sauf séjour irrégulier',
          'outside its scope, unless the stay was irregular',
        ),
        uncounted,
        nothing,
      ],
    ),
    type(
      'R4',
      null,
      text(
        'عودة بعد أمر بالمغادرة، بمساعدة أو دونها',
        'Retour après un ordre de quitter le territoire, aidé ou non',
        'Return under an order to leave, assisted or not',
      ),
      text(
        'غادر الشخص بعد أمر، من تلقاء نفسه. يُسأل هل قرر: غالبًا لا.',
        'La personne est partie après un ordre, de son fait. On lui demande si elle l’a décidé : le plus souvent, non.',
        'The person left after an order, by complying. Whether it was decided is asked: mostly it was not.',
      ),
      [
        text(
          'يُسأل الشخص؛ غالبًا اضطرارية',
          'à demander ; le plus souvent contraint',
          'ask the person; usually compelled',
        ),
        text('«عودة»، امتثالًا', '« retour », en s’y conformant', '“return”, by complying'),
        text('امتثال، بمساعدة أو دونها', 'départ conforme, aidé ou non', 'complying, assisted or not'),
        text(
          'عودة بمساعدة؛ «طوعية» في RIAT',
          'retour assisté ; « volontaire » dans RIAT',
          'assisted return; “voluntary” in RIAT',
        ),
        ['VOLU', 'ASSI_VOLU', 'NASSI_VOLU'],
      ],
    ),
    type(
      'X1',
      'compelled',
      text('إعادة القبول', 'Réadmission', 'Readmission'),
      text(
        'تسليم شخص بإجراء بين دول، بموجب اتفاق.',
        'Remise d’une personne par une procédure entre États, en vertu d’un accord.',
        'Handing over of a person by a procedure between States, under an agreement.',
      ),
      [
        compelled,
        text('«عودة» بموجب اتفاقات', '« retour » en vertu d’accords', '“return” under agreements'),
        text('بعد آخر: الاتفاق', 'autre dimension : l’accord', 'another dimension: the agreement'),
        nothing,
        ['EURA', 'RA_OTH'],
      ],
    ),
    type(
      'X2',
      'compelled',
      text('الإبعاد والطرد', 'Éloignement, expulsion', 'Removal, expulsion'),
      text(
        'تنفيذ دولة المقصد واجب المغادرة.',
        'Exécution, par l’État de destination, d’une obligation de partir.',
        'Enforcement of an obligation to leave by the State of destination.',
      ),
      [
        text('اضطرارية (قسرية)', 'contraint (forcé)', 'compelled (enforced)'),
        text('«إبعاد»', '« éloignement »', '“removal”'),
        text('تنفيذ قسري', 'exécution forcée', 'enforced'),
        text('«قسرية» في RIAT', '« forcé » dans RIAT', '“forced” in RIAT'),
        ['FORC', 'ASSI_FORC'],
      ],
    ),
  ],
};
