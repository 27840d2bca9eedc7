import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { ReleaseNote } from '../../../../web/polls/poll-results.tsx';

const noteOf = (poll: object) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <ReleaseNote poll={{ closesAt: new Date('2026-11-28T12:00:00Z'), open: true, ...poll } as never} />
    </TextsProvider>,
  ).replaceAll(/\s/g, ' ');
const LATER =
  'Le détail par branche, et la pondération quand il y en a une, paraissent à la clôture, le 28 novembre 2026.';

it('says of an open poll under names when branches and weights come, as long as they are not there', () => {
  expect(noteOf({ secret: false, count: { votes: 4, branches: [] } })).toContain(LATER);
  expect(noteOf({ secret: false, count: { votes: 4, branches: ['music'] } })).toBe('');
  expect(noteOf({ secret: false, count: { votes: 0, branches: [] } })).toBe('');
});

it('says of an open secret poll how many are counted so far', () => {
  const note = noteOf({ secret: true, count: { votes: 7, branches: [] } });
  expect(note).toContain('Résultats des 7 premiers votes.');
  expect(note).toContain('à la clôture, le 28 novembre 2026.');
  expect(note).not.toContain(LATER);
});

it('says nothing once it is over, nor where nothing is told', () => {
  for (const secret of [true, false]) {
    expect(noteOf({ secret, open: false, count: { votes: 4, branches: [] } })).toBe('');
    expect(noteOf({ secret, count: null })).toBe('');
  }
});
