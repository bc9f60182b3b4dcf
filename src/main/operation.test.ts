import { generateIdentity, identityToRecipient } from 'age-encryption';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
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
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { sql } from '../platform/database/transaction.ts';
import { readSettings } from '../platform/settings/settings.ts';

/** docs/operation.md, followed word by word: its settings are read, its units verified, its commands run, its nginx stands in front of two servers. */
const page = readFileSync('docs/operation.md', 'utf8');
const program = resolve('dist/server/cli.js');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, kind = '', text = '']) => ({ kind, text }));
/** The one grey box of a kind in which some words stand. */
function block(kind: string, words: string): string {
  const found = blocks.filter((one) => one.kind === kind && one.text.includes(words));
  if (found.length !== 1) throw new Error(`docs/operation.md: ${found.length} boxes of ${kind} with “${words}”`);
  return found[0]!.text;
}
const given = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value.replace(/^"|"$/g, '')]),
  );
const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const absent = (command: string): boolean => {
  if (has(command)) return false;
  console.error(`!! ${command} is not installed: what docs/operation.md says of it is NOT TESTED here`);
  return true;
};

it('names settings that there are, with values that they take', async () => {
  const recipient = await identityToRecipient(await generateIdentity());
  const first = given(block('ini', 'DAWRA_DRAIN_SECONDS'));
  const backups = given(block('ini', 'DAWRA_BACKUP_AT'));
  expect(Object.keys(first).length).toBeGreaterThan(8);
  expect(() =>
    readSettings({
      ...first,
      ...backups,
      ...{ DATABASE_URL: 'postgresql://dawra:x@db.internal/dawra', DAWRA_SECRET: 'x'.repeat(40) },
      DAWRA_BACKUP_KEY: recipient,
    }),
  ).not.toThrow();
  for (const unit of ['dawra-serve@', 'dawra-work@']) {
    const environment = /^Environment=(.*)$/m.exec(block('ini', `system/${unit}`))![1]!.replaceAll('%i', '1');
    expect(() => readSettings(given(environment.replaceAll(' ', '\n')))).not.toThrow();
  }
});

it.skipIf(absent('systemd-analyze'))('has units that systemd understands', () => {
  const place = mkdtempSync(join(tmpdir(), 'dawra-units-'));
  try {
    for (const name of ['dawra-serve@', 'dawra-work@'])
      writeFileSync(
        join(place, `${name}.service`),
        block('ini', `system/${name}`)
          .replace('/usr/bin/node', process.execPath)
          .replace('User=dawra', 'User=root')
          .replace('/opt/dawra', place),
      );
    const done = spawnSync(
      'systemd-analyze',
      ['verify', join(place, 'dawra-serve@.service'), join(place, 'dawra-work@.service')],
      {
        encoding: 'utf8',
      },
    );
    expect(done.stderr.split('\n').filter((line) => line.includes('dawra-'))).toEqual([]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

it.skipIf(absent('caddy'))('has a site that Caddy takes', () => {
  const place = mkdtempSync(join(tmpdir(), 'dawra-caddy-'));
  try {
    writeFileSync(join(place, 'Caddyfile'), `{\n  auto_https off\n}\n${block('caddy', 'reverse_proxy')}`);
    const done = spawnSync(
      'caddy',
      ['adapt', '--validate', '--config', join(place, 'Caddyfile'), '--adapter', 'caddyfile'],
      {
        ...{ encoding: 'utf8', env: { ...process.env, HOME: place } },
      },
    );
    expect(done.status, done.stderr).toBe(0);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

describe('last night on a new machine', () => {
  let place = '';
  let old: TestDatabase;
  let fresh: TestDatabase;
  const children: ChildProcess[] = [];
  let said = '';
  const night = (): string => join(place, 'new/home/night');

  beforeAll(async () => {
    if (!existsSync(program)) throw new Error(`${program} is not built: run “npm run build” first (npm test does)`);
    place = mkdtempSync(join(tmpdir(), 'dawra-operation-'));
    chmodSync(place, 0o755);
    [old, fresh] = [await emptyDatabase(), await emptyDatabase()];
    // `npx dawra` is the program as it was built.
    mkdirSync(join(place, 'bin'));
    writeFileSync(join(place, 'bin/npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${program}" "$@"\n`, {
      mode: 0o755,
    });
  });
  afterAll(async () => {
    await Promise.all(children.map(end));
    await old.drop();
    await fresh.drop();
    rmSync(place, { recursive: true, force: true });
  }, 60_000);

  const environmentOf = (machine: string, database: TestDatabase, more: Record<string, string> = {}): string => {
    const file = join(place, machine, 'environment');
    mkdirSync(join(place, machine, 'home'), { recursive: true });
    const {
      DAWRA_S3_ENDPOINT: _e,
      DAWRA_S3_KEY: _k,
      DAWRA_S3_SECRET: _s,
      DAWRA_SECRET: _secret,
      ...written
    } = given(block('ini', 'DAWRA_DRAIN_SECONDS'));
    const all = {
      ...written,
      ...{
        DATABASE_URL: database.url,
        DAWRA_FILES: join(place, machine, 'files'),
        DAWRA_HOME: join(place, machine, 'home'),
      },
      ...{ DAWRA_DRAIN_SECONDS: '0', DAWRA_LOG: 'error', LANG: 'en' },
      ...more,
    };
    writeFileSync(
      file,
      Object.entries(all)
        .map(([name, value]) => `${name}="${value}"\n`)
        .join(''),
    );
    return file;
  };
  /** Runs a box of the page in a shell, with this machine's places for those of the page. */
  const shell = (text: string, machine: string, archive = ''): string => {
    const home = join(place, machine, 'home');
    const own = text
      .replaceAll('cd /opt/dawra', `cd ${home}`)
      .replaceAll('/etc/dawra/environment', join(place, machine, 'environment'))
      .replaceAll('/var/lib/dawra', home)
      .replaceAll('dawra-20261128T030000Z', archive);
    const clean = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^DAWRA_|^DATABASE_URL$|^VITEST|^NODE_ENV$/.test(name)),
    );
    const done = spawnSync('bash', ['-euc', own], {
      ...{ encoding: 'utf8', cwd: home },
      env: { ...clean, PATH: [join(place, 'bin'), process.env['PATH']].join(delimiter) },
    });
    expect(done.status, `${own}\n${done.stdout}${done.stderr}`).toBe(0);
    return done.stdout;
  };
  const begin = (part: 'serve' | 'work', machine: string, port = 0): ChildProcess => {
    const environment = given(readFileSync(join(place, machine, 'environment'), 'utf8'));
    const child = spawn(process.execPath, [program, part], {
      env: { PATH: process.env['PATH'], TMPDIR: tmpdir(), ...environment, DAWRA_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    children.push(child);
    return child;
  };
  const end = (child: ChildProcess): Promise<void> =>
    new Promise((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill('SIGTERM');
    });
  const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
    for (let waited = 0; waited < 90_000; waited += 100) {
      if (await done()) return;
      await sleep(100);
    }
    throw new Error(said);
  };

  it('comes back by the commands of the page alone, and is served by two servers', async () => {
    const to = join(place, 'shelf');
    mkdirSync(join(place, 'office/home'), { recursive: true });
    writeFileSync(join(place, 'office/environment'), '');
    const recipient = shell(block('sh', 'backup key'), 'office').trim();
    expect(recipient).toMatch(/^age1/);
    const backups = { ...given(block('ini', 'DAWRA_BACKUP_AT')), DAWRA_BACKUP_TO: to, DAWRA_BACKUP_KEY: recipient };
    environmentOf('old', old, backups);
    shell(block('sh', 'user add').replace('sudo -u dawra -s', ''), 'old');
    begin('work', 'old');
    await until(() => said.includes('works off its jobs'));
    // What the clock calls for at three in the night.
    await sql`select graphile_worker.add_job('platform.backup')`.execute(old.db);
    await until(() => existsSync(to) && readdirSync(to).some((name) => name.endsWith('.archive')));
    await end(children.pop()!);

    const archive = readdirSync(to)
      .find((name) => name.endsWith('.archive'))!
      .replace('.archive', '');
    environmentOf('new', fresh);
    mkdirSync(night());
    for (const name of readdirSync(to)) writeFileSync(join(night(), name), readFileSync(join(to, name)));
    writeFileSync(join(night(), 'dawra-backup.key'), readFileSync(join(place, 'office/home/dawra-backup.key')));
    writeFileSync(join(night(), 'erasures'), `${'a'.repeat(64)}\n`);
    for (const name of readdirSync(night()))
      writeFileSync(join(place, 'office/home', name), readFileSync(join(night(), name)));
    expect(shell(block('sh', 'backup rehearse'), 'office', archive)).toContain('came back as they were');
    const told = shell(block('sh', 'dawra restore'), 'new', archive);
    expect(told).toContain('Restored what was taken at');
    expect(told).not.toMatch(/^fail/m);
    expect(existsSync(night())).toBe(false);
    expect(readdirSync(join(place, 'new/files/erasures'))).toEqual(['a'.repeat(64)]);
    const { rows } = await sql<{ act: string }>`select act from platform.journal order by at`.execute(fresh.db);
    expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining(['account.invite', 'installation.restore']));
  }, 180_000);

  it.skipIf(absent('nginx'))(
    'nginx as the page has it stands in front of two servers: names, addresses, pieces of uploads, a server that ends',
    async () => {
      const [one, two, front] = [await freePort(), await freePort(), await freePort()];
      environmentOf('new', fresh, { DAWRA_SECRET: readFileSync(join(place, 'new/home/secret'), 'utf8').trim() });
      const url = `http://127.0.0.1:${front}`;
      const serve = (port: number): ChildProcess => {
        environmentOf('new', fresh, {
          DAWRA_SECRET: readFileSync(join(place, 'new/home/secret'), 'utf8').trim(),
          DAWRA_PUBLIC_URL: 'https://dawra.example',
        });
        return begin('serve', 'new', port);
      };
      const first = serve(one);
      serve(two);
      const ready = (port: number) =>
        fetch(`http://127.0.0.1:${port}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        );
      await until(async () => (await ready(one)) && (await ready(two)));
      const site = block('nginx', 'upstream dawra')
        .replaceAll('4601', String(one))
        .replaceAll('4602', String(two))
        .replace('listen 443 ssl http2', `listen 127.0.0.1:${front}`)
        // TLS is left out here: what it would say is said to the servers.
        .replace('$scheme', 'https');
      const nginx = mkdtempSync(join(place, 'nginx-'));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${nginx}/${name};`,
      );
      writeFileSync(
        join(nginx, 'nginx.conf'),
        `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${nginx}/pid; error_log ${nginx}/error; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${site}}`,
      );
      const proxy = spawn('nginx', ['-c', join(nginx, 'nginx.conf'), '-e', join(nginx, 'error')], { stdio: 'ignore' });
      children.push(proxy);
      await until(() =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      );
      const from = { host: 'dawra.example', 'x-forwarded-for': '203.0.113.9' };
      const get = (path: string) => fetch(url + path, { headers: from });
      const home = await get('/fr/');
      expect([home.status, home.headers.get('strict-transport-security') !== null]).toEqual([200, true]);
      // A piece of 60 MB of somebody who may not send is refused by Dawra, by name, and not by nginx for its size. Dawra does not read the rest and closes: nginx
      // says so (502) where it was still sending.
      const seen: number[] = [];
      for (let n = 0; n < 4; n += 1) {
        const large = await fetch(`${url}/api/uploads/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}?offset=0`, {
          method: 'PUT',
          headers: { ...from, origin: 'https://dawra.example', 'content-type': 'application/octet-stream' },
          body: new Uint8Array(60 * 2 ** 20),
        });
        const told = await large.text();
        expect([401, 502]).toContain(large.status);
        if (large.status === 401) expect(told).toContain('platform.sign-in-needed');
        // Nobody takes the servers from the others by sending what is refused.
        seen.push((await get('/fr/')).status, (await get('/ar/')).status);
      }
      // Metrics are nowhere here, and one of the two may end while people read.
      expect((await get('/metrics')).status).toBe(404);
      const ending = end(first);
      for (let n = 0; n < 20; n += 1) seen.push((await get('/en/')).status);
      await ending;
      seen.push((await get('/ar/')).status);
      expect([...new Set(seen)]).toEqual([200]);
    },
    120_000,
  );
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
