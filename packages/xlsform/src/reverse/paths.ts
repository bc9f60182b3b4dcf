import type { Document } from './document.ts';
import { elements, type Node } from './xml.ts';

/** Turns paths back into `${name}`, wherever the conversion would turn that into the same path. */
export interface Paths {
  /** An expression at the place of an element. */
  expression(text: string, at: string): string;
  /** `${name}` for a path on its own, when it has one. */
  reference(path: string, at: string): string | undefined;
  /** Elements that several names share, and so have no `${name}`. */
  readonly ambiguous: ReadonlySet<string>;
}

const step = '[\\w.\\-\\u00b7\\u00c0-\\uffff]+';
const path = `(?:current\\(\\)\\/)?(?:\\.\\.\\/)+${step}(?:\\/${step})*|\\/${step}(?:\\/${step})+`;
const saved = `instance\\((?:'__last-saved'|"__last-saved")\\)(\\/${step}(?:\\/${step})+)`;
const scanner = new RegExp(`"[^"]*"|'[^']*'(?!\\))| ?${saved} ?|(?<![\\w)\\]./-]) ?(${path})(?![\\w./\\[(:-]) ?`, 'g');

/** Absolute path of a relative one, seen from an element. */
function resolve(relative: string, at: string): string {
  const chain = at.split('/');
  for (const part of relative.replace(/^current\(\)\//, '').split('/')) {
    if (part === '..') chain.pop();
    else chain.push(part);
  }
  return chain.join('/');
}

function walk(node: Node, base: string, visit: (path: string) => void): void {
  for (const child of elements(node)) {
    visit(`${base}/${child.name}`);
    walk(child, `${base}/${child.name}`, visit);
  }
}

/** Reads the tree of the primary instance, so that paths can be told from other steps. */
export function paths(document: Document): Paths {
  const known = new Set<string>();
  walk(document.root, `/${document.root.name}`, (found) => known.add(found));
  const byName = new Map<string, string[]>();
  for (const found of known) {
    const name = found.slice(found.lastIndexOf('/') + 1);
    byName.set(name, [...(byName.get(name) ?? []), found]);
  }
  const ambiguous = new Set([...byName].filter(([, all]) => all.length > 1).map(([name]) => name));
  const repeats = [...document.repeats.keys()];
  const commonRepeat = (one: string, other: string) =>
    repeats.some((repeat) => `${one}/`.startsWith(`${repeat}/`) && other.startsWith(`${repeat}/`));
  const named = (target: string) => {
    const name = target.slice(target.lastIndexOf('/') + 1);
    return known.has(target) && !ambiguous.has(name) && target.split('/').length > 2 ? name : undefined;
  };
  const reference = (written: string, at: string): string | undefined => {
    const relative = !written.startsWith('/');
    const target = relative ? resolve(written, at) : written;
    const name = named(target);
    return name !== undefined && commonRepeat(at, target) === relative ? `\${${name}}` : undefined;
  };
  return {
    ambiguous,
    reference: (written, at) => reference(written.trim(), at),
    expression: (text, at) =>
      text
        .replace(scanner, (whole, last: string | undefined, found: string | undefined) => {
          if (last !== undefined) {
            const name = named(last);
            return name === undefined ? whole : `\${last-saved#${name}}`;
          }
          return (found !== undefined && reference(found, at)) || whole;
        })
        .trim(),
  };
}
