import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { openAll, opened, type Reader } from '../../platform/erasable/erasable.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { contributionRows } from '../rows.ts';
import { contributionLine, contributionList } from './consultation.contract.ts';
import { contributionContent, type ContributionContent } from './contribution.contract.ts';
import type { Sketched } from './similar.ts';

/** A text that was sealed under a key of its own. */
export interface SealedText {
  readonly id: string;
  readonly key: string;
  readonly content: Buffer;
}

/** The content of a contribution that was opened; null where it was erased. */
export const contentOf = (given: unknown): ContributionContent | null => {
  if (typeof given !== 'string' || !given.startsWith('{')) return null;
  return contributionContent.parse(JSON.parse(given));
};

/** Contributions to one consultation, a page of them, opened. */
export const listContributions = (
  trx: Trx,
  reader: Reader,
  consultation: string,
  query: z.output<typeof contributionList.query>,
): Promise<Page<typeof contributionLine>> =>
  list(
    trx,
    contributionList,
    query,
    {
      select: sql`c.id, c.number, c.origin, c.family, to_char(c.day, 'YYYY-MM-DD') as day, dialogue.sealed(c.text) as content,
        exists (select from dialogue.shown_contribution h where h.contribution = c.id) as shown`,
      from: sql`${scoped(contributionRows)} c`,
      where: [
        sql`c.consultation = ${consultation}`,
        ...(query.family ? [sql`coalesce(c.family, 'others') = ${query.family}`] : []),
        ...(query.origin ? [sql`c.origin = ${query.origin}`] : []),
        ...(query.shown
          ? [
              sql`exists (select from dialogue.shown_contribution h where h.contribution = c.id) = ${query.shown === 'yes'}`,
            ]
          : []),
      ],
      id: sql`c.id`,
      sort: { number: { by: sql`c.number`, type: 'integer' } },
    },
    async (found) =>
      (await opened(reader, found)).map((one) => {
        const { content, ...line } = one as { content: unknown };
        return contributionLine.parse({ ...line, content: contentOf(content) });
      }),
  );

/** Sketches of contributions, at most 20,000. */
export const sketchesOf = (trx: Trx, consultation: string): Promise<Sketched[]> =>
  rows(
    trx,
    z.object({ number: z.number().int(), sketch: z.array(z.number().int()) }),
    sql`select c.number, c.sketch from ${scoped(contributionRows)} c where c.consultation = ${consultation} and c.sketch is not null order by c.number limit 20000`,
  );

const placed = z.object({ id: z.uuid(), text: z.uuid(), content: z.unknown() });
/** Where the words of a contribution lie, with what they say; undefined when there is none or it was erased. */
export async function placeOf(trx: Trx, reader: Reader, consultation: string, number: number) {
  const found = await row(
    trx,
    placed,
    sql`select c.id, c.text, dialogue.sealed(c.text) as content from ${scoped(contributionRows)} c where c.consultation = ${consultation} and c.number = ${number}`,
  );
  const content = found && contentOf(await openAll(reader, found.content));
  return found && content ? { ...found, content } : undefined;
}

/** What is compared of a contribution, once somebody has written down what it says. */
export const setSketch = (trx: Trx, id: string, sketch: readonly number[] | null): Promise<number> =>
  run(trx, sql`update dialogue.contribution set sketch = ${sketch && [...sketch]}::int[] where id = ${id}`);

/** Shows contributions or holds them back. @returns how many were marked */
export const markContributions = (
  trx: Trx,
  consultation: string,
  of: { numbers: readonly number[]; shown: boolean; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.contribution_mark (contribution, sequence, act, actor)
      select c.id, coalesce((select max(m.sequence) from dialogue.contribution_mark m where m.contribution = c.id), 0) + 1, ${of.shown ? 'show' : 'hide'}, ${of.account}
      from ${scoped(contributionRows)} c join platform.erasable e on e.id = c.text
      where c.consultation = ${consultation} and c.number = any (${[...of.numbers]}::int[]) and e.erased_at is null
        and exists (select from dialogue.shown_contribution h where h.contribution = c.id) is distinct from ${of.shown}`,
  );

const outcome = z.object({
  outcome: z.enum(['made', 'changed', 'closed', 'erased', 'too-many']),
  key: z.string().optional(),
});

/** Puts a contribution that is not sealed down, or another in its place. `key`: of the former words, to be destroyed. */
export const contribute = async (
  trx: Trx,
  of: {
    slug: string;
    sender: Buffer;
    token: Buffer;
    content: Pick<ContributionContent, 'origin' | 'family'>;
    sketch: readonly number[] | null;
    text: SealedText;
  },
): Promise<z.output<typeof outcome>> =>
  (await row(
    trx,
    z.object({ done: outcome }),
    sql`select dialogue.contribute(${of.slug}, ${of.sender}::bytea, ${of.token}::bytea, ${of.content.origin}, ${of.content.family},
      ${of.sketch && [...of.sketch]}::int[], ${of.text.id}, ${of.text.key}, ${of.text.content}::bytea) as done`,
  ))!.done;

/** The same for a sealed one, under its token. */
export const contributeSealed = async (
  trx: Trx,
  of: { slug: string; token: Buffer; content: Buffer },
): Promise<'made' | 'closed' | 'too-many'> =>
  (await row(
    trx,
    z.object({ done: z.enum(['made', 'closed', 'too-many']) }),
    sql`select dialogue.contribute_sealed(${of.slug}, ${of.token}::bytea, ${of.content}::bytea) as done`,
  ))!.done;

export const sealedBy = async (trx: Trx, slug: string, token: Buffer): Promise<Buffer | undefined> =>
  (
    await row(
      trx,
      z.object({ content: z.instanceof(Buffer).nullable() }),
      sql`select dialogue.sealed_by(${slug}, ${token}::bytea) as content`,
    )
  )?.content ?? undefined;

export const withdrawSealed = async (trx: Trx, slug: string, token: Buffer): Promise<boolean> =>
  (await row(
    trx,
    z.object({ gone: z.boolean() }),
    sql`select dialogue.withdraw_sealed(${slug}, ${token}::bytea) as gone`,
  ))!.gone;

const own = z.object({ number: z.number().int(), erased: z.boolean(), content: z.unknown() });
/** The contribution of a reference, opened. */
export async function contributionBy(trx: Trx, reader: Reader, slug: string, token: Buffer) {
  const found = await row(
    trx,
    z.object({ found: own.nullable() }),
    sql`select dialogue.contribution_by(${slug}, ${token}::bytea) as found`,
  );
  if (!found?.found) return undefined;
  const { number, erased, content } = found.found;
  return { number, content: erased ? null : contentOf(await openAll(reader, content)) };
}

/** Empties a contribution. @returns the keys to destroy */
export const erasedContribution = async (trx: Trx, slug: string, token: Buffer): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ key: z.string() }),
      sql`select key from dialogue.erase_contribution(${slug}, ${token}::bytea) as k (key)`,
    )
  ).map(({ key }) => key);

const sealedRow = z.object({ token: z.instanceof(Buffer), content: z.instanceof(Buffer) });
/** What lies sealed of a consultation. */
export const sealedOf = (trx: Trx, consultation: string): Promise<z.output<typeof sealedRow>[]> =>
  rows(
    trx,
    sealedRow,
    sql`select token, content from dialogue.consultation_sealed where consultation = ${consultation} order by token`,
  );

/** Rows of one statement. */
const batch = 500;
/** Puts opened contributions in the place of the sealed ones, numbered in the order given. */
export async function replaceSealed(
  trx: Trx,
  consultation: string,
  all: readonly {
    id: string;
    origin: string;
    family: string | null;
    sketch: readonly number[] | null;
    text: SealedText;
  }[],
): Promise<void> {
  for (let from = 0; from < all.length; from += batch) {
    const given = all.slice(from, from + batch).map(({ text, ...one }, at) => ({
      ...one,
      ...{ number: from + at + 1, text: text.id, key: text.key, content: text.content.toString('base64') },
    }));
    const recordset = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g
      (id uuid, number int, origin text, family text, sketch int[], text uuid, key text, content text)`;
    await run(
      trx,
      sql`insert into platform.erasable (id, root, key, content) select g.text, g.text, g.key, decode(g.content, 'base64') from ${recordset} order by g.number`,
    );
    await run(
      trx,
      sql`insert into dialogue.contribution (id, consultation, number, origin, family, sketch, text)
        select g.id, ${consultation}, g.number, g.origin, g.family, g.sketch, g.text from ${recordset} order by g.number`,
    );
  }
  await run(trx, sql`delete from dialogue.consultation_sealed where consultation = ${consultation}`);
}
