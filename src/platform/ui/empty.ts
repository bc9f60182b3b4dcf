/** How what is missing comes to be: an act that the reader may do, or a sentence that says who does it. */
export type EmptyNext = { readonly to: string; readonly label: string } | { readonly by: string };

/** What is said of a list that holds nothing: that it is empty, what belongs there, and who brings it where the reader may not (null: it comes by itself). */
export interface EmptyList {
  readonly title: string;
  readonly belongs: string;
  readonly by: string | null;
  /** The act by which it comes, for who may; a list page has it from `create`. */
  readonly act?: { readonly to: string; readonly label: string; readonly permission: string };
}

/** What comes next in an empty list for a reader with these permissions. */
export function emptyNext({ act, by }: EmptyList, may: (permission: string) => boolean): EmptyNext | null {
  if (act && may(act.permission)) return { to: act.to, label: act.label };
  return by === null ? null : { by };
}
