import { afterAll, beforeAll, expect, it } from 'vitest';
import { updateContent } from '../../main/content.ts';
import { loadDemo } from '../../main/demo.ts';
import { routes } from '../../main/routes.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { find } from './found.ts';
let t: TestApp;
beforeAll(async () => {
  t = await testApp(routes, { people: [], environment: { DAWRA_DEMO: '1' } });
  await updateContent(t.services);
  await loadDemo(t.services, () => undefined);
});
afterAll(() => t.close());
it('x', async () => {
  for (const q of ['emploi', 'العودة', 'عوده', 'returns', 'chomage', 'migrants de retour', 'zzz xxx', 'zzz retour', 'retour zzz']) {
    const s = performance.now();
    const r = await find(t.services, q, { locale: 'fr', limit: 5 });
    console.log(q, (performance.now() - s).toFixed(0), r && r.every, r?.kinds.map(k => `${k.key} ${k.n}`).join(','), r?.found.map(f => f.fit + ' ' + f.kind + ' ' + f.path + ' ' + f.title.pieces.map(p => p.hit ? `[${p.text}]` : p.text).join('').slice(0, 90) + ' // ' + f.passage?.pieces.map(p => p.hit ? `[${p.text}]` : p.text).join('')));
  }
  expect(1).toBe(1);
});
