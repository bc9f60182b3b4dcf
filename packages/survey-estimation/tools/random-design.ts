/** A random population, a random design, and every kind of question about it. */

interface Question {
  readonly csv: string;
  readonly spec: { readonly [key: string]: unknown; readonly design: object; readonly estimates: readonly object[] };
}

/** A question for a seed. */
export function randomQuestion(seed: number): Question {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (p: number) => random() < p;
  const strata = 2 + Math.floor(random() * 4);
  const stages = chance(0.5) ? 2 : 1;
  const lines: string[] = ['stratum,psu,ssu,n_psu,n_ssu,w,sex,school,y,x,t,e,k'];
  let ssuName = 0;
  for (let h = 1; h <= strata; h++) {
    const sampled = chance(0.15) ? 1 : 2 + Math.floor(random() * 4);
    const population = sampled + Math.floor(random() * 20);
    for (let c = 1; c <= sampled; c++) {
      const inside = 2 + Math.floor(random() * 3);
      const insidePopulation = inside + Math.floor(random() * 6);
      for (let s = 1; s <= inside; s++) {
        ssuName++;
        for (let r = 0, rows = 1 + Math.floor(random() * 5); r < rows; r++) {
          const w = ((population / sampled) * (insidePopulation / inside) * (0.5 + random())).toFixed(4);
          const sex = chance(0.03) ? '' : pick(['woman', 'man']);
          const school = chance(0.03) ? '' : pick(['none', 'primary', 'primary', 'more']);
          const x = (1 + random() * 9 + c).toFixed(2);
          const y = chance(0.05) ? '' : String(Math.round(100 * random() + 10 * Number(x) + (sex === 'man' ? 20 : 0)));
          const t = 1 + Math.floor(random() * 12);
          const e = chance(0.3 + 0.03 * Number(x)) ? 1 : 0;
          const k = Math.floor(random() * 4);
          lines.push([h, c, ssuName, population, insidePopulation, w, sex, school, y, x, t, e, k].join(','));
        }
      }
    }
  }
  const variables = {
    stratum: { type: 'category' },
    psu: { type: 'number' },
    ssu: { type: 'number' },
    n_psu: { type: 'number' },
    n_ssu: { type: 'number' },
    w: { type: 'number' },
    sex: { type: 'category', levels: ['woman', 'man'] },
    school: { type: 'category', levels: ['none', 'primary', 'more'] },
    y: { type: 'number' },
    x: { type: 'number' },
    t: { type: 'number' },
    e: { type: 'number' },
    k: { type: 'number' },
  };
  const clusters = stages === 2 ? ['psu', 'ssu'] : ['psu'];
  const corrected = chance(0.6);
  const fpc = stages === 2 ? [{ count: 'n_psu' }, { count: 'n_ssu' }] : [{ count: 'n_psu' }];
  const design: { [key: string]: unknown } = {
    strata: ['stratum'],
    clusters,
    weights: 'w',
    nest: true,
    ...(corrected ? { fpc } : {}),
    lonelyPsu: pick(['fail', 'remove', 'adjust', 'average', 'certainty']),
  };
  if (chance(0.2)) design.lonelyInDomain = true;
  if (chance(0.2)) {
    design.replicates = { type: 'JKn', mse: chance(0.5) };
    design.lonelyPsu = 'remove';
  }
  const domain = chance(0.4)
    ? pick([{ eq: ['sex', 'woman'] }, { gt: ['x', 5] }, { not: { eq: ['school', 'more'] } }])
    : null;
  const calibration = chance(0.35) && design.lonelyPsu !== 'adjust' ? [pick(calibrations)] : null;
  return {
    csv: `${lines.join('\n')}\n`,
    spec: {
      variables,
      design,
      ...(domain ? { domain } : {}),
      ...(calibration ? { calibration } : {}),
      estimates: questions(pick, design.lonelyPsu === 'adjust'),
    },
  };
}

const calibrations = [
  { method: 'linear', constraints: [{ total: 900 }, { column: 'x', total: 6200 }] },
  { method: 'raking', constraints: [{ total: 900 }, { column: 'x', total: 6200 }, { column: 'k', total: 1400 }] },
  { method: 'logit', bounds: [0.05, 9], constraints: [{ total: 700 }, { column: 'k', total: 1000 }] },
  { method: 'poststratify', by: ['k'], totals: [0, 1, 2, 3].map((k) => ({ k: String(k), total: 200 + 40 * k })) },
  {
    method: 'rake',
    margins: [
      { by: ['k'], totals: [0, 1, 2, 3].map((k) => ({ k: String(k), total: 200 + 40 * k })) },
      {
        by: ['e'],
        totals: [
          { e: '0', total: 500 },
          { e: '1', total: 540 },
        ],
      },
    ],
  },
];

/** With `adjust` the reference takes survey 4.1's variance for the design effect of a total, another for its error: not asked. */
function questions(pick: <T>(list: readonly T[]) => T, adjusted: boolean): object[] {
  return [
    { kind: 'mean', of: ['y', 'x'], vcov: true, deff: 'wor' },
    { kind: 'mean', of: ['y'], by: ['sex'], vcov: true },
    { kind: 'total', of: ['x', { column: 'school', level: 'more' }], ...(adjusted ? {} : { deff: 'wr' }), vcov: true },
    {
      kind: 'proportion',
      of: 'school',
      by: ['sex'],
      confidence: { method: pick(['wald', 'logit', 'beta', 'asin', 'wilson']) },
    },
    { kind: 'ratio', numerator: 'y', denominator: 'x', by: ['sex'] },
    {
      kind: 'quantile',
      of: 'y',
      probs: [0.1, 0.5, 0.9],
      rule: pick(['math', 'school', 'hf4', 'hf5', 'hf6', 'hf7', 'hf8', 'hf9', 'hf3', 'shahvaish']),
      interval: pick(['mean', 'beta', 'xlogit', 'asin']),
    },
    { kind: 'variance', of: ['y', 'x'] },
    { kind: 'table', rows: 'sex', columns: 'school', percent: pick(['total', 'row', 'column', 'count']) },
    { kind: 'crosstabTest', rows: 'sex', columns: 'school', statistic: pick(['F', 'Chisq', 'Wald', 'adjWald']) },
    { kind: 'difference', of: { kind: 'mean', of: ['y'], by: ['sex'] }, between: [{ sex: 'man' }, { sex: 'woman' }] },
    { kind: 'glm', response: 'y', terms: ['sex', 'x'], vcov: true },
    {
      kind: 'glm',
      family: 'binomial',
      link: pick(['logit', 'probit', 'cloglog']),
      response: 'e',
      terms: ['school', 'x'],
    },
    { kind: 'glm', family: 'poisson', response: 'k', terms: [{ interaction: ['sex', 'x'] }, 'sex', 'x'] },
    { kind: 'cox', time: 't', event: 'e', terms: ['sex', 'x'], ties: pick(['efron', 'breslow']) },
    { kind: 'ordinal', link: pick(['logit', 'probit']), response: 'school', terms: ['x', 'sex'] },
    { kind: 'waldTest', model: { kind: 'glm', response: 'y', terms: ['school', 'x'] }, terms: ['school'] },
    { kind: 'degf' },
  ];
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
