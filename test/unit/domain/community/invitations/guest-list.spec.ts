import { expect, it } from '@jest/globals';
import { judgedGuests } from '#domain/community/invitations/guest-list';
import { forumEn } from '../../../../../web/messages/forum.en.ts';
import { forumFr } from '../../../../../web/messages/forum.fr.ts';
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

it.each(Object.entries(forumFr.branch))(
  '%s is known by the name that the site shows: %s',
  (branch, shown) => {
    const english = forumEn.branch[branch as keyof typeof forumEn.branch];
    const { guests } = judged(
      line(1, 'a@b.fr', shown),
      line(2, 'c@d.fr', english),
      line(3, 'e@f.fr', branch),
    );
    expect(guests.map(({ branches }) => branches)).toEqual([[branch], [branch], [branch]]);
  },
);

it('branches are known in short, with or without accents, beside each other', () => {
  const { guests, refused } = judged(
    line(1, 'a@b.fr', 'photographie musique'),
    line(2, 'c@d.fr', 'CINEMA, Écrivains et illustrateurs du livre | photo'),
    line(3, 'e@f.fr', 'photographie, plomberie'),
  );
  expect(guests.map(({ branches }) => branches)).toEqual([
    ['photography', 'music'],
    ['film', 'writing', 'photography'],
  ]);
  expect(refused).toEqual([{ at: 3, code: 'community.branch-unknown' }]);
});

it('an address is told to hold an accent, where that alone is wrong with it', () => {
  const { refused } = judged(line(1, 'élodie@exemple.fr'), line(2, 'élodie'));
  expect(refused.map(({ code }) => code)).toEqual(['community.email-accent', 'community.email-malformed']);
});

it('a line is refused by its place and its reason, and nothing that stood in it', () => {
  const { guests, refused } = judged(
    line(1, 'a@b.fr'),
    line(2, 'A@B.FR'),
    line(3, 'rien'),
    line(4, 'c@d.fr', 'dentist'),
    line(5, 'e@f.fr', '', 'de'),
    line(6, ' ', 'music'),
  );
  expect(guests).toHaveLength(1);
  expect(refused).toEqual([
    { at: 2, code: 'community.guest-twice', line: 1 },
    { at: 3, code: 'community.email-malformed' },
    { at: 4, code: 'community.branch-unknown' },
    { at: 5, code: 'community.language-unknown' },
    { at: 6, code: 'community.guest-without-email' },
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
