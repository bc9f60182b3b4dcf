import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';
import { formatNumber } from '../../platform/language/format.ts';
import { languages, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { colours } from '../../platform/ui/tokens.ts';
import { chartOf } from '../../platform/chart/check.ts';
import { chartText } from '../../platform/chart/describe.ts';
import { drawChart } from '../../platform/chart/draw.ts';
import { fontFiles } from '../../platform/chart/fonts.ts';
import { outlinesOf } from '../../platform/chart/picture.ts';
import { sizeOf } from '../../platform/chart/svg.ts';
import { chartOfBlock, hasChart } from './chart-spec.ts';
import { exportWords } from './export.words.ts';
import { aboutOf } from './flat.ts';
import { paper } from './paper.typ.ts';
import type { Block, Presentation } from './presentation.ts';

/** A folder that need not exist: every file the page reads is given in memory. */
const desk = '/dawra-paper';

let compiler: NodeCompiler | undefined;
const openCompiler = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({
    workspace: desk,
    fontArgs: [{ fontPaths: [...new Set(fontFiles.map(dirname))] }],
  }));

/**
 * PDF/UA-1: title, warnings, charts with their text, tables with headings, who is counted, source and hash on A4, right to left in Arabic.
 * Set by Typst from memory with the installation's own type; no clock and no network, so the same presentation gives the same pages.
 * @throws Error when the page cannot be set, with what Typst says
 */
export function pdfOf(presentation: Presentation, hash: string, locale: Locale): Uint8Array {
  const t = speak(exportWords, locale);
  const typst = openCompiler();
  const blocks = presentation.blocks.map((block, at) => {
    const spec = hasChart(block) ? chartOf(chartOfBlock(block, presentation, locale)) : undefined;
    const chart = spec ? drawChart(spec, { width: 680, framed: false }) : '';
    if (spec) typst.mapShadow(join(desk, `chart-${at}.svg`), Buffer.from(outlinesOf(chart)));
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
    fonts: languages[locale].script === 'Arab' ? ['Noto Sans Arabic', 'Noto Sans'] : ['Noto Sans', 'Noto Sans Arabic'],
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
  typst.mapShadow(join(desk, 'paper.typ'), Buffer.from(paper));
  try {
    return set(typst, JSON.stringify(page));
  } finally {
    typst.resetShadow();
    typst.evictCache(10);
  }
}

/** Sets the page. What the type has no shape for stands as a question mark: a label in another script keeps nobody from the figures. */
function set(typst: NodeCompiler, json: string): Uint8Array {
  const attempt = (text: string): Uint8Array => {
    typst.mapShadow(join(desk, 'result.json'), Buffer.from(text));
    const page = typst.compile({ mainFilePath: join(desk, 'paper.typ') });
    if (!page.result) throw new Error(`the page cannot be set: ${JSON.stringify(page.takeError()?.shortDiagnostics)}`);
    return typst.pdf(page.result, { pdfStandard: 'ua-1' });
  };
  try {
    return attempt(json);
  } catch (cause) {
    const unshown = new Set(
      [...String(cause).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gsu)]
        .flatMap(([, found]) => [
          ...found!.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, hex) => String.fromCodePoint(parseInt(String(hex), 16))),
        ]) // prettier-ignore
        .filter((character) => character > '\u007f'),
    );
    if (unshown.size === 0) throw cause;
    return attempt([...json].map((character) => (unshown.has(character) ? '?' : character)).join(''));
  }
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
