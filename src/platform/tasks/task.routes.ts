import { implementing } from '../http/implement.ts';
import type { Route } from '../http/route.ts';
import type { Actor, Services } from '../http/services.ts';
import { labelled } from '../language/localized.ts';
import type { Locale } from '../language/locale.ts';
import { inCompartments } from '../wing/in-compartments.ts';
import { taskApi, type Tasks } from './task.contract.ts';
import { countTasks, listTasks, type TaskLine } from './task.sql.ts';
import { taskLimit } from './task.ts';

const implement = implementing({ compartment: 'administration' });
const shown = 50;

const due = ({ until }: TaskLine): number => (until ? Date.parse(until) : Infinity);

/** What waits for a person: due first, then what has waited longest. */
export async function tasksOf(services: Services, actor: Actor, locale: Locale): Promise<Tasks> {
  const lines = (await inCompartments(services, actor, locale, services.contributions.tasks, listTasks)).flat();
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
    permission: 'work.own',
    self: true,
    transaction: 'phases',
    work: ({ services, actor, locale }) => tasksOf(services, actor!, locale),
  }),
  implement(taskApi.count, {
    permission: 'work.own',
    self: true,
    transaction: 'phases',
    work: async ({ services, actor, locale }) => {
      const count = (await inCompartments(services, actor!, locale, services.contributions.tasks, countTasks)).reduce(
        (sum, n) => sum + n,
        0,
      );
      return { count: Math.min(count, taskLimit - 1), more: count >= taskLimit };
    },
  }),
];
