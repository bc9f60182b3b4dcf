/** For tests: ClickHouse servers on loopback, one for each shard, with a cluster that every one of them knows. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Shard {
  readonly url: string;
  readonly process: ChildProcess;
}

export interface Cluster {
  readonly shards: readonly Shard[];
  /** Runs a statement on one shard. */
  readonly run: (shard: number, sql: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const users = `<yandex><profiles><default></default><skipping><skip_unavailable_shards>1</skip_unavailable_shards><readonly>1</readonly></skipping></profiles>
<quotas><default></default></quotas>
<users>${['default', 'skipping'].map((name) => `<${name}><password></password><networks><ip>127.0.0.1</ip></networks><profile>${name}</profile><quota>default</quota></${name}>`).join('')}</users></yandex>`;

/** Starts the servers and waits until they answer. */
export async function startCluster(binary: string, count: number): Promise<Cluster> {
  const directory = mkdtempSync(join(tmpdir(), 'clickhouse-'));
  const ports = await Promise.all(Array.from({ length: count * 3 }, freePort));
  const shardXml = ports
    .slice(0, count)
    .map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
    .join('');
  const shards = Array.from({ length: count }, (_, k): Shard => {
    const path = join(directory, String(k));
    mkdirSync(path);
    writeFileSync(join(path, 'users.xml'), users);
    writeFileSync(
      join(path, 'config.xml'),
      `<yandex><logger><level>error</level><log>${path}/log</log><errorlog>${path}/errors</errorlog></logger><tcp_port>${ports[k]}</tcp_port><http_port>${ports[count + k]}</http_port>
<interserver_http_port>${ports[2 * count + k]}</interserver_http_port><listen_host>127.0.0.1</listen_host><path>${path}/</path><tmp_path>${path}/tmp/</tmp_path><mark_cache_size>5368709</mark_cache_size>
<users_config>${path}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database><remote_servers><three>${shardXml}</three></remote_servers></yandex>`,
    );
    const child = spawn(binary, [`--config-file=${join(path, 'config.xml')}`], { cwd: path, stdio: 'ignore' });
    return { url: `http://127.0.0.1:${ports[count + k]}`, process: child };
  });
  const run = async (shard: number, sql: string): Promise<string> => {
    const reply = await fetch(shards[shard]!.url, { method: 'POST', body: sql });
    const text = await reply.text();
    if (!reply.ok) throw new Error(text);
    return text;
  };
  for (let k = 0; k < count; k++) await answering(() => run(k, 'SELECT 1'));
  const stop = async () => {
    await Promise.all(shards.map(({ process: child }) => ended(child)));
    rmSync(directory, { recursive: true, force: true });
  };
  return { shards, run, stop };
}

async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await ask();
      return;
    } catch (e) {
      if (attempt === 200) throw e;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

/** Kills a server and waits until it is gone. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve()).kill('SIGKILL');
  });
}
