/** A number of the first page that is true of what is released: so many, of how many where there is a whole. */
export interface Counter {
  readonly name: 'answered' | 'founded' | 'kept' | 'fresh';
  readonly n: number;
  readonly of: number | null;
  readonly path: string;
}
