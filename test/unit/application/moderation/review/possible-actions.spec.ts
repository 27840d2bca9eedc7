import { describe, expect, it } from '@jest/globals';
import type { ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { possibleActions } from '#application/moderation/review/possible-actions';

const OFFERED = ['approve', 'hide', 'delete', 'restore', 'lock'];
const MASK = 'the mask';
const topic = (saysFor: string | null) => ({ state: 'published', saysFor }) as ModeratedPiece;
const of = (piece: ModeratedPiece, maskedBy: readonly string[]) =>
  possibleActions(piece, OFFERED, { hiddenMeanwhile: false, maskedBy });

describe('what may be decided of a topic', () => {
  it('is not to keep a passage masked where none is', () => {
    expect(of(topic(null), [])).toEqual(['keep', 'hide', 'delete', 'lock']);
  });

  it('is all that says what becomes of a passage that is masked, so not closing the topic', () => {
    expect(of(topic(MASK), [MASK])).toEqual(['keep', 'mask', 'hide', 'delete']);
  });

  it('is not to keep masked what its author put back, or another decision replaced since', () => {
    expect(of(topic(null), [MASK])).toEqual(['keep', 'hide', 'delete']);
    expect(of(topic('another'), [MASK])).toEqual(['keep', 'hide', 'delete']);
  });
});
