/** The observatory as other wings and main see it (server side). */
export { loadFlows, releasedFlows, removeFlows } from './flow/flow.sql.ts';
export * from './face.ts';
