/** Something that wants to stand at `y` and is `tall` px high. */
export interface Wanting {
  readonly y: number;
  readonly tall: number;
}

/** Middles at which things of one column stand without touching, each as near to where it wants as the others let it, none above `top`; the column is as long as it must be. */
export function dodge<T extends Wanting>(wanting: readonly T[], top: number, bottom: number): (T & { at: number })[] {
  const sorted = wanting.map((one, index) => ({ ...one, at: one.y, index })).sort((a, b) => a.y - b.y);
  let edge = top;
  for (const one of sorted) {
    one.at = Math.max(one.at, edge + one.tall / 2);
    edge = one.at + one.tall / 2;
  }
  edge = Math.max(bottom, top + sorted.reduce((sum, { tall }) => sum + tall, 0));
  for (const one of sorted.toReversed()) {
    one.at = Math.min(one.at, edge - one.tall / 2);
    edge = one.at - one.tall / 2;
  }
  return sorted;
}

/** Rows into which things beside each other are laid so that none touches another in its row: the number of the row of each, in their order. */
export function packRows(things: readonly { readonly at: number; readonly wide: number }[], gap = 6): number[] {
  const ends: number[] = [];
  return things.map(({ at, wide }) => {
    const free = ends.findIndex((end) => end + gap <= at - wide / 2);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + wide / 2;
    return row;
  });
}
