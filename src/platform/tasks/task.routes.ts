import { transact, type Trx } from '../database/transaction.ts';
import { implementing } from '../http/implement.ts';
import { permitted } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import type { Actor, Services } from '../http/services.ts';
import { labelled } from '../language/localized.ts';
import type { Locale } from '../language/locale.ts';
import { taskApi, type Tasks } from './task.contract.ts';
import { countTasks, listTasks, type TaskLine } from './task.sql.ts';
import { taskLimit, type TaskSource } from './task.ts';

const implement = implementing({ compartment: 'administration' });
const shown = 50;

/** What can wait for a person at all, by compartment. */
function sourcesFor(
  { permissions, contributions }: Services,
  { roles }: Actor,
): ReadonlyMap<TaskSource['compartment'], readonly TaskSource[]> {
  const holds = (name: string) => permitted(permissions, name, { signedIn: true, roles }) !== undefined;
  const open = contributions.tasks.filter(({ permission, unless }) => holds(permission) && !(unless && holds(unless)));
  const compartments = new Set(open.map(({ compartment }) => compartment));
  return new Map(
    [...compartments].map((compartment) => [compartment, open.filter((source) => source.compartment === compartment)]),
  );
}

/**
 * Asks each compartment in a transaction of its own, read-only and on behalf of the person: every one shows what its own rules let them see, and none sees
 * another.
 */
const inEach = <T>(
  services: Services,
  actor: Actor,
  locale: Locale,
  ask: (trx: Trx, sources: readonly TaskSource[]) => Promise<T>,
): Promise<T[]> =>
  Promise.all(
    [...sourcesFor(services, actor)].map(([compartment, sources]) =>
      transact(services.db, { compartment, account: actor.id, locale, awaited: true, reading: true }, (trx) =>
        ask(trx, sources),
      ),
    ),
  );

const due = ({ until }: TaskLine): number => (until ? Date.parse(until) : Infinity);

/** What waits for a person: due first, then what has waited longest. */
export async function tasksOf(services: Services, actor: Actor, locale: Locale): Promise<Tasks> {
  const lines = (await inEach(services, actor, locale, listTasks)).flat();
  const first = lines.toSorted((one, other) =>
    due(one) === due(other) ? Date.parse(one.since) - Date.parse(other.since) : due(one) - due(other),
  );
  const kinds = services.contributions.tasks.flatMap(({ key, label, why }) => {
    const count = lines.find((line) => line.key === key)?.count;
    return count
      ? [{ key, label: { ...label }, why: { ...why }, count: Math.min(count, taskLimit - 1), more: count >= taskLimit }]
      : [];
  });
  return {
    kinds,
    tasks: first.slice(0, shown).map(({ title, name, count: _count, ...line }) => ({
      ...line,
      title: (title && labelled(withoutNull(title), locale)) || name,
    })),
  };
}

const withoutNull = (title: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(title).map(([locale, text]) => [locale, text ?? '']));

export const taskRoutes: Route[] = [
  implement(taskApi.list, {
    permission: 'account.own',
    transaction: 'phases',
    work: ({ services, actor, locale }) => tasksOf(services, actor!, locale),
  }),
  implement(taskApi.count, {
    permission: 'account.own',
    transaction: 'phases',
    work: async ({ services, actor, locale }) => {
      const count = (await inEach(services, actor!, locale, countTasks)).reduce((sum, n) => sum + n, 0);
      return { count: Math.min(count, taskLimit - 1), more: count >= taskLimit };
    },
  }),
];
