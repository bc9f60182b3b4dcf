import { formatNamed } from '../../platform/language/format.ts';
import { direction, type Locale } from '../../platform/language/locale.ts';
import { chartOf } from '../../platform/chart/check.ts';
import { drawChart } from '../../platform/chart/draw.ts';
import { directed, wrapText, type Weight } from '../../platform/chart/measure.ts';
import { escapeXml, familyOf, sizeOf } from '../../platform/chart/svg.ts';
import { colours } from '../../platform/ui/tokens.ts';
import { chartOfBlock, hasChart } from './chart-spec.ts';
import type { Presentation } from './presentation.ts';

const width = 720;
const edge = 22;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
}

/**
 * A picture of a whole presentation that may travel alone: title, warnings, every chart under its caption, sentences, who is counted, source and hash are
 * all inside it. SVG without styles; the same presentation gives the same bytes.
 */
export function pictureSvg(presentation: Presentation, locale: Locale): string {
  let y = 10;
  const parts: string[] = [];
  const write = (text: string, size: number, weight: Weight = 400, fill: string = colours.ink): void => {
    for (const line of wrapText(text, size, width - 2 * edge, weight)) {
      y += Math.round(size * 1.5);
      parts.push(textElement({ text: line, size, weight, fill }, y, locale));
    }
  };
  const { title, blocks, warnings, facts, source } = presentation;
  write(title, 19, 600);
  y += 6;
  for (const warning of warnings) write(warning.text, 13, 600, colours.warning);
  blocks.forEach((block, at) => {
    y += 16;
    if (block.caption !== title || blocks.length > 1) write(block.caption, 15, 600);
    if (block.kind === 'sentence' || block.kind === 'refused') write(block.text, 13);
    else if (hasChart(block)) {
      const spec = chartOf(chartOfBlock(block, presentation, locale));
      const chart = drawChart(spec, { width: width - 2 * edge, framed: false, prefix: `b${at}-` });
      y += 10;
      parts.push(chart.replace('<svg ', `<svg x="${edge}" y="${y}" `));
      y += sizeOf(chart).height;
    }
  });
  y += 10;
  for (const { label, text } of [...facts, ...source])
    write(formatNamed(locale, label, text), 12, 400, colours.inkSoft);
  const height = Math.ceil(y + 18);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" direction="ltr" ` +
    `font-family="${escapeXml(familyOf(locale))}"><title>${escapeXml(title)}</title><desc>${escapeXml(presentation.citation)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>${parts.join('')}</svg>`
  );
}

function textElement({ text, size, weight, fill }: Line, y: number, locale: Locale): string {
  const rtl = direction(locale) === 'rtl';
  return (
    `<text x="${rtl ? width - edge : edge}" y="${y}" text-anchor="${rtl ? 'end' : 'start'}" font-size="${size}" font-weight="${weight}" fill="${fill}">` +
    `${escapeXml(directed(text, rtl))}</text>`
  );
}
