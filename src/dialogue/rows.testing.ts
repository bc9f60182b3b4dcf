/** Rows that stand for their kinds in the test of who sees what, made room by room. */
export { minutesRowsMade } from './minutes/rows.testing.ts';
export { planRowsMade } from './plan/rows.testing.ts';
export { propositionRowsMade } from './proposition/rows.testing.ts';
