/** A figure ready to be shown: the number with its interval and base, and how it reads in the language asked for. */
export interface Figure {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
  readonly n: number | null;
  /** The weight of those people, where weights count them otherwise than one by one. */
  readonly weighted?: number;
  /** p-value of a difference, contrast or coefficient. */
  readonly p?: number | null;
  readonly text: string;
  readonly interval: string;
  readonly suppressed: boolean;
}

/** One group of people (a combination of domains), or one level: its label, and the codes behind it for colours and links. */
export interface Heading {
  readonly key: string;
  readonly label: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** Figures in rows and columns; a missing cell is null. `unit` says how numbers read. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly unit: 'percent' | 'points' | 'number';
  /** True where figures are sizes that grow from zero (shares, totals), drawn as bars; false for means, quantiles and differences. */
  readonly fromZero: boolean;
  /** True where nothing differs at zero (differences, contrasts), which charts then show. */
  readonly around: boolean;
  readonly corner: string;
  /** Where two questions are crossed: the one that stands across, and of what the shares are (`count`: none are). */
  readonly crossed?: { readonly across: string; readonly percent: 'total' | 'row' | 'column' | 'count' };
  readonly columns: readonly Heading[];
  readonly rows: readonly (Heading & { readonly cells: readonly (Figure | null)[] })[];
  /** Unweighted base of each column (or of each row when there is one column), as text; null where it is not the same for all: then each figure has its own. */
  readonly bases: readonly (string | null)[];
}

/** Coefficients of a model. `effect` is the exponential where that is what is read (odds ratios); `multiplies` says so. */
export interface ModelBlock {
  readonly kind: 'model';
  readonly caption: string;
  readonly effect: string;
  /** True for ratios: nothing changes at 1, and the axis is logarithmic; false for coefficients: nothing changes at 0. */
  readonly multiplies: boolean;
  /** Heading of the average marginal effects; null where the result carries none of this model. */
  readonly marginal: string | null;
  readonly terms: readonly {
    readonly label: string;
    readonly coefficient: string;
    readonly effect: string;
    readonly interval: string;
    readonly p: string;
    /** The average marginal effect beside the ratio, with its interval, where the result carries it; else empty. */
    readonly marginal: string;
    /** The effect and its interval as numbers; the constant is no effect of anything. */
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** Standard error of the coefficient, and its p-value, as numbers. */
    readonly se: number | null;
    readonly pValue: number | null;
    readonly constant: boolean;
  }[];
  readonly base: string;
}

export interface SentenceBlock {
  readonly kind: 'sentence' | 'refused';
  readonly caption: string;
  readonly text: string;
}
export type Block = TableBlock | ModelBlock | SentenceBlock;

/** Everything that must stand beside figures wherever they go: page, picture, file, paper. */
export interface Presentation {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Plain warnings; `not-random` must stand beside every interval. */
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
  /** Who is counted: domain, base, missing answers by variable and reason, threshold. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Source, version, rule set, licence, engine, hash. */
  readonly source: readonly { readonly label: string; readonly text: string }[];
  readonly citation: string;
}
