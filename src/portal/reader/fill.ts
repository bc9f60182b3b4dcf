import {
  addresseeLabel,
  listReleasedRecommendations,
  listWaitingQuestions,
  releasedMeetings,
  releasedRecommendationList,
  type Addressee,
  type ReleasedMeeting,
} from '../../dialogue/index.ts';
import { releasedVersions, type ReleasedVersion } from '../../evidence/index.ts';
import { releasedFlows } from '../../observatory/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { NewAnswer } from '../answer/newest.ts';
import { addressedTo, partsOf, type Filled, type PartName, type Reader, type ReaderLink } from './reader.ts';
import { readerWords } from './reader.words.ts';

export interface Given {
  readonly trx: Trx;
  readonly services: Services;
  readonly locale: Locale;
  /** The newest answers, each with what can be drawn of it. */
  readonly answers: readonly NewAnswer[];
  readonly meetings?: readonly ReleasedMeeting[];
  readonly versions?: readonly ReleasedVersion[];
}

/** What released faces hold for every reader. */
export async function fillReaders(given: Given): Promise<Filled> {
  const { trx, services, locale, answers } = given;
  const t = speak(readerWords, locale);
  const meetings = given.meetings ?? (await releasedMeetings(trx));
  const versions = given.versions ?? (await releasedVersions(trx));
  const waiting = await listWaitingQuestions(trx, readerOf(services, locale), { sort: 'place', limit: 1 });
  const flows = await releasedFlows(trx);
  const rights = await totalOf(trx, { section: 'V' });
  const addressed = new Map<Addressee, number>();
  for (const one of Object.values(addressedTo).flat()) addressed.set(one, await totalOf(trx, { addressee: one }));
  const toUs = (reader: Reader): ReaderLink[] =>
    (addressedTo[reader] ?? []).flatMap((one) => {
      const n = addressed.get(one) ?? 0;
      const who = labelled(addresseeLabel[one], locale);
      return n ? [{ label: t('recommendations', { who, n }), path: `/recommendations?addressee=${one}` }] : [];
    });
  const shown = answers.map(({ path, title, note }): ReaderLink => ({ label: title, path, ...(note ? { note } : {}) }));
  const drawn = answers.flatMap((answer) => (answer.drawn ? [{ ...answer, drawn: answer.drawn }] : []));
  const onResult = (end: string): ReaderLink[] =>
    drawn.slice(0, 3).map(({ title, drawn: { path } }) => ({ label: title, path: path + end }));
  const newest = versions.filter(
    ({ slug, number }) => !versions.some((other) => other.slug === slug && other.number > number),
  );
  const ask = { label: t('toAsk'), path: '/ask' };
  const links: Readonly<Record<Exclude<PartName, 'toUs'>, readonly ReaderLink[]>> = {
    fate: [{ label: t('toFollow'), path: '/ask#follow' }],
    like: shown.slice(0, 4),
    help: [
      ...(rights ? [{ label: t('rights'), path: '/recommendations?section=V' }] : []),
      ask,
      { label: t('words'), path: '/glossary' },
    ],
    ask: [ask],
    print: shown
      .slice(0, 3)
      .map(({ label, path, note }) => ({ label, path: `${path}/brief.pdf`, ...(note ? { note } : {}) })),
    heard: seated(meetings).map(({ slug, title }) => ({ label: labelled(title, locale), path: `/meetings/${slug}` })),
    training: answers.filter(({ training }) => training).map(({ title, path }) => ({ label: title, path })),
    next: meetings
      .filter(({ state, record }) => state === 'open' && !record)
      .map(({ slug, title }) => ({ label: labelled(title, locale), path: `/meetings/${slug}` })),
    asked: waiting.total ? [{ label: t('waiting', { n: waiting.total }), path: '/answers?show=waiting' }] : [],
    flows: flows.length ? [{ label: t('allFlows'), path: '/flows' }] : [],
    outcomes: onResult(''),
    codebook: newest.map(({ slug, codebook }) => ({
      label: labelled(codebook.title, locale, slug),
      path: `/data/${slug}`,
    })),
    recompute: onResult('#recompute'),
    cite: onResult('#cite'),
    newest: shown.slice(0, 1),
    embed: drawn.slice(0, 3).map(({ title, drawn: { path, at } }) => ({ label: title, path: `${path}/embed/${at}` })),
    limits: answers.slice(0, 3).map(({ title, path }) => ({ label: title, path: `${path}#limits` })),
  };
  const of = (reader: Reader) =>
    partsOf[reader].map((name) => ({ name, links: name === 'toUs' ? toUs(reader) : links[name] }));
  return {
    returnee: of('returnee'),
    association: of('association'),
    employer: of('employer'),
    ministry: of('ministry'),
    commission: of('commission'),
    researcher: of('researcher'),
    journalist: of('journalist'),
  };
}

/** Meetings of which it is known who sat there. */
const seated = (meetings: readonly ReleasedMeeting[]): ReleasedMeeting[] =>
  meetings.filter(({ seats }) => seats.some(({ seats: taken }) => taken > 0)).slice(-3);

const totalOf = async (trx: Trx, of: Readonly<Record<string, string>>): Promise<number> =>
  (await listReleasedRecommendations(trx, releasedRecommendationList.query.parse({ ...of, limit: '1' }))).total;
