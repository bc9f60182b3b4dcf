import { randomUUID } from 'node:crypto';
import { run, sql, type Trx } from '../platform/database/transaction.ts';
import { keepText } from '../platform/erasable/erasable.sql.ts';
import type { FileStore } from '../platform/files/store.ts';
import type { Localized } from '../platform/language/locale.ts';
import { consultationProblem } from './consultation.problems.ts';
import type { ConsultationForm } from './consultation/consultation.contract.ts';
import { consultationActs, insertConsultation, insertDocument } from './consultation/consultation.sql.ts';
import { comparedText, type ContributionContent } from './consultation/contribution.contract.ts';
import { markContributions } from './consultation/contribution.sql.ts';
import { sketchOf } from './consultation/similar.ts';
import type { SentenceForm } from './synopsis/synopsis.contract.ts';
import { insertCoding, insertSynopsis, keepCode } from './synopsis/synopsis.sql.ts';

/** An invented consultation that is over, with its published synopsis. */
export interface ConsultationContent {
  readonly form: ConsultationForm;
  /** In the order of their numbers, each with its day and the codes of two people for its first answer. */
  readonly contributions: readonly {
    readonly content: ContributionContent;
    readonly day: string;
    readonly codes: readonly [string, string];
  }[];
  readonly codes: Readonly<Record<string, Localized>>;
  readonly coders: readonly [string, string];
  readonly synopsis: readonly SentenceForm[];
}

/** Loads a consultation from its first day to the synopsis, by the account of the secretariat. @throws Problem consultation.slug-taken */
export async function loadConsultation(
  trx: Trx,
  files: FileStore,
  of: ConsultationContent,
  account: string,
): Promise<void> {
  const { sections, ...facts } = of.form;
  const id = await insertConsultation(trx, facts, { account, invented: true });
  if (!id) throw consultationProblem('slug-taken', { slug: facts.slug });
  await insertDocument(trx, id, { number: 1, sections, reason: null, account });
  const at = (day: string): string => `${day}T09:00:00Z`;
  const after = (day: string): string => at(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10));
  const by = { actor: account, own: { number: 1 } };
  await consultationActs.begin(trx, id, { ...by, at: at(facts.opens) });
  await consultationActs.append(trx, { id, sequence: 1 }, { ...by, act: 'open', at: at(facts.opens) });
  for (const [place, { content, day }] of of.contributions.entries()) {
    const text = await keepText(trx, files, JSON.stringify(content));
    await run(
      trx,
      sql`insert into dialogue.contribution (id, consultation, number, origin, family, day, sketch, text)
        values (${randomUUID()}, ${id}, ${place + 1}, ${content.origin}, ${content.family}, ${day}, ${sketchOf(comparedText(content))}::int[], ${text})`,
    );
  }
  await consultationActs.append(trx, { id, sequence: 2 }, { ...by, act: 'close', at: after(facts.closes) });
  for (const [code, label] of Object.entries(of.codes)) await keepCode(trx, id, { code, label });
  for (const [place, { codes, content }] of of.contributions.entries())
    for (const [who, coder] of of.coders.entries())
      await insertCoding(trx, id, {
        ...{ number: place + 1, question: content.answers[0]!.question, code: codes[who]!, settles: false, coder },
      });
  await insertSynopsis(trx, id, { number: 1, sentences: of.synopsis, account });
  const numbers = of.contributions.map((_, place) => place + 1);
  await markContributions(trx, id, { numbers, shown: true, account });
  await consultationActs.append(trx, { id, sequence: 3 }, { ...by, act: 'publish' });
}
