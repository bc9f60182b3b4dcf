/** What a list of the public pages is asked: as it stands in the address. */
export type ListAsked = Readonly<Record<string, string | undefined>>;

/** Address of a list with what is asked of it; what is empty is left out. */
export function listAddress(path: string, asked: ListAsked): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length ? `${path}?${new URLSearchParams(given).toString()}` : path;
}

/** A page of things that are read as a whole: the ones after the one named. @throws nothing; an unknown name begins anew */
export function pageAfter<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  after: string | undefined,
  size: number,
): { readonly items: readonly T[]; readonly next: string | null } {
  const from = after === undefined ? 0 : all.findIndex((one) => nameOf(one) === after) + 1;
  const items = all.slice(from, from + size);
  const last = items.at(-1);
  return { items, next: last !== undefined && from + size < all.length ? nameOf(last) : null };
}
