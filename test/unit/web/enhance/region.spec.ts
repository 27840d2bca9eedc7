import { expect, it } from '@jest/globals';
import { regionOf } from '../../../../web/enhance/region.ts';
import { formatOf } from '../../../../web/lib/texts.tsx';

it.each(['fr', 'en'] as const)(
  'an hour of the reader is written as the hours of the page: %s',
  (language) => {
    const at = new Date('2026-12-01T17:30:00Z');
    const here = at.toLocaleString(regionOf(language), { timeStyle: 'short', timeZone: 'Europe/Paris' });
    expect(here).toBe(formatOf(language).formatTime(at));
    expect(here).toBe('18:30');
  },
);
