import { csvField } from '../../platform/files/defuse.ts';
import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { boundaryWords } from '../../platform/ui/boundary.words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import { conceptOf } from './concept.ts';
import { csvWords } from './csv.words.ts';
import type { ReleasedFlow } from './flow.contract.ts';
import type { FlowSum } from './flow.ts';

type Bounded = Pick<FlowSum['periods'][number], 'value' | 'within' | 'terms' | 'absent' | 'complete'>;
type Line = readonly (string | number | null)[];

const columns = [
  'series',
  'title',
  'concept',
  'country',
  'reporter',
  'population',
  'period',
  'value',
  'within',
  'cells',
  'absent',
  'complete',
  'break',
  'rounding',
  'missing_code',
  'source',
  'url',
  'extracted',
  'licence',
  'caution',
  'beside',
  'why',
] as const;

/** CSV (RFC 4180, UTF-8 with byte order mark); what must be known to read it follows after an empty line, prefixed `# `. */
function csvOf(lines: readonly Line[], locale: Locale, installation: InstallationKind): string {
  const t = speak(csvWords, locale);
  const notes = [
    ...(installation === 'demonstration' ? [speak(demonstrationWords, locale)('file')] : []),
    t('bound'),
    t('missing'),
    t('break'),
    speak(boundaryWords, locale)('boundary'),
  ];
  const all = [...lines, [], ...notes.map((note) => [`# ${note}`])];
  return `\ufeff${all.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** A figure with the bound of its cells: value, within, cells, absent, complete. */
const boundedOf = ({ value, within, terms, absent, complete }: Bounded): Line => [
  value,
  within,
  terms.length ? terms.reduce((sum, { cells }) => sum + cells, 0) : null,
  absent,
  complete ? 1 : 0,
];

/** Every released figure as one line, with the bound of its cells, the break that begins with it, and the source that stands beside. */
export function flowsCsv(flows: readonly ReleasedFlow[], locale: Locale, installation: InstallationKind): string {
  const lines = flows.flatMap((flow) =>
    flow.observations.map((one): Line => [
      flow.id,
      flow.title[locale],
      conceptOf(flow.concept).label[locale],
      flow.country,
      flow.reporter.label[locale],
      flow.population,
      one.period,
      ...boundedOf(one),
      flow.breaks.find(({ period }) => period === one.period)?.reason[locale] ?? null,
      flow.rounding,
      flow.missingCode,
      flow.source.citation,
      flow.source.url,
      flow.source.extracted,
      flow.source.licence,
      flow.caution[locale],
      flow.beside?.series ?? null,
      flow.beside?.why[locale] ?? null,
    ]),
  );
  return csvOf([columns, ...lines], locale, installation);
}

/** A sum period by period, with the bound of the cells that were added and the breaks it runs across. */
export function sumCsv(sum: FlowSum, locale: Locale, installation: InstallationKind): string {
  const lines = sum.periods.map((one): Line => [
    sum.series.join(' + '),
    conceptOf(sum.concept).label[locale],
    one.period,
    ...boundedOf(one),
    one.missing.join(' '),
    sum.breaks.find(({ period }) => period === one.period)?.reason[locale] ?? null,
  ]);
  const head = ['series', 'concept', 'period', 'value', 'within', 'cells', 'absent', 'complete', 'missing', 'break'];
  return csvOf([head, ...lines], locale, installation);
}
