import { describe, expect, it } from 'vitest';
import { complaint } from '../engine.ts';
import { recordedCases } from './cases.ts';
import differences from './differences.json' with { type: 'json' };
import { convertCase, difference } from './verdict.ts';

const cases = recordedCases();
if (!cases) console.log('../shared/data/xlsform/cases.json is not there: the recorded cases of pyxform are not run.');

describe.skipIf(!cases)('the recorded cases of pyxform 4.5', () => {
  it('come out as recorded, but for those listed with a reason', () => {
    const all = cases ?? [];
    const failed = all.flatMap((one) => {
      const found = difference(one);
      return found === undefined ? [] : [{ test: one.test, found }];
    });
    console.log(`${all.length - failed.length} of ${all.length}`);
    const unexpected = failed.filter(({ test }) => !(test in differences.cases));
    expect(unexpected).toEqual([]);
    expect(new Set(failed.map(({ test }) => test))).toEqual(new Set(Object.keys(differences.cases)));
  });

  it('open in the ODK engine, but for those listed with a reason', async () => {
    const failed: { test: string; found: string }[] = [];
    for (const one of cases ?? []) {
      const result = convertCase(one);
      if (!result?.ok) continue;
      const found = await complaint(result.xform);
      if (found !== undefined) failed.push({ test: one.test, found });
    }
    expect(failed.filter(({ test }) => !(test in differences.engine))).toEqual([]);
    expect(new Set(failed.map(({ test }) => test))).toEqual(new Set(Object.keys(differences.engine)));
  });
});
