import type { Choice, ChoiceList, Item, Localised } from '../form.ts';
import { at, type Log } from '../log.ts';
import { isName } from '../reference/lexer.ts';
import { descend } from '../emit/writing.ts';
import { newItem } from './item.ts';

/** Elements that a loop may grow into. */
const largest = 50_000;

const count = (items: readonly Item[]): number => items.reduce((sum, { children }) => sum + 1 + count(children), 0);

/** Every loop unrolled, now that every list is known with the choice `other` that a selection may have added to it. */
export function unrollAll(
  items: readonly Item[],
  loops: ReadonlyMap<Item, string>,
  lists: ReadonlyMap<string, ChoiceList>,
  log: Log,
): readonly Item[] {
  if (loops.size === 0) return items;
  return items.map((item) => {
    const list = loops.get(item);
    const whole = { ...item, children: unrollAll(item.children, loops, lists, log) };
    return list === undefined ? whole : unroll(whole, lists.get(list), log);
  });
}

/** A loop over a list: one group for each choice, with the questions of the loop in each. `%(name)s` and `%(label)s` in a text become those of the choice. */
function unroll(loop: Item, list: ChoiceList | undefined, log: Log): Item {
  for (const { name, row } of list?.choices ?? []) {
    if (!isName(name)) log.add('name-invalid', { sheet: 'choices', row, column: 'name' }, name);
  }
  const size = (list?.choices.length ?? 0) * count(loop.children);
  if (size > largest) {
    log.add('loop-large', at(loop.origin, 'type'), loop.name, { size: String(size), limit: String(largest) });
    return { ...loop, children: [] };
  }
  const choices = (list?.choices ?? []).filter(({ name }) => name !== 'none');
  if (choices.length > 1) {
    for (const child of descend(loop.children)) {
      if (child.kind === 'repeat') log.add('repeat-name-duplicate', at(child.origin, 'name'), child.name);
    }
  }
  const groups = choices.map((choice) =>
    newItem({
      kind: 'group',
      type: 'group',
      name: choice.name,
      origin: loop.origin,
      label: choice.label,
      media: choice.media,
      children: loop.children.map((child) => substitute(child, choice)),
    }),
  );
  return { ...loop, children: groups };
}

function substitute(item: Item, choice: Choice): Item {
  return {
    ...item,
    label: fillIn(item.label, choice),
    hint: fillIn(item.hint, choice),
    guidance: fillIn(item.guidance, choice),
    media: new Map([...item.media].map(([kind, value]) => [kind, fillIn(value, choice) ?? value])),
    default: item.default === undefined ? undefined : fillText(item.default, choice),
    bind: new Map([...item.bind].map(([key, value]) => [key, fillIn(value, choice) ?? value])),
    children: item.children.map((child) => substitute(child, choice)),
  };
}

function fillIn(value: Localised | undefined, choice: Choice): Localised | undefined {
  if (value === undefined || typeof value === 'string') return value === undefined ? value : fillText(value, choice);
  return new Map([...value].map(([language, text]) => [language, fillText(text, choice, language)]));
}

function fillText(text: string, { name, label }: Choice, language?: string): string {
  const said = typeof label === 'string' ? label : (label?.get(language ?? '') ?? [...(label?.values() ?? [])][0]);
  return text.replace(/%\((name|label)\)s/g, (_, key: string) => (key === 'name' ? name : (said ?? name)));
}
