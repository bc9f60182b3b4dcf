import { liven } from './liven.ts';

/** The one script of charts on pages made on the server. */
for (const chart of document.querySelectorAll('[data-chart]')) liven(chart);
