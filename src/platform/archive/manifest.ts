import { z } from 'zod';
import { installationKinds } from '../database/installation.ts';

const count = z.number().int().nonnegative();

/** What an archive says of itself, in its last member, `manifest.json`; format 2. */
export const manifestContract = z.strictObject({
  format: z.literal('dawra-archive-2'),
  program: z.string(),
  /** What the installation is for that it was taken from; it is restored into one of the same kind only. */
  installation: z.enum(installationKinds),
  /** Version of the server it was read from, for the record only. */
  server: z.string(),
  takenAt: z.iso.datetime(),
  /** Migrations that the database had had: a restore makes exactly these before loading, and the later ones after it. */
  migrations: z.array(z.string()),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: count })),
  sequences: z.array(
    z.strictObject({
      name: z.string(),
      last: z
        .string()
        .regex(/^-?\d{1,19}$/)
        .nullable(),
    }),
  ),
  /** Stored files that no longer were what their name says when the archive was made; they are not in it. */
  damagedFiles: z.array(z.string()),
  members: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof manifestContract>;

/** A job that was waiting: what its act called for must still happen after a restore. */
export const waitingJob = z.object({
  task: z.string(),
  payload: z.unknown(),
  key: z.string().nullable(),
  runAt: z.string(),
  maxAttempts: count,
});

/** How far a backup or a restore is; `total` is the number of tables, or of bytes of files. */
export interface Progress {
  readonly phase: 'check' | 'tables' | 'files';
  readonly done: number;
  readonly total: number;
}

/** COPY writes and reads values in one way whatever the server's own settings are. */
export const copySettings = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local row_security = off;
  set local search_path = pg_catalog, public; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;
