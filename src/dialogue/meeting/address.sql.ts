import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
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

/** Keeps where a participant is reached; what stood there before is erased. */
export async function keepAddress(
  trx: Trx,
  services: Erasing,
  participant: string,
  { mail, locale }: Reached,
): Promise<void> {
  await eraseAddresses(trx, services, { participant });
  const text = await keepText(trx, services.files, mail);
  await run(
    trx,
    sql`insert into dialogue.meeting_address (meeting, participant, address, locale)
      select p.meeting, p.id, ${text}, ${locale} from dialogue.participant p where p.id = ${participant}`,
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

/** Erases the addresses of one participant, or of all of a meeting, for good. */
export async function eraseAddresses(
  trx: Trx,
  services: Erasing,
  of: { readonly participant: string } | { readonly meeting: string },
): Promise<void> {
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
  if (!gone.length) return;
  await eraseTexts(
    trx,
    services,
    gone.map(({ address }) => address),
  );
}
