/** What each kind of estimate is and where its formula stands, for the `explanation` of results. */
import type { GroupedContext } from '../context.ts';
import type { Confidence, EstimateResult, Explanation } from '../spec.ts';

const TAYLOR = 'Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, ch. 5';
const methods: { readonly [kind in EstimateResult['kind']]: readonly [method: string, source: string] } = {
  mean: ['weighted mean: sum of w y over sum of w', TAYLOR],
  total: ['weighted total: sum of w y', TAYLOR],
  proportion: ['weighted share of a level or condition', `${TAYLOR}; limits: Korn and Graubard (1998), Wilson (1927)`],
  ratio: ['ratio of two weighted totals', TAYLOR],
  quantile: [
    'weighted quantile by the rule asked for',
    'Woodruff (1952); rules 1-9: Hyndman and Fan (1996); Shah and Vaish (2006)',
  ],
  variance: ['n/(n-1) times the weighted mean of squares and products about the means', 'survey: svyvar'],
  table: ['weighted shares or counts of the cells of a table', TAYLOR],
  crosstabTest: ['test of independence of rows and columns', 'Rao and Scott (1984); Koch, Freeman and Freeman (1975)'],
  difference: ['difference between two groups, with their covariance', TAYLOR],
  contrast: ['linear combination of rows, with their covariance', TAYLOR],
  gini: ['half the mean absolute difference over the mean', 'Langel and Tille (2013); Deville (1999)'],
  shareRatio: ['sum of the richest over sum of the poorest', 'Langel and Tille (2011); Deville (1999)'],
  poverty: ['mean poverty gap to the power alpha', 'Foster, Greer and Thorbecke (1984)'],
  standardised: ['means standardised to known shares', 'Korn and Graubard (1999), Analysis of Health Surveys, 3.6'],
  glm: ['generalised linear model by weighted likelihood', 'Binder (1983); Lumley and Scott (2017)'],
  ordinal: ['cumulative link model by weighted likelihood', 'McCullagh (1980); Binder (1983)'],
  cox: ['proportional hazards by weighted partial likelihood', 'Binder (1992); Lin (2000)'],
  km: ['survival curve with weighted events and risk sets', 'Williams (1995); Aalen (1978)'],
  waldTest: ['Wald test of coefficients', 'Korn and Graubard (1990)'],
  termTest: ['test of terms', 'Lumley and Scott (2014); Rao, Scott and Skinner (1998)'],
  compareModels: ['AIC and BIC of weighted likelihoods', 'Lumley and Scott (2015)'],
  margins: ['predictive margins', 'Graubard and Korn (1999)'],
  tTest: ['t test of design-based means', 'Lumley (2010), Complex Surveys, 2.3'],
  rankTest: ['test of mean scores of estimated population ranks', 'Lumley and Scott (2013)'],
  logrankTest: ['weighted log-rank test', 'Rader (2014); Fleming and Harrington (1991)'],
  multinomial: ['multinomial logit by weighted likelihood', 'Agresti (2013), 8.1; Binder (1983)'],
  degf: ['degrees of freedom: clusters less strata', 'Korn and Graubard (1999), Analysis of Health Surveys, 5.2'],
  weights: ['facts of the final weights', 'Kish (1992)'],
  correlation: ['weighted product-moment correlation', 'Sarndal, Swensson and Wretman (1992), 5.9; Fisher (1921)'],
  relativePoverty: [
    'poverty below a share of a quantile, whose own error counts',
    'Foster, Greer and Thorbecke (1984); Deville (1999); Osier (2009)',
  ],
  rdsDiagnostics: ['diagnostics of recruitment', 'Gile, Johnston and Salganik (2015); Heckathorn (2002)'],
  rds: ['respondent-driven sampling', 'Salganik and Heckathorn (2004); Volz and Heckathorn (2008); Gile (2011)'],
};

/** The explanation of a result of that kind. */
export function explain(
  ctx: Pick<GroupedContext, 'varianceMethod' | 'replicates' | 'warnings'>,
  kind: EstimateResult['kind'],
  confidence?: Confidence,
): Explanation {
  const [method, source] = methods[kind];
  return {
    method,
    source,
    variance: ctx.varianceMethod,
    df: freedomRule(ctx.replicates !== null, confidence),
    ...(ctx.warnings?.length ? { warnings: [...ctx.warnings] } : {}),
    missing: 'rows with a missing value in a named variable count as outside the domain; they stay in the design',
  };
}

function freedomRule(replicates: boolean, confidence: Confidence | undefined): string {
  const rule = confidence?.df ?? 'used';
  if (typeof rule === 'number') return `${rule}, as the spec says`;
  if (rule === 'infinite') return 'infinite (normal distribution), as the spec says';
  const rows = rule === 'design' ? 'all rows' : 'the used rows';
  return replicates
    ? `rank of the replicate weights of ${rows}, less 1`
    : `first-stage clusters less strata among ${rows}`;
}
