import type { Localised, Tree } from '../form.ts';

/** An empty tree. A map, so that no header can reach an object's prototype. */
export const emptyTree = (): Tree => new Map<string, string | Tree>();

/**
 * Puts a value at a path. A plain value and values by language may meet under one name: the plain one then becomes that of the
 * default language, unless the language is given explicitly.
 */
export function put(tree: Tree, path: readonly string[], value: string, defaultLanguage: string, from = 0): void {
  const key = path[from] ?? '';
  const present = tree.get(key);
  if (from + 1 >= path.length) {
    if (present === undefined) tree.set(key, value);
    else if (typeof present !== 'string' && !present.has(defaultLanguage)) present.set(defaultLanguage, value);
    return;
  }
  let branch = present;
  if (branch === undefined || typeof branch === 'string') {
    const grown = emptyTree();
    if (branch !== undefined && path[from + 1] !== defaultLanguage) grown.set(defaultLanguage, branch);
    tree.set(key, grown);
    branch = grown;
  }
  put(branch, path, value, defaultLanguage, from + 1);
}

/** The text at a key, when it is a plain one. */
export function text(tree: Tree, key: string): string | undefined {
  const value = tree.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** The branch at a key; empty when there is none. */
export function branch(tree: Tree, key: string): Tree {
  const value = tree.get(key);
  return value === undefined || typeof value === 'string' ? emptyTree() : value;
}

/** A value as a text, plain or by language; deeper nesting is written out as text. */
export function localised(value: string | Tree | undefined): Localised | undefined {
  if (value === undefined || typeof value === 'string') return value;
  for (const inner of value.values()) {
    if (typeof inner !== 'string') return new Map([...value].map(([language, deeper]) => [language, written(deeper)]));
  }
  return value as ReadonlyMap<string, string>;
}

/** A nested value as one text, the way the reference converter writes it: `{'style': 'wide'}`. */
export function written(value: string | Tree): string {
  if (typeof value === 'string') return value;
  return `{${[...value].map(([key, inner]) => `'${key}': ${typeof inner === 'string' ? `'${inner}'` : written(inner)}`).join(', ')}}`;
}
