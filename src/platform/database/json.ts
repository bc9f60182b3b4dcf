/** A value as a parameter that SQL casts to jsonb; none is null. */
export const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
