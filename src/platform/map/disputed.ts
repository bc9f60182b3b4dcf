/**
 * How an installation draws territory whose status is disputed. `separate`: as the United Nations list it, a shape of its own behind a dashed line, with its
 * own code. `hatched-neutral`: hatched, without a name or a figure. `as-declared`: with the State that declares it as its own, without a line.
 */
export const disputedAreas = ['separate', 'hatched-neutral', 'as-declared'] as const;
export type DisputedAreas = (typeof disputedAreas)[number];

/** A disputed territory that a map shows, and how its shape is found. */
export interface DisputedTerritory {
  /** ISO 3166-1. */
  readonly code: string;
  /** The State that declares it as its own. */
  readonly declaredBy: string;
  /** Features of the source, by ISO 3166-1 numeric code, that together hold it and the State that declares it. */
  readonly within: readonly string[];
  /** It is what lies south of this parallel, in degrees north. */
  readonly southOf: number;
}

/**
 * Western Sahara ends in the north on the parallel 27°40′ (Franco-Spanish convention of 27 November 1912; list of Non-Self-Governing Territories of the
 * United Nations, 266,000 km²). The feature of Natural Earth of this name is only the part east of the berm, 90,000 km²: its own line is never drawn.
 */
export const westernSahara: DisputedTerritory = {
  code: 'EH',
  declaredBy: 'MA',
  within: ['504', '732'],
  southOf: 27 + 40 / 60,
};
