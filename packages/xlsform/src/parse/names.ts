import type { Item } from '../form.ts';
import { at, type Log } from '../log.ts';
import { isName, isTagName } from '../reference/lexer.ts';
import type { Frame } from './container.ts';
import type { Reading } from './reading.ts';

/** Reports a name that cannot be an XML element, or is taken by the form itself. */
export function checkName(item: Item, { settings, log }: Reading): void {
  const { name, origin } = item;
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  const good = isName(name) || (isTagName(name) && settings.namespaces.has(prefix));
  if (!good) log.add('name-invalid', at(origin, 'name'), name);
  else if (name === 'meta') log.add('name-reserved', at(origin, 'name'), name);
}

/** Reports a repeat whose name another repeat or the form has. */
export function checkRepeatName({ name, origin }: Item, siblings: readonly Item[], reading: Reading): void {
  const { repeats, settings, log } = reading;
  if (name === settings.rootName) log.add('repeat-name-root', at(origin, 'name'), name);
  else if (repeats.has(name) && !siblings.some((sibling) => sibling.name === name)) {
    log.add('repeat-name-duplicate', at(origin, 'name'), name);
  }
  repeats.add(name);
}

/** Reports names that occur twice inside a finished container, and those that differ in case alone. */
export function checkSiblings({ children }: Pick<Frame, 'children'>, log: Log): void {
  const exact = new Map<string, Item>();
  const folded = new Set<string>();
  for (const child of children) {
    const { name, origin } = child;
    const other = exact.get(name);
    if (other) {
      const culprit = origin.header('name') === undefined ? other.origin : origin;
      log.add('name-duplicate', at(culprit, 'name'), name);
    } else if (folded.has(name.toLowerCase())) log.add('name-case', at(origin, 'name'), name);
    exact.set(name, child);
    folded.add(name.toLowerCase());
  }
}
