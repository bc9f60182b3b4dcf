import { csvText } from '../../evidence/index.ts';
import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import type { Benchmark } from './benchmark.contract.ts';
import type { CompareFormat, ComparisonTable } from './compare.contract.ts';
import { compareWords } from './compare.words.ts';

const columns = [
  'table',
  'variable',
  'row',
  'column',
  'statistic',
  'published',
  'published_base',
  'base_status',
  'reproduced',
  'reproduced_base',
  'no_answer',
  'agrees',
  'source',
  'url',
] as const;

/**
 * All published and reproduced figures as a file that may travel alone. Each line says whether its base was published, inferred by us or not published;
 * the credit stands under what is published, and what was made by a program says so. Plain numbers with decimal points.
 */
export function compareFile(
  { tables, benchmarks }: { tables: readonly ComparisonTable[]; benchmarks: readonly Benchmark[] },
  format: CompareFormat,
  locale: Locale,
  installation: InstallationKind,
): string {
  const t = speak(compareWords, locale);
  const mark = installation === 'demonstration' ? [speak(demonstrationWords, locale)('file')] : [];
  const said = tables.length ? (['credit', 'calibrated', 'caution', 'bases'] as const) : [];
  if (format === 'json') {
    const notes = [...mark, ...said.map((key) => t(key))];
    return `${JSON.stringify({ format: 'dawra-comparison/1', installation, notes, tables, benchmarks, benchmarksCaution: t('benchmarksCaution') }, null, 2)}\n`;
  }
  const status = { published: t('printedBase'), inferred: t('inferred'), 'not-given': t('not-given') };
  const lines = tables.flatMap(({ title, cells }) =>
    cells.map((cell) => [
      title[locale],
      cell.variable[locale],
      cell.row[locale],
      cell.column[locale],
      cell.statistic,
      cell.published,
      cell.publishedBase,
      status[cell.baseStatus],
      cell.reproduced,
      cell.base,
      cell.missing,
      String(cell.agrees),
      cell.source.citation,
      cell.source.url,
    ]),
  );
  const others = benchmarks.flatMap(({ survey, year, returnee, sample, figures }) => [
    [`# ${survey[locale]}`, year],
    [`# ${t('returnee')}`, returnee[locale]],
    [`# ${t('sample')}`, sample[locale]],
    ...figures.map(({ figure, group, value, unit, base, url }) => [
      `# ${figure[locale]}`,
      group[locale],
      value,
      unit,
      base ?? t('notStated'),
      url,
    ]),
  ]);
  const notes = [...mark, ...[...said, 'benchmarksCaution' as const].map((key) => t(key))].map((words) => ['#', words]);
  return csvText([[...columns], ...lines, [], ...notes, ...others]);
}
