import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { heard } from '../../platform/recording/heard.ts';
import { recordingOf, transcribe } from '../../platform/recording/recording.sql.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { consultationApi, contributionFiles, type ConsultationView } from './consultation.contract.ts';
import { getConsultation } from './consultation.sql.ts';
import { comparedText } from './contribution.contract.ts';
import { listContributions, markContributions, placeOf, setSketch, sketchesOf } from './contribution.sql.ts';
import { consultationProblem } from '../consultation.problems.ts';
import { contributePublicly, newReference } from './public.ts';
import { noConsultation } from './read.ts';
import { similarGroups, sketchOf } from './similar.ts';

const absent = () => consultationProblem('no-contribution');
/** Groups of similar contributions that are told at once. */
const mostGroups = 100;

/** A consultation whose contributions can be read. @throws Problem consultation.none, consultation.still-sealed */
async function unsealed(trx: Trx, id: string): Promise<Omit<ConsultationView, 'acts'>> {
  const held = found(await getConsultation(trx, id), noConsultation);
  if (held.contributions === null) throw consultationProblem('still-sealed');
  return held;
}

export const contributionRoutes: Route[] = [
  implement(consultationApi.contributions, {
    permission: 'contribution.read',
    work: async ({ trx, params, query, services, locale }) => {
      const { id } = await unsealed(trx, params.id);
      return listContributions(trx, readerOf(services, locale), id, query);
    },
  }),
  implement(consultationApi.typed, {
    permission: 'consultation.write',
    bodyLimit: 1024 * 1024,
    work: async ({ trx, params, body, services, journal }) => {
      const held = found(await getConsultation(trx, params.id), noConsultation);
      const references = body.contributions.map(newReference);
      for (const [at, content] of body.contributions.entries())
        await contributePublicly(trx, services, {
          ...{
            slug: held.slug,
            reference: references[at]!,
            content: { ...content, origin: 'paper', association: null },
          },
          // Paper is typed by one person for many: each sheet is a sender of its own.
          sender: references[at]!,
        });
      // Of a sealed consultation the journal says how many there were when it is opened, and nothing before.
      if (!held.sealed) {
        const detail = { contributions: references.length };
        await journal({ act: 'consultation.paper', subject: 'consultation', subjectId: held.id, detail });
      }
      return { made: references.length, references };
    },
  }),
  implement(consultationApi.show, {
    permission: 'consultation.write',
    work: async ({ trx, params, body, actor, journal }) => {
      const { id } = await unsealed(trx, params.id);
      const marked = await markContributions(trx, id, { ...body, account: actor!.id });
      const detail = { contributions: marked };
      await journal({
        ...{
          act: body.shown ? 'contribution.show' : 'contribution.hide',
          subject: 'consultation',
          subjectId: id,
          detail,
        },
      });
      return { marked };
    },
  }),
  implement(consultationApi.transcribe, {
    permission: 'consultation.write',
    work: async ({ trx, params: { id, number }, body, services, locale, journal }) => {
      await unsealed(trx, id);
      const held = found(await placeOf(trx, readerOf(services, locale), id, number), absent);
      if (!held.content.spoken) throw consultationProblem('not-spoken');
      const content = { ...held.content, answers: body.answers };
      await transcribe(trx, services, { text: held.text, words: JSON.stringify(content) });
      await setSketch(trx, held.id, sketchOf(comparedText(content)));
      await journal({ act: 'contribution.transcribe', subject: 'consultation', subjectId: id, detail: { number } });
      return { number };
    },
  }),
  defineRoute({
    method: 'GET',
    url: contributionFiles.recording.url,
    permission: 'contribution.read',
    compartment: 'dialogue',
    summary: 'The recording of a spoken contribution',
    params: contributionFiles.recording.params,
    work: async ({ trx, params: { id, number }, services, locale }) => {
      await unsealed(trx, id);
      const held = found(await placeOf(trx, readerOf(services, locale), id, number), absent);
      return heard(await recordingOf(trx, services.files, held.text));
    },
  }),
  implement(consultationApi.similar, {
    permission: 'contribution.read',
    work: async ({ trx, params }) => {
      const { id } = await unsealed(trx, params.id);
      const sketches = await sketchesOf(trx, id);
      const groups = similarGroups(sketches);
      return {
        ...{ compared: sketches.length, groups: groups.slice(0, mostGroups) },
        more: Math.max(0, groups.length - mostGroups),
      };
    },
  }),
];
