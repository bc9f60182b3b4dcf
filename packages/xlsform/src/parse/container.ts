import type { Item, Origin } from '../form.ts';
import type { Record } from '../columns/table.ts';
import { text } from '../columns/tree.ts';
import { at, type Log } from '../log.ts';
import { properties } from './properties.ts';
import { newItem, calculatedIn } from './item.ts';
import type { Reading } from './reading.ts';
import { checkReferences } from './references.ts';

/** Groups, repeats and loops. */
export type ContainerKind = 'group' | 'repeat' | 'loop';

const kinds: ReadonlyMap<string, ContainerKind> = new Map([
  ['group', 'group'],
  ['repeat', 'repeat'],
  ['lgroup', 'repeat'],
  ['looped group', 'repeat'],
  ['loop', 'loop'],
] as const);

/** `begin group`, `begin_repeat`, `begin loop over list`; undefined for any other type. */
export function begins(type: string): { readonly kind: ContainerKind; readonly list?: string } | undefined {
  const match = /^begin[\s_](lgroup|group|repeat|looped group|loop)(?:\s+(?:over\s+)?(\S+))?$/.exec(type);
  const kind = kinds.get(match?.[1] ?? '');
  return kind && { kind, list: match?.[2] };
}

/** `end group`, `end_repeat`; undefined for any other type. */
export function ends(type: string): ContainerKind | undefined {
  return kinds.get(/^end[\s_](lgroup|group|repeat|looped group|loop)$/.exec(type)?.[1] ?? '');
}

/** A container that is still open. */
export interface Frame {
  readonly kind: ContainerKind | 'survey';
  readonly name: string;
  readonly origin: Origin;
  readonly record?: Record;
  /** List that a loop goes over. */
  readonly list?: string;
  readonly children: Item[];
  /** Table of selections: the list its header shows, once the first selection is met. */
  readonly table?: { list?: string };
}

/** Reports ends without beginnings and the reverse. Gives whether the end closes the frame. */
export function matches(frame: Frame, kind: ContainerKind, record: Record, log: Log): boolean {
  if (frame.kind === kind) return true;
  const name = text(record.tree, 'name') ?? '';
  log.add('end-unmatched', at(record.origin, 'type'), text(record.tree, 'type'), { kind, name });
  return false;
}

/** The finished group or repeat of a frame, preceded by the element that holds its count when that is an expression. */
export function finish(frame: Frame, reading: Reading): readonly Item[] {
  const { record, origin, name } = frame;
  if (!record) return frame.children;
  const kind = frame.kind === 'repeat' ? 'repeat' : 'group';
  const given = properties(record, reading, kind);
  const control = new Map(given.control);
  const intent = text(record.tree, 'intent');
  if (intent !== undefined && kind === 'group') {
    checkReferences(intent, at(origin, 'intent'), reading.names);
    control.set('intent', intent);
  }
  if (frame.table) {
    const rest = (control.get('appearance') ?? '').split(/\s+/).filter((word) => word !== 'table-list' && word !== '');
    control.set('appearance', ['field-list', ...rest.filter((word) => word !== 'field-list')].join(' '));
  }
  const shown = frame.table ? { ...given, label: undefined, hint: undefined } : given;
  const count = control.get('jr:count');
  const before: Item[] = [];
  if (count !== undefined && !/^\$\{[^}]*\}$/.test(count)) {
    control.set('jr:count', `\${${name}_count}`);
    before.push(
      newItem({
        kind: 'question',
        type: 'calculate',
        name: `${name}_count`,
        origin: calculatedIn(origin, 'control::jr:count'),
        bind: new Map([
          ['type', 'string'],
          ['readonly', 'true()'],
          ['calculate', count],
        ]),
      }),
    );
  }
  return [...before, newItem({ ...shown, kind, type: frame.kind, name, origin, control, children: frame.children })];
}
