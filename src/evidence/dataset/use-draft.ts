import { computed, ref, shallowRef, watch } from 'vue';
import { codebook, type Codebook } from '../codebook/codebook.contract.ts';

const kept = (id: string): string => `dawra-codebook:${id}`;

/**
 * The codebook of an import while a person mends it. What is not saved yet is kept on this device, so that a reload loses nothing;
 * it is dropped once the server has the same, or when the person wants to start from what the server has.
 */
export function useDraft(id: string) {
  const saved = shallowRef<Codebook>();
  const draft = ref<Codebook>();
  const recovered = ref(false);
  const dirty = computed(
    () => draft.value !== undefined && JSON.stringify(draft.value) !== JSON.stringify(saved.value),
  );

  /** Takes over what the server has; unsaved changes of a former visit come back the first time. */
  const take = (book: Codebook | null): void => {
    const first = saved.value === undefined;
    saved.value = book ?? undefined;
    const before = first ? read() : undefined;
    recovered.value = before !== undefined && JSON.stringify(before) !== JSON.stringify(book);
    draft.value = recovered.value ? before : (book ?? undefined);
  };
  const read = (): Codebook | undefined => {
    const text = localStorage.getItem(kept(id));
    if (text === null) return undefined;
    try {
      return codebook.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  };
  const reset = (): void => {
    draft.value = saved.value;
    recovered.value = false;
  };
  watch(
    [draft, saved],
    () => {
      if (dirty.value) localStorage.setItem(kept(id), JSON.stringify(draft.value));
      else if (saved.value) localStorage.removeItem(kept(id));
    },
    { deep: true },
  );
  return { draft, dirty, recovered, take, reset };
}
