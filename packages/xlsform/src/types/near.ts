import { similar } from '../similar.ts';
import { selectionCommands } from './select.ts';
import { typeSpellings } from './table.ts';

const containers = ['group', 'repeat', 'loop over'].flatMap((kind) => [`begin_${kind}`, `begin ${kind}`]);
const ends = ['end_group', 'end_repeat', 'end_loop', 'end group', 'end repeat', 'end loop'];
const withSource = [...selectionCommands, 'begin_loop over', 'begin loop over', 'osm'];

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
  for (const one of whole) found.add(one);
  return [...found].slice(0, 5);
}
