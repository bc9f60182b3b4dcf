// What a conversion costs, beside pyxform: `npm run build` first, then `npm run bench`. With PYXFORM=<folder that holds pyxform and what it
// needs> pyxform runs beside in the same moment (python3 of the path); without it, its recorded figures stand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from '@dawra/spreadsheet';
import { xlsform } from '../src/index.ts';

type Rows = (string | number)[][];

/** A questionnaire of so many questions in two languages, each shown, limited and worded by the one before. */
function questionnaire(questions: number): { survey: Rows; choices: Rows } {
  const labels = ['label::English (en)', 'label::العربية (ar)'];
  const survey: Rows = [['type', 'name', ...labels, 'relevant', 'constraint', 'required']];
  for (let index = 0; index < questions; index++) {
    const before = index === 0 ? '' : `\${q${index - 1}}`;
    const texts = [`Question ${index} ${before}`, `سؤال ${index}`];
    const type = index % 3 === 0 ? 'select_one c' : 'integer';
    survey.push([type, `q${index}`, ...texts, before && `${before} > 3`, '. > 0', 'yes']);
  }
  const choices: Rows = [['list_name', 'name', ...labels]];
  for (let index = 0; index < 20; index++) choices.push(['c', index, `Choice ${index}`, `خيار ${index}`]);
  return { survey, choices };
}

/** One question that offers so many choices in two languages. */
function list(length: number): { survey: Rows; choices: Rows } {
  const labels = ['label::English (en)', 'label::العربية (ar)'];
  const choices: Rows = [['list_name', 'name', ...labels, 'region']];
  for (let index = 0; index < length; index++) {
    choices.push(['c', `n${index}`, `Commune ${index}`, `جماعة ${index}`, `r${index % 100}`]);
  }
  const question = ['select_one c', 'q', 'Commune', 'الجماعة'];
  return { survey: [['type', 'name', ...labels], question], choices };
}

const workbook = ({ survey, choices }: { survey: Rows; choices: Rows }): Uint8Array =>
  writeXlsx([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
  ]);

interface Cost {
  /** Processor time, in seconds. */
  readonly seconds: number;
  /** Largest resident memory, in MB. */
  readonly megabytes: number;
}

/** What a process that prints `seconds megabytes` as the last line of its errors has cost: the middle of several runs. */
function cost(command: string, args: readonly string[], env: Record<string, string>, runs: number): Cost {
  const found = Array.from({ length: runs }, () => {
    const { stderr, status } = spawnSync(command, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    const [seconds = 0, megabytes = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    return { seconds, megabytes };
  });
  return found.sort((one, other) => one.seconds - other.seconds)[Math.floor(runs / 2)] as Cost;
}

const told = encodeURIComponent(`process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024);
});`);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const ours = (file: string, runs: number): Cost =>
  cost(process.execPath, ['--import', `data:text/javascript,${told}`, cli, file, `${file}.xml`], {}, runs);

const python = `import resource, sys, time
from pyxform.xls2xform import xls2xform_convert
for _ in range(int(sys.argv[2])):
    begun = time.process_time()
    xls2xform_convert(sys.argv[1], sys.argv[1] + '.py.xml', validate=False)
used = resource.getrusage(resource.RUSAGE_SELF)
whole = used.ru_utime + used.ru_stime if sys.argv[2] == '1' else time.process_time() - begun
print('\\n%f %f' % (whole, used.ru_maxrss / 1024), file=sys.stderr)`;
const { PYXFORM } = process.env;
const pyxform = (file: string, times: number, runs: number, recorded: Cost): Cost =>
  PYXFORM === undefined
    ? recorded
    : cost('python3', ['-c', python, file, String(times)], { PYTHONPATH: PYXFORM }, runs);

/** Processor time of one conversion in a process that has done it often. */
function warm(bytes: Uint8Array): Cost {
  const times = Array.from({ length: 40 }, () => {
    const begun = process.cpuUsage();
    if (!xlsform({ workbook: bytes }).ok) throw new Error('refused');
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  });
  const late = times.slice(20).sort((one, other) => one - other);
  return { seconds: late[10] ?? 0, megabytes: process.memoryUsage().rss / 2 ** 20 };
}

if (!existsSync(cli)) throw new Error('npm run build comes first');
const folder = mkdtempSync(join(tmpdir(), 'xlsform-bench-'));
try {
  const [small, large] = [join(folder, 'questions.xlsx'), join(folder, 'choices.xlsx')];
  writeFileSync(small, workbook(questionnaire(1_000)));
  writeFileSync(large, workbook(list(50_000)));
  const rows: (readonly [what: string, ours: Cost, pyxform: Cost])[] = [
    ['1,000 questions, a whole process', ours(small, 7), pyxform(small, 1, 7, { seconds: 0.65, megabytes: 63 })],
    [
      '1,000 questions, once warm',
      warm(workbook(questionnaire(1_000))),
      pyxform(small, 4, 3, { seconds: 0.36, megabytes: 63 }),
    ],
    ['50,000 choices, a whole process', ours(large, 3), pyxform(large, 1, 1, { seconds: 11.4, megabytes: 374 })],
  ];
  console.log(`Node ${process.versions.node}; pyxform ${PYXFORM === undefined ? 'as recorded' : 'beside'}`);
  for (const [what, here, there] of rows) {
    const ratio = (there.seconds / here.seconds).toFixed(1);
    const memory = `${here.megabytes.toFixed(0)} MB (${there.megabytes.toFixed(0)} MB)`;
    console.log(`${what}: ${here.seconds.toFixed(3)} s (${there.seconds.toFixed(2)} s), ${ratio} times; ${memory}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
