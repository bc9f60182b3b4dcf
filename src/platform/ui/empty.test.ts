import { describe, expect, it } from 'vitest';
import { emptyNext } from './empty.ts';

const pages = import.meta.glob<string>('../../*/**/*.vue', { query: '?raw', import: 'default', eager: true });
const act = { to: '/meetings/new', label: 'Plan', permission: 'meeting.write' };
const list = { title: 'No meeting', belongs: 'Meetings', by: 'The secretariat plans them.' };

describe('an empty place of the workbench', () => {
  it('offers the act to whoever may do it, says to others who does, and to nobody an act that is not there', () => {
    expect(emptyNext({ ...list, act }, () => true)).toEqual({ to: act.to, label: act.label });
    expect(emptyNext({ ...list, act }, () => false)).toEqual({ by: list.by });
    expect(emptyNext(list, () => true)).toEqual({ by: list.by });
    expect(emptyNext({ ...list, by: null }, () => false)).toBeNull();
  });

  it('is never a bare `EmptyState`, which says neither: that is for public pages', () => {
    expect(Object.keys(pages).length).toBeGreaterThan(100);
    const bare = Object.entries(pages)
      .filter(([path, text]) => /<EmptyState\b/.test(text) && !/^\.\/|\/(portal|ui)\/|\.public\.vue$/.test(path))
      .map(([path]) => path);
    expect(bare).toEqual([]);
  });
});
