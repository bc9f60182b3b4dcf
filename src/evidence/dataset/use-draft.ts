import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { codebook, type Codebook } from '../codebook/codebook.contract.ts';
import { writtenCodebook } from '../codebook/written.ts';

const kept = (id: string): string => `dawra-codebook:${id}`;
const textOf = (book: Codebook): string => JSON.stringify(writtenCodebook(book));
/** A codebook of thousands of variables is written down once a person pauses. */
const pause = 400;

/**
 * The codebook of an import while a person mends it. What is not saved yet is kept on this device, so that a reload loses nothing;
 * it is dropped once the server has the same, or when the person wants to start from what the server has. A codebook is never changed in place: a change is
 * another codebook.
 */
export function useDraft(id: string) {
  const saved = shallowRef<Codebook>();
  const draft = shallowRef<Codebook>();
  const recovered = ref(false);
  const savedText = computed(() => (saved.value ? textOf(saved.value) : undefined));
  const dirty = computed(
    () => draft.value !== undefined && draft.value !== saved.value && textOf(draft.value) !== savedText.value,
  );

  /** Takes over what the server has; unsaved changes of a former visit come back the first time. */
  const take = (book: Codebook | null): void => {
    const first = saved.value === undefined;
    saved.value = book ?? undefined;
    const before = first ? read() : undefined;
    recovered.value = before !== undefined && (!book || textOf(before) !== textOf(book));
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
  const write = (): void => {
    try {
      if (dirty.value && draft.value) localStorage.setItem(kept(id), textOf(draft.value));
      else if (saved.value) localStorage.removeItem(kept(id));
    } catch {
      // The browser keeps no more: what stands on the page is still there.
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch([draft, saved], () => {
    clearTimeout(timer);
    timer = setTimeout(write, pause);
  });
  const leave = (): void => {
    clearTimeout(timer);
    write();
  };
  window.addEventListener('pagehide', leave);
  onScopeDispose(() => {
    window.removeEventListener('pagehide', leave);
    leave();
  });
  return { draft, dirty, recovered, take, reset };
}
