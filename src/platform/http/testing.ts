import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { computeWorker } from '../../main/compute-worker-place.ts';
import { contributions } from '../../main/contributions.ts';
import { migrations } from '../../main/migrations.ts';
import { permissions as permissionTable } from '../../main/permissions.ts';
import { addDemoPeople } from '../accounts/demo-accounts.ts';
import { demoNames, type DemoName } from '../accounts/demo-people.ts';
import { identify } from '../accounts/identify.ts';
import { digest, newToken } from '../secret/secret.ts';
import { insertSession } from '../accounts/session.sql.ts';
import { sessionCookie } from '../accounts/session.ts';
import { openCompute } from '../compute/compute.ts';
import { testDatabase } from '../database/testing.ts';
import { transact, type Db } from '../database/transaction.ts';
import { fileStore, type FileStore, type FolderStore } from '../files/store.ts';
import { openReadiness } from '../process/readiness.ts';
import { readSettings } from '../settings/settings.ts';
import type { Services } from './services.ts';
import type { Permission } from './permission.ts';
import type { Route } from './route.ts';
import { buildServer, openLogger } from './server.ts';

type Body = NonNullable<InjectOptions['payload']>;

/** Requests on behalf of one person (or of nobody); the answers are those of `app.inject`. */
export interface Client {
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, body?: Body): Promise<LightMyRequestResponse>;
  put(url: string, body?: Body): Promise<LightMyRequestResponse>;
  patch(url: string, body?: Body): Promise<LightMyRequestResponse>;
  delete(url: string): Promise<LightMyRequestResponse>;
  inject(options: InjectOptions): Promise<LightMyRequestResponse>;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly services: Services & { readonly files: FolderStore };
  readonly db: Db;
  /** Accounts of the named people. */
  readonly people: Readonly<Record<DemoName, string>>;
  /** Requests as a named person or as any account's id; `null` is a visitor. A person keeps one session. */
  as(person: DemoName | (string & {}) | null): Client;
  /** Opens one more session of an account; gives its cookie as `name=token`. */
  openSession(account: string): Promise<string>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Named people to add; everyone unless told. */
  readonly people?: readonly DemoName[];
  /** A password for them; without one they have none, which saves the time of hashing. */
  readonly password?: string;
  /** Settings by their environment names. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly permissions?: readonly Permission[];
  /** Another file store than a folder, such as a bucket; whoever opened it closes it. */
  readonly files?: FileStore;
}

/**
 * An installation of its own for one test file: a fresh migrated database, the given endpoints on a server that listens nowhere, the named
 * people signed in without passwords. Close it in `afterAll`.
 */
export async function testApp(routes: readonly Route[], options: TestAppOptions = {}): Promise<TestApp> {
  const home = await mkdtemp(join(tmpdir(), 'dawra-app-'));
  const settings = readSettings({
    DAWRA_HOME: home,
    DAWRA_LOG: 'silent',
    DAWRA_FACTOR_ROLES: 'none',
    ...options.environment,
  });
  const { db, url: databaseUrl, drop } = await testDatabase(settings.installation);
  const secret = randomBytes(32);
  // Only tests of folders ask where a file lies.
  const files = (options.files ?? (await fileStore(join(home, 'files')))) as FolderStore;
  const compute = openCompute({ worker: computeWorker, threads: 2, seconds: settings.computeSeconds });
  const services = {
    db,
    databaseUrl,
    settings,
    secret,
    files,
    readiness: openReadiness(db, files, Object.keys(migrations)),
    compute,
    permissions: options.permissions ?? permissionTable,
    contributions,
    identify: identify(secret, settings),
    log: openLogger(settings.log),
  };
  const app = await buildServer(services, routes);
  const administration = { compartment: 'administration', account: null } as const;
  const people = await transact(db, administration, (trx) =>
    addDemoPeople(trx, { names: options.people ?? demoNames, password: options.password ?? null }),
  );
  const openSession = async (account: string): Promise<string> => {
    const token = newToken();
    await transact(db, administration, (trx) => insertSession(trx, account, digest(secret, 'session', token), 'test'));
    return `${sessionCookie(settings)}=${token}`;
  };
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (account: string): Promise<string> => {
    const kept = cookies.get(account) ?? openSession(account);
    cookies.set(account, kept);
    return kept;
  };
  return {
    app,
    services,
    db,
    people,
    openSession,
    as: (person) => {
      const named = demoNames.find((name) => name === person);
      const account = named ? people[named] : person;
      if (named && !account) throw new RangeError(`${named} is not among the people of this test`);
      return client(app, async () => (account ? cookieOf(account) : undefined));
    },
    close: async () => {
      await app.close();
      await compute.close();
      await drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Requests that carry the cookie which `cookie` gives. */
export function client(app: FastifyInstance, cookie: () => Promise<string | undefined>): Client {
  const inject = async (options: InjectOptions): Promise<LightMyRequestResponse> => {
    const carried = await cookie();
    return app.inject({ ...options, headers: { ...(carried ? { cookie: carried } : {}), ...options.headers } });
  };
  const send = (method: 'POST' | 'PUT' | 'PATCH') => (url: string, body?: Body) =>
    inject({
      ...{ method, url },
      ...(body === undefined ? {} : { payload: body }),
      ...(Buffer.isBuffer(body) ? { headers: { 'content-type': 'application/octet-stream' } } : {}),
    });
  return {
    inject,
    get: (url) => inject({ method: 'GET', url }),
    post: send('POST'),
    put: send('PUT'),
    patch: send('PATCH'),
    delete: (url) => inject({ method: 'DELETE', url }),
  };
}
