import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { leastThreshold } from '../codebook/least-threshold.ts';

/** Fewest people that anything shown may rest on where removal, health or legal status is asked about. */
export const sensitiveThreshold = 10;

/** An analysis must be about this many times the threshold of people at least. */
const domainTimes = 4;

/** Beginnings of words that speak of removal and readmission; letters without accents, Arabic without vowel signs. */
const removal = [
  'removal', 'removed', 'expul', 'expel', 'deport', 'readmi', 'refoul', 'detention', 'detenu', 'entry_ban', 'entry ban',
  'طرد', 'ترحيل', 'ابعاد', 'اعادة القبول', 'احتجاز',
]; // prettier-ignore
/** The same of health and legal status. */
const healthAndStatus = [
  'health', 'sante', 'maladie', 'illness', 'disab', 'handicap', 'hiv', 'pregnan', 'grossesse', 'صحة', 'اعاقة',
  'legal', 'irregular', 'irregul', 'undocument', 'sans papiers', 'titre de sejour', 'permis de sejour', 'permit',
  'قانوني', 'رخصة الاقامة', 'بطاقة الاقامة',
]; // prettier-ignore

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .toLowerCase();

/** Whether a variable asks about health or legal status, by its name or label, or about removal, also by its answers. */
export function isSensitive({ name, label, levels }: Pick<Variable, 'name' | 'label' | 'levels'>): boolean {
  const has = (texts: readonly string[], words: readonly string[]): boolean =>
    texts.some((text) => words.some((word) => plain(text).includes(word)));
  const asked = [name, ...Object.values(label)];
  const answers = (levels ?? []).flatMap((level) => [level.code, ...Object.values(level.label)]);
  return has([...asked, ...answers], removal) || has(asked, healthAndStatus);
}

/**
 * Fewest people that anything shown of an analysis may rest on: what the codebook asks for, but never under the floor.
 * @param used names of the variables that the analysis speaks of
 */
export function thresholdFor(codebook: Pick<Codebook, 'threshold' | 'variables'>, used: Iterable<string>): number {
  const names = new Set(used);
  const sensitive = codebook.variables.some((variable) => names.has(variable.name) && isSensitive(variable));
  return Math.max(codebook.threshold, sensitive ? sensitiveThreshold : leastThreshold);
}

/** Fewest people whom an analysis may be about. */
export const leastDomain = (threshold: number): number => domainTimes * threshold;
