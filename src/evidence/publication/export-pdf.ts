import { formatNumber } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { colours } from '../../platform/ui/tokens.ts';
import { chartOf } from '../../platform/chart/check.ts';
import { chartText } from '../../platform/chart/describe.ts';
import { drawChart } from '../../platform/chart/draw.ts';
import { sizeOf } from '../../platform/chart/svg.ts';
import { chartOfBlock, hasChart } from './chart-spec.ts';
import { exportWords } from './export.words.ts';
import { aboutOf } from './flat.ts';
import { paper } from './paper.typ.ts';
import type { Block, Presentation } from './presentation.ts';
import { setPage, typeOf } from '../../platform/paper/typst.ts';

/**
 * PDF/UA-1: title, warnings, charts with their text, tables with headings, who is counted, source and hash on A4, right to left in Arabic.
 * Set by Typst from memory with the installation's own type; no clock and no network, so the same presentation gives the same pages.
 * @throws Error when the page cannot be set, with what Typst says
 */
export function pdfOf(presentation: Presentation, hash: string, locale: Locale): Uint8Array {
  const t = speak(exportWords, locale);
  const drawings: Record<string, string> = {};
  const blocks = presentation.blocks.map((block, at) => {
    const spec = hasChart(block) ? chartOf(chartOfBlock(block, presentation, locale)) : undefined;
    const chart = spec ? drawChart(spec, { width: 680, framed: false }) : '';
    if (spec) drawings[`chart-${at}.svg`] = chart;
    return {
      caption: block.caption,
      text: block.kind === 'sentence' || block.kind === 'refused' ? block.text : null,
      image: spec ? `chart-${at}.svg` : null,
      ratio: spec ? sizeOf(chart).height / sizeOf(chart).width : null,
      alt: spec ? chartText(spec) : null,
      table: tableOf(block, locale),
    };
  });
  const page = {
    title: presentation.title,
    lang: locale,
    fonts: typeOf(locale),
    colours,
    hash,
    hashLabel: presentation.source.at(-1)?.label ?? '',
    marks: presentation.warnings.flatMap(({ code }) =>
      code === 'synthetic' || code === 'demonstration' ? [t(code)] : [],
    ),
    warnings: presentation.warnings.map(({ text }) => text),
    blocks,
    about: aboutOf(presentation, locale).slice(1 + presentation.warnings.length),
  };
  return setPage(paper, page, drawings);
}

/** A block's figures as headings and lines of text. */
function tableOf(block: Block, locale: Locale): { header: string[]; rows: string[][] } | null {
  const t = speak(exportWords, locale);
  if (block.kind === 'model')
    return {
      header: [block.base, block.effect, t('interval'), t('p'), ...(block.marginal ? [block.marginal] : [])],
      rows: block.terms.map(({ label, effect, interval, p, marginal }) => [
        label,
        effect,
        interval,
        p,
        ...(block.marginal ? [marginal || '—'] : []),
      ]),
    };
  if (block.kind !== 'table') return null;
  const byRow = block.columns.length === 1;
  const weighed = block.rows.some(({ cells }) => cells.some((cell) => cell?.weighted !== undefined));
  const rounded = (value: number | null | undefined): string =>
    typeof value === 'number' ? formatNumber(locale, value, 0) : '—';
  const cell = (figure: (typeof block.rows)[number]['cells'][number], at: number): string =>
    figure
      ? [
          figure.text,
          figure.interval && `(${figure.interval})`,
          // Where a column has no base of its own, each of its figures has.
          byRow || block.bases[at] || figure.n === null ? '' : t('baseOf', { n: formatNumber(locale, figure.n, 0) }),
        ]
          .filter(Boolean)
          .join(' ')
      : '';
  return {
    header: [
      block.corner,
      ...block.columns.map(({ label }) => label),
      ...(byRow ? [t('base'), ...(weighed ? [t('weighted')] : [])] : []),
    ],
    rows: [
      ...block.rows.map(({ label, cells }) => [
        label,
        ...cells.map(cell),
        ...(byRow ? [rounded(cells[0]?.n), ...(weighed ? [rounded(cells[0]?.weighted)] : [])] : []),
      ]),
      ...(byRow || block.bases.every((base) => base === null)
        ? []
        : [[t('base'), ...block.bases.map((base) => base ?? '—')]]),
    ],
  };
}
