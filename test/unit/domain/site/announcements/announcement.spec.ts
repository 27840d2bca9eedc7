import { expect, it } from '@jest/globals';
import { Announcement, type AnnouncementTerms } from '#domain/site/announcements/announcement';
import { A_VISITOR } from '#domain/site/segments/segments';

const said = (more: Partial<AnnouncementTerms> = {}) =>
  Announcement.of({
    title: 'Maintenance ce soir',
    text: '',
    link: '',
    label: '',
    tone: 'info',
    segments: [],
    from: null,
    until: null,
    dismissable: true,
    ...more,
  });
const noon = (day: string) => new Date(`${day}T12:00:00+02:00`);
const member = { role: 'member', audiences: ['public', 'members', 'branch:music'] };

it('without a segment is for everybody, with one for those alone', () => {
  const now = noon('2026-07-01');
  expect([said().isShownTo(A_VISITOR, now), said().isShownTo(member, now)]).toEqual([true, true]);
  const forMusic = said({ segments: ['branch:music'] });
  expect([forMusic.isShownTo(A_VISITOR, now), forMusic.isShownTo(member, now)]).toEqual([false, true]);
});

it('is shown from its first day to its last, in Paris', () => {
  const one = said({ from: '2026-07-10', until: '2026-07-12' });
  const days = ['2026-07-09', '2026-07-10', '2026-07-12', '2026-07-13'];
  expect(days.map((day) => one.isShownTo(A_VISITOR, noon(day)))).toEqual([false, true, true, false]);
  expect(one.period.days).toEqual({ from: '2026-07-10', until: '2026-07-12' });
});

it.each([
  ['no title', { title: ' ' }, 'title'],
  ['a tone that looks official', { tone: 'official' }, 'tone'],
  ['somebody unknown', { segments: ['everybody'] }, 'segments'],
  ['a script for a link', { link: 'javascript:alert(1)', label: 'Voir' }, 'link'],
  ['a host in place of a path', { link: '//evil.example', label: 'Voir' }, 'link'],
  ['a link without words', { link: '/evenements' }, 'label'],
  ['words without a link', { label: 'Voir' }, 'link'],
  ['an end before its beginning', { from: '2026-07-10', until: '2026-07-01' }, 'until'],
])('refuses %s', (_what, more, field) => {
  expect(() => said(more)).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ field })] }));
});

it('leads to a path of the site or to an address in https', () => {
  expect(said({ link: '/evenements', label: 'Voir' }).link).toEqual({ href: '/evenements', label: 'Voir' });
  expect(said({ link: 'https://example.org/a', label: 'Voir' }).link?.href).toBe('https://example.org/a');
});
