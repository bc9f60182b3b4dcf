import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { direction, locales } from '../language/locale.ts';
import { drawChart } from './draw.ts';
import { sampleCharts } from './samples.ts';
import { shareSvg } from './share.ts';

/** Every kind of chart in every language and at three widths, with invented figures, as one page for developers. */
export function galleryPage(): string {
  const parts = locales.map((locale) => {
    const charts = Object.entries(sampleCharts(locale)).map(
      ([kind, spec]) =>
        `<h3>${kind}</h3>` +
        drawChart(spec, { width: 720, framed: true, prefix: `${locale}${kind}w-` }) +
        drawChart(spec, { width: 360, framed: true, prefix: `${locale}${kind}n-` }) +
        shareSvg(spec),
    );
    return `<section lang="${locale}" dir="${direction(locale)}"><h2>${locale}</h2>${charts.join('')}</section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title><body style="background:#ccc">${parts.join('')}</body></html>`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const directory = join(process.cwd(), 'artefacts', 'charts');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'index.html'), galleryPage());
}
