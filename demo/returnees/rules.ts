import { isMissing, MISSING } from '../../content/codebook.ts';

/** A derived value, or the code that says a needed answer is missing: never a guess. */
export type Derived<T extends string> = T | typeof MISSING.doesNotKnow;

const COMPLETING_REASONS = ['retirement', 'projects', 'studies_ended'];

/**
 * Cycle of migration, rule `cycle-1`: interrupted if compelled; complete if decided and the objectives were met or the reason closes a
 * cycle (retirement, carrying out projects, studies ended as planned); incomplete if decided and not complete.
 */
export function cycle(
  returnType: string,
  reasonDecided: string,
  objectivesMet: string,
): Derived<'complete' | 'incomplete' | 'interrupted'> {
  if (isMissing(returnType)) return MISSING.doesNotKnow;
  if (returnType === 'compelled') return 'interrupted';
  if (objectivesMet === 'yes' || COMPLETING_REASONS.includes(reasonDecided)) return 'complete';
  return isMissing(objectivesMet) || isMissing(reasonDecided) ? MISSING.doesNotKnow : 'incomplete';
}

export type Degree = 'none' | 'low' | 'high';

/**
 * Willingness, rule `willingness-1`: high if the return was decided with a completely free or some choice; none if it was compelled
 * with no choice at all; low otherwise.
 */
export function willingness(returnType: string, choiceDegree: string): Derived<Degree> {
  if (isMissing(returnType) || isMissing(choiceDegree)) return MISSING.doesNotKnow;
  if (returnType === 'decided') return choiceDegree === 'free' || choiceDegree === 'some' ? 'high' : 'low';
  return choiceDegree === 'none' ? 'none' : 'low';
}

/** The resources that readiness counts, one point each. */
export interface Resources {
  readonly savings: string;
  readonly contactsKept: string;
  readonly scoutingVisit: string;
  readonly timeToPrepare: string;
  readonly papersSettled: string;
  readonly skillsCertified: string;
  /** The yes/no answers about each source of information. */
  readonly informationSources: readonly string[];
}

/**
 * Readiness, rule `readiness-1`: one point for each resource gathered - savings (some or enough), contacts kept, a visit to see for
 * oneself, six months or more to prepare, papers and rights settled, skills certified, two sources of information or more. None: 0 or 1
 * point; low: 2 or 3; high: 4 to 7. Cannot be derived when the missing answers could change the degree.
 */
export function readiness(resources: Resources): Derived<Degree> {
  const points = [
    point(resources.savings, (value) => value !== 'none'),
    point(resources.contactsKept, (value) => value === 'yes'),
    point(resources.scoutingVisit, (value) => value === 'yes'),
    point(resources.timeToPrepare, (value) => value === '6_to_12_months' || value === 'over_a_year'),
    point(resources.papersSettled, (value) => value === 'yes'),
    point(resources.skillsCertified, (value) => value === 'yes'),
    sources(resources.informationSources),
  ];
  const sure = points.filter((value) => value === 1).length;
  const open = points.filter((value) => value === null).length;
  const [least, most] = [degree(sure), degree(sure + open)];
  return least === most ? least : MISSING.doesNotKnow;
}

function point(value: string, counts: (value: string) => boolean): 0 | 1 | null {
  if (value === MISSING.notApplicable) return 0;
  if (isMissing(value)) return null;
  return counts(value) ? 1 : 0;
}

function sources(answers: readonly string[]): 0 | 1 | null {
  const used = answers.filter((value) => value === '1').length;
  if (used >= 2) return 1;
  return used + answers.filter(isMissing).length >= 2 ? null : 0;
}

function degree(points: number): Degree {
  if (points <= 1) return 'none';
  return points <= 3 ? 'low' : 'high';
}

/** Preparedness, rule `preparedness-1`: willingness x readiness - none if either is none, high if both are high, low otherwise. */
export function preparedness(willing: Derived<Degree>, ready: Derived<Degree>): Derived<Degree> {
  if (willing === 'none' || ready === 'none') return 'none';
  if (willing === MISSING.doesNotKnow || ready === MISSING.doesNotKnow) return MISSING.doesNotKnow;
  return willing === 'high' && ready === 'high' ? 'high' : 'low';
}
