import { describe, expect, it } from 'vitest';
import { charterItem } from '../../content/charter/charter.ts';
import { RECORDED_MEETINGS } from '../../content/record/meetings.ts';
import { RABAT_RECOMMENDATIONS } from '../../content/record/recommendations.ts';
import { personOf } from '../people.ts';
import { ANSWERS } from '../questions/answers.ts';
import { QUESTIONS } from '../questions/questions.ts';
import { INVENTED_RECOMMENDATIONS } from '../questions/recommendations.ts';
import { INVENTED_MEETINGS } from './invented.ts';
import { SEATS } from './participants.ts';

describe('the record of the three meetings', () => {
  it('holds dates, places, aims, principles and where they come from, and nothing that print does not give', () => {
    expect(RECORDED_MEETINGS.map((meeting) => [meeting.id, meeting.from, meeting.to, meeting.inherits])).toEqual([
      ['florence-2007', '2007-11-23', '2007-11-24', null],
      ['rabat-2008', '2008-04-18', '2008-04-19', 'florence-2007'],
      ['florence-2008', '2008-11-03', '2008-11-04', 'rabat-2008'],
    ]);
    for (const meeting of RECORDED_MEETINGS)
      expect(Object.keys(meeting).sort()).toEqual([
        'aims',
        'edition',
        'from',
        'id',
        'inherits',
        'kind',
        'note',
        'place',
        'principles',
        'source',
        'title',
        'to',
      ]);
    expect(RECORDED_MEETINGS.filter(({ note }) => note.en.includes('more than fifty delegates'))).toEqual([
      expect.objectContaining({ id: 'rabat-2008' }),
    ]);
  });

  it('is bare of invented acts: no question, answer, wording or act bears a year of the meetings', () => {
    const recorded = new Set(RECORDED_MEETINGS.map(({ id }) => id));
    for (const question of QUESTIONS) expect(recorded.has(question.meeting), String(question.number)).toBe(false);
    for (const { meeting } of INVENTED_RECOMMENDATIONS) expect(recorded.has(meeting)).toBe(false);
    for (const { versions, number } of RABAT_RECOMMENDATIONS) expect(versions, String(number)).toHaveLength(1);
    const days = [
      ...QUESTIONS.flatMap(({ acts }) => acts.map(({ on }) => on)),
      ...ANSWERS.map(({ released }) => released),
      ...[...RABAT_RECOMMENDATIONS, ...INVENTED_RECOMMENDATIONS].flatMap(({ versions }) =>
        versions.map(({ on }) => on),
      ),
      ...INVENTED_MEETINGS.flatMap(({ from, to }) => [from, to]),
    ];
    for (const day of days) expect(day).toMatch(/^202[67]-/);
  });
});

describe('the invented meetings', () => {
  it('say in title, place and note that they are invented, in three languages', () => {
    const said = { ar: /مختلق/u, fr: /inventée?/u, en: /invented/u };
    for (const { id, title, place, note } of INVENTED_MEETINGS) {
      expect(id).toMatch(/^invented-/);
      for (const locale of ['ar', 'fr', 'en'] as const)
        for (const words of [title, place, note]) expect(words[locale], id).toMatch(said[locale]);
    }
    for (const { versions } of INVENTED_RECOMMENDATIONS)
      for (const { text } of versions) expect(text.en).toMatch(/^Invented example: /);
  });

  it('seat every side and family, consulates on the side of their State and some bodies on neither', () => {
    const seats = INVENTED_MEETINGS.at(-1)!.participants;
    expect(new Set(seats.map(({ side }) => side))).toEqual(
      new Set(['origin', 'destination', 'both_or_neither', 'international']),
    );
    expect(new Set(seats.map(({ family }) => family)).size).toBe(6);
    const maghreb = ['DZ', 'LY', 'MA', 'MR', 'TN'];
    const authorities = seats.filter(({ family }) => family === 'public_authority');
    expect(authorities.filter(({ id }) => id.startsWith('demo-consulate-')).length).toBeGreaterThan(1);
    for (const { id, side, country } of authorities)
      expect(side, id).toBe(maghreb.includes(country ?? '') ? 'origin' : 'destination');
    for (const { family } of seats.filter(({ side }) => side === 'both_or_neither'))
      expect(['migrant_association', 'trade_union', 'science']).toContain(family);
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
  });

  it('cite only items of the charter, as the record does', () => {
    const agenda = INVENTED_MEETINGS.flatMap((meeting) => meeting.agenda.flatMap((point) => point.charter));
    const described = [...RECORDED_MEETINGS, ...INVENTED_MEETINGS].flatMap(({ aims, principles }) => [
      ...aims,
      ...principles,
    ]);
    for (const id of [...agenda, ...described]) expect(charterItem(id).id).toBe(id);
  });
});
