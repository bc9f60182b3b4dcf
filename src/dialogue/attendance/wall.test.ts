import { expect, it } from 'vitest';
import { wallOf } from './wall.ts';

it('a screen shows its code only while the server tells the same end', () => {
  const own = { code: '482913', until: '2026-11-29T10:10:00Z' };
  expect(wallOf(own, own.until)).toBe('code');
  expect(wallOf(own, '2026-11-29T10:15:00Z')).toBe('elsewhere');
  expect(wallOf(own, null)).toBe('ended');
  expect(wallOf({ ...own, until: null }, own.until)).toBe('elsewhere');
  expect(wallOf(undefined, own.until)).toBe('running');
  expect(wallOf(undefined, null)).toBe('ended');
});
