/** The browser-safe face of the evidence wing: contracts and rules that other wings' pages may read, and the components it lends. */
export * from './plain.ts';
export { default as FigureTable } from './publication/FigureTable.vue';
export { default as ModelTable } from './publication/ModelTable.vue';
export { default as ResultPresentation } from './publication/ResultPresentation.vue';
