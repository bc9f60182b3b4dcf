import { shallowRef, type ShallowRef } from 'vue';
import type { z } from 'zod';

/**
 * What a page keeps on the reader's own device and nowhere else. What cannot be read (another version wrote it, storage is shut) counts as not there; what
 * cannot be written is kept until the page is left.
 */
export interface OnDevice<T> {
  readonly value: Readonly<ShallowRef<T>>;
  readonly keep: (value: T) => void;
  readonly forget: () => void;
}

/** Opens what is kept under a name. `otherwise` stands where nothing is kept. */
export function onDevice<S extends z.ZodType>(name: string, schema: S, otherwise: z.output<S>): OnDevice<z.output<S>> {
  const key = `dawra.${name}`;
  const value: ShallowRef<z.output<S>> = shallowRef(read()) as ShallowRef<z.output<S>>;
  function read(): z.output<S> {
    try {
      const kept = localStorage.getItem(key);
      const parsed = kept === null ? undefined : schema.safeParse(JSON.parse(kept));
      return parsed?.success ? parsed.data : otherwise;
    } catch {
      return otherwise;
    }
  }
  const quietly = (act: () => void): void => {
    try {
      act();
    } catch {
      // Storage is shut or full: it stays until the page is left.
    }
  };
  return {
    value,
    keep: (given) => {
      value.value = given;
      quietly(() => localStorage.setItem(key, JSON.stringify(given)));
    },
    forget: () => {
      value.value = otherwise;
      quietly(() => localStorage.removeItem(key));
    },
  };
}
