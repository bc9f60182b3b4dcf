/** The browser-safe face of the observatory: concepts, contracts, the rule of sums. */
export { conceptCodes, conceptOf, concepts, type Concept, type ConceptCode, type Standing } from './flow/concept.ts';
export { bounded, boundOf, halfWidthOf, type Bound, type Term } from './flow/bound.ts';
export {
  flowApi,
  flowFiles,
  flowSeries,
  flowSum,
  type ReleasedFlow,
  type ReleasedObservation,
} from './flow/flow.contract.ts';
export {
  breaksAcross,
  refusalsOf,
  sumSeries,
  type Beside,
  type Break,
  type FlowSeries,
  type FlowSum,
  type Observation,
  type PeriodSum,
} from './flow/flow.ts';
export { populationLabels } from './flow/problems.ts';
