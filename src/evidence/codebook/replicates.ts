import type { Replicates } from './replicates.contract.ts';

/**
 * The columns that a pattern names, in order: `repwt1-repwt80` a range of numbers (leading zeros as they are written), `repwt*` all that begin so; several
 * patterns are separated by spaces, commas or semicolons. A name that is no pattern stands for itself.
 */
export function columnsOfPattern(pattern: string, columns: readonly string[]): string[] {
  const known = new Set(columns);
  if (known.has(pattern.trim())) return [pattern.trim()];
  return pattern.split(/[\s,;]+/).flatMap((part) => {
    if (!part || known.has(part)) return part || [];
    if (part.endsWith('*')) return columns.filter((name) => name.startsWith(part.slice(0, -1)));
    const range = /^(.*?)(\d+)-\1(\d+)$/.exec(part);
    if (!range) return part;
    const [, stem = '', from = '', to = ''] = range;
    const count = Number(to) - Number(from) + 1;
    if (count < 1 || count > 2000) return part;
    const numbered = (n: number): string => stem + String(n).padStart(from.startsWith('0') ? from.length : 0, '0');
    return Array.from({ length: count }, (_, at) => numbered(Number(from) + at));
  });
}

/** The shortest pattern that names these columns: a range where they are numbered one after the other. */
export function patternOf(columns: readonly string[]): string {
  const [first = '', last = ''] = [columns[0], columns.at(-1)];
  const range = `${first}-${last}`;
  const same = columnsOfPattern(range, []);
  return same.length > 1 && same.length === columns.length && same.every((name, at) => name === columns[at])
    ? range
    : columns.join('; ');
}

/** What the declaration lacks or has too much of; the words are those of the findings. */
export function replicateFault({ type, fay, scale, rscales, weights }: Replicates): string | undefined {
  if ((type === 'Fay') !== (fay !== undefined)) return 'fay';
  if (type === 'JKn' && rscales === undefined) return 'rscales';
  if (type === 'other' && (scale === undefined || rscales === undefined)) return 'scale, rscales';
  if (Array.isArray(rscales) && rscales.length !== weights.length) return `rscales: ${weights.length}`;
  return undefined;
}

/**
 * The declaration in the words of the estimation spec: successive differences (SDR) are `successive`; the paired jackknife (JK2) has one replicate for each pair,
 * every one counting in full, as R's `svrepdesign(type = "JK2")` has it.
 */
export function replicatesOfSpec({ type, scale, rscales, ...rest }: Replicates): Record<string, unknown> {
  const scales = { ...(scale === undefined ? {} : { scale }), ...(rscales === undefined ? {} : { rscales }) };
  if (type === 'SDR') return { ...rest, type: 'successive', ...scales };
  if (type === 'JK2') return { ...rest, type: 'JKn', scale: 1, rscales: 1, ...scales };
  return { ...rest, type, ...scales };
}
