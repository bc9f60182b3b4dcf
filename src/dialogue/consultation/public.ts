import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { row, sql, type Trx } from '../../platform/database/transaction.ts';
import { finishErasure, readerOf, sealText } from '../../platform/erasable/erasable.sql.ts';
import { lineOf } from '../../platform/http/admission.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { senderToday } from '../../platform/secret/secret.ts';
import type { Recording } from '../../platform/recording/recording.ts';
import { attachRecording } from '../../platform/recording/recording.sql.ts';
import { readReference, writeReference } from './consultation.ts';
import { comparedText, contributionContent, mostBytes, type ContributionContent } from './contribution.contract.ts';
import {
  contribute,
  contributeSealed,
  contributionBy,
  erasedContribution,
  sealedBy,
  withdrawSealed,
} from './contribution.sql.ts';
import { consultationProblem } from '../consultation.problems.ts';
import { readSeal, sealContent, tokenUnder, unsealContent } from './seal.ts';
import { sketchOf } from './similar.ts';

type Means = Pick<Services, 'files' | 'settings' | 'secret'>;
const taking = z.object({ id: z.uuid(), sealed: z.boolean(), questions: z.number().int() });
const consultationOf = (trx: Trx, slug: string) =>
  row(
    trx,
    taking,
    sql`select c.id, c.sealed, (select coalesce(sum(jsonb_array_length(s -> 'questions')), 0)::int from jsonb_array_elements(c.sections) s) as questions
      from dialogue.public_consultation c where c.slug = ${slug}`,
  );

/** A fresh reference, which only the contributor is given. */
export const newReference = (): string => writeReference(randomBytes(32));
const hashOf = (reference: string): Buffer => createHash('sha256').update(reference).digest();

/**
 * Puts a contribution down under a reference that was made before (`newReference`): sent twice it is there once, sent again it takes the place of the
 * former. Nothing about the person is kept; of a sealed one not even when. Runs as `public` or `dialogue`.
 * @param of.sender what limits the rate of those that are not sealed: an address, or who types paper
 * @throws Problem consultation.closed, consultation.no-question, consultation.too-long, consultation.too-many, consultation.erased, consultation.seal-missing,
 *   consultation.sealed-voice, consultation.not-spoken, recording.full
 */
export async function contributePublicly(
  trx: Trx,
  services: Means,
  of: {
    readonly slug: string;
    readonly reference: string;
    readonly content: ContributionContent;
    readonly sender: string;
    readonly recording?: Recording | undefined;
  },
): Promise<'made' | 'changed'> {
  const reference = readReference(of.reference);
  const held = await consultationOf(trx, of.slug);
  if (!held || !reference) throw consultationProblem('closed');
  const beyond = of.content.answers.find(({ question }) => question > held.questions);
  if (beyond) throw consultationProblem('no-question', { count: held.questions, question: beyond.question });
  const content = JSON.stringify(of.content);
  if (Buffer.byteLength(content) > mostBytes) throw consultationProblem('too-long');
  if (of.content.spoken !== (of.recording !== undefined)) throw consultationProblem('not-spoken');
  if (held.sealed) {
    if (of.recording) throw consultationProblem('sealed-voice');
    const key = await readSeal(services.files, held.id);
    if (!key) throw consultationProblem('seal-missing');
    const token = tokenUnder(key, reference);
    const done = await contributeSealed(trx, { slug: of.slug, token, content: sealContent(key, token, content) });
    if (done !== 'made') throw consultationProblem(done);
    return done;
  }
  const sender = senderToday(services.secret, 'contribution', lineOf(of.sender));
  const text = await sealText(services.files, content);
  const done = await contribute(trx, {
    ...{ slug: of.slug, sender, token: hashOf(reference), content: of.content },
    sketch: sketchOf(comparedText(of.content)),
    text,
  });
  if (done.key) await finishErasure(services, [done.key]);
  if (done.outcome !== 'made' && done.outcome !== 'changed') throw consultationProblem(done.outcome);
  const { recording } = of;
  if (recording) await attachRecording(trx, services.files, { text: text.id, key: text.key, recording });
  return done.outcome;
}

/** One's own contribution. */
export interface OwnContribution {
  /** Null while it is sealed: it has none yet. */
  readonly number: number | null;
  /** Null once it was erased. */
  readonly content: ContributionContent | null;
}

/** The contribution that a reference opens; undefined where it opens none, as every reference of a sealed one once it is closed. */
export async function ownContribution(
  trx: Trx,
  services: Means,
  of: { readonly slug: string; readonly reference: string; readonly locale: Locale },
): Promise<OwnContribution | undefined> {
  const reference = readReference(of.reference);
  const held = await consultationOf(trx, of.slug);
  if (!held || !reference) return undefined;
  if (!held.sealed) return contributionBy(trx, readerOf(services, of.locale), of.slug, hashOf(reference));
  const key = await readSeal(services.files, held.id);
  const token = key && tokenUnder(key, reference);
  const content = token && (await sealedBy(trx, of.slug, token));
  if (!key || !token || !content) return undefined;
  return { number: null, content: contributionContent.parse(JSON.parse(unsealContent(key, token, content))) };
}

/** Erases the contribution of a reference. @returns whether there was one */
export async function eraseContribution(
  trx: Trx,
  services: Means,
  of: { readonly slug: string; readonly reference: string },
): Promise<boolean> {
  const reference = readReference(of.reference);
  const held = await consultationOf(trx, of.slug);
  if (!held || !reference) return false;
  if (held.sealed) {
    const key = await readSeal(services.files, held.id);
    return key !== undefined && withdrawSealed(trx, of.slug, tokenUnder(key, reference));
  }
  const keys = await erasedContribution(trx, of.slug, hashOf(reference));
  await finishErasure(services, keys);
  return keys.length > 0;
}
