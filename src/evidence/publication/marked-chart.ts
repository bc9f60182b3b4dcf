import type { InstallationKind } from '../../platform/database/installation.ts';
import { direction, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { demonstrationWords } from '../../platform/ui/demonstration.words.ts';
import { colours } from '../../platform/ui/tokens.ts';
import type { ResultView } from '../result/result.contract.ts';
import { exportWords } from './export.words.ts';
import { escapeXml, sizeOf } from './svg.ts';
import { directed } from './text-width.ts';

/** A chart that may be kept by itself, with what must be said of it in a line below: that its data are synthetic, that it is of a demonstration. */
export function markedChart(
  svg: string,
  { data }: Pick<ResultView, 'data'>,
  locale: Locale,
  installation: InstallationKind,
): string {
  const words = [
    ...(data.synthetic ? [speak(exportWords, locale)('synthetic')] : []),
    ...(installation === 'demonstration' ? [speak(demonstrationWords, locale)('title')] : []),
  ];
  if (!words.length) return svg;
  const { width, height } = sizeOf(svg);
  const tall = height + 22;
  const rtl = direction(locale) === 'rtl';
  const line =
    `<rect y="${height}" width="${width}" height="22" fill="${colours.surface}"/>` +
    `<text x="${rtl ? width - 8 : 8}" y="${height + 15}" text-anchor="${rtl ? 'end' : 'start'}" font-size="12" font-weight="600" fill="${colours.warning}">` +
    `${escapeXml(directed(words.join(' · '), rtl))}</text>`;
  return svg
    .replace(`height="${height}" viewBox="0 0 ${width} ${height}"`, `height="${tall}" viewBox="0 0 ${width} ${tall}"`)
    .replace(/<\/svg>$/, `${line}</svg>`);
}
