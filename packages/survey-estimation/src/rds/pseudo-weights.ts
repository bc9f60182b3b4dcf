/**
 * A referral sample whose weights are calibrated to known margins: each row starts with the inverse of its network size
 * (0 where that is not positive), the calibration of the spec follows, and the chains of referral are the clusters. The
 * errors are those of chains drawn at random from a population that looks like the sample within the margins.
 *
 * Sources: Volz and Heckathorn (2008), Journal of Official Statistics 24, 79-97 (the inverse of the network size); Elliott and
 * Valliant (2017), Inference for nonprobability samples, Statistical Science 32, 249-264 (pseudo-weights by calibration).
 */
import { knownNumbers } from '../design/replicates.ts';
import type { Column, Frame } from '../core/frame.ts';
import type { Design } from '../core/circumstances.ts';
import { chainsOf } from './chains.ts';
import { recruiterRows, type RdsDesign } from './recruitment.ts';

const WEIGHT = 'inverse network size';
const CHAIN = 'chain of referral';

/**
 * The design and the frame with columns for weights and chains; weights and clusters that the design names are kept.
 * Refuses `missing-design-value` (a network size), `bad-spec` (an identity given twice, links in a circle).
 */
export function pseudoSample(design: Design, rds: RdsDesign, frame: Frame): { design: Design; frame: Frame } {
  const inverse = knownNumbers(frame, rds.networkSize).map((size) => (size > 0 ? 1 / size : 0));
  const chain = Float64Array.from(chainsOf({ recruiter: recruiterRows(frame, rds) }).seed);
  const columns = new Map<string, Column>(frame.columns);
  columns.set(WEIGHT, { type: 'number', name: WEIGHT, values: inverse });
  columns.set(CHAIN, { type: 'number', name: CHAIN, values: chain });
  const { rds: _, ...rest } = design;
  return { design: { weights: WEIGHT, clusters: [CHAIN], ...rest }, frame: { ...frame, columns } };
}
