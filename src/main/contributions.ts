import type { Contributions } from '../platform/wing/contributions.ts';
import { wings } from './wings.ts';

/** What the wings bring to the rooms that all share. */
export const contributions: Contributions = {
  tasks: wings.flatMap(({ waiting }) => waiting ?? []),
  changes: wings.flatMap(({ changes }) => changes ?? []),
  search: wings.flatMap(({ search }) => search ?? []),
  spaces: wings.flatMap(({ spaces }) => spaces ?? []),
  findable: wings.flatMap(({ findable }) => findable ?? []).toSorted((one, other) => one.order - other.order),
  notices: wings.flatMap(({ notices }) => notices ?? []),
};
