import { chartText } from '../../platform/chart/describe.ts';
import { chartWords } from '../../platform/chart/chart.words.ts';
import type { ChartSpec } from '../../platform/chart/spec.ts';
import { escapeXml } from '../../platform/chart/svg.ts';
import { direction } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { chartScript } from '../page/document.ts';
import type { PortalAssets } from '../page/page.ts';

/**
 * A chart by itself as a page: title, base, drawing, what must be read with it, source, licence and the whole hash, and the way to its own page.
 * @param page address of the result
 */
export function embedDocument(
  spec: ChartSpec,
  drawn: { readonly wide: string; readonly narrow: string },
  page: string,
  assets: PortalAssets,
): string {
  const { locale, title, subtitle, marks, source } = spec;
  const t = speak(chartWords, locale);
  const line = (text: string): string => (text ? `<p class="small soft"><bdi>${escapeXml(text)}</bdi></p>` : '');
  return (
    `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(title)} · Dawra</title>` +
    `<meta name="description" content="${escapeXml(chartText(spec).slice(0, 300))}"><meta name="robots" content="noindex">` +
    assets.styles.map((address) => `<link rel="stylesheet" href="${escapeXml(address)}">`).join('') +
    chartScript(assets) +
    `</head><body class="p-embed"><main><h1><a href="${escapeXml(page)}" target="_blank" rel="noopener">${escapeXml(title)}</a></h1>` +
    line(subtitle) +
    `<figure class="chart-figure" data-chart><div class="chart-plot"><div class="chart-plot__wide">${drawn.wide}</div>` +
    `<div class="chart-plot__narrow">${drawn.narrow}</div></div></figure>` +
    marks.map((mark) => `<p class="small"><strong>${escapeXml(mark)}</strong></p>`).join('') +
    line(
      [t('source', { text: source.text }), source.licence && t('licence', { text: source.licence }), source.date]
        .filter(Boolean)
        .join(' · '),
    ) +
    line(t('hash', { text: source.hash })) +
    '</main></body></html>'
  );
}
