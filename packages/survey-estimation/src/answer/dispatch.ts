/** Which estimator answers which kind. */
import type { GroupedContext } from '../context.ts';
import { refuse } from '../refusal.ts';
import type { Circumstances, EstimateResult, EstimateSpec } from '../spec.ts';
import { compareModels } from '../model/compare-models.ts';
import { correlation } from '../model/correlation.ts';
import { cox } from '../model/cox.ts';
import { glm } from '../model/glm.ts';
import { km } from '../model/km.ts';
import { logrankTest } from '../model/logrank-test.ts';
import { margins } from '../model/margins.ts';
import { multinomial } from '../model/multinomial.ts';
import { ordinal } from '../model/ordinal.ts';
import { rankTest } from '../model/rank-test.ts';
import { tTest } from '../model/t-test.ts';
import { termTest } from '../model/term-test.ts';
import { waldTest } from '../model/wald-test.ts';
import { relativePoverty } from '../poverty/relative-poverty.ts';
import { rdsDiagnostics } from '../referral/diagnostics.ts';
import { rds } from '../referral/rds.ts';
import { combine } from '../estimate/combine.ts';
import { testCrosstab } from '../estimate/crosstab-test.ts';
import { degreesOfFreedom, weightFacts } from '../estimate/facts.ts';
import { estimateGini } from '../estimate/gini.ts';
import { estimateLinear } from '../estimate/linear.ts';
import { estimatePoverty } from '../estimate/poverty.ts';
import { estimateQuantile } from '../estimate/quantile.ts';
import { estimateShareRatio } from '../estimate/share-ratio.ts';
import { estimateStandardised } from '../estimate/standardised.ts';
import { estimateTable } from '../estimate/table.ts';
import { estimateVariance } from '../estimate/variance.ts';

type Asked = Pick<Circumstances, 'design' | 'calibration'>;

/** Answers one estimate; refuses by `Refusal`. */
export function answerOne(ctx: GroupedContext, spec: EstimateSpec, { design, calibration }: Asked): EstimateResult {
  const ofReferral = spec.kind === 'rds' || spec.kind === 'rdsDiagnostics';
  if (ofReferral && !design.rds) refuse('bad-spec', 'kinds "rds" and "rdsDiagnostics" need design.rds');
  if (!ofReferral && design.rds && !calibration?.length) {
    refuse('bad-spec', 'a referral sample answers other kinds than "rds" only with a calibration to known margins');
  }
  switch (spec.kind) {
    case 'mean':
    case 'total':
    case 'proportion':
    case 'ratio':
      return estimateLinear(ctx, spec);
    case 'difference':
    case 'contrast':
      return combine(ctx, spec);
    case 'quantile':
      return estimateQuantile(ctx, spec);
    case 'variance':
      return estimateVariance(ctx, spec);
    case 'table':
      return estimateTable(ctx, spec);
    case 'crosstabTest':
      return testCrosstab(ctx, spec);
    case 'degf':
      return degreesOfFreedom(ctx, spec);
    case 'weights':
      return weightFacts(ctx, spec);
    case 'gini':
      return estimateGini(ctx, spec);
    case 'shareRatio':
      return estimateShareRatio(ctx, spec);
    case 'poverty':
      return estimatePoverty(ctx, spec);
    case 'standardised':
      return estimateStandardised(ctx, spec);
    case 'glm':
      return glm(ctx, spec);
    case 'ordinal':
      return ordinal(ctx, spec);
    case 'cox':
      return cox(ctx, spec);
    case 'km':
      return km(ctx, spec);
    case 'waldTest':
      return waldTest(ctx, spec);
    case 'multinomial':
      return multinomial(ctx, spec);
    case 'termTest':
      return termTest(ctx, spec);
    case 'compareModels':
      return compareModels(ctx, spec);
    case 'margins':
      return margins(ctx, spec);
    case 'tTest':
      return tTest(ctx, spec);
    case 'rankTest':
      return rankTest(ctx, spec);
    case 'logrankTest':
      return logrankTest(ctx, spec);
    case 'correlation':
      return correlation(ctx, spec);
    case 'relativePoverty':
      return relativePoverty(ctx, spec);
    case 'rds':
      return rds(ctx, spec, design.rds);
    case 'rdsDiagnostics':
      return rdsDiagnostics(ctx, spec, design.rds);
  }
}
