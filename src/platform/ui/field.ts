/** What every field takes: its label is always visible, its hint and error are read out with it. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value and how to put it right; shown and announced. */
  error?: string | undefined;
  /** Fields are required unless they say that they are optional. */
  optional?: boolean;
  disabled?: boolean;
  /** Name in the form, for forms that work without JavaScript and for password managers. */
  name?: string | undefined;
}

/** One choice of a list: what is stored and what is read. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Other texts under which it is found: its code, its labels in the other languages. */
  readonly found?: readonly string[];
}
