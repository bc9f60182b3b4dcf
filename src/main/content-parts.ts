import {
  BENCHMARKS,
  CODE_LISTS,
  DISCUSSED_TERMS,
  FLOW_SERIES,
  GLOSSARY,
  RABAT_RECOMMENDATIONS,
  RECORD_ENTERED,
  RECORDED_MEETINGS,
} from '../../content/index.ts';
import { loadRecord, loadTerms, removeDiscussedTerms, type DialogueContent } from '../dialogue/index.ts';
import { loadFlows, removeFlows } from '../observatory/index.ts';
import { loadCodes, removeCodes } from '../platform/codes/code.sql.ts';
import type { Compartment, Trx } from '../platform/database/transaction.ts';
import type { FileStore } from '../platform/files/store.ts';
import { loadBenchmarks, loadGlossary, removeBenchmarks, removeTerms } from '../portal/index.ts';
import { meetingForm, recommendationContent, together } from './meeting-content.ts';

/** A part of the reference content: its items by their keys, and how a wing takes them in. */
export interface ContentPart {
  readonly name: string;
  readonly compartment: Compartment;
  /** What each item says, whole: an item whose hash differs is loaded again. */
  readonly items: ReadonlyMap<string, unknown>;
  /** Loads the items of these keys; one that is there already is replaced. */
  readonly load: (trx: Trx, files: FileStore, keys: ReadonlySet<string>) => Promise<unknown>;
  /** Takes items out; absent where what was entered stands for good. */
  readonly remove?: (trx: Trx, keys: readonly string[]) => Promise<unknown>;
}

function part<T>(
  of: Omit<ContentPart, 'items' | 'load'> & {
    readonly items: readonly (readonly [key: string, item: T])[];
    readonly load: (trx: Trx, files: FileStore, items: readonly T[]) => Promise<unknown>;
  },
): ContentPart {
  const items = new Map(of.items);
  if (items.size !== of.items.length) throw new RangeError(`the part ${of.name} has an item twice`);
  const chosen = (keys: ReadonlySet<string>): T[] => of.items.flatMap(([key, item]) => (keys.has(key) ? [item] : []));
  return { ...of, items, load: async (trx, files, keys) => void (await of.load(trx, files, chosen(keys))) };
}

const entered = (['plan', 'open', 'close'] as const).map((act) => ({ act, at: RECORD_ENTERED, by: null }));

/** The three meetings of 2007 and 2008 with the recommendations of Rabat: what print gives, entered by nobody on a day of today. */
export const recordOfMeetings: readonly Pick<DialogueContent, 'meetings' | 'recommendations'>[] = RECORDED_MEETINGS.map(
  (meeting) => ({
    meetings: [{ form: meetingForm(meeting), participants: [], acts: entered }],
    recommendations: RABAT_RECOMMENDATIONS.filter((one) => one.meeting === meeting.id).map(recommendationContent(null)),
  }),
);

/** Everything that is loaded into every installation, in this order. */
export const contentParts: readonly ContentPart[] = [
  part({
    name: 'codes',
    compartment: 'administration',
    items: CODE_LISTS.map((list, place) => [list.id, { ...list, place }]),
    load: (trx, _files, items) => loadCodes(trx, items, CODE_LISTS),
    remove: removeCodes,
  }),
  part({
    name: 'flows',
    compartment: 'statistical',
    items: FLOW_SERIES.map((series) => [series.id, series]),
    load: (trx, _files, items) => loadFlows(trx, items),
    remove: removeFlows,
  }),
  part({
    name: 'glossary',
    compartment: 'statistical',
    items: GLOSSARY.map(({ translation, ...term }, index) => [
      term.code,
      { ...term, ...translation, place: index + 1 },
    ]),
    load: (trx, _files, items) => loadGlossary(trx, items),
    remove: removeTerms,
  }),
  part({
    name: 'benchmarks',
    compartment: 'statistical',
    items: BENCHMARKS.map((survey, index) => [
      survey.id,
      { ...survey, figures: survey.figures.map((figure) => ({ ...figure })), place: index + 1 },
    ]),
    load: (trx, _files, items) => loadBenchmarks(trx, items),
    remove: removeBenchmarks,
  }),
  part({
    name: 'terms',
    compartment: 'dialogue',
    items: DISCUSSED_TERMS.map(({ definitions, ...term }) => [
      term.code,
      { ...term, definitions: definitions.map((one) => ({ ...one, text: together(one.text) })) },
    ]),
    load: (trx, _files, items) => loadTerms(trx, items),
    remove: removeDiscussedTerms,
  }),
  part({
    name: 'record',
    compartment: 'dialogue',
    items: recordOfMeetings.map((one) => [one.meetings[0]!.form.slug, one]),
    load: (trx, files, items) =>
      loadRecord(trx, files, {
        meetings: items.flatMap(({ meetings }) => meetings),
        recommendations: items.flatMap(({ recommendations }) => recommendations),
        questions: [],
        answers: [],
      }),
  }),
];
