import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onDatabase, startEmbedded, withClient } from '../src/platform/database/embedded.ts';
import { roles } from '../src/platform/database/embedded-roles.ts';
import { silent } from '../src/platform/database/log.ts';
import { roundRobin } from '../src/platform/process/testing.ts';

/**
 * The installation as several processes: so many servers behind a round-robin at the port of the journeys, as many workers, one database, homes of their own
 * and a folder of files that all share. @returns ends them all
 */
export async function startSeveral(
  place: string,
  count: number,
  port: number,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<() => Promise<void>> {
  const database = await startEmbedded({ home: join(place, 'database'), log: silent });
  const administrator = new URL(database.url);
  administrator.username = roles.administrator;
  // The demonstration's database stands beside the one that is named.
  await withClient(onDatabase(administrator.href, 'postgres'), (client) =>
    client.query(`create database dawra_demo owner ${roles.owner}`),
  );
  process.env['JOURNEYS_DATABASE'] = onDatabase(database.url, 'dawra_demo');
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const children = [...ports.map((own) => ['serve', own] as const), ...ports.map(() => ['work', 0] as const)].map(
    ([part, own], at): ChildProcess =>
      spawn(process.execPath, ['dist/server/cli.js', part], {
        env: {
          ...environment,
          DATABASE_URL: database.url,
          DAWRA_HOME: join(place, `home-${at}`),
          DAWRA_FILES: join(place, 'shared'),
          DAWRA_SECRET: 'of-the-journeys-and-of-no-other-installation',
          // Passkeys need a name: browsers know none under a bare address.
          DAWRA_PUBLIC_URL: `http://localhost:${port}`,
          DAWRA_PORT: String(own),
        },
        stdio: ['ignore', 'inherit', 'inherit'],
      }),
  );
  const balancer = await roundRobin(
    ports.map((own) => `http://127.0.0.1:${own}`),
    port,
  );
  return async () => {
    await Promise.all(
      children.map(
        (child) =>
          new Promise<void>((done) => {
            if (child.exitCode !== null || child.signalCode !== null) return done();
            child.once('exit', () => done());
            child.kill('SIGTERM');
          }),
      ),
    );
    balancer.close();
    await database.stop();
  };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
