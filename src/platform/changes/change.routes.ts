import { transact } from '../database/transaction.ts';
import { implementing } from '../http/implement.ts';
import type { Route } from '../http/route.ts';
import type { Actor, Services } from '../http/services.ts';
import { labelled } from '../language/localized.ts';
import type { Locale } from '../language/locale.ts';
import { inCompartments } from '../wing/in-compartments.ts';
import { changeApi, type Changes } from './change.contract.ts';
import { findVisit, listChanges, saveVisit, type ChangeLine } from './change.sql.ts';
import { changeLimit } from './change.ts';
import { lookFrom, markShown } from './visit.ts';

const implement = implementing({ compartment: 'administration' });

/** What others did since a person's last visit, of what the person may see. It leaves no trace: the mark moves when the page says that it was shown. */
export async function changesOf(services: Services, actor: Actor, locale: Locale): Promise<Changes> {
  const until = new Date();
  const runAs = { compartment: 'administration', account: actor.id, locale, awaited: true, reading: true } as const;
  const { since, first } = lookFrom(await transact(services.db, runAs, (trx) => findVisit(trx)), until);
  const sources = services.contributions.changes;
  const lines = (await inCompartments(services, actor, locale, sources, listChanges(since))).flat();
  const sorts = new Map(sources.map((source) => [source.key, source]));
  const kinds = [...sorts.values()].flatMap(({ key, label, states }) => {
    const items = lines.filter((line) => line.key === key);
    const count = items[0]?.count;
    return count
      ? [
          {
            ...{ key, label: { ...label }, count: Math.min(count, changeLimit - 1), more: count >= changeLimit },
            items: items.map((line) => shown(line, locale, states)),
          },
        ]
      : [];
  });
  kinds.sort((one, other) => Date.parse(other.items[0]!.at) - Date.parse(one.items[0]!.at));
  return { since: since.toISOString(), until: until.toISOString(), first, kinds };
}

function shown(
  { id, at, path, title, name, number, state }: ChangeLine,
  locale: Locale,
  states: Services['contributions']['changes'][number]['states'],
): Changes['kinds'][number]['items'][number] {
  const words = Object.fromEntries(Object.entries(title ?? {}).map(([of, text]) => [of, text ?? '']));
  const became = state === null ? undefined : states?.[state];
  return {
    ...{ id, at, path, number },
    title: labelled(words, locale) || name,
    state: became ? { ...became.label } : null,
  };
}

export const changeRoutes: Route[] = [
  implement(changeApi.list, {
    permission: 'work.own',
    self: true,
    transaction: 'phases',
    work: ({ services, actor, locale }) => changesOf(services, actor!, locale),
  }),
  implement(changeApi.shown, {
    permission: 'work.own',
    self: true,
    work: async ({ trx, body }) => {
      await saveVisit(trx, markShown(await findVisit(trx, 'hold'), new Date(body.until), new Date()));
      return {};
    },
  }),
];
