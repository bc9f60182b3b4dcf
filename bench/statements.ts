// What the map of opinions costs: `npx tsx --conditions=dawra-source bench/statements.ts [people statements]`. Seconds of the clock.
import { sequence } from '../src/dialogue/statement/groups.ts';
import { findOpinions } from '../src/dialogue/statement/opinions.ts';
import { unseen, type VoteTable } from '../src/dialogue/statement/votes.ts';

/** Votes of so many people in three camps; half of the cells are not voted on. */
function votesOf(people: number, statements: number): VoteTable {
  const draw = sequence(1);
  const cells = new Int8Array(people * statements);
  for (let cell = 0; cell < cells.length; cell++) {
    const camp = Math.floor(cell / statements) % 3;
    const mind = ((cell % statements) * 7 + camp * 5) % 3 === 0 ? -1 : 1;
    cells[cell] = draw() < 0.5 ? unseen : draw() < 0.2 ? 0 : draw() < 0.15 ? -mind : mind;
  }
  const name = (_: unknown, at: number) => String(at);
  return { people: Array.from({ length: people }, name), statements: Array.from({ length: statements }, name), cells };
}

const sizes = process.argv[2]
  ? [process.argv.slice(2, 4).map(Number)]
  : [
      [200, 60],
      [2_000, 200],
      [20_000, 1_000],
    ];
for (const [people, statements] of sizes as [number, number][]) {
  const table = votesOf(people, statements);
  const began = process.cpuUsage();
  const clock = performance.now();
  const { groups } = findOpinions(table);
  const { user, system } = process.cpuUsage(began);
  console.log(
    `${people} people, ${statements} statements: ${((performance.now() - clock) / 1000).toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of CPU; ${groups?.count} groups, stability ${groups?.stability.index.toFixed(2)}`,
  );
}
