import { languages, type Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { noneLabel } from '../codebook/answer-set.ts';
import type { AnswerSet } from '../codebook/answer-set.contract.ts';
import type { Variable } from '../codebook/codebook.contract.ts';

/** Reads names and codes of a result as words, with the codebook's labels: in one language or, with its mark, in another that they have. */
export interface Labels {
  readonly variable: (name: string) => string;
  readonly level: (name: string, code: string) => string;
  /** The first level of a variable: what models compare with unless told. */
  readonly firstLevel: (name: string) => string | undefined;
  /** A measure's label: `status=unemployed` → "Situation: unemployed", `age` → "Age". */
  readonly measure: (label: string) => string;
  /** The level alone of such a label. */
  readonly short: (label: string) => string;
  /** The multi-answer set whose options these columns are, each asked whether it was chosen; undefined when they are none. */
  readonly setOf: (measures: readonly { readonly column: string; readonly level: string }[]) => NamedSet | undefined;
  /** Whether a measure is of those who chose none of the options of a set. */
  readonly isNone: (measure: object) => boolean;
  /** An expression of the spec in words: `return_type = decided`. */
  readonly expression: (value: unknown) => string;
}

const signs: Readonly<Record<string, string>> = { eq: '=', ne: '≠', lt: '<', le: '≤', gt: '>', ge: '≥' };
const joins: Readonly<Record<Locale, { and: string; or: string; not: string; missing: string; none: string }>> = {
  en: { and: ' and ', or: ' or ', not: 'not ', missing: 'no answer', none: 'None of these' },
  fr: { and: ' et ', or: ' ou ', not: 'non ', missing: 'sans réponse', none: 'Aucune de ces réponses' },
  ar: { and: ' و', or: ' أو ', not: 'ليس ', missing: 'بلا إجابة', none: 'لا شيء مما ذُكر' },
};

/** A multi-answer set with its label in one language. */
export interface NamedSet {
  readonly name: string;
  readonly label: string;
}

export function labelsOf(variables: readonly Variable[], locale: Locale, sets: readonly AnswerSet[] = []): Labels {
  const found = new Map(variables.map((variable) => [variable.name, variable]));
  const nones = new Set(sets.map(noneLabel));
  const variable = (name: string): string =>
    nones.has(name) ? joins[locale].none : labelled(found.get(name)?.label ?? {}, locale, name);
  const level = (name: string, code: string): string =>
    labelled(found.get(name)?.levels?.find((candidate) => candidate.code === code)?.label ?? {}, locale, code);
  const split = (label: string): [string, string] | undefined => {
    const at = label.indexOf('=');
    return at > 0 && found.has(label.slice(0, at)) ? [label.slice(0, at), label.slice(at + 1)] : undefined;
  };
  const measure = (label: string): string => {
    const parts = split(label);
    return parts ? `${variable(parts[0])}${languages[locale].colon}${level(...parts)}` : variable(label);
  };
  const short = (label: string): string => {
    const parts = split(label);
    return parts ? level(...parts) : variable(label);
  };
  const firstLevel = (name: string): string | undefined => found.get(name)?.levels?.[0]?.code;
  const words = joins[locale];
  const expression = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    const [kind, of] = Object.entries(value)[0] ?? ['', ''];
    if ((kind === 'and' || kind === 'or') && Array.isArray(of)) return of.map(expression).join(words[kind]);
    if (kind === 'not') return words.not + expression(of);
    if (kind === 'missing') return `${variable(String(of))}${languages[locale].colon}${words.missing}`;
    const [name, wanted] = of as [string, unknown];
    if (kind === 'in' && Array.isArray(wanted))
      return `${variable(name)}${languages[locale].colon}${wanted.map((code) => level(name, String(code))).join(words.or)}`;
    return `${variable(name)} ${signs[kind] ?? kind} ${level(name, String(wanted))}`;
  };
  const setOf: Labels['setOf'] = (measures) => {
    const [first] = measures;
    const set = first && sets.find(({ options }) => options.some((option) => option.variable === first.column));
    if (!set) return undefined;
    const options = new Set(set.options.map((option) => option.variable));
    const whole = measures.every(({ column, level: code }) => options.has(column) && code === set.chosen);
    return whole ? { name: set.name, label: labelled(set.label, locale, set.name) } : undefined;
  };
  const isNone: Labels['isNone'] = (of) => 'where' in of && 'label' in of && nones.has(String(of.label));
  return { variable, level, firstLevel, measure, short, setOf, isNone, expression };
}
