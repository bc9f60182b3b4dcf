/**
 * `npm run bench -w packages/dated-rules`: rule evaluations a millisecond, with reasons, on one core.
 *
 * One rule evaluation is one named rule that comes to an answer and has its reason made, with its facts and sources; for a rule over the
 * entries of a list, once for each entry. Conditions inside a rule are not counted, nor is what is looked at again to find what is missing and
 * whether other sources differ; their time is. Facts are read from their JSON form every time; compiling is measured apart.
 */
import { readFileSync } from 'node:fs';
import { type Facts, type Reason, type RuleSet, compile, evaluate, explain, nextQuestion } from '../src/index.ts';

const read = (name: string): RuleSet =>
  JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')) as RuleSet;

const mdm: Facts = {
  moroccan: true,
  resident_abroad: false,
  returned: '2022-09-01',
  project: 4_000_000,
  own: 25,
  sector: 'industry',
  dispute: false,
};
const stays = [
  { left: '1999-05', returned: '2003-07-15' },
  { left: '2005', returned: '2010-01-31' },
  { left: '2011-02-01', returned: '2011-12-01' },
];
const { returned: _, ...undated } = mdm;

const questions: [string, string, Facts, string][] = [
  ['everything known, yes', 'mdm-invest', mdm, '2023-06-15'],
  ['everything known, no', 'mdm-invest', { ...mdm, own: 20, project: 900_000 }, '2023-06-15'],
  ['one date by its year, unknown', 'mdm-invest', { ...mdm, returned: '2022' }, '2023-06-15'],
  ['one date missing, unknown', 'mdm-invest', undated, '2023-06-15'],
  ['three stays, dates of any precision', 'cris-2012', { stays }, '2012-06-15'],
  ['three stays, one by its year, unknown', 'drem', { stays: [{ left: '1999', returned: '2000' }] }, '2009-06-15'],
];

/** Named rules that come to an answer with a reason, once for each entry of a list. No rule is passed over because another one has decided. */
const evaluated = ({ rules }: RuleSet, facts: Facts): number =>
  Object.values(rules).reduce((sum, { over }) => sum + (over === undefined ? 1 : (facts[over] as unknown[]).length), 0);

/** Of these, those that are left in the result because they decide. */
const shown = (reason: Reason): number =>
  (reason.kind === 'rule' ? 1 : 0) + reason.because.reduce((sum, one) => sum + shown(one), 0);

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Times a millisecond of processor time, the collection of garbage included: other programs on the machine do not count. */
function perMillisecond(work: () => void): number {
  for (let i = 0; i < 3000; i++) work();
  const rounds = Array.from({ length: 5 }, () => {
    const started = processorTime();
    let times = 0;
    while (processorTime() - started < 150) for (let i = 0; i < 200; i++, times++) work();
    return times / (processorTime() - started);
  });
  return rounds.sort((a, b) => a - b)[2]!;
}

const column = (value: string | number, width: number): string => String(value).padStart(width);
console.log(`Node ${process.version}, processor time, median of five rounds\n`);
console.log(
  `${'rule evaluations a millisecond'.padEnd(50)}${column('rules', 7)}${column('shown', 7)}${column('sets/ms', 9)}${column('rules/ms', 10)}`,
);
let least = Infinity;
for (const [what, name, facts, asOf] of questions) {
  const ruleSet = read(name);
  const compiled = compile(ruleSet);
  const { reasons, answer } = evaluate(compiled, facts, asOf);
  const rate = perMillisecond(() => evaluate(compiled, facts, asOf));
  const rules = evaluated(ruleSet, facts);
  least = Math.min(least, rate * rules);
  const counts = `${column(rules, 7)}${column(shown(reasons), 7)}${column(rate.toFixed(0), 9)}${column((rate * rules).toFixed(0), 10)}`;
  console.log(`${`${name}: ${what}`.padEnd(50)}${counts}   ${answer}`);
}
const set = read('mdm-invest');
const compiled = compile(set);
const unknown = evaluate(compiled, { ...mdm, returned: '2022' }, '2023-06-15');
console.log(`\ncompile mdm-invest              ${(1 / perMillisecond(() => compile(set))).toFixed(3)} ms`);
console.log(
  `nextQuestion, nothing known     ${(1 / perMillisecond(() => nextQuestion(compiled, {}, '2023-06-15'))).toFixed(3)} ms`,
);
console.log(`explain in Arabic               ${(1 / perMillisecond(() => explain(unknown, 'ar'))).toFixed(3)} ms`);
console.log(`\nleast of all: ${least.toFixed(0)} rule evaluations a millisecond (100 asked for)`);
