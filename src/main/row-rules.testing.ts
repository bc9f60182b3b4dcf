import { adviceLife } from '../dialogue/advice/advice.ts';
import { answerLife } from '../dialogue/answer/answer.ts';
import { meetingLife } from '../dialogue/meeting/meeting.ts';
import { consultationLife } from '../dialogue/consultation/consultation.ts';
import { itemLife } from '../dialogue/meeting/agenda.ts';
import { documentLife } from '../dialogue/document/document.ts';
import { minutesLife, remarkLife } from '../dialogue/minutes/minutes.ts';
import { questionLife } from '../dialogue/question/question.ts';
import { consultedLife, policyLife } from '../dialogue/policy/policy.ts';
import { amendmentLife, propositionLife } from '../dialogue/proposition/proposition.ts';
import { actionLife, obstacleLife } from '../dialogue/plan/action.ts';
import { recommendationLife } from '../dialogue/recommendation/recommendation.ts';
import { statementListLife } from '../dialogue/statement-list/statement-list.ts';
import { spaceLife } from '../dialogue/space/space.ts';
import { definitionLife } from '../dialogue/term/term.ts';
import dialogue from '../dialogue/row-kinds.testing.ts';
import evidence from '../evidence/row-kinds.testing.ts';
import platform from '../platform/row-kinds.testing.ts';
import type { RouteRow, Typed } from '../platform/scope/row-kinds.testing.ts';
import portal from '../portal/row-kinds.testing.ts';

export { lookers, type Looker } from '../platform/scope/row-kinds.testing.ts';

/**
 * Who sees which row, put together from what each wing declares: amina is a returnee, claire and hicham delegates of the two sides with seats at the open
 * meeting, hicham alone is invited to the planned one; nadia and ines research, salma reviews, youssef is the secretariat.
 */
export const rowKinds = { ...platform.kinds, ...evidence.kinds, ...dialogue.kinds, ...portal.kinds };
export type RowKindName = keyof typeof rowKinds;

const wings = [platform, evidence, dialogue, portal];
export const routeRows: Readonly<Record<string, RouteRow<RowKindName>>> = Object.assign(
  {},
  ...wings.map((of) => of.routes),
);
export const lists: Readonly<Record<string, RowKindName>> = Object.assign({}, ...wings.map((of) => of.lists));
export const searches: Readonly<Partial<Record<RowKindName, Typed>>> = Object.assign(
  {},
  ...wings.map((of) => of.searches),
);

/** Kinds of which the home says what changed. */
export const changes: readonly RowKindName[] = wings.flatMap((of): readonly RowKindName[] => of.changes);

const words = { fr: { text: 'mots', method: 'original' } };

/** Lives whose acts are done at one address, and a note as each takes it: every act is tried with its own permission. */
export const actRows = {
  'POST /api/meetings/:id/acts': { life: meetingLife, note: 'x' },
  'POST /api/questions/:id/acts': { life: questionLife, note: words },
  'POST /api/answers/:id/acts': { life: answerLife, note: 'x' },
  'POST /api/recommendations/:id/acts': { life: recommendationLife, note: 'x' },
  'POST /api/spaces/:id/acts': { life: spaceLife, note: 'x' },
  'POST /api/propositions/:id/acts': { life: propositionLife, note: 'x' },
  'POST /api/meeting-items/:id/acts': { life: itemLife, note: 'x' },
  'POST /api/meeting-documents/:id/acts': { life: documentLife, note: 'x' },
  'POST /api/minutes/:id/acts': { life: minutesLife, note: 'x' },
  'POST /api/minutes-remarks/:id/acts': { life: remarkLife, note: 'x' },
  'POST /api/consultations/:id/acts': { life: consultationLife, note: 'x' },
  'POST /api/statement-lists/:id/acts': { life: statementListLife, note: 'x' },
  'POST /api/term-definitions/:id/acts': { life: definitionLife, note: 'x' },
  'POST /api/library/:id/acts': { life: adviceLife, note: 'x' },
  'POST /api/policies/:id/acts': { life: policyLife, note: 'x' },
  'POST /api/policy-consultations/:id/acts': { life: consultedLife, note: 'x' },
  'POST /api/amendments/:id/acts': { life: amendmentLife, note: 'x' },
  'POST /api/actions/:id/acts': { life: actionLife, note: 'x' },
  'POST /api/obstacles/:id/acts': { life: obstacleLife, note: 'x' },
} as const;
/** What acts need besides, to be refused for what they are tried for. */
export const actFields: Readonly<Record<string, object>> = {
  merge: { into: '00000000-0000-4000-8000-000000000000' },
  'set-aside': { reason: 'not_asked' },
};
