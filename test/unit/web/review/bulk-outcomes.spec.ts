import { describe, expect, it } from '@jest/globals';
import type { Refused } from '../../../../web/lib/gates.server.ts';
import { keptAfter } from '../../../../web/review/bulk-outcomes.tsx';

const outcome = (itemId: string, refused: string | null, isChanged = false) => ({
  itemId,
  number: 1,
  refused,
  isChanged,
});

describe('after several cases were decided of', () => {
  const answered = {
    isClaimed: false,
    asked: 'hide',
    answer: 'Merci, nous avons regardé.',
    reasons: ['done insults', 'refused advert', 'changed threats'],
    outcomes: [
      outcome('done', null),
      outcome('refused', 'Choisissez un modèle.'),
      outcome('changed', 'Il a été signalé de nouveau.', true),
    ],
  };

  it('what was refused stays ticked, and what changed meanwhile is to be ticked again, with what changed', () => {
    const kept = keptAfter(answered);
    expect(kept.chosen).toEqual(['refused']);
    expect([...kept.changed]).toEqual([['changed', 'Il a été signalé de nouveau.']]);
    expect([kept.action, kept.answer]).toEqual(['hide', 'Merci, nous avons regardé.']);
    expect(kept.reasons).toEqual(expect.arrayContaining(['refused advert', 'changed threats']));
  });

  it('what was written is kept also where nothing stays ticked', () => {
    const kept = keptAfter({ ...answered, outcomes: [outcome('changed', 'Il a changé.', true)] });
    expect([kept.chosen, kept.action, kept.answer]).toEqual([[], 'hide', answered.answer]);
  });

  it('what was asked for and is refused as a whole is kept, with the reason chosen for each case', () => {
    const typed = {
      chosen: 'one',
      action: 'delete',
      answer: 'A'.repeat(9),
      reasons: ['one advert', 'two insults'],
    };
    const problem = { code: 'request.invalid', title: 'Non', status: 422 };
    expect(keptAfter({ problem, typed } as unknown as Refused)).toMatchObject({
      chosen: ['one'],
      action: 'delete',
      reasons: ['one advert', 'two insults'],
    });
  });

  it('nothing is kept once all is done, or of a page that was only opened', () => {
    const nothing = { chosen: [], action: undefined, answer: '' };
    expect(keptAfter({ ...answered, outcomes: [outcome('done', null)] })).toMatchObject(nothing);
    expect(keptAfter(undefined)).toMatchObject(nothing);
  });
});
