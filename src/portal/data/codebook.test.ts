import { describe, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK } from '../../../demo/index.ts';
import type { Variable } from '../../evidence/face.ts';
import { searchCodebook } from './codebook.ts';

const variables = RETURNEES_CODEBOOK.variables as readonly Variable[];
const names = (asked: string, stage = ''): string[] => searchCodebook(variables, asked, stage).map(({ name }) => name);

describe('searching a codebook', () => {
  it('finds the same variable in three languages, without accents or points', () => {
    expect(names('unemployed')).toContain('status_after');
    expect(names('chomage').concat(names('chomeur'))).toContain('status_after');
    expect(names('عاطل')).toContain('status_after');
  });
  it('keeps to a stage, and finds nothing where nothing is', () => {
    expect(names('', 'abroad').length).toBeGreaterThan(0);
    for (const { stage } of searchCodebook(variables, '', 'abroad')) expect(stage).toBe('abroad');
    expect(names('zzzz-nothing')).toEqual([]);
    expect(names('')).toHaveLength(variables.length);
  });
});
