import type { ChoiceList, Item, Settings } from '../form.ts';
import type { Log } from '../log.ts';
import type { NameCheck } from './references.ts';
import type { Sheets } from '../sheets.ts';

/** What the parser of the survey sheet knows and collects besides the tree it builds. */
export interface Reading {
  readonly sheets: Sheets;
  readonly settings: Settings;
  readonly lists: ReadonlyMap<string, ChoiceList>;
  readonly hasChoices: boolean;
  readonly external: ReadonlySet<string> | undefined;
  readonly osm: ReadonlyMap<string, ChoiceList>;
  readonly names: NameCheck;
  readonly log: Log;
  /** Lists to which `or_other` adds a choice. */
  readonly withOther: Set<string>;
  /** Elements of the meta block, in order. */
  readonly meta: Item[];
  /** Loops, each with the list that it goes over. */
  readonly loops: Map<Item, string>;
  /** Names of repeats so far. */
  readonly repeats: Set<string>;
  /** Kinds of the ends that closed nothing. */
  readonly strayEnds: string[];
  /** Containers inside the deepest one allowed, not yet ended. */
  readonly beyond: { open: number };
  /** Said once for a form: that there is no such sheet. */
  readonly said: Set<string>;
}
