import { describe, expect, it } from 'vitest';
import { charterItem } from '../charter/charter.ts';
import { personOf } from '../people.ts';
import { MEETINGS } from './meetings.ts';
import { SEATS, seats } from './participants.ts';

describe('the three meetings', () => {
  it('stand at their published dates and places, each inheriting from the one before', () => {
    expect(MEETINGS.map((meeting) => [meeting.id, meeting.from, meeting.to, meeting.inherits])).toEqual([
      ['florence-2007', '2007-11-23', '2007-11-24', null],
      ['rabat-2008', '2008-04-18', '2008-04-19', 'florence-2007'],
      ['florence-2008', '2008-11-03', '2008-11-04', 'rabat-2008'],
    ]);
  });

  it('seat both sides at every meeting, and every family at Rabat', () => {
    for (const meeting of MEETINGS) {
      const sides = new Set(meeting.participants.map((participant) => participant.side));
      expect(sides, meeting.id).toEqual(new Set(['origin', 'destination', 'international']));
    }
    expect(new Set(MEETINGS[1]?.participants.map((participant) => participant.family)).size).toBe(6);
  });

  it('name institutions that say they are invented, and roles instead of persons', () => {
    expect(new Set(SEATS.map((participant) => participant.id)).size).toBe(SEATS.length);
    for (const participant of SEATS) {
      expect(participant.institution.en).toMatch(/^Demonstration /);
      expect(participant.institution.fr).toContain('d’essai');
      expect(participant.institution.ar).toMatch(/تجريبي/u);
      expect(['Delegate', 'Expert']).toContain(participant.role.en);
      if (participant.person) {
        expect(personOf(participant.person)).toMatchObject({ side: participant.side, family: participant.family });
      }
    }
    expect(() => seats('nobody')).toThrow(RangeError);
  });

  it('cite only items of the charter', () => {
    for (const meeting of MEETINGS) {
      for (const id of [...meeting.aims, ...meeting.principles, ...meeting.agenda.flatMap((point) => point.charter)]) {
        expect(charterItem(id).id).toBe(id);
      }
    }
  });
});
