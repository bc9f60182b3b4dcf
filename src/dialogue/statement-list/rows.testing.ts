import { localized } from '../testing.ts';
import type { StatementListView } from './statement-list.contract.ts';

type Send = <T>(who: 'youssef', url: string, body?: object) => Promise<T>;

const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** A list that may be opened today. */
export const listIn = (space: string, title = 'List') => ({
  ...{ space, title: localized(title), opens: dayFrom(-1), closes: dayFrom(30) },
});

/** A list in each of two spaces that were made before. */
export async function statementRowsMade(send: Send, { space }: { readonly space: Readonly<Record<string, string>> }) {
  const made: Record<string, string> = {};
  for (const [key, title] of [
    ['of two ministries', 'List row-space'],
    ['without a mandate', 'List row-empty'],
  ] as const)
    made[key] = (await send<StatementListView>('youssef', '/api/statement-lists', listIn(space[key]!, title))).id;
  return { statementList: made };
}
