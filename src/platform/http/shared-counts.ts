import type { FastifyInstance } from 'fastify';
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { z } from 'zod';
import { rows, sql, transact } from '../database/transaction.ts';
import { digest } from '../secret/secret.ts';
import type { Services } from './services.ts';

interface Count {
  /** Requests of all processes, as far as they are known here. */
  shared: number;
  /** Requests of this process that the others do not know of yet. */
  own: number;
  endsAt: number;
}
type Tools = Pick<Services, 'db' | 'secret' | 'log'>;
type Told = Parameters<FastifyRateLimitStore['incr']>[1];

/** Milliseconds in which processes tell one another how much was read. */
const pause = 1000;
/** Whoever is counted here at once; the earliest are forgotten first. */
const most = 20_000;

const counted = z.object({ digest: z.instanceof(Buffer), count: z.int(), left_ms: z.int() });
/** What the plugin gives a store of its own for one endpoint. */
const ofRoute = z.object({
  routeInfo: z.object({ method: z.union([z.string(), z.array(z.string())]), url: z.string() }),
});
const visitor = { compartment: 'public', account: null } as const;

/** Adds to counts of the running window and gives what they are now. */
const addTo = (db: Services['db'], digests: readonly Buffer[], numbers: readonly number[], milliseconds: number) =>
  transact(db, visitor, (trx) =>
    rows(
      trx,
      counted,
      sql`select digest, count, left_ms from platform.count_requests(${digests}::bytea[], ${numbers}::integer[], ${milliseconds})`,
    ),
  );

/**
 * Counts requests for all processes together. A narrow limit (of one endpoint) is counted in the database before the request goes on, and no more once it
 * is reached; the wide one of reading is counted here and told to the others each second: it is exceeded by no more than what comes in that second.
 */
export function sharedCounts(app: FastifyInstance, services: Tools): FastifyRateLimitStoreCtor {
  const keyOf = (name: string): Buffer => digest(services.secret, 'requests', name);
  const wide = new Map<string, Count>();
  let told = Promise.resolve();
  const tell = async (window: number): Promise<void> => {
    const fresh = [...wide].filter(([, { own }]) => own > 0);
    const now = Date.now();
    for (const [name, { endsAt, own }] of wide) if (!own && endsAt <= now) wide.delete(name);
    if (!fresh.length) return;
    const byDigest = new Map(fresh.map(([name, count]) => [keyOf(name).toString('hex'), { count, sent: count.own }]));
    const digests = [...byDigest.keys()].map((key) => Buffer.from(key, 'hex'));
    for (const { count } of byDigest.values()) count.own = 0;
    try {
      const sent = [...byDigest.values()].map((one) => one.sent);
      for (const { digest: key, count, left_ms } of await addTo(services.db, digests, sent, window)) {
        const known = byDigest.get(key.toString('hex'))?.count;
        if (known) Object.assign(known, { shared: count, endsAt: Date.now() + left_ms });
      }
    } catch {
      // The database is away: what this process counted is told later.
      for (const { count, sent } of byDigest.values()) count.own += sent;
    }
  };
  let window = 60_000;
  const timer = setInterval(() => (told = told.then(() => tell(window))), pause);
  const cleaning = setInterval(
    () =>
      void transact(services.db, visitor, (trx) => sql`select platform.forget_request_counts()`.execute(trx)).catch(
        () => undefined,
      ),
    60_000,
  );
  timer.unref();
  cleaning.unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    clearInterval(cleaning);
    await told;
  });

  class Wide implements FastifyRateLimitStore {
    incr(key: string, tell: Told, timeWindow = window): void {
      window = timeWindow;
      const now = Date.now();
      let count = wide.get(key);
      if (!count || count.endsAt <= now) {
        wide.delete(key);
        wide.set(key, (count = { shared: 0, own: 0, endsAt: now + timeWindow }));
        const [oldest] = wide.keys();
        if (wide.size > most && oldest !== undefined) wide.delete(oldest);
      }
      count.own += 1;
      tell(null, { current: count.shared + count.own, ttl: count.endsAt - now });
    }
    child(merged: unknown): FastifyRateLimitStore {
      const { routeInfo } = ofRoute.parse(merged);
      return new Narrow(`${String(routeInfo.method)} ${routeInfo.url} `);
    }
  }

  class Narrow implements FastifyRateLimitStore {
    /** Whoever has had their share, until when: they cost the database nothing more. */
    readonly #over = new Map<string, number>();
    constructor(private readonly route: string) {}
    incr(key: string, tell: Told, timeWindow = window, max = Infinity): void {
      const until = this.#over.get(key) ?? 0;
      const now = Date.now();
      if (until > now) return tell(null, { current: max + 1, ttl: until - now });
      this.#over.delete(key);
      addTo(services.db, [keyOf(this.route + key)], [1], timeWindow).then(
        ([found]) => {
          if (!found) throw new RangeError('a count has no row');
          if (found.count > max && this.#over.size < most) this.#over.set(key, Date.now() + found.left_ms);
          tell(null, { current: found.count, ttl: found.left_ms });
        },
        (error: unknown) => tell(error as Error, undefined as never),
      );
    }
    child(merged: unknown): FastifyRateLimitStore {
      return new Wide().child(merged);
    }
  }
  return Wide;
}
