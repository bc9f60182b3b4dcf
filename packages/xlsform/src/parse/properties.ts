import type { Record } from '../columns/table.ts';
import { branch, localised, text, written } from '../columns/tree.ts';
import type { Item, Localised } from '../form.ts';
import { at } from '../log.ts';
import { hasReference, references } from '../reference/find.ts';
import type { Reading } from './reading.ts';
import { noteReferences } from './references.ts';
import { bindValue } from './texts.ts';
import { checkAttribute } from './attributes.ts';

const reserved = {
  bind: ['nodeset', 'entities:saveto'],
  control: ['ref', 'nodeset', 'query'],
  instance: ['jr:template'],
} as const;
const kindsOfMedia = new Set(['image', 'big-image', 'audio', 'video']);

/** The columns that questions, groups and repeats share. */
export type Properties = Pick<
  Item,
  'label' | 'hint' | 'guidance' | 'media' | 'bind' | 'control' | 'instance' | 'default' | 'choiceFilter' | 'triggers'
>;

/** Reads the columns of a row, notes their references and reports what no element can carry. */
export function properties(
  { tree, origin }: Record,
  { names, log, settings }: Reading,
  kind: Item['kind'],
): Properties {
  const note = (value: Localised | undefined, column: string): void => noteReferences(value, origin, column, names);
  const allowed = (branchName: 'bind' | 'control' | 'instance', name: string): boolean =>
    checkAttribute(name, reserved[branchName], settings.namespaces, origin, branchName, log);
  const label = localised(tree.get('label'));
  const hint = localised(tree.get('hint'));
  const guidance = localised(tree.get('guidance_hint'));
  note(label, 'label');
  note(hint, 'hint');
  note(guidance, 'guidance_hint');
  const media = new Map<string, Localised>();
  for (const [name, value] of branch(tree, 'media')) {
    if (!kindsOfMedia.has(name)) log.add('media-kind', at(origin, `media::${name}`), name);
    const texts = localised(value) ?? '';
    note(texts, `media::${name}`);
    media.set(name, texts);
  }
  const bind = new Map<string, Localised>();
  for (const [attribute, value] of branch(tree, 'bind')) {
    if (!allowed('bind', attribute)) continue;
    const texts = typeof value === 'string' ? bindValue(attribute, value) : (localised(value) ?? '');
    note(texts, `bind::${attribute}`);
    bind.set(attribute, texts);
  }
  const control = new Map<string, string>();
  for (const [attribute, value] of branch(tree, 'control')) {
    if (!allowed('control', attribute)) continue;
    const given = written(value);
    note(given, `control::${attribute}`);
    control.set(attribute, given);
  }
  const instance = new Map<string, string>();
  for (const [attribute, value] of branch(tree, 'instance')) {
    if (!allowed('instance', attribute)) continue;
    note(written(value), `instance::${attribute}`);
    instance.set(attribute, written(value));
  }
  const given = text(tree, 'default');
  const choiceFilter = text(tree, 'choice_filter');
  note(given, 'default');
  note(choiceFilter, 'choice_filter');
  const trigger = kind === 'question' ? text(tree, 'trigger') : undefined;
  note(trigger, 'trigger');
  if (trigger !== undefined && !isList(trigger)) log.add('trigger-list', at(origin, 'trigger'), trigger);
  const triggers = trigger === undefined ? [] : references(trigger).map(({ name }) => name);
  return { label, hint, guidance, media, bind, control, instance, default: given, choiceFilter, triggers };
}

/** Whether a trigger is one reference, or several with a comma between; stray commas and spaces do no harm. */
function isList(trigger: string): boolean {
  if (!hasReference(trigger)) return false;
  return trigger.split(',').every((part) => /^\s*(?:\$\{[^{}]*\}\s*)?$/.test(part));
}
