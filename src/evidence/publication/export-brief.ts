import { chartText } from '../../platform/chart/describe.ts';
import { drawChart } from '../../platform/chart/draw.ts';
import { sizeOf } from '../../platform/chart/svg.ts';
import { colours } from '../../platform/ui/tokens.ts';
import type { Brief } from './brief.computation.ts';
import { briefPaper } from './brief.typ.ts';
import type { ExportedFile } from './export.ts';
import { setPage, typeOf } from '../../platform/paper/typst.ts';

/**
 * A brief as PDF/UA-1 on one sheet of A4: message, figures, chart, limits, address, date and hash; marks of invented data stand at its head and foot.
 * @throws Error when the page cannot be set, with what Typst says
 */
export function briefOf({ locale, name, chart, ...page }: Brief): ExportedFile {
  const drawing = chart ? drawChart(chart, { width: 680, framed: false }) : undefined;
  const size = drawing === undefined ? undefined : sizeOf(drawing);
  const holds = {
    ...page,
    lang: locale,
    fonts: typeOf(locale),
    colours,
    chart: chart && size ? { ratio: size.height / size.width, alt: chartText(chart) } : null,
  };
  return {
    type: 'application/pdf',
    name: `${name}.pdf`,
    body: setPage(briefPaper, holds, drawing === undefined ? {} : { 'chart.svg': drawing }),
  };
}
