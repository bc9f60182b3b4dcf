import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import { matchesSearch } from '../language/search.ts';
import type { Choice } from './field.ts';

/** What is needed of a `KeyboardEvent`. */
export type Key = Pick<KeyboardEvent, 'key' | 'preventDefault' | 'stopPropagation'>;

export interface Combo {
  readonly text: Ref<string>;
  readonly open: Ref<boolean>;
  readonly active: Ref<number>;
  readonly found: ComputedRef<readonly Choice[]>;
  readonly shown: ComputedRef<readonly Choice[]>;
  readonly choose: (choice: Choice) => void;
  readonly type: (typed: string) => void;
  readonly key: (event: Key) => void;
  readonly leave: () => void;
}

/**
 * What a combobox knows: the text typed, the choices found by it (folded search, in every language they carry) and the one the
 * arrows stand on. Keys follow the ARIA Authoring Practices, "editable combobox with list autocomplete".
 */
export function useCombo(value: Ref<string>, choices: () => readonly Choice[], limit = 100): Combo {
  const labelOf = (key: string) => choices().find((choice) => choice.value === key)?.label ?? '';
  const text = ref(labelOf(value.value));
  const open = ref(false);
  const active = ref(-1);
  const searching = ref(false);
  const found = computed(() =>
    searching.value
      ? choices().filter((c) => matchesSearch(text.value, c.label, c.value, ...(c.found ?? [])))
      : choices(),
  );
  const shown = computed(() => found.value.slice(0, limit));
  watch([value, () => labelOf(value.value)], ([key]) => {
    if (!searching.value) text.value = labelOf(key);
  });
  const close = () => {
    open.value = false;
    searching.value = false;
    active.value = -1;
  };
  const choose = (choice: Choice) => {
    if (choice.disabled) return;
    value.value = choice.value;
    close();
    text.value = choice.label;
  };
  const type = (typed: string) => {
    text.value = typed;
    searching.value = open.value = true;
    active.value = typed && shown.value.length ? 0 : -1;
    if (!typed) value.value = '';
  };
  const leave = () => {
    close();
    text.value = labelOf(value.value);
  };
  const move = (step: 1 | -1) => {
    const count = shown.value.length;
    if (!open.value) {
      open.value = true;
      active.value = Math.max(
        0,
        shown.value.findIndex((choice) => choice.value === value.value),
      );
    } else if (count) active.value = (active.value + step + count) % count;
  };
  const key = (event: Key) => {
    const chosen = shown.value[active.value];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && open.value && chosen) choose(chosen);
    else if (event.key === 'Escape' && open.value) leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { text, open, active, found, shown, choose, type, key, leave };
}
