import type { Trx } from '../../platform/database/transaction.ts';
import { formatDate } from '../../platform/language/format.ts';
import { perLocale } from '../../platform/language/locale.ts';
import { unwritten } from '../../platform/language/localized.ts';
import { found } from '../../platform/record/record.ts';
import type { MeetingForm } from '../meeting/meeting.contract.ts';
import { insertMeeting } from '../meeting/meeting.sql.ts';
import type { MeetingKind } from '../meeting/meeting.ts';
import { dialogueProblem } from '../problems.ts';
import type { SpaceView } from '../space/space.contract.ts';
import type { SpaceKind } from '../space/space.ts';
import { placeInSpace } from './calendar.sql.ts';

/** The kind of meeting that a space holds. */
const kindOf: Readonly<Record<SpaceKind, MeetingKind>> = {
  corridor: 'bilateral',
  region: 'multilateral',
  tripartite: 'tripartite',
  reflection_group: 'reflection_group',
};

/**
 * Plans the meeting of a space on a day: named after the space and the day, after the last one there. Place and agenda are written before it opens.
 * @throws Problem dialogue.slug-taken when a meeting of that short name is there
 */
export async function planMeeting(
  trx: Trx,
  space: Pick<SpaceView, 'id' | 'slug' | 'kind' | 'title'>,
  of: { readonly starts: string; readonly ends: string; readonly account: string },
): Promise<string> {
  const form: MeetingForm = {
    slug: `${space.slug.slice(0, 49)}-${of.starts}`.replace(/-+/g, '-'),
    title: perLocale((locale) => `${space.title[locale]} · ${formatDate(locale, of.starts)}`.slice(0, 500)),
    ...{ place: unwritten, starts: of.starts, ends: of.ends, kind: kindOf[space.kind], space: space.id },
    ...{ agenda: [], aims: [], principles: [], note: null, source: null },
    ...(await placeInSpace(trx, space.id, of.starts)),
  };
  return found(await insertMeeting(trx, form, { account: of.account }), () =>
    dialogueProblem('slug-taken', { slug: form.slug }),
  );
}
