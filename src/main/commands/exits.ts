/** With what the program ends; printed by `dawra --help`. */
export const exits = {
  done: 0,
  failed: 1,
  usage: 2,
  otherFigure: 3,
  /** The file has errors. */
  refused: 4,
  /** The data set cannot take it so. */
  notTaken: 5,
} as const;

/** Ends the program with a code of its own and a sentence in the reader's language. */
export class Refusal extends Error {
  constructor(
    readonly exit: number,
    message: string,
  ) {
    super(message);
  }
}
