import { changesSchema } from '../platform/changes/change.contract.ts';
import { members } from '../platform/scope/row-kinds.testing.ts';
import { changes, rowKinds, type Looker, type RowKindName } from './row-rules.testing.ts';

interface Known {
  readonly accounts: Readonly<Record<Exclude<Looker, 'visitor'>, string>>;
  /** Ids of the rows that stand for each kind, by what they are called. */
  readonly made: Readonly<Record<RowKindName, Readonly<Record<string, string>>>>;
  /** Who acted last on each row. */
  readonly last: readonly { readonly id: string; readonly actor: string | null }[];
}

/** What somebody is told has changed though they may not see it, or is not told though they may; one's own acts are left out, and so are the words of askers. */
export async function changeIssues(
  { accounts, made, last }: Known,
  read: (looker: Looker) => Promise<string>,
): Promise<string[]> {
  const issues: string[] = [];
  for (const looker of members) {
    const own = new Set(last.filter(({ actor }) => actor === accounts[looker]).map(({ id }) => id));
    const body = await read(looker);
    const keys = changesSchema.parse(JSON.parse(body)).kinds.map(({ key }) => key);
    if (new Set(keys).size < keys.length) issues.push(`a sort stands twice · ${looker}: ${keys.join()}`);
    for (const kind of changes)
      for (const [row, seers] of Object.entries(rowKinds[kind].rows) as [string, readonly Looker[]][]) {
        const id = made[kind][row]!;
        const expected = seers.includes(looker) && !own.has(id) && looker !== row;
        if (body.includes(id) !== expected)
          issues.push(`${kind} · ${row} · ${looker}: ${expected ? 'missing' : 'shown'}`);
      }
    if (body.includes('secret') !== ['salma', 'youssef'].includes(looker)) issues.push(`a draft on top · ${looker}`);
    if (/attendu|reviennent|repartent|dossier/i.test(body)) issues.push(`words of an asker · ${looker}`);
  }
  return issues;
}
