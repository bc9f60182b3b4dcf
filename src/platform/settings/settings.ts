import { BlockList, isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { roles, type Role } from '../role/role.ts';
import { isPlace, placeOf, type BucketPlace, type FilesPlace, type FolderPlace, type Store } from './places.ts';
import type { InstallationKind } from '../database/installation.ts';
import { isClock } from '../backup/clock.ts';
import { isRecipient } from '../backup/sealed-key.ts';
import { disputedAreas, type DisputedAreas } from '../map/disputed.ts';
import { providersSetting, type IdentityProvider } from './providers.ts';

const yes = z.enum(['1', '0', 'true', 'false', 'yes', 'no']).transform((word) => ['1', 'true', 'yes'].includes(word));

/** An address or a range in CIDR form, as `BlockList` takes it. */
function isNetwork(word: string): boolean {
  const [address = '', prefix, ...more] = word.split('/');
  const family = isIP(address);
  if (!family || more.length) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix)) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return Number(prefix) > 0;
  } catch {
    return false;
  }
}

const proxies = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .transform((words) => (words.length === 1 && words[0] === '0' ? [] : words))
  .refine((words) => words.every(isNetwork), {
    error:
      'expected addresses or ranges of the reverse proxies, such as 127.0.0.1 or 10.0.0.0/8, separated by commas; nothing or 0 when there is none',
  });

const unencrypted = ['localhost', '127.0.0.1', '[::1]'];

/** `smtp://` asks for encryption by STARTTLS but on the machine itself; `smtps://` is encrypted from the first byte. */
const smtp = z
  .url({ protocol: /^smtps?$/, error: 'expected smtp://user:password@host:587 or smtps://user:password@host:465' })
  .transform((text) => new URL(text))
  .refine((url) => url.hostname && !url.search && !url.hash && ['', '/'].includes(url.pathname), {
    error: 'expected user, password, host and port of the mail server and nothing after them',
  })
  .transform((url): MailServer => ({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    encrypted: url.protocol === 'smtps:' ? 'always' : unencrypted.includes(url.hostname) ? 'if-offered' : 'starttls',
    user: url.username ? { name: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } : null,
  }))
  .optional();

/** Mail that comes back carries up to 43 signs behind a plus; the part before `@` has 64 (RFC 5321, 4.5.3.1.1). */
const bounces = z
  .string()
  .trim()
  .max(200)
  .pipe(z.email())
  .refine((address) => /^[^+@]{1,20}@/.test(address), 'expected an address with at most 20 signs and no + before the @')
  .optional();

/** How to tell of a weakness: an address of mail, or a URI as RFC 9116 takes it. */
const contact = z
  .string()
  .trim()
  .max(300)
  .transform((text) => (z.email().safeParse(text).success ? `mailto:${text}` : text))
  .refine((text) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(text), {
    error: 'expected an address of mail, or an address that begins with https:, mailto: or tel:',
  })
  .optional();

/** Roles by name, or `none`. */
const factorRoles = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .transform((words) => (words.length === 1 && words[0] === 'none' ? [] : words))
  .pipe(z.array(z.enum(roles, { error: `expected none, or of these: ${roles.join(', ')}` })))
  .optional();

/** Who prepares what others rely on proves a second factor. */
const usualFactorRoles: readonly Role[] = ['administrator', 'secretariat', 'researcher'];

const place = z.string().refine(isPlace, { error: 'expected a folder, or s3://bucket/prefix' });

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DAWRA_HOME: z
    .string()
    .min(1)
    .default('.dawra')
    .transform((path) => resolve(path)),
  DAWRA_HOST: z.string().min(1).default('127.0.0.1'),
  DAWRA_PORT: z.coerce.number().int().min(0).max(65535).default(4600),
  DAWRA_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DAWRA_TRUST_PROXY: proxies,
  DAWRA_MAX_UPLOAD: z.coerce
    .number()
    .int()
    .positive()
    .default(8 * 2 ** 30),
  DAWRA_MEMORY_MB: z.coerce.number().int().min(256).default(2048),
  DAWRA_FACTOR_WAIT_HOURS: z.coerce.number().int().min(1).max(720).default(72),
  DAWRA_FACTOR_ROLES: factorRoles,
  DAWRA_ARCHIVE_PASSWORD: z.string().optional(),
  DAWRA_COMPUTE_THREADS: z.coerce.number().int().min(1).max(64).optional(),
  DAWRA_COMPUTE_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
  DAWRA_DISPUTED_AREAS: z.enum(disputedAreas).default('separate'),
  DAWRA_DEMO: yes.default(false),
  DAWRA_DEMO_PORT: z.coerce.number().int().min(0).max(65535).default(4601),
  DAWRA_DEMO_URL: z.url({ protocol: /^https?$/ }).optional(),
  DAWRA_SMTP_URL: smtp,
  DAWRA_MAIL_FROM: z.string().trim().max(254).pipe(z.email()).optional(),
  DAWRA_MAIL_BOUNCES: bounces,
  DAWRA_OIDC: providersSetting,
  DAWRA_SECURITY_CONTACT: contact,
  DAWRA_SECRET: z
    .string()
    .min(32, { error: 'expected 32 characters or more, the same for every process' })
    .regex(/^\S+$/, { error: 'expected no spaces' })
    .optional(),
  DAWRA_FILES: place.optional(),
  DAWRA_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  DAWRA_S3_REGION: z.string().min(1).default('us-east-1'),
  DAWRA_S3_KEY: z.string().min(1).optional(),
  DAWRA_S3_SECRET: z.string().min(1).optional(),
  DAWRA_CACHE_MB: z.coerce.number().int().min(64).default(10_240),
  DAWRA_METRICS: z
    .string()
    .regex(/^(\S+:)?\d{1,5}$/, { error: 'expected a port, or address:port' })
    .transform((text) => ({
      host: text.includes(':') ? text.replace(/:\d+$/, '').replace(/^\[|\]$/g, '') : '127.0.0.1',
      port: Number(/\d+$/.exec(text)![0]),
    }))
    .refine(({ port }) => port <= 65_535, { error: 'expected a port, or address:port' })
    .optional(),
  DAWRA_BACKUP_AT: z
    .string()
    .refine(isClock, { error: 'expected five fields (minute, hour, day, month, weekday; UTC), such as 0 3 * * *' })
    .optional(),
  DAWRA_BACKUP_TO: place.optional(),
  DAWRA_BACKUP_KEY: z.string().refine(isRecipient, { error: 'expected a public key of age: age1…' }).optional(),
  DAWRA_BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(14),
  DAWRA_BACKUP_UPGRADE: yes.default(true),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  DAWRA_DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).default(0),
  DAWRA_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Where outgoing mail is handed over. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly encrypted: 'always' | 'starttls' | 'if-offered';
  readonly user: { readonly name: string; readonly password: string } | null;
}

export interface BackupPlan {
  readonly at: string;
  readonly to: FolderPlace | BucketPlace;
  readonly key: string;
  /** How many are kept. */
  readonly keep: number;
}

/** What can be set from outside, all from the environment; the table stands in docs/settings.md. */
export interface Settings {
  /** A PostgreSQL >= 15 to use, for the demonstration its database `<name>_demo`; absent: the embedded one under `home`. */
  readonly databaseUrl: string | undefined;
  /** Directory of the embedded database, the files and the secret; of the demonstration `demo` inside the one that is set. */
  readonly home: string;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the installation; decides links, cookies (`Secure`) and the same-origin check. */
  readonly publicUrl: string;
  /** Addresses and CIDR ranges of the reverse proxies whose `X-Forwarded-*` is believed. */
  readonly trustProxy: readonly string[];
  /** Largest upload in bytes. */
  readonly maxUpload: number;
  /** Memory that one analysis or import may use in DuckDB, in MB. */
  readonly memoryMb: number;
  /** Hours during which a person can refuse that the administration takes their second factor away. */
  readonly factorWaitHours: number;
  /** Roles that act only with two-factor authentication. */
  readonly factorRoles: readonly Role[];
  /** Threads for analyses, workbooks, PDF and PNG; undefined: by the number of processors. */
  readonly computeThreads: number | undefined;
  /** Most seconds of one such piece of work. */
  readonly computeSeconds: number;
  /** Where mail goes out, and the address it comes from; null: mail is kept for the administration to read. */
  readonly mail: { readonly server: MailServer; readonly from: string; readonly bounces: string | null } | null;
  /** Identity providers that people may sign in through beside their password; none in the demonstration. */
  readonly providers: readonly IdentityProvider[];
  /** Where weaknesses are reported, as a URI; undefined: security.txt is absent. */
  readonly securityContact: string | undefined;
  /** How maps draw territory whose status is disputed. */
  readonly disputedAreas: DisputedAreas;
  /** Real work, or the demonstration, which has a database and a home of its own. */
  readonly installation: InstallationKind;
  /** The secret that all processes of the installation share; undefined: the one in the home. */
  readonly secret: string | undefined;
  /** Where files lie. */
  readonly files: FilesPlace;
  /** Most megabytes of a bucket's contents that are kept on this machine. */
  readonly cacheMb: number;
  /** Where whoever watches over this process finds its metrics and health; undefined: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Backups by the clock (of five fields, UTC), sealed to a public key of age; undefined: none. */
  readonly backup: BackupPlan | undefined;
  /** Whether everything is put away before a newer version brings the database on. */
  readonly backUpUpgrades: boolean;
  /** Address of the collector of traces; undefined: none are made. */
  readonly traces: string | undefined;
  /** Seconds for which a process that is told to end still takes requests while it says that it is not ready. */
  readonly drainSeconds: number;
  readonly log: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** A setting that cannot be used; the message names it, what was found and what is expected. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/**
 * Reads the settings from an environment and refuses unknown `DAWRA_` names, so that a typing error does not pass for a default.
 * @throws SettingError naming every offending variable at once
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const unknown = Object.keys(environment).filter((name) => name.startsWith('DAWRA_') && !(name in schema.shape));
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, environment[name] || undefined]));
  const parsed = schema.safeParse(given);
  const issues = [
    ...unknown.map((name) => `${name}: no such setting`),
    ...(parsed.error?.issues ?? []).map(
      (issue) => `${issue.path.join('.')}: ${issue.message}${foundValue(String(issue.path[0]), environment)}`,
    ),
  ];
  if (!parsed.success || issues.length) throw new SettingError(issues.join('\n'));
  const set = parsed.data;
  if (!set.DAWRA_SMTP_URL !== !set.DAWRA_MAIL_FROM)
    throw new SettingError('DAWRA_SMTP_URL and DAWRA_MAIL_FROM are set together or not at all');
  if (set.DAWRA_MAIL_BOUNCES && !set.DAWRA_SMTP_URL)
    throw new SettingError('DAWRA_MAIL_BOUNCES needs DAWRA_SMTP_URL and DAWRA_MAIL_FROM');
  if (!set.DAWRA_S3_KEY !== !set.DAWRA_S3_SECRET)
    throw new SettingError('DAWRA_S3_KEY and DAWRA_S3_SECRET are set together or not at all');
  return {
    databaseUrl: set.DAWRA_DEMO && set.DATABASE_URL ? demonstrationDatabase(set.DATABASE_URL) : set.DATABASE_URL,
    home: set.DAWRA_DEMO ? join(set.DAWRA_HOME, 'demo') : set.DAWRA_HOME,
    host: set.DAWRA_HOST,
    port: set.DAWRA_PORT,
    publicUrl: (set.DAWRA_PUBLIC_URL ?? `http://${set.DAWRA_HOST}:${set.DAWRA_PORT}`).replace(/\/$/, ''),
    trustProxy: set.DAWRA_TRUST_PROXY,
    maxUpload: set.DAWRA_MAX_UPLOAD,
    memoryMb: set.DAWRA_MEMORY_MB,
    factorWaitHours: set.DAWRA_FACTOR_WAIT_HOURS,
    factorRoles: set.DAWRA_FACTOR_ROLES ?? (set.DAWRA_DEMO ? [] : usualFactorRoles),
    computeThreads: set.DAWRA_COMPUTE_THREADS,
    computeSeconds: set.DAWRA_COMPUTE_SECONDS,
    mail:
      set.DAWRA_SMTP_URL && set.DAWRA_MAIL_FROM && !set.DAWRA_DEMO
        ? { server: set.DAWRA_SMTP_URL, from: set.DAWRA_MAIL_FROM, bounces: set.DAWRA_MAIL_BOUNCES ?? null }
        : null,
    providers: set.DAWRA_DEMO ? [] : (set.DAWRA_OIDC ?? []),
    securityContact: set.DAWRA_SECURITY_CONTACT,
    disputedAreas: set.DAWRA_DISPUTED_AREAS,
    installation: set.DAWRA_DEMO ? 'demonstration' : 'real',
    secret: set.DAWRA_SECRET,
    files: filesPlace(set),
    cacheMb: set.DAWRA_CACHE_MB,
    metrics: set.DAWRA_METRICS,
    backup: backupPlan(set),
    backUpUpgrades: set.DAWRA_BACKUP_UPGRADE,
    traces: set.OTEL_EXPORTER_OTLP_ENDPOINT,
    drainSeconds: set.DAWRA_DRAIN_SECONDS,
    log: set.DAWRA_LOG,
  };
}

/** The demonstration has files of its own, as it has a home and a database. */
function filesPlace(set: z.output<typeof schema>): FilesPlace {
  return set.DAWRA_FILES ? placeOf(set.DAWRA_FILES, storeOf(set), set.DAWRA_DEMO ? 'demo' : '') : { kind: 'home' };
}

function backupPlan(set: z.output<typeof schema>): BackupPlan | undefined {
  const { DAWRA_BACKUP_AT: at, DAWRA_BACKUP_TO: to, DAWRA_BACKUP_KEY: key, DAWRA_BACKUP_KEEP: keep } = set;
  if (at === undefined && to === undefined && key === undefined) return undefined;
  if (at === undefined || to === undefined || key === undefined)
    throw new SettingError('DAWRA_BACKUP_AT, DAWRA_BACKUP_TO and DAWRA_BACKUP_KEY are set together or not at all');
  return { at, key, keep, to: placeOf(to, storeOf(set), set.DAWRA_DEMO ? 'demo' : '') };
}

const storeOf = (set: z.output<typeof schema>): Store => ({
  endpoint: set.DAWRA_S3_ENDPOINT,
  region: set.DAWRA_S3_REGION,
  access: set.DAWRA_S3_KEY && set.DAWRA_S3_SECRET ? { key: set.DAWRA_S3_KEY, secret: set.DAWRA_S3_SECRET } : undefined,
});

/** Settings that hold secrets in any place: their errors repeat nothing. */
const secrets: readonly string[] = ['DAWRA_OIDC', 'DAWRA_ARCHIVE_PASSWORD', 'DAWRA_SECRET', 'DAWRA_S3_SECRET'];

/** A value as an error repeats it: without the password that an address may hold. */
const foundValue = (name: string, environment: Readonly<Record<string, string | undefined>>): string =>
  secrets.includes(name)
    ? ''
    : ` (found ${JSON.stringify(environment[name])?.replace(/^"([a-z]+:\/\/)?.*@/is, '"$1…@') ?? 'nothing'})`;

/**
 * Settings under which the demonstration runs beside a real installation: a port and an address of its own, all else as given.
 * @throws SettingError
 */
export const besideSettings = (
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> => ({
  ...environment,
  DAWRA_DEMO: '1',
  DAWRA_PORT: environment['DAWRA_DEMO_PORT'] || '4601',
  DAWRA_PUBLIC_URL: environment['DAWRA_DEMO_URL'],
});

/** PostgreSQL cuts longer names without a word: the demonstration's could then be the real one's. */
const longestName = 63;

/** The address of the demonstration's own database on the same server: `<name>_demo`. @throws SettingError */
function demonstrationDatabase(url: string): string {
  const own = new URL(url);
  const name = decodeURIComponent(own.pathname.slice(1));
  const demo = `${name}_demo`;
  if (!name || Buffer.byteLength(demo) > longestName)
    throw new SettingError(
      `DATABASE_URL: the demonstration takes the database <name>_demo beside it; it needs a name of at most ${longestName - 5} bytes (found ${JSON.stringify(name)})`,
    );
  own.pathname = `/${encodeURIComponent(demo)}`;
  return own.href;
}
