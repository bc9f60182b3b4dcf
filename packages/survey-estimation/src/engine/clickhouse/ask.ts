/** Queries to ClickHouse over HTTP, whose answers are whole or errors. */

export interface ClickHouseOptions {
  /** Address of the HTTP interface, such as `http://127.0.0.1:8123`. */
  readonly url: string;
  /** The table, as the server knows it: `survey.returnees`. */
  readonly table: string;
  /** Name of the user. Default the server’s. */
  readonly user?: string;
  /** Password of the user. */
  readonly password?: string;
  /** The number of rows that the catalogue tells; another number in the table is an error. */
  readonly rows?: number;
}

/** What went wrong between here and the server: no answer, a partial answer, a lost shard, a profile that allows them. */
export class ClickHouseError extends Error {
  /** Name of the error. */
  override readonly name = 'ClickHouseError';
}

export type Cell = string | number | null;

/** Rows of a query. Every query forbids partial answers and waits for the whole of it. */
export async function ask(options: ClickHouseOptions, sql: string): Promise<Cell[][]> {
  const { url, user, password } = options;
  const address = new URL(url);
  const settings = {
    skip_unavailable_shards: '0',
    wait_end_of_query: '1',
    output_format_json_quote_64bit_integers: '0',
  };
  for (const [name, value] of Object.entries(settings)) address.searchParams.set(name, value);
  const headers: { [name: string]: string } = {};
  if (user !== undefined) headers['X-ClickHouse-User'] = user;
  if (password !== undefined) headers['X-ClickHouse-Key'] = password;
  const reply = await fetch(address, { method: 'POST', body: `${sql} FORMAT JSONCompact`, headers }).catch(
    (cause: unknown) => {
      throw new ClickHouseError(`${url} does not answer`, { cause });
    },
  );
  const text = await reply.text();
  if (!reply.ok) throw new ClickHouseError(text.slice(0, 500));
  let answer: { data?: Cell[][]; rows?: number };
  try {
    answer = JSON.parse(text) as { data?: Cell[][]; rows?: number };
  } catch (cause) {
    throw new ClickHouseError(`the answer breaks off: ${text.slice(-200)}`, { cause });
  }
  if (!answer.data || answer.data.length !== answer.rows)
    throw new ClickHouseError('the answer has not the rows that it tells');
  return answer.data;
}
