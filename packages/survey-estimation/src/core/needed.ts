/** Which declared columns a spec reads: any name that it mentions, and the replicate weights of a prefix. */
import type { Variables } from './circumstances.ts';

/** The declared names among all words of the spec (variables apart). */
export function neededColumns(variables: Variables, ...parts: readonly unknown[]): Set<string> {
  const needed = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (Object.hasOwn(variables, value)) needed.add(value);
    } else if (Array.isArray(value)) {
      value.forEach(visit);
    } else if (typeof value === 'object' && value !== null) {
      if ('prefix' in value && typeof value.prefix === 'string') {
        const { prefix } = value;
        for (const name of Object.keys(variables)) if (name.startsWith(prefix)) needed.add(name);
      }
      Object.values(value).forEach(visit);
    }
  };
  parts.forEach(visit);
  return needed;
}
