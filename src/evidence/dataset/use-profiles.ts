import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import { call } from '../../platform/client/call.ts';
import { profileApi, type ColumnProfile } from './profile.contract.ts';

/** How long to wait before asking again for what is still being worked out, in milliseconds. */
const pause = 1500;

/** Profiles of the columns that are shown, asked for as they are shown; `progress` while they are being worked out. */
export function useProfiles(id: string, columns: Ref<readonly string[]>) {
  const found = shallowRef(new Map<string, ColumnProfile>());
  const progress = ref<{ done: number; of: number }>();
  const shown = shallowRef<readonly string[]>([]);
  const leaving = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => {
    clearTimeout(timer);
    leaving.abort();
  });
  /** After another reading everything is asked for anew. */
  const forget = (): void => {
    found.value = new Map();
    void ask();
  };

  async function ask(): Promise<void> {
    clearTimeout(timer);
    const places = shown.value.map((name) => columns.value.indexOf(name)).filter((place) => place >= 0);
    const wanted = places.filter((place) => !found.value.has(columns.value[place]!)).slice(0, 50);
    if (!wanted.length) return;
    try {
      const query = { places: wanted.join(',') };
      const { done, of, profiles } = await call(profileApi.read, { params: { id }, query }, leaving.signal);
      progress.value = { done, of };
      if (profiles.length)
        found.value = new Map([...found.value, ...profiles.map((one) => [columns.value[one.place]!, one] as const)]);
      if (done < of) timer = setTimeout(() => void ask(), pause);
    } catch {
      // A page without profiles can be worked with; they are asked for again when other columns are shown.
    }
  }
  watch(shown, () => void ask());
  return { found, progress, shown, forget };
}
