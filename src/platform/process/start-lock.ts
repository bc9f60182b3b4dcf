import { withClient } from '../database/client.ts';

/** Number of the advisory lock of whoever starts on a database. */
const starting = 0x44415753;

/**
 * Lets one process at a time bring an installation to its state (queue, migrations, erasures, content): the others wait and then find nothing to do.
 * @param url address of the database as its owner
 */
export const startingAlone = <T>(url: string, work: () => Promise<T>): Promise<T> =>
  withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [starting]);
    return work();
  });
