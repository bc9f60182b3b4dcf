import type { PublicPage } from '../../platform/wing/wing.public.ts';

/** The pages that wings bring to the public face (`../<wing>/wing.public.ts`). A page whose address stands twice is refused when routes are collected. */
export const wingPages: readonly PublicPage[] = Object.values(
  import.meta.glob<readonly PublicPage[]>('../../*/wing.public.ts', { import: 'default', eager: true }),
).flat();
