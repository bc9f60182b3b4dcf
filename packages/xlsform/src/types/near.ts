import { similar } from '../similar.ts';
import { selectionCommands } from './select.ts';
import { typeSpellings } from './table.ts';

const containers = ['group', 'repeat', 'loop over'].flatMap((kind) => [`begin_${kind}`, `begin ${kind}`]);
const ends = ['end_group', 'end_repeat', 'end_loop', 'end group', 'end repeat', 'end loop'];
const withSource = [...selectionCommands, 'begin_loop over', 'begin loop over', 'osm'];

/** Lists that an unknown one was probably to be: of like names, or its first word, with signs around it or a misspelt `or_other` after it. */
export function nearLists(written: string, known: Iterable<string>): string[] {
  const names = new Set(known);
  const found = new Set(similar(written, names));
  const [first = '', ...rest] = written.split(/[\s,;]+/);
  const other = similar(rest.join(' '), ['or_other', 'or other', 'or specify other']).length > 0;
  for (const one of [first, first.replace(/[^\p{L}\p{N}_.-]/gu, '')]) {
    if (one !== written && names.has(one)) found.add(other ? `${one} or_other` : one);
  }
  return [...found].slice(0, 5);
}

/** Types that a misspelt one was probably to be: also those that go with a list or a file, which is kept (`select_on yn` → `select_one yn`). */
export function nearTypes(written: string): string[] {
  const words = written.trim().split(/\s+/);
  const whole = similar(words.join(' '), [...typeSpellings(), ...containers, ...ends]);
  const found = new Set(words.length === 1 ? whole : []);
  for (let count = Math.min(words.length - 1, 5); count >= 1; count--) {
    const source = words.slice(count).join(' ');
    for (const command of similar(words.slice(0, count).join(' '), withSource)) found.add(`${command} ${source}`);
  }
  const glued = selectionCommands.find((command) => written.startsWith(command) && !command.includes(' '));
  if (glued !== undefined && words.length === 1 && written !== glued)
    found.add(`${glued} ${written.slice(glued.length)}`);
  if (selectionCommands.includes(written)) found.add(`${written} …`);
  for (const one of whole) if (one !== written.trim()) found.add(one);
  return [...found].slice(0, 5);
}
