import type { DesignDeclaration } from './codebook.contract.ts';

/** One stage of a design as a form shows it: its strata, its clusters, its finite population. */
export interface StageDraft {
  strata: string[];
  clusters: string[];
  fpcKind: 'none' | 'count' | 'fraction';
  fpcColumn: string;
}

export const emptyStage = (): StageDraft => ({ strata: [], clusters: [], fpcKind: 'none', fpcColumn: '' });

const listOf = (given: string | readonly string[] | undefined): string[] =>
  given === undefined ? [] : typeof given === 'string' ? [given] : [...given];

/** The stages of a declared design, one at least. */
export function stagesOf({ strata = [], clusters = [], fpc = [] }: DesignDeclaration): StageDraft[] {
  const count = Math.max(1, strata.length, clusters.length, fpc.length);
  return Array.from({ length: count }, (_, at) => {
    const finite = fpc[at];
    return {
      strata: listOf(strata[at]),
      clusters: listOf(clusters[at]),
      fpcKind: finite ? ('count' in finite ? 'count' : 'fraction') : 'none',
      fpcColumn: finite ? ('count' in finite ? finite.count : finite.fraction) : '',
    };
  });
}

const oneOrMany = (names: readonly string[]): string | string[] => (names.length === 1 ? names[0]! : [...names]);

/** The declaration that the stages of a form say; what they leave open is absent. */
export function withStages(design: DesignDeclaration, stages: readonly StageDraft[]): DesignDeclaration {
  const { strata: _strata, clusters: _clusters, fpc: _fpc, ...rest } = design;
  const upTo = (is: (stage: StageDraft) => boolean): readonly StageDraft[] =>
    stages.slice(0, stages.findLastIndex(is) + 1);
  const strata = upTo((stage) => stage.strata.length > 0).filter((stage) => stage.strata.length);
  const clusters = upTo((stage) => stage.clusters.length > 0).filter((stage) => stage.clusters.length);
  const fpc = upTo((stage) => stage.fpcKind !== 'none' && stage.fpcColumn !== '');
  return {
    ...rest,
    ...(strata.length ? { strata: strata.map((stage) => oneOrMany(stage.strata)) } : {}),
    ...(clusters.length ? { clusters: clusters.map((stage) => oneOrMany(stage.clusters)) } : {}),
    ...(fpc.length
      ? {
          fpc: fpc.map(({ fpcKind, fpcColumn }) =>
            fpcKind === 'none' || !fpcColumn
              ? null
              : fpcKind === 'count'
                ? { count: fpcColumn }
                : { fraction: fpcColumn },
          ),
        }
      : {}),
  };
}
