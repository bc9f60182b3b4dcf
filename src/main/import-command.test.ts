import { CFB, utils, write } from '@e965/xlsx';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shapes } from '../evidence/dataset/shapes.testing.ts';
import { sql } from '../platform/database/transaction.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import type { Locale } from '../platform/language/locale.ts';
import { Refusal } from './commands/exits.ts';
import { speakIn } from './commands/locale.ts';
import { dawraProgram } from './commands/program.ts';

// `dawra import` itself, as people call it, on a database that runs already.
const program = resolve('dist/server/cli.js');
let t: TestApp;
let place = '';
beforeAll(async () => {
  if (!existsSync(program)) throw new Error(`${program} is not built: run “npm run build” first (npm test does)`);
  place = mkdtempSync(join(tmpdir(), 'dawra-command-'));
  t = await testApp([], { people: [] });
});
afterAll(async () => {
  await t.close();
  rmSync(place, { recursive: true, force: true });
});

interface Done {
  readonly status: number | null;
  readonly said: string;
}

/** The command in a process of its own. @param killed asked again and again: true kills the program, as by `kill -9` */
function dawra(args: readonly string[], language = 'fr', killed: () => boolean = () => false): Promise<Done> {
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      ...process.env,
      DAWRA_HOME: join(place, 'home'),
      DATABASE_URL: t.services.databaseUrl,
      NODE_ENV: 'production',
      LC_ALL: `${language}.UTF-8`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const watch = setInterval(() => killed() && child.kill('SIGKILL'), 10);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (status) => {
      clearInterval(watch);
      done({ status, said });
    });
  });
}

/** The command in this process: it opens and closes the installation, and is told everything, as in one of its own. */
async function called(args: readonly string[], language: Locale = 'fr'): Promise<Done> {
  let said = '';
  const hear = (...words: unknown[]): void => void (said += `${words.join(' ')}\n`);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear),
    vi.spyOn(console, 'error').mockImplementation(hear),
  ];
  vi.stubEnv('DAWRA_HOME', join(place, 'home'));
  vi.stubEnv('DATABASE_URL', t.services.databaseUrl);
  speakIn(language);
  try {
    await dawraProgram().parseAsync(args, { from: 'user' });
    return { status: 0, said };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.exit, said: said + error.message };
  } finally {
    speakIn('en');
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
let made = 0;
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(place, `${++made}-${name}`);
  writeFileSync(path, content);
  return path;
};
const left = (): string[] =>
  ['files', 'work']
    .filter((name) => existsSync(join(place, 'home', name)))
    .flatMap((name) => readdirSync(join(place, 'home', name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

const sheet = (rows: unknown[][], bookType: 'xlsx' | 'ods' | 'biff8'): Uint8Array =>
  new Uint8Array(
    write({ SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet(rows) } }, { type: 'buffer', bookType }) as Uint8Array,
  );
const people = Array.from({ length: 12 }, (_, at) => [`p${at}`, at % 2 ? 'F' : 'H', 20 + at]);
const rowsOf = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const locked = (): Uint8Array => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptedPackage', new Array<number>(6000).fill(7) as never);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array);
};

const files: readonly (readonly [name: string, content: string | Uint8Array, exit: number, said: RegExp])[] = [
  ...Object.entries(shapes)
    .filter(([name]) => name !== 'far more columns than megabytes')
    .map(([name, [rows, columns, content]]) => {
      const counted = rows.toLocaleString('fr').replace(/\s/, '\\s');
      return [name, content, 0, new RegExp(`${counted} lignes, ${columns} colonnes, 0 erreur`)] as const;
    }),
  [
    'French of Windows, semicolons',
    Buffer.from(`n;État;Revenu\n1;Marié;1 250,50\n2;Célibataire;900,25\n`, 'latin1'),
    0,
    /windows-1252[\s\S]*2 lignes, 3 colonnes, 0 erreur/,
  ],
  ['titles above, .ods', sheet([['Enquête'], [], ['id', 'sexe', 'age'], ...people], 'ods'), 0, /12 lignes, 3 colonnes/],
  ['a row that is short', 'a,b\n1,2\n3\n', 4, /1 erreur\b/],
  ['a password', locked(), 4, /protégé par un mot de passe/],
  ['a cut workbook', sheet([['id'], ['1']], 'xlsx').subarray(0, 900), 4, /endommagé/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 4, /erreur :/],
  [
    'enquete.xlsx',
    'id;sexe\n1;F\n2;H\n',
    0,
    /avertissement : Le nom du fichier finit par \.xlsx[\s\S]*2 lignes, 2 colonnes/,
  ],
  ['enquete.xls', '<html><table><tr><td>id</td></tr></table></html>', 4, /au format HTML/],
  ['enquete.dta', '<stata_dta><header>', 4, /au format Stata \(\.dta\)/],
  ['nothing but a heading', 'id;sexe\n', 4, /aucune ligne dessous/],
  ['years of another calendar', `n;naissance\n${rowsOf(9, (at) => `${at};${1400 + at}`)}`, 0, /années de l’hégire/],
  ['numbers too long', `n;x\n${rowsOf(9, (at) => `900719925474099${at};a`)}`, 0, /n\t(catégorie|texte)/],
];

describe('files of the field by command', () => {
  it.each(files)('%s', async (name, content, exit, expected) => {
    const { status, said } = await called(['import', put(name.replaceAll(/[^\w.]/g, '-'), content)]);
    expect([status, said]).toEqual([exit, expect.stringMatching(expected)]);
    // One language: nothing of the reader, the engine or the system in English.
    expect(said).not.toMatch(/\b(error|warning|rows?|columns?|cannot|invalid|missing|damaged)\b/i);
    expect(left()).toEqual([]);
  });

  it('what the file does not say is asked, with the option that decides, and nothing is frozen before', async () => {
    const file = put(
      'asked.csv',
      `n;revenu;retour;lieu\n${rowsOf(12, (at) => `${at};1,${200 + at};0${1 + (at % 9)}/1${at % 3}/2019;rÃ©gion`)}\n`,
    );
    const asked = await called(['import', file, '--as', 'asked', '--yes']);
    expect([asked.status, asked.said]).toEqual([4, expect.stringMatching(/2 erreurs\b/)]);
    for (const option of ['--decimal "revenu=."', '--decimal "revenu=,"', '--dates "retour=day-first"', '--mend'])
      expect(asked.said).toContain(option);
    const answers = ['--decimal', 'revenu=.', '--dates', 'retour=month-first', '--mend'];
    const answered = await called(['import', file, ...answers]);
    expect([answered.status, answered.said]).toEqual([0, expect.stringMatching(/, 0 erreur/)]);
    expect(answered.said).not.toContain('rÃ©gion');
    expect(left()).toEqual([]);
    for (const [option, value] of [
      ['--decimal', 'revenu=;'],
      ['--dates', 'us'],
      ['--decimal', 'point'],
    ] as const) {
      const wrong = await called(['import', file, option, value]);
      expect([wrong.status, wrong.said]).toEqual([2, expect.stringMatching(/est inconnu. Possibles/)]);
    }
  });

  it('what was said of another kind of file is refused with the reason', async () => {
    const text = put('text.csv', 'id;sexe\n1;F\n2;H\n');
    expect(await called(['import', text, '--sheet', 'Feuil1'])).toMatchObject({
      ...{ status: 4, said: expect.stringMatching(/feuille[\s\S]*fichier de texte/) as string },
    });
    const book = put('book.xlsx', sheet([['id'], ['1']], 'xlsx'));
    expect(await called(['import', book, '--encoding', 'windows-1256'])).toMatchObject({
      ...{ status: 4, said: expect.stringMatching(/windows-1256[\s\S]*classeur/) as string },
    });
  });

  it('what is not there, and what is no file, is told of before anything is opened', async () => {
    for (const [path, words] of [
      [join(place, 'nowhere.csv'), /لا وجود لهذا الملف/],
      [place, /هذا مجلد/],
    ] as const) {
      const { status, said } = await called(['import', path], 'ar');
      expect([status, said]).toEqual([2, expect.stringMatching(words)]);
      expect(said).not.toMatch(/ENOENT|EISDIR/);
    }
  });

  it('ends with the same words and number in a process of its own', async () => {
    const short = put('short.csv', 'a,b\n1,2\n3\n');
    const { status, said } = await dawra(['import', short]);
    expect({ status, said: said.trim() }).toEqual({ status: 4, said: (await called(['import', short])).said.trim() });
  });

  it('a command that is killed while it reads leaves what the next start takes away', async () => {
    const long = put(
      'long.csv',
      `id,age\n${Array.from({ length: 400_000 }, (_, at) => `${at},${at % 90}`).join('\n')}\n`,
    );
    const { status } = await dawra(['import', long, '--as', 'killed', '--yes'], 'fr', () => left().length > 1);
    expect(status).toBeNull();
    expect(left().length).toBeGreaterThan(0);
    await sql`update evidence.import set changed_at = now() - interval '1 hour' where state <> 'accepted'`.execute(
      t.db,
    );
    expect((await called(['import', put('small.csv', 'a,b\n1,2\n2,3\n')])).status).toBe(0);
    expect(left()).toEqual([]);
  });

  it('of a file that is frozen nothing is left but what is frozen', async () => {
    const { status } = await called(['import', put('kept.csv', 'id;sexe\n1;F\n2;H\n'), '--as', 'kept', '--yes']);
    expect(status).toBe(0);
    const { rows } = await sql<{ frozen: string }>`select parquet as frozen from evidence.data_version`.execute(t.db);
    expect(left()).toEqual(rows.map(({ frozen }) => frozen));
  });
});
