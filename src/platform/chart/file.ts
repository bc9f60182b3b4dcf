import { z } from 'zod';
import { chartCsv } from './csv.ts';
import { drawChart } from './draw.ts';
import { chartPdf } from './paper.ts';
import { pngOf } from './picture.ts';
import { shareSvg } from './share.ts';
import type { ChartSpec } from './spec.ts';

/** Files in which a chart can be taken away; `share` is the picture beside a link. */
export const chartFormats = ['svg', 'png', 'pdf', 'csv', 'share'] as const;
export type ChartFormat = (typeof chartFormats)[number];

/** The end of an address of a chart: `0.svg`; the number of the block and the format. */
export const chartName = z
  .string()
  .regex(/^\d{1,2}\.(svg|png|pdf|csv)$/)
  .transform((name) => {
    const [block = '', format = ''] = name.split('.');
    return { block: Number(block), format: format as Exclude<ChartFormat, 'share'> };
  });

/** Width of a drawing that an address may ask for, px. */
export const chartWidth = z.coerce.number().int().min(280).max(1200);

export interface ChartAsked {
  readonly spec: ChartSpec;
  readonly format: ChartFormat;
  readonly width: number;
}
export interface ChartFile {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A chart as a file that may travel alone: title, base, source, licence and hash are inside every format. */
export function chartFile({ spec, format, width }: ChartAsked): ChartFile {
  switch (format) {
    case 'svg':
      return { type: 'image/svg+xml; charset=utf-8', body: drawChart(spec, { width, framed: true }) };
    case 'png':
      return { type: 'image/png', body: pngOf(drawChart(spec, { width, framed: true })) };
    case 'share':
      return { type: 'image/png', body: pngOf(shareSvg(spec), 1) };
    case 'pdf':
      return { type: 'application/pdf', body: chartPdf(spec, width) };
    case 'csv':
      return { type: 'text/csv; charset=utf-8', body: chartCsv(spec) };
  }
}
