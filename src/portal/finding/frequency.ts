import type { Heading, TableBlock } from '../../evidence/face.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { frequencyWords } from './frequency.words.ts';

/** A finding as people count: what 27 of 100 have in common, and how many of those it is compared with. */
export interface Frequency {
  readonly lead: string;
  readonly second: string | null;
}

/** Fewer people than this are not spoken of as a hundred: the same bound as the warning of small bases. */
const fewest = 30;

type Row = TableBlock['rows'][number];
type Group = 'compelled' | 'decided';

const groupOf = ({ codes }: Pick<Heading, 'codes'>): Group | undefined => {
  const { return_type: type, ...others } = codes;
  if (Object.keys(others).length) return undefined;
  return type === 'compelled' || type === 'decided' ? type : undefined;
};

/** Of a hundred, rounded once from the estimate; undefined where a figure is suppressed, rests on few people, or would read as none or all. */
function ofHundred({ cells }: Row): number | undefined {
  const cell = cells[0];
  if (!cell || cell.suppressed || cell.estimate === null || (cell.n ?? 0) < fewest) return undefined;
  const n = Math.round(cell.estimate * 100);
  return n >= 1 && n <= 99 ? n : undefined;
}

/**
 * The sentence of a share by kind of return, made from the figures of its table.
 * @param domain whether only some of the people were counted: then a hundred of a kind of return would say too much
 * @returns undefined where the table is no such share or a figure cannot be said of a hundred
 */
export function frequencyOf(
  block: TableBlock,
  { locale, domain, synthetic }: { readonly locale: Locale; readonly domain: boolean; readonly synthetic: boolean },
): Frequency | undefined {
  const [column, further] = block.columns;
  if (domain || block.unit !== 'percent' || !block.fromZero || !column || further) return undefined;
  const outcomes = Object.entries(column.codes);
  if (outcomes.length !== 1) return undefined;
  const said = block.rows.map((row) => ({ group: groupOf(row), n: ofHundred(row) }));
  if (said.some(({ group }) => group === undefined)) return undefined;
  const of = (group: Group) => said.find((one) => one.group === group)?.n;
  const [first, second] = of('compelled') === undefined ? (['decided'] as const) : (['compelled', 'decided'] as const);
  const n = of(first);
  if (n === undefined) return undefined;
  const t = speak(frequencyWords, locale);
  const known = outcomes[0]![0].startsWith('status') && outcomes[0]![1] === 'unemployed';
  const outcome = known ? t('unemployed') : t('named', { label: column.label });
  const other = second && of(second);
  return {
    lead: t('lead', { synthetic: String(synthetic), group: t(first), n, outcome }),
    second: second && other !== undefined ? t('second', { group: t(second), n: other }) : null,
  };
}

/** Whether a question was put to some of the people only, as a whole or in one of its estimates. */
export const asksOfSome = (spec: Readonly<Record<string, unknown>>): boolean => {
  const estimates = Array.isArray(spec['estimates']) ? (spec['estimates'] as { domain?: unknown }[]) : [];
  return Boolean(spec['domain']) || estimates.some(({ domain }) => Boolean(domain));
};
