import type { Document } from './document.ts';
import { elements, type Node } from './xml.ts';

/** Turns paths back into `${name}`, wherever the conversion would turn that into the same path. */
export interface Paths {
  /** An expression at the place of an element. */
  expression(text: string, at: string): string;
  /** `${name}` for a path on its own, when it has one. */
  reference(path: string, at: string): string | undefined;
  /** Absolute path of a path written at the place of an element. */
  absolute(path: string, at: string): string;
  /** `${name}` for an absolute path, wherever it stands; the path itself when its name is not its own. */
  name(path: string): string;
  /** The filter of a repeat's questions: `./x` is a question of the repeat, and no other way leads to one. */
  filter(text: string, at: string, repeat: string): string;
}

const step = '[\\w.\\-\\u00b7\\u00c0-\\uffff]+';
const path = `(?:current\\(\\)\\/)?(?:\\.\\.\\/)+${step}(?:\\/${step})*|\\/${step}(?:\\/${step})+`;
const saved = `instance\\((?:'__last-saved'|"__last-saved")\\)(\\/${step}(?:\\/${step})+)`;
/** Condition of the question that `or_other` makes; it is written in one way only. */
const isOther = /^selected\(\.\.\/[^\s/]+, 'other'\)$/;
const scanner = new RegExp(`"[^"]*"|'[^']*'(?!\\))| ?${saved} ?|(?<![\\w)\\]./-]) ?(${path})(?![\\w./\\[(:-]) ?`, 'g');

/** Puts a reference in the place of a path; the spaces that the conversion sets on both sides go with the path. */
function inPlace(whole: string, reference: string): string {
  const [before, after] = [whole.startsWith(' '), whole.endsWith(' ')];
  if (before && after) return reference;
  return (before ? ' ' : '') + reference + (after ? ' ' : '');
}

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
  const expression = (text: string, at: string, except?: string): string =>
    text
      .replace(scanner, (whole, last: string | undefined, found: string | undefined) => {
        if (last !== undefined) {
          const name = named(last);
          return name === undefined ? whole : inPlace(whole, `\${last-saved#${name}}`);
        }
        if (found === undefined) return whole;
        const target = found.startsWith('/') ? found : resolve(found, at);
        const name = except && target.startsWith(`${except}/`) ? undefined : reference(found, at);
        return name === undefined ? whole : inPlace(whole, name);
      })
      .trim();
  return {
    absolute: (written, at) => (written.startsWith('/') ? written : resolve(written, at)),
    name: (target) => {
      const name = named(target);
      return name === undefined ? target : `\${${name}}`;
    },
    filter: (text, at, repeat) =>
      expression(text, at, repeat).replace(
        /"[^"]*"|'[^']*'| ?(?<![\w.\])])\.\/([\w.-]+)(?![\w/[(]) ?/g,
        (whole, name: string | undefined) =>
          name !== undefined && named(`${repeat}/${name}`) !== undefined ? inPlace(whole, `\${${name}}`) : whole,
      ),
    reference: (written, at) => reference(written.trim(), at),
    expression: (text, at) => (isOther.test(text) ? text.trim() : expression(text, at)),
  };
}
