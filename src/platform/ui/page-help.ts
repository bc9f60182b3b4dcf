import type { PageHelp } from './page.ts';

/** Declares the help of a page, in the `*.words.ts` of its room. */
export const definePageHelp = (help: Omit<PageHelp, 'keys'>): Omit<PageHelp, 'keys'> => help;
