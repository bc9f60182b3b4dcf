/** Digits of an id that a short address holds: 48 bits, of which a million names share one with a chance of 1 in 500. Longer beginnings lead to the same. */
export const shortDigits = 12;

/** The short address of an answer (`a`), a recommendation (`p`), a result (`r`): the first twelve hexadecimal digits of its id; of a data set (`d`): its name. */
export const shortOf = (kind: 'a' | 'p' | 'r' | 'd', id: string): string =>
  `/${kind}/${kind === 'd' ? id : id.replaceAll('-', '').slice(0, shortDigits)}`;
