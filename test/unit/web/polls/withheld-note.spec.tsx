import { expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { WithheldNote } from '../../../../web/polls/withheld-note.tsx';

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');
const noteOf = (poll: object, isSteered = false) =>
  plainSpaces(
    renderToStaticMarkup(
      <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
        <WithheldNote
          poll={{ closesAt: new Date('2026-11-28T12:00:00Z'), open: true, ...poll } as never}
          isSteered={isSteered}
        />
      </TextsProvider>,
    ),
  );

it('says how many votes the results wait for, now and if the poll ended now', () => {
  const note = noteOf({ votes: 3, withheld: 'waiting', missing: { whileOpen: 7, atEnd: 2 } });
  expect(note).toContain('3 votes pour le moment : encore 7 avant les premiers résultats.');
  expect(note).toContain('il en faut encore 2.');
  const close = noteOf({ votes: 6, withheld: 'waiting', missing: { whileOpen: 4, atEnd: 0 } });
  expect(close).toContain('ils paraissent aussitôt.');
});

it('says nothing of votes where only the end is waited for, or where nothing is withheld', () => {
  const waits = noteOf({ votes: 12, withheld: 'not-yet', missing: null });
  expect(waits).toContain('à la clôture');
  expect(waits).not.toContain('encore');
  expect(noteOf({ votes: 3, withheld: null, missing: null })).toBe('');
});

it('says how many voted to who runs the session, also where results wait for their own vote or for the end', () => {
  const named = noteOf({ votes: 2, withheld: 'after-vote', missing: null }, true);
  expect(named).toContain('Votez pour voir les résultats.');
  expect(named).toContain('2 votes pour le moment.');
  expect(noteOf({ votes: 2, withheld: 'after-vote', missing: null })).not.toContain('2 votes');
  const over = noteOf({ votes: 2, withheld: 'few', missing: null, open: false }, true);
  expect(over).not.toContain('2 votes');
});
