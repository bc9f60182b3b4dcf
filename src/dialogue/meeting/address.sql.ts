import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { removedWord } from '../../platform/erasable/erasable.ts';
import { eraseTexts, keepText, textOf } from '../../platform/erasable/erasable.sql.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { Services } from '../../platform/http/services.ts';
import { localeSchema } from '../../platform/language/localized.contract.ts';
import type { Locale } from '../../platform/language/locale.ts';

type Erasing = Pick<Services, 'files' | 'settings'>;
const kept = z.object({ address: z.uuid(), locale: localeSchema });

/** Where a participant is reached, and in which language. */
export interface Reached {
  readonly mail: string;
  readonly locale: Locale;
}

/** A text by its id, as `openedRows` opens it. */
export const sealedText = (id: ReturnType<typeof sql>) =>
  sql`(select jsonb_build_object('sealed', jsonb_build_object('id', e.id, 'key', e.key, 'content', translate(encode(e.content, 'base64'), E'\n', '')))
    from platform.erasable e where e.id = ${id})`;
/** An address that was opened; null where it is erased: "[removed]" is no address. */
export const openedMail = (mail: string | null, locale: Locale): string | null =>
  mail === removedWord[locale] ? null : mail;

/**
 * Keeps where a participant is reached; another address that stood there before is erased. To be called after everything that may still refuse: a
 * transaction that is rolled back brings no erased text back.
 */
export async function keepAddress(
  trx: Trx,
  services: Erasing,
  participant: string,
  { mail, locale }: Reached,
): Promise<void> {
  const known = await addressOf(trx, services.files, participant);
  if (known?.mail === mail) {
    if (known.locale !== locale)
      await run(
        trx,
        sql`update dialogue.meeting_address a set locale = ${locale} from dialogue.participant p
          where p.id = ${participant} and a.meeting = p.meeting and a.participant = p.id`,
      );
    return;
  }
  const before = await rows(
    trx,
    z.object({ address: z.uuid() }),
    sql`delete from dialogue.meeting_address a using dialogue.participant p
      where p.id = ${participant} and a.meeting = p.meeting and a.participant = p.id returning a.address`,
  );
  const text = await keepText(trx, services.files, mail);
  await run(
    trx,
    sql`insert into dialogue.meeting_address (meeting, participant, address, locale)
      select p.meeting, p.id, ${text}, ${locale} from dialogue.participant p where p.id = ${participant}`,
  );
  await eraseTexts(
    trx,
    services,
    before.map(({ address }) => address),
  );
}

/** Where a participant is reached; undefined where nobody said so, or it is erased. */
export async function addressOf(trx: Trx, files: FileStore, participant: string): Promise<Reached | undefined> {
  const found = await row(
    trx,
    kept,
    sql`select a.address, a.locale from dialogue.participant p
      join dialogue.meeting_address a on a.meeting = p.meeting and a.participant = p.id where p.id = ${participant}`,
  );
  const mail = found && (await textOf(trx, files, found.address));
  return found && mail ? { mail, locale: found.locale } : undefined;
}

/**
 * Takes away where one participant, or everyone of a meeting, is reached, and the lines that went with their answers.
 * @returns the texts, which are to be erased once nothing can refuse any more
 */
export async function takeAddresses(
  trx: Trx,
  of: { readonly participant: string } | { readonly meeting: string },
): Promise<readonly string[]> {
  const meeting =
    'meeting' in of
      ? sql`${of.meeting}`
      : sql`(select p.meeting from dialogue.participant p where p.id = ${of.participant})`;
  const these = 'meeting' in of ? sql`true` : sql`participant = ${of.participant}`;
  const gone = await rows(
    trx,
    z.object({ address: z.uuid() }),
    sql`delete from dialogue.meeting_address where meeting = ${meeting} and ${these} returning address`,
  );
  const notes = await rows(
    trx,
    z.object({ note: z.uuid() }),
    sql`with gone as (select i.id, i.note from dialogue.meeting_invitation i where i.meeting = ${meeting} and ${these} and i.note is not null)
      update dialogue.meeting_invitation i set note = null from gone where i.id = gone.id and i.meeting = ${meeting} returning gone.note`,
  );
  return [...gone.map(({ address }) => address), ...notes.map(({ note }) => note)];
}
