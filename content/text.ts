/** A text written in the three languages of the installation. */
export interface Text {
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}

export type Locale = keyof Text;

/** Builds a text; the order is that of the installation: Arabic, French, English. */
export function text(ar: string, fr: string, en: string): Text {
  return { ar, fr, en };
}

/**
 * How the other two language versions of our texts came about. They were written together with the original for this
 * project and no independent translator has checked them: a page that prints them says so, and must not call them a reviewed translation.
 */
export const TRANSLATION = { method: 'project', reviewed: false } as const;

export type Translation = typeof TRANSLATION;
