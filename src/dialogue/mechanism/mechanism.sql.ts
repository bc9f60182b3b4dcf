import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { mechanismRows } from '../rows.ts';
import {
  mechanismLine,
  mechanismList,
  mechanismView,
  type MechanismForm,
  type MechanismView,
} from './mechanism.contract.ts';

const columns = sql`m.id, m.kind, m.name, m.country, m.basis, to_char(m.ended, 'YYYY-MM-DD') as ended`;
const exists = sql`(m.ended is null or m.ended >= dialogue.today())`;

/** The register, those of a country together. */
export const listMechanisms = (
  trx: Trx,
  query: z.output<typeof mechanismList.query>,
): Promise<Page<typeof mechanismLine>> =>
  list(trx, mechanismList, query, {
    select: sql`${columns}, m.why_new is not null as "isNew"`,
    from: sql`${scoped(mechanismRows)} m`,
    where: [
      ...(query.kind ? [sql`m.kind = ${query.kind}`] : []),
      ...(query.country ? [sql`m.country = ${query.country}`] : []),
      ...(query.exists ? [query.exists === 'yes' ? exists : sql`not ${exists}`] : []),
    ],
    id: sql`m.id`,
    sort: { place: { by: sql`coalesce(m.country, 'ZZ') || ' ' || m.kind || ' ' || m.basis`, type: 'text' } },
    search: [
      sql`jsonb_path_query_array(m.name, '$.*')::text`,
      sql`jsonb_path_query_array(m.mandate, '$.*.text')::text`,
      sql`m.basis`,
    ],
  });

export const getMechanism = (trx: Trx, id: string): Promise<MechanismView | undefined> =>
  row(
    trx,
    mechanismView,
    sql`select ${columns}, m.mandate, m.source, m.dated, m.why_new as "whyNew", m.revision, to_char(dialogue.today(), 'YYYY-MM-DD') as today
      from ${scoped(mechanismRows)} m where m.id = ${id}`,
  );

/** A mechanism, held until the end of the transaction. */
export const lockMechanism = async (trx: Trx, id: string): Promise<MechanismView | undefined> => {
  await run(
    trx,
    sql`select id from ${everyRow(mechanismRows, 'held until the end of the transaction')} where id = ${id} for update`,
  );
  return getMechanism(trx, id);
};

export const insertMechanism = async (trx: Trx, form: MechanismForm, account: string | null): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.mechanism (kind, name, country, mandate, basis, source, dated, ended, why_new, created_by)
      values (${form.kind}, ${json(form.name)}::jsonb, ${form.country}, ${json(form.mandate)}::jsonb, ${form.basis}, ${form.source}, ${form.dated},
        ${form.ended}, ${json(form.whyNew)}::jsonb, ${account}) returning id`,
  ))!.id;

export const updateMechanism = (trx: Trx, id: string, form: MechanismForm): Promise<number> =>
  run(
    trx,
    sql`update dialogue.mechanism set kind = ${form.kind}, name = ${json(form.name)}::jsonb, country = ${form.country}, mandate = ${json(form.mandate)}::jsonb,
      basis = ${form.basis}, source = ${form.source}, dated = ${form.dated}, ended = ${form.ended}, why_new = ${json(form.whyNew)}::jsonb,
      revision = revision + 1 where id = ${id}`,
  );
