/** The method of a calibration step, ready for the data. */
import type { Frame } from '../core/frame.ts';
import type { CalibrationStep } from '../core/circumstances.ts';
import { nonresponse } from './nonresponse.ts';
import { poststratify } from './poststratify.ts';
import { rake } from './rake.ts';
import { regressionCalibration } from './regression.ts';
import type { CalibrationMethod } from './step.ts';
import { trim } from './trim.ts';

/** Reads and checks what the step needs. Refuses as README says of calibrations. */
export function prepareCalibration(step: CalibrationStep, frame: Frame): CalibrationMethod {
  switch (step.method) {
    case 'poststratify':
      return poststratify(step, frame);
    case 'rake':
      return rake(step, frame);
    case 'nonresponse':
      return nonresponse(step, frame);
    case 'trim':
      return trim(step);
    default:
      return regressionCalibration(step, frame);
  }
}
