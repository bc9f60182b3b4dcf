import { csvField } from '../files/defuse.ts';
import { speak } from '../language/words.ts';
import { chartWords } from './chart.words.ts';
import type { ChartSpec } from './spec.ts';
import { valuesOf } from './values.ts';

/**
 * What is drawn as CSV (RFC 4180, UTF-8 with byte order mark): one line a figure with plain numbers and the figure as printed; nothing where there is no
 * figure, and why. After an empty line what must travel with it, its labels prefixed `# `.
 */
export function chartCsv(spec: ChartSpec): string {
  const t = speak(chartWords, spec.locale);
  const head = (['row', 'series', 'value', 'low', 'high', 'shown', 'base', 'note'] as const).map((key) => t(key));
  const lines = valuesOf(spec).map(({ row, series, figure }) => {
    const { value, low, high, text, base, reason } = figure;
    return [row, series, value, low, high, text, base, reason];
  });
  const { title, subtitle, axis, marks, source } = spec;
  const about = [
    title,
    subtitle,
    axis,
    ...marks,
    t('source', { text: source.text }),
    t('licence', { text: source.licence }),
    source.date,
    t('hash', { text: source.hash }),
  ];
  const table = [head, ...lines].map((line) => line.map(csvField).join(','));
  return `\ufeff${[...table, '', ...about.filter(Boolean).map((text) => csvField(`# ${text}`))].join('\r\n')}\r\n`;
}
