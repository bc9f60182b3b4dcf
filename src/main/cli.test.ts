import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounceAddress } from '../platform/mail/bounce.ts';
import { report } from '../platform/mail/bounce.testing.ts';

const program = resolve('dist/server/cli.js');
let place = '';
beforeAll(() => {
  if (!existsSync(program)) throw new Error(`${program} is not built: run “npm run build” first (npm test does)`);
  place = mkdtempSync(join(tmpdir(), 'dawra-cli-'));
  chmodSync(place, 0o755);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function dawra(
  args: string[],
  environment: Record<string, string> = {},
  cwd = process.cwd(),
  input = '',
): { status: number | null; out: string; err: string } {
  const { DATABASE_URL: _none, ...inherited } = process.env;
  const done = spawnSync(process.execPath, [program, ...args], {
    ...{ encoding: 'utf8', cwd, input },
    env: { ...inherited, DAWRA_HOME: join(place, 'home'), NODE_ENV: 'production', ...environment },
    timeout: 120_000,
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}
const file = (name: string, text: string): string => {
  writeFileSync(join(place, name), text);
  return join(place, name);
};
const rows = (change: (line: string, index: number) => string = (line) => line): string =>
  [
    'person,return_type,work',
    ...Array.from(
      { length: 120 },
      (_, at) => `${at + 1},${at % 3 ? 'decided' : 'compelled'},${at % 4 ? 'yes' : 'no'}`,
    ).map(change),
  ].join('\n') + '\n';

/** Files of a home that hold content that somebody sent. */
const leftOf = (home: string): string[] =>
  ['files', 'work']
    .filter((name) => existsSync(join(place, home, name)))
    .flatMap((name) => readdirSync(join(place, home, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('npx dawra', () => {
  it('explains every command', () => {
    for (const command of [
      'serve',
      'migrate',
      'user',
      'import',
      'analyse',
      'recompute',
      'backup',
      'restore',
      'doctor',
      'content',
      'demo',
      'mail',
    ]) {
      const { status, out } = dawra([command, '--help']);
      expect([command, status]).toEqual([command, 0]);
      expect(out).toMatch(/Usage: dawra/);
    }
  });

  it('refuses what it cannot understand with status 2, naming it', () => {
    expect(dawra(['fly'])).toMatchObject({ status: 2 });
    const wrong = dawra(['doctor'], { DAWRA_PORT: 'many', DAWRA_HOEM: 'x' });
    expect(wrong.status).toBe(2);
    expect(wrong.err).toMatch(/DAWRA_PORT/);
    expect(wrong.err).toMatch(/DAWRA_HOEM: no such setting/);
  });

  it('reports a bad file with status 4 and stores nothing', () => {
    const { status, err, out } = dawra(['import', file('bad.csv', 'a,b\n1,2\n3\n'), '--as', 'bad', '--accept']);
    expect(status).toBe(4);
    expect(err).toMatch(/row 3/);
    expect(out).toMatch(/1 error/);
    expect(leftOf('home')).toEqual([]);
    expect(dawra(['analyse', 'bad', file('q.json', '{"estimates":[]}')]).status).toBe(1);
  });

  it('shows the codebook that it would freeze, in one language, and leaves nothing unless it is told to freeze', () => {
    const survey = file('dry.csv', rows());
    for (const [args, environment] of [
      [['--dry-run', '--yes', '--lang', 'fr'], {}],
      [[], { LC_ALL: 'fr_TN.UTF-8' }],
    ] as const) {
      const { status, out, err } = dawra(['import', survey, '--as', 'dry', ...args], environment);
      expect([status, out]).toEqual([0, expect.stringMatching(/return_type\tcatégorie\tcompelled \| decided/)]);
      expect(out).toMatch(/120 lignes, 3 colonnes, 0 erreur/);
      expect(out + err).not.toMatch(/rows|warning|error|Home/);
      expect(err).toMatch(/Rien n’a été enregistré/);
    }
    expect(leftOf('home')).toEqual([]);
    expect(dawra(['import', survey, '--yes']).status).toBe(2);
    const option = dawra(['import', survey, '--encoding', 'utf8', '--lang', 'fr']);
    expect([option.status, option.err]).toEqual([2, expect.stringMatching(/utf-8 .*cp850/)]);
    expect(dawra(['import', survey, '--header-row', '0']).status).toBe(2);
  }, 60_000);

  it('finds the home of the project in whatever of its folders one stands', () => {
    const [project, below] = [join(place, 'project'), join(place, 'project', 'data', 'raw')];
    mkdirSync(below, { recursive: true });
    mkdirSync(join(project, '.dawra'));
    writeFileSync(join(project, '.dawra', 'installation'), 'neither\n');
    const { err } = dawra(['import', file('any.csv', rows())], { DAWRA_HOME: '' }, below);
    expect(err).toContain(join(project, '.dawra'));
    expect(readdirSync(below)).toEqual([]);
  });

  it('goes from a file to a figure, keeps it through a backup, and finds it the same on another machine', () => {
    expect(dawra(['import', file('survey.csv', rows()), '--as', 'survey', '--accept']).out).toMatch(
      /survey: version [0-9a-f]{64}/,
    );
    const question = file(
      'question.json',
      JSON.stringify({ estimates: [{ kind: 'proportion', of: ['work'], by: ['return_type'] }] }),
    );
    const asked = dawra(['analyse', 'survey', question]);
    expect(asked.status).toBe(0);
    const result = JSON.parse(asked.out) as {
      id: string;
      results: { rows: { estimate: number; n: number }[] }[];
      warnings: string[];
    };
    expect(result.results[0]!.rows.map(({ n }) => n).sort()).toEqual([40, 40, 80, 80]);
    expect(result.warnings).toContain('not-random');
    expect(dawra(['recompute', result.id.slice(0, 12)])).toMatchObject({ status: 0, out: `same  ${result.id}\n` });

    const archive = join(place, 'backup.dawra');
    expect(dawra(['backup', archive])).toMatchObject({ status: 1, err: expect.stringMatching(/--key-file/) });
    const key = ['--key-file', file('key', 'four quiet olive trees')];
    expect(dawra(['backup', archive, '--key-file', file('short', 'tree')]).status).toBe(1);
    expect(dawra(['backup', archive, ...key]).status).toBe(0);
    expect(readFileSync(archive).includes('survey')).toBe(false);
    const elsewhere = { DAWRA_HOME: join(place, 'elsewhere') };
    const wrong = dawra(['restore', archive], { ...elsewhere, DAWRA_ARCHIVE_PASSWORD: 'four quiet olive tree' });
    expect([wrong.status, wrong.err]).toEqual([1, expect.stringMatching(/does not open this archive/)]);
    expect(dawra(['restore', archive, ...key], elsewhere)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/people sign in again/),
    });
    const arabic = dawra(['doctor'], { ...elsewhere, LC_ALL: 'ar_MA.UTF-8' });
    expect([arabic.status, arabic.out]).toEqual([0, expect.stringMatching(/سجل التدقيق متماسك/)]);
    expect(dawra(['recompute', result.id], elsewhere).out).toBe(`same  ${result.id}\n`);
    const again = dawra(['restore', archive, ...key], elsewhere);
    expect(again.status).toBe(1);
    expect(again.err).not.toBe('');
  }, 180_000);

  it('corrects a data set only with a reason', () => {
    const corrected = file(
      'corrected.csv',
      rows((line, at) => (at === 0 ? line.replace('no', 'yes') : line)),
    );
    expect(dawra(['import', corrected, '--as', 'survey', '--accept'])).toMatchObject({
      status: 5,
      err: expect.stringMatching(/--reason/),
    });
    expect(
      dawra(['import', corrected, '--as', 'survey', '--reason', 'first entry was coded wrongly', '--accept']).status,
    ).toBe(0);
  });

  it('adds a person by a link that is used once, and examines the installation', () => {
    const added = dawra(['user', 'add', '--email', 'head@example.org', '--name', 'Head', '--role', 'administrator']);
    expect(added.out).toMatch(/http:\/\/127\.0\.0\.1:4600\/app\/invitation#\S{20,}/);
    expect(dawra(['user', 'add', '--email', 'x@example.org', '--name', 'X', '--role', 'king']).status).toBe(2);
    const examined = dawra(['doctor']);
    expect(examined.out).toMatch(/^ok/m);
    expect(examined.status).toBe(0);
  });

  it('takes in whatever came back with one word and 0, and with 75 when the database is away', () => {
    const bounce = (input: string, environment: Record<string, string> = {}, ...args: string[]) =>
      dawra(['mail', 'bounce', ...args], environment, undefined, input);
    const set = {
      DAWRA_SMTP_URL: 'smtp://127.0.0.1:9',
      DAWRA_MAIL_FROM: 'dawra@example.org',
      DAWRA_MAIL_BOUNCES: 'bounces@example.org',
    };
    expect(bounce('', set)).toMatchObject({ status: 0, out: expect.stringMatching(/^[a-z-]+\n$/) });
    const secret = createHash('sha256')
      .update(readFileSync(join(place, 'home', 'secret'), 'utf8').trim())
      .digest();
    const ours = bounceAddress(secret, 'bounces@example.org', randomUUID());
    expect(bounce(report({ to: ours }), set, '--to', ours)).toMatchObject({ status: 0, out: 'unknown\n' });
    expect(bounce(report({ to: ours }) + ' '.repeat(3_000_000), set)).toMatchObject({ status: 0, out: 'too-large\n' });
    const away = bounce(report({ to: ours }), { ...set, DATABASE_URL: 'postgresql://127.0.0.1:1/none' });
    expect([away.status, away.out]).toEqual([75, '']);
    expect(away.err).not.toContain('gone@example.net');
  });

  it('loads the reference content once, and says so when asked again', () => {
    const again = dawra(['content', 'update']);
    expect([again.status, again.out]).toEqual([0, expect.stringMatching(/Reference content \d+ .*nothing changed/)]);
  });

  it('drops the demonstration and nothing else', () => {
    const made = dawra(['migrate'], { DAWRA_DEMO: '1' });
    expect([made.status, made.out]).toEqual([0, expect.stringContaining(join(place, 'home', 'demo'))]);
    expect(dawra(['migrate'], { DAWRA_HOME: join(place, 'home', 'demo') })).toMatchObject({
      status: 1,
      err: expect.stringMatching(/belongs to a demonstration/),
    });
    expect(dawra(['demo', 'remove']).out).toMatch(/Removed the demonstration: its home/);
    expect(existsSync(join(place, 'home', 'demo'))).toBe(false);
    expect(dawra(['demo', 'remove'])).toMatchObject({ status: 0, out: expect.stringMatching(/no demonstration here/) });
    expect(dawra(['analyse', 'survey', join(place, 'question.json')]).status).toBe(0);
  }, 120_000);
});
