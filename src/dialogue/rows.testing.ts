import { adviceRowsMade } from './advice/rows.testing.ts';
import { consultationRowsMade } from './consultation/rows.testing.ts';
import { documentRowsMade } from './document/rows.testing.ts';
import { agendaRowsMade } from './meeting/rows.testing.ts';
import { minutesRowsMade } from './minutes/rows.testing.ts';
import { planRowsMade } from './plan/rows.testing.ts';
import { policyRowsMade } from './policy/rows.testing.ts';
import { propositionRowsMade } from './proposition/rows.testing.ts';
import { statementRowsMade } from './statement-list/rows.testing.ts';
import { termRowsMade } from './term/rows.testing.ts';

/** Makes rows of each kind, for who sees which. */
export const dialogueRowsMade = [
  ...[agendaRowsMade, documentRowsMade, propositionRowsMade, minutesRowsMade, consultationRowsMade],
  ...[termRowsMade, adviceRowsMade, policyRowsMade],
] as const;
/** Need those of the others. */
export const dialogueRowsMadeAfter = [planRowsMade, statementRowsMade] as const;
