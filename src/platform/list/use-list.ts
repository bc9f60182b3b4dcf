import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { z } from 'zod';
import type { Endpoint } from '../client/endpoint.ts';
import { useRecord, type RecordState } from '../client/use-record.ts';
import type { Sorting } from '../ui/index.ts';
import type { List, ListAsked, Page } from './list.ts';

export type ListEndpoint<L extends z.ZodType = z.ZodType> = Endpoint<undefined, z.ZodType, undefined> & {
  readonly list: List<L>;
};
type LineOf<E extends ListEndpoint> = E['list']['line'];

export interface ListState<L extends z.ZodType = z.ZodType> {
  readonly data: RecordState<Page<L>>['data'];
  readonly problem: RecordState<Page<L>>['problem'];
  readonly loading: RecordState<Page<L>>['loading'];
  readonly reload: () => Promise<unknown>;
  readonly list: List<L>;
  /** What is asked now, from the address of the page. */
  readonly asked: ComputedRef<Readonly<Record<string, string>>>;
  readonly sorting: ComputedRef<Sorting>;
  /** Asks for something else, from the first page on; an empty value takes a filter away. */
  readonly ask: (changed: Readonly<Record<string, string | undefined>>) => Promise<void>;
  readonly sortBy: (sorting: Sorting) => Promise<void>;
  readonly next: () => Promise<void>;
  readonly first: () => Promise<void>;
}

/**
 * The state of a list: `const meetings = useList(meetingApi.list)`, shown by `<ListPage :list="meetings" …>`. What is asked stands in the address of the
 * page, so that it can be sent to somebody and the browser's back goes a page back.
 * @param fixed what this page always asks for besides
 */
export function useList<E extends ListEndpoint>(
  endpoint: E,
  fixed: () => ListAsked = () => ({}),
): ListState<LineOf<E>> {
  const route = useRoute();
  const router = useRouter();
  const { list } = endpoint;
  const names = new Set([...Object.keys(list.filters), ...(list.searched ? ['search'] : []), 'sort', 'after']);
  const asked = computed(() =>
    Object.fromEntries(
      Object.entries(route.query).filter(
        (entry): entry is [string, string] => names.has(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
      ),
    ),
  );
  const record = useRecord(endpoint, () => ({ query: { ...asked.value, ...fixed() } }) as never);
  const data = record.data as unknown as ListState<LineOf<E>>['data'];
  const go = async (query: Readonly<Record<string, string | undefined>>, how: 'push' | 'replace'): Promise<void> => {
    const whole = Object.entries({ ...route.query, ...query }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    await router[how]({ query: Object.fromEntries(whole) });
  };
  const sorting = computed((): Sorting => {
    const sort = asked.value['sort'] ?? list.usual;
    const descending = sort.startsWith('-');
    return { key: descending ? sort.slice(1) : sort, descending };
  });
  return {
    data,
    ...{ problem: record.problem, loading: record.loading, reload: record.reload },
    list: list as List<LineOf<E>>,
    asked,
    sorting,
    ask: (changed) => go({ ...changed, after: undefined }, 'replace'),
    sortBy: ({ key, descending }) => go({ sort: descending ? `-${key}` : key, after: undefined }, 'replace'),
    next: async () => {
      const key = data.value?.next;
      if (key) await go({ after: key }, 'push');
    },
    first: () => go({ after: undefined }, 'push'),
  };
}
