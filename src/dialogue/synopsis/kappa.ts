/** How two people agree who gave one code each to the same units. */
export interface CodingAgreement {
  readonly units: number;
  readonly same: number;
  /** Share of units with the same code; null without units. */
  readonly share: number | null;
  /** Cohen's kappa; null where chance alone would agree on everything (one code only), and without units. */
  readonly kappa: number | null;
}

/** Units to which the one gave one code and the other another, or the same. */
export interface CodedPair {
  readonly one: string;
  readonly other: string;
  readonly units: number;
}

/**
 * Agreement beyond chance for any number of codes: kappa = (po - pe) / (1 - pe), where po is the share of units coded alike and pe the sum over codes of
 * the product of both people's shares. Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37-46.
 */
export function codingAgreement(pairs: readonly CodedPair[]): CodingAgreement {
  const sum = (of: readonly CodedPair[]): number => of.reduce((all, { units }) => all + units, 0);
  const n = sum(pairs);
  if (!n) return { units: 0, same: 0, share: null, kappa: null };
  const same = sum(pairs.filter(({ one, other }) => one === other));
  const codes = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  // In whole numbers, so that full agreement by chance is told exactly.
  const chance = [...codes].reduce(
    (all, code) =>
      all + sum(pairs.filter(({ one }) => one === code)) * sum(pairs.filter(({ other }) => other === code)),
    0,
  );
  return {
    ...{ units: n, same, share: same / n },
    kappa: chance === n * n ? null : (same * n - chance) / (n * n - chance),
  };
}
