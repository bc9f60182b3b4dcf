import { computed, shallowRef, watchEffect, type ComputedRef } from 'vue';
import { call } from '../../platform/client/index.ts';
import { codeApi, type CodeLine } from '../../platform/codes/code.contract.ts';
import type { Localized } from '../../platform/language/locale.ts';

/** Coded lists as they stand today, each asked once: their codes, and the label of a code (`list/code`, with or without the day since which it means that). */
export function useCodes(lists: readonly string[]): {
  readonly codes: ComputedRef<Readonly<Record<string, readonly CodeLine[]>>>;
  readonly label: (list: string, code: string) => Localized | undefined;
} {
  const found = shallowRef<Readonly<Record<string, readonly CodeLine[]>>>({});
  watchEffect(async () => {
    const all = await Promise.all(
      lists.map(
        async (id) => [id, (await call(codeApi.read, { params: { id } }).catch(() => undefined))?.codes ?? []] as const,
      ),
    );
    found.value = Object.fromEntries(all);
  });
  return {
    codes: computed(() => found.value),
    label: (list, code) => found.value[list]?.find((one) => one.code === code)?.label,
  };
}
/** Lists of regions of the countries of origin. */
export const regionLists = ['regions-dz', 'regions-ly', 'regions-ma', 'regions-mr', 'regions-tn'] as const;
