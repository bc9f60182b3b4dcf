import { computed, watch, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { useSession } from '../client/session.ts';
import { onDevice } from '../ui/index.ts';
import type { PageEntry } from '../ui/page.ts';
import { nothingRecent, recentSchema, remember, type RecentRecord } from './recent.ts';

const kept = () => onDevice('recent', recentSchema, nothingRecent);

/** What whoever is signed in opened lately on this device. */
export function useRecent(): ComputedRef<readonly RecentRecord[]> {
  const { actor } = useSession();
  const { value } = kept();
  return computed(() => (value.value.account === actor.value?.id ? value.value.records : []));
}

/**
 * Keeps on the device which records are opened, for the frame around all pages; gives what is to be told the heading of each. Whoever signs out takes it with
 * them, and so does a session that has ended.
 */
export function keepRecent(pages: readonly PageEntry[]): (heading: string) => void {
  const { actor } = useSession();
  const route = useRoute();
  const page = computed(() => pages.find(({ name }) => name === route.name));
  watch([actor, () => route.name], ([now, name], [before]) => {
    if (!now && (before || name === 'sign-in')) kept().forget();
  });
  return (heading) => {
    const recent = page.value?.recent;
    if (!actor.value || !recent || !page.value) return;
    const store = kept();
    const record = { path: route.path, page: page.value.name, at: new Date().toISOString() };
    store.keep(remember(store.value.value, actor.value.id, recent.heading ? { ...record, heading } : record));
  };
}
