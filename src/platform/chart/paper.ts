import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { chartText } from './describe.ts';
import { drawChart } from './draw.ts';
import { outlinesOf } from './picture.ts';
import type { ChartSpec } from './spec.ts';
import { sizeOf } from './svg.ts';

/** A folder that need not exist: every file the page reads is given in memory. */
const desk = '/dawra-chart';
const page = `
#let d = json("chart.json")
#set document(title: d.title, author: "Dawra", keywords: (d.hash,), date: none)
#set page(width: d.width * 0.75pt, height: d.height * 0.75pt, margin: 0pt)
#set text(lang: d.lang)
#image("chart.svg", alt: d.alt, width: 100%)
`;

let compiler: NodeCompiler | undefined;

/** A chart as a PDF of its own size, in lines and outlines, with its figures as text for readers who do not see it. @throws Error when it cannot be set */
export function chartPdf(spec: ChartSpec, width: number): Uint8Array {
  const typst = (compiler ??= NodeCompiler.create({ workspace: desk }));
  const svg = drawChart(spec, { width, framed: true });
  const { title, locale, source } = spec;
  const about = { title, hash: source.hash, lang: locale, alt: chartText(spec), ...sizeOf(svg) };
  typst.mapShadow(join(desk, 'chart.svg'), Buffer.from(outlinesOf(svg)));
  typst.mapShadow(join(desk, 'chart.json'), Buffer.from(JSON.stringify(about)));
  typst.mapShadow(join(desk, 'chart.typ'), Buffer.from(page));
  try {
    const made = typst.compile({ mainFilePath: join(desk, 'chart.typ') });
    if (!made.result) throw new Error(`the chart cannot be set: ${JSON.stringify(made.takeError()?.shortDiagnostics)}`);
    return typst.pdf(made.result);
  } finally {
    typst.resetShadow();
    typst.evictCache(10);
  }
}
