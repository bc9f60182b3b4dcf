/** A random sample of up to three stages, as rows of a file. */
import type { Dice } from './dice.ts';

export type Row = { [column: string]: string | number };

export interface Sample {
  readonly rows: Row[];
  readonly strataColumns: readonly string[];
  /** Are cluster names of the first stage used again in other strata? */
  readonly repeated: boolean;
  /** Are clusters of the second stage drawn within strata? */
  readonly late: boolean;
}

interface Stage {
  readonly name: string;
  readonly sampled: number;
  readonly population: number;
}

/** Draws a sample; `lonely` is the chance of a stratum with one cluster. */
export function drawSample(dice: Dice, lonely: number): Sample {
  const rows: Row[] = [];
  const repeated = dice.chance(0.5);
  const crossed = dice.chance(0.4);
  const wholly = dice.chance(0.15);
  const divided = dice.chance(0.3);
  let [sampled, population] = [0, 0];
  let unique = 0;
  const regions = dice.between(1, 4);
  const zones = crossed ? ['u', 'r'] : ['u'];
  for (let region = 1; region <= regions; region++) {
    for (const zone of zones) {
      const psus = stage(dice, 'psu', dice.chance(lonely) ? 1 : dice.between(2, 5), wholly && dice.chance(0.5));
      sampled += psus.sampled;
      population += psus.population;
      for (let c = 1; c <= psus.sampled; c++) {
        const psu = { region: `R${region}`, zone, psu: repeated ? c : ++unique, late: 'p', ...columnsOf(psus) };
        const halves = divided && dice.chance(0.6) ? ['p', 'q'] : ['p'];
        for (const late of halves) {
          const ssus = stage(
            dice,
            'ssu',
            dice.chance(Math.min(lonely, 0.1)) ? 1 : dice.between(2, 3),
            dice.chance(0.1),
          );
          for (let s = 1; s <= ssus.sampled; s++) {
            const tsus = stage(dice, 'tsu', dice.between(1, 3), dice.chance(0.1));
            const ssu = late === 'p' ? s : s + 10;
            for (let u = 1; u <= tsus.sampled; u++) {
              const place = { ...psu, ...columnsOf(ssus), ...columnsOf(tsus), late, ssu, tsu: u };
              const weight = [psus, ssus, tsus].reduce((w, x) => (w * x.population) / x.sampled, 1);
              for (let r = dice.between(1, 2); r > 0; r--) rows.push({ ...place, ...answers(dice, c, weight) });
            }
          }
        }
      }
    }
  }
  const all = { n_all: population, f_all: sampled / population };
  const strataColumns = crossed ? ['region', 'zone'] : ['region'];
  return { rows: rows.map((row, i) => ({ ...row, ...all, i: i + 1 })), strataColumns, repeated, late: divided };
}

function stage(dice: Dice, name: string, sampled: number, wholly: boolean): Stage {
  return { name, sampled, population: wholly ? sampled : sampled + dice.between(1, 20) };
}

function columnsOf({ name, sampled, population }: Stage): Row {
  return { [`n_${name}`]: population, [`f_${name}`]: sampled / population };
}

/** What one person answers; gaps are empty. */
function answers(dice: Dice, cluster: number, weight: number): Row {
  const sex = dice.pick(['woman', 'man']);
  const x = 1 + dice.uniform() * 9 + cluster;
  const age = dice.between(18, 80);
  const gap = (value: string | number, p: number) => (dice.chance(p) ? '' : value);
  return {
    w: (weight * (0.5 + dice.uniform())).toFixed(4),
    sex: gap(sex, 0.03),
    school: gap(dice.pick(['none', 'primary', 'primary', 'more']), 0.03),
    area: dice.pick(['north', 'south', 'south', 'west']),
    y: gap(Math.round(100 * dice.uniform() + 10 * x + (sex === 'man' ? 20 : 0)), 0.05),
    x: x.toFixed(2),
    age,
    gain: (Math.exp(dice.uniform() + x / 10) + 0.1).toFixed(3),
    t: dice.between(1, 12),
    e: dice.chance(0.3 + 0.03 * x) ? 1 : 0,
    b: gap(dice.chance(0.2 + age / 150) ? 1 : 0, 0.02),
    k: dice.between(0, 3),
    o: (dice.uniform() / 2).toFixed(2),
    u: (10 * dice.uniform() + x).toFixed(9),
  };
}

const NUMBERS = ['i', 'psu', 'ssu', 'tsu', 'w', 'y', 'x', 'age', 'gain', 't', 'e', 'b', 'k', 'o', 'u'];
const COUNTS = ['n_all', 'f_all', 'n_psu', 'n_ssu', 'n_tsu', 'f_psu', 'f_ssu', 'f_tsu'];
const LEVELS = {
  sex: ['woman', 'man'],
  school: ['none', 'primary', 'more'],
  area: ['north', 'south', 'west', 'sea'],
};

/** The variables of the rows, with columns that a design added (all numbers). */
export function variablesOf(rows: readonly Row[]): { [name: string]: object } {
  const known = new Set([...NUMBERS, ...COUNTS, ...Object.keys(LEVELS), 'region', 'zone', 'late']);
  const added = Object.keys(rows[0]!).filter((name) => !known.has(name));
  return {
    region: { type: 'category' },
    zone: { type: 'category' },
    late: { type: 'category' },
    ...Object.fromEntries(Object.entries(LEVELS).map(([name, levels]) => [name, { type: 'category', levels }])),
    ...Object.fromEntries([...NUMBERS, ...COUNTS, ...added].map((name) => [name, { type: 'number' }])),
  };
}

export function csvOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0]!);
  return `${[names.join(','), ...rows.map((row) => names.map((name) => row[name]).join(','))].join('\n')}\n`;
}
