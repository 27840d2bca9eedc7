import { expect, it } from '@jest/globals';
import { judgedGuests } from '#domain/community/invitations/guest-list';
import { linkTermsOf } from '#domain/community/invitations/invitation';

const AT = new Date('2026-03-01T12:00:00Z');
const line = (at: number, email: string, branches = '', language = '') => ({ at, email, branches, language });
const judged = (...lines: ReturnType<typeof line>[]) =>
  judgedGuests(lines, { isListed: () => false, isAllowed: () => false });

it('branches stand in one cell, each once, and the language is French unless told', () => {
  const { guests } = judged(
    line(1, 'a@b.fr', 'music film, music'),
    line(2, 'c@d.fr', '', 'en'),
    line(3, 'e@f.fr', 'visual-arts'),
  );
  expect(guests.map(({ branches, language }) => [branches, language])).toEqual([
    [['music', 'film'], 'fr'],
    [[], 'en'],
    [['visual_arts'], 'fr'],
  ]);
});

it('a line is refused by its place and its reason, and nothing that stood in it', () => {
  const { guests, refused } = judged(
    ...[
      line(1, 'a@b.fr'),
      line(2, 'A@B.FR'),
      line(3, 'rien'),
      line(4, 'c@d.fr', 'dentist'),
      line(5, 'e@f.fr', '', 'de'),
    ],
  );
  expect(guests).toHaveLength(1);
  expect(refused).toEqual([
    { at: 2, code: 'community.guest-twice', line: 1 },
    { at: 3, code: 'community.email-malformed' },
    { at: 4, code: 'community.branch-unknown' },
    { at: 5, code: 'community.language-unknown' },
  ]);
});

it.each([
  [{ uses: 0 }, 'uses'],
  [{ uses: 5_001 }, 'uses'],
  [{ days: 0 }, 'days'],
  [{ days: 366 }, 'days'],
  [{ source: ' ' }, 'source'],
])('a link that is for nobody, or for ever, is refused: %j', (wrong, field) => {
  const asked = { source: 'Un salon', uses: 10, days: 30, ...wrong };
  expect(() => linkTermsOf(asked, AT)).toThrow(field);
});

it('a link ends so many days later', () => {
  const { expiresAt } = linkTermsOf({ source: 'Un salon', uses: 10, days: 30 }, AT);
  expect(expiresAt).toEqual(new Date('2026-03-31T12:00:00Z'));
});
