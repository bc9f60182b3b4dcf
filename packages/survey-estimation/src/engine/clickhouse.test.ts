/** Three shards on loopback: the same numbers as in memory; one killed: an error, never a smaller number. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disagreements } from '../testing/compare.ts';
import { cases, rowsOf, specOf, textOf, variablesOf } from '../testing/read.ts';
import { estimate, fromCsv, validateSpec, type Expression } from '../index.ts';
import { ended, startCluster, type Cluster } from './clickhouse/cluster.ts';
import { ClickHouseError, fromClickHouse } from './clickhouse.ts';

const binary = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find(existsSync);

describe.skipIf(binary === undefined)('a cluster of three shards (needs clickhouse-server)', () => {
  let cluster: Cluster;
  const source = (rows?: number) =>
    fromClickHouse({
      url: cluster.shards[0]!.url,
      table: 'default.returnees',
      ...(rows === undefined ? {} : { rows }),
    });

  beforeAll(async () => {
    cluster = await startCluster(binary!, 3);
    const variables = variablesOf('returnees.csv');
    const columns = Object.entries(variables).map(
      ([name, { type }]) => `${name} ${type === 'number' ? 'Nullable(Float64)' : 'Nullable(String)'}`,
    );
    const rows = rowsOf('returnees.csv');
    for (let shard = 0; shard < 3; shard++) {
      await cluster.run(shard, `CREATE TABLE part (${columns.join(', ')}) ENGINE = Log`);
      await cluster.run(shard, `CREATE TABLE returnees AS part ENGINE = Distributed(three, default, part)`);
      const lines = rows.filter((row) => Number(row.psu) % 3 === shard).map((row) => JSON.stringify(row));
      await cluster.run(shard, `INSERT INTO part FORMAT JSONEachRow ${lines.join('\n')}`);
    }
  });
  afterAll(() => cluster?.stop());

  const asked = [
    'two-stage-mean',
    'two-stage-total',
    'two-stage-education',
    'two-stage-median',
    'table-total',
    'test-F',
    'difference-sex',
    'two-stage-degf',
    'ordinal-logit-two-stage',
  ];
  it.each(asked)('%s', async (id) => {
    const one = cases.find((c) => c.id === id)!;
    const { results } = await estimate(validateSpec(specOf(one)), source(432));
    expect(disagreements(JSON.parse(JSON.stringify(results[0])), one.expect, one.tolerance)).toEqual([]);
  });

  it('gives the numbers that memory gives (its reader of decimals rounds otherwise in the last place)', async () => {
    const spec = validateSpec(specOf(cases.find((c) => c.id === 'two-stage-mean')!));
    const domain: Expression = { and: [{ gt: ['age', 30] }, { in: ['sex', ['man']] }] };
    const here = await estimate({ ...spec, domain }, source());
    const there = await estimate({ ...spec, domain }, fromCsv(textOf('returnees.csv')));
    const { explanation: _words, ...numbers } = JSON.parse(JSON.stringify(there.results[0])) as {
      explanation: unknown;
    };
    expect(disagreements(here.results[0], numbers, 1e-14)).toEqual([]);
  });

  it('refuses another number of rows than the catalogue tells', async () => {
    const spec = validateSpec(specOf(cases[0]!));
    await expect(estimate(spec, source(433))).rejects.toThrow('the catalogue tells 433');
  });

  it('refuses a server that skips lost shards', async () => {
    const spec = validateSpec(specOf(cases[0]!));
    const skipping = fromClickHouse({ url: cluster.shards[0]!.url, table: 'default.returnees', user: 'skipping' });
    await expect(estimate(spec, skipping)).rejects.toThrow(ClickHouseError);
  });

  it('stops with an error when a shard is lost', async () => {
    const spec = validateSpec(specOf(cases[0]!));
    const before = source(432);
    await estimate(spec, before);
    await ended(cluster.shards[2]!.process);
    await expect(estimate(spec, before)).rejects.toThrow(ClickHouseError);
    await expect(estimate(spec, source(432))).rejects.toThrow(ClickHouseError);
  });
});
