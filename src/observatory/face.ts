/** The browser-safe face of the observatory: concepts, contracts, the rule of sums. */
export { conceptCodes, conceptOf, concepts, type Concept, type ConceptCode, type Standing } from './flow/concept.ts';
export { flowSeries, flowSum, type ReleasedFlow } from './flow/flow.contract.ts';
export { refusalsOf, sumSeries, type FlowSeries, type FlowSum, type Observation } from './flow/flow.ts';
export { populationLabels } from './problems.ts';
