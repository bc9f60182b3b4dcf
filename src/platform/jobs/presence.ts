import pg from 'pg';

/** First number of the advisory locks that say which workers live; the second is the hash of the worker's name. */
const alive = 0x44415752;
/** Milliseconds between two looks at who is gone. */
const pause = 5000;
/** Seconds for which a job that was just taken is left alone: its worker may not have said yet that it lives. */
const settled = 3;

export interface Presence {
  /** Says that jobs under this name are in living hands, for as long as the connection stands. */
  readonly holds: (worker: string) => void;
  /** Resolves when the connection is gone or was ended. */
  readonly lost: Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * Says that a worker lives, and looks now and every few seconds for jobs whose worker does not: they are given back at once (the queue alone would wait four
 * hours). A killed process loses its connection, and with it its locks; a machine that went away without a word is missed after half a minute.
 */
export async function announce(url: string): Promise<Presence> {
  const client = new pg.Client({ connectionString: url, application_name: 'dawra-alive', keepAlive: true });
  client.on('error', () => undefined);
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
  await client.connect();
  await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4');
  const look = (): void => void client.query(giveBack, [alive, settled]).catch(() => undefined);
  const timer = setInterval(look, pause);
  timer.unref();
  void lost.then(() => clearInterval(timer));
  await client.query(giveBack, [alive, settled]);
  return {
    holds: (worker) =>
      void client.query('select pg_advisory_lock_shared($1, hashtext($2))', [alive, worker]).catch(() => undefined),
    lost,
    end: async () => {
      clearInterval(timer);
      await client.end().catch(() => undefined);
    },
  };
}

const giveBack = `
  select graphile_worker.force_unlock_workers(array_agg(distinct j.locked_by)) from graphile_worker.jobs j
  where j.locked_by is not null and j.locked_at < now() - make_interval(secs => $2)
    and not exists (select from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid::bigint = $1
      and l.database = (select oid from pg_database where datname = current_database())
      and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)
  having count(*) > 0`;
