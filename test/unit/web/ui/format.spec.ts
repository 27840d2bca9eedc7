import { describe, expect, it } from '@jest/globals';
import { createFormat } from '../../../../web/lib/format.ts';

const fr = createFormat('fr-FR', { justNow: () => 'à l’instant', onDay: (day) => `le ${day}` });
const en = createFormat('en-GB', { justNow: () => 'just now', onDay: (day) => `on ${day}` });
const now = '2026-11-24T08:00:00Z';

describe('dates and numbers', () => {
  it('shows moments in Paris time, whatever the machine says', () => {
    expect(fr.formatMoment('2026-07-14T22:30:00Z')).toBe('15 juillet 2026 à 00:30');
    expect(fr.formatDay('2026-12-31T23:30:00Z')).toBe('1er janvier 2027');
    expect(en.formatDay('2026-12-31T23:30:00Z')).toBe('1 January 2027');
  });

  it('writes the first of a month as French does, and no other day', () => {
    expect(fr.formatDay('2026-09-01T10:00:00Z')).toBe('1er septembre 2026');
    expect(fr.formatDay('2026-09-11T10:00:00Z')).toBe('11 septembre 2026');
  });

  it('says how long ago in the largest unit that helps', () => {
    expect(fr.formatAgo('2026-11-24T07:59:30Z', now)).toBe('à l’instant');
    expect(fr.formatAgo('2026-11-24T07:55:00Z', now)).toBe('il y a 5 minutes');
    expect(fr.formatAgo('2026-11-24T05:00:00Z', now)).toBe('il y a 3 heures');
    expect(fr.formatAgo('2026-11-21T10:00:00Z', now)).toBe('il y a 3 jours');
    expect(en.formatAgo('2026-11-21T10:00:00Z', now)).toBe('3 days ago');
  });

  it('yesterday is a day of the calendar, not twenty-four hours', () => {
    expect(fr.formatAgo('2026-11-23T06:00:00Z', now)).toBe('hier');
    expect(fr.formatAgo('2026-11-23T18:00:00Z', now)).toBe('hier');
    expect(fr.formatAgo('2026-11-23T22:00:00Z', now)).toBe('il y a 10 heures');
  });

  it('gives the date itself beyond thirty days, and speaks of what comes too', () => {
    expect(fr.formatAgo('2026-10-21T10:00:00Z', now)).toBe('le 21 octobre 2026');
    expect(en.formatAgo('2026-10-21T10:00:00Z', now)).toBe('on 21 October 2026');
    expect(fr.formatAgo('2026-11-27T10:00:00Z', now)).toBe('dans 3 jours');
  });

  it('keeps counting days right when clocks change', () => {
    expect(fr.formatAgo('2026-10-24T21:00:00Z', '2026-10-26T22:00:00Z')).toBe('avant-hier');
  });

  it('groups thousands', () => {
    expect(fr.formatNumber(4210)).toBe('4\u202f210');
    expect(en.formatNumber(4210)).toBe('4,210');
    // A minus, as beside every change, and no hyphen.
    expect(fr.formatNumber(-1359)).toBe('\u22121\u202f359');
    expect(fr.formatPercent(0.62)).toBe('62\u00a0%');
  });
});
