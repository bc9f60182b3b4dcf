/** What a country or a family did that stands on the public pages, in the order in which it is told. */
export const deeds = [
  'took_part',
  'asked',
  'answered',
  'tabled',
  'adopted',
  'agreed',
  'dissented',
  'abstained',
  'position',
  'promised',
  'answers_for',
  'contributed',
  'policy',
  'consulted',
] as const;
export type Deed = (typeof deeds)[number];

/** Most of one kind that a page lists; the number beside says how many there are. */
export const mostListed = 60;
