import { languages, type Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
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
  /** An expression of the spec in words: `return_type = decided`. */
  readonly expression: (value: unknown) => string;
}

const signs: Readonly<Record<string, string>> = { eq: '=', ne: '≠', lt: '<', le: '≤', gt: '>', ge: '≥' };
const joins: Readonly<Record<Locale, { and: string; or: string; not: string; missing: string }>> = {
  en: { and: ' and ', or: ' or ', not: 'not ', missing: 'no answer' },
  fr: { and: ' et ', or: ' ou ', not: 'non ', missing: 'sans réponse' },
  ar: { and: ' و', or: ' أو ', not: 'ليس ', missing: 'بلا إجابة' },
};

export function labelsOf(variables: readonly Variable[], locale: Locale): Labels {
  const found = new Map(variables.map((variable) => [variable.name, variable]));
  const variable = (name: string): string => labelled(found.get(name)?.label ?? {}, locale, name);
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
  return { variable, level, firstLevel, measure, short, expression };
}
