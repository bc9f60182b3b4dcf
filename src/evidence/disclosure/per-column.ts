import type { Frame } from '@dawra/survey-estimation';

/** A fact about a column of some data, found out once: many figures are judged by the same rows. */
export function perColumn<T>(find: (data: Frame, name: string) => T): (data: Frame, name: string) => T {
  const known = new WeakMap<Frame, Map<string, T>>();
  return (data, name) => {
    const here = known.get(data) ?? new Map<string, T>();
    known.set(data, here);
    if (!here.has(name)) here.set(name, find(data, name));
    return here.get(name) as T;
  };
}
