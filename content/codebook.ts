import type { Text } from './text.ts';
import { text } from './text.ts';

export type MissingKind = 'not-asked' | 'refused' | 'does-not-know' | 'not-applicable' | 'not-readable';
export type Stage = 'before' | 'abroad' | 'after';
export type VariableType = 'category' | 'number' | 'text' | 'date' | 'id';

export interface Level {
  readonly code: string;
  readonly label: Text;
}

export interface MissingCode extends Level {
  readonly kind: MissingKind;
}

/** A derivation that anyone may read: the rule in words, and its version. */
export interface DerivationRule {
  readonly text: Text;
  readonly version: string;
}

export interface Variable {
  readonly name: string;
  readonly type: VariableType;
  readonly label: Text;
  readonly question?: Text;
  readonly stage?: Stage;
  readonly unit?: Text;
  readonly levels?: readonly Level[];
  readonly ordered?: boolean;
  readonly missing?: readonly MissingCode[];
  readonly note?: Text;
  readonly rule?: DerivationRule;
}

export interface SurveyDesign {
  readonly sample: 'quota' | 'probability' | 'snowball' | 'rds' | 'census';
  readonly strata?: readonly string[];
  readonly clusters?: readonly string[];
  readonly weights?: string;
  readonly fpc?: readonly ({ readonly count: string } | { readonly fraction: string } | null)[];
  readonly nest?: boolean;
  readonly lonelyPsu?: 'fail' | 'remove' | 'certainty' | 'adjust' | 'average';
  readonly eligibility: string;
  readonly fieldwork: { readonly from: string; readonly to: string };
  readonly mode?: Text;
}

/** The codebook that travels with a data file: what each column means, and how the sample was drawn. */
export interface Codebook {
  readonly format: 'dawra-codebook/1';
  readonly title: Text;
  readonly variables: readonly Variable[];
  readonly design: SurveyDesign;
  readonly citation: Text;
  readonly licence: string;
  readonly synthetic: true;
  readonly threshold: number;
}

/** The five ways an answer can be absent; the codes are the same in every file of ours. */
export const MISSING = {
  notReadable: '-95',
  notApplicable: '-96',
  notAsked: '-97',
  doesNotKnow: '-98',
  refused: '-99',
} as const;

const codes: Readonly<Record<MissingKind, MissingCode>> = {
  'not-asked': {
    code: MISSING.notAsked,
    kind: 'not-asked',
    label: text('لم يُطرح السؤال', 'Question non posée', 'Not asked'),
  },
  refused: { code: MISSING.refused, kind: 'refused', label: text('رفض الإجابة', 'Refus de répondre', 'Refused') },
  'does-not-know': {
    code: MISSING.doesNotKnow,
    kind: 'does-not-know',
    label: text('لا يعرف', 'Ne sait pas', 'Does not know'),
  },
  'not-applicable': {
    code: MISSING.notApplicable,
    kind: 'not-applicable',
    label: text('لا ينطبق', 'Sans objet', 'Not applicable'),
  },
  'not-readable': {
    code: MISSING.notReadable,
    kind: 'not-readable',
    label: text('غير مقروء', 'Illisible', 'Not readable'),
  },
};

/** The declared missing codes of a variable. */
export function missing(...kinds: MissingKind[]): readonly MissingCode[] {
  return kinds.map((kind) => codes[kind]);
}

/** The missing code of a derived variable: a needed answer is missing, and it is not guessed. */
export const NOT_DERIVED: readonly MissingCode[] = [
  {
    code: MISSING.doesNotKnow,
    kind: 'does-not-know',
    label: text(
      'تعذّر الاستنتاج: تنقص إجابة',
      'Non déterminé : une réponse manque',
      'Cannot be derived: an answer is missing',
    ),
  },
];

const missingCodes: ReadonlySet<string> = new Set(Object.values(MISSING));

/** Whether a stored value is one of the five missing codes. */
export function isMissing(value: string): boolean {
  return missingCodes.has(value);
}

export function level(code: string, ar: string, fr: string, en: string): Level {
  return { code, label: text(ar, fr, en) };
}

type Options = Omit<Variable, 'name' | 'type' | 'label'>;

/** A variable of the codebook; `label` in the order Arabic, French, English. */
export function variable(
  name: string,
  type: VariableType,
  label: readonly [ar: string, fr: string, en: string],
  options: Options = {},
): Variable {
  return { name, type, label: text(...label), ...options };
}

/** A category with its levels. */
export function category(
  name: string,
  label: readonly [ar: string, fr: string, en: string],
  levels: readonly Level[],
  options: Options = {},
): Variable {
  return variable(name, 'category', label, { levels, ...options });
}
