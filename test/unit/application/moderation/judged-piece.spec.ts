import { describe, expect, it } from '@jest/globals';
import { enforceOn, type JudgedPiece } from '#application/moderation/published/judged-piece';
import type {
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '#application/moderation/published/moderation.facts';
import { Experience } from '#domain/engagement/services/experience';
import type { ServiceId, ServiceReviewId } from '#domain/engagement/services/ids';
import { SERVICE_LIMITS } from '#domain/engagement/services/service-limits';
import { ServiceReview } from '#domain/engagement/services/service-review';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { Question, questionText } from '#domain/events/questions/question';
import type { Id, MemberId } from '#domain/shared/id';
import { WrittenText } from '#domain/shared/written-text';

const standing = (piece: JudgedPiece): string => (piece as unknown as { standing: string }).standing;
const fact = (name: 'made' | 'overturned', action: string, decisionId: string) =>
  ({
    name: `moderation.decision-${name}.v1`,
    at: '2026-05-04T09:00:00.000Z',
    action,
    decisionId,
    targetKind: 'kind',
    targetId: 'id',
    subjectId: null,
    by: null,
  }) as unknown as DecisionMadeV1 | DecisionOverturnedV1;
const untold = {
  has: async () => false,
  outcomeOf: async () => null,
  takenAwaySince: async () => [],
  replacedBy: async () => [],
};
const nothingLeft = { ...untold, leave: async () => null };
const hidden = { ...untold, leave: async () => ({ id: 'first', action: 'hide' }) };
const restored = { ...untold, leave: async () => ({ id: 'later', action: 'restore' }) };

const AT = new Date('2026-03-31T22:30:00Z');
const words = (source: string) => ({ html: source, text: source, images: [] });
const review = () =>
  ServiceReview.write({
    id: 'r1' as ServiceReviewId,
    serviceId: 's1' as ServiceId,
    by: 'm1' as MemberId,
    at: AT,
    stars: 4,
    experience: Experience.of('2026-02', AT),
    words: { findings: [], held: null },
    text: WrittenText.of('body', 'A clear answer, and in time.', SERVICE_LIMITS.body, words),
  });
const question = () =>
  Question.ask({
    id: 'q1' as QuestionId,
    gatheringId: 'g1' as GatheringId,
    by: 'm1' as MemberId,
    at: AT,
    body: questionText('When do I have to declare?'),
    signs: false,
    findings: [],
  });

describe.each([
  ['a review of a service', (): JudgedPiece => review()],
  ['a question to a session', (): JudgedPiece => question()],
])('%s', (_name, made) => {
  it('stands as the decision before says where a later one has fallen', async () => {
    const piece = made();
    await enforceOn(piece, fact('made', 'hide', 'first'), nothingLeft);
    await enforceOn(piece, fact('made', 'delete', 'second'), nothingLeft);
    expect(standing(piece)).toBe('deleted');
    await enforceOn(piece, fact('overturned', 'delete', 'second'), hidden);
    expect(standing(piece)).toBe('hidden');
    await enforceOn(piece, fact('overturned', 'delete', 'second'), hidden);
    expect(standing(piece)).toBe('hidden');
    await enforceOn(piece, fact('overturned', 'hide', 'first'), nothingLeft);
    expect(standing(piece)).toBe('published');
  });

  it('is back where nothing holds it away, or somebody brought it back since', async () => {
    for (const left of [nothingLeft, restored]) {
      const piece = made();
      await enforceOn(piece, fact('made', 'delete', 'second'), nothingLeft);
      await enforceOn(piece, fact('overturned', 'delete', 'second'), left);
      expect(standing(piece)).toBe('published');
    }
  });

  it('hears of an approval after a later deletion, and the deletion stands', async () => {
    const since = { ...untold, takenAwaySince: async () => [{ decisionId: 'third', action: 'delete' }] };
    const piece = made();
    await enforceOn(piece, fact('made', 'hide', 'first'), nothingLeft);
    await enforceOn(piece, fact('made', 'delete', 'third'), nothingLeft);
    await enforceOn(piece, fact('made', 'approve', 'second'), { ...since, leave: nothingLeft.leave });
    expect(standing(piece)).toBe('deleted');
    await enforceOn(piece, fact('overturned', 'delete', 'third'), restored);
    expect(standing(piece)).toBe('published');
  });

  it('hears of an approval between two that took it away, and is away for the later one alone', async () => {
    const since = { ...restored, takenAwaySince: async () => [{ decisionId: 'third', action: 'delete' }] };
    const heard = async () => {
      const piece = made();
      await enforceOn(piece, fact('made', 'hide', 'first'), nothingLeft);
      await enforceOn(piece, fact('made', 'restore', 'second'), since);
      expect(standing(piece)).toBe('deleted');
      return piece;
    };
    const told = await heard();
    await enforceOn(told, fact('made', 'delete', 'third'), nothingLeft);
    await enforceOn(told, fact('overturned', 'hide', 'first'), restored);
    expect(standing(told)).toBe('deleted');
    const fallenUnheard = await heard();
    await enforceOn(fallenUnheard, fact('overturned', 'delete', 'third'), restored);
    await enforceOn(fallenUnheard, fact('made', 'delete', 'third'), { ...restored, has: async () => true });
    for (const piece of [told, fallenUnheard]) {
      await enforceOn(piece, fact('overturned', 'delete', 'third'), restored);
      expect(standing(piece)).toBe('published');
    }
  });

  it('that waits since it was written appears once that decision falls, and what is deleted does not come back for it', async () => {
    const hold = (name: 'made' | 'overturned') =>
      ({ ...fact(name, 'hold', 'first'), path: 'word-rule' }) as ReturnType<typeof fact>;
    const piece = made();
    piece.takeAway(null as never, 'held');
    await enforceOn(piece, hold('made'), nothingLeft);
    await enforceOn(piece, hold('made'), nothingLeft);
    expect(standing(piece)).toBe('held');
    await enforceOn(piece, hold('overturned'), nothingLeft);
    expect(standing(piece)).toBe('published');
    const gone = made();
    await enforceOn(gone, fact('made', 'delete', 'second'), nothingLeft);
    await enforceOn(gone, hold('made'), nothingLeft);
    expect(standing(gone)).toBe('deleted');
  });

  it('stays away for a later decision when the one before falls', async () => {
    const piece = made();
    await enforceOn(piece, fact('made', 'hide', 'first'), nothingLeft);
    await enforceOn(piece, fact('made', 'delete', 'second'), nothingLeft);
    await enforceOn(piece, fact('overturned', 'hide', 'first'), nothingLeft);
    expect(standing(piece)).toBe('deleted');
  });
});

describe('what somebody else put in the place of words', () => {
  const decision = (name: string) => name as Id<'Decision'>;
  const text = (source: string) => WrittenText.of('body', source, SERVICE_LIMITS.body, words);

  it('goes with its decision: what is left is what it would be without it, in whatever order they fall', async () => {
    const piece = review();
    piece.sayInstead(text('A clear answer, somewhat late.'), decision('first'));
    piece.sayInstead(text('An answer, somewhat late.'), decision('second'));
    await enforceOn(piece, fact('overturned', 'edit', 'first'), nothingLeft);
    expect(piece.said.source).toBe('An answer, somewhat late.');
    await enforceOn(piece, fact('overturned', 'edit', 'second'), nothingLeft);
    expect(piece.said.source).toBe('A clear answer, and in time.');
  });

  it('stays where its decision is told again, and where another one falls', async () => {
    const asked = question();
    asked.sayInstead('When is the day to declare?', decision('first'));
    await enforceOn(asked, fact('made', 'edit', 'first'), nothingLeft);
    await enforceOn(asked, fact('overturned', 'edit', 'another'), nothingLeft);
    expect(asked.text).toBe('When is the day to declare?');
  });

  it('is erased with all that it replaced, and nothing brings it back', async () => {
    const piece = review();
    piece.sayInstead(text('A clear answer, somewhat late.'), decision('first'));
    const asked = question();
    asked.sayInstead('When is the day to declare?', decision('first'));
    expect(piece.purge(AT)).toEqual(expect.arrayContaining(['A clear answer, and in time.']));
    expect(asked.purge(AT)).toEqual(['When is the day to declare?', 'When do I have to declare?']);
    for (const one of [piece, asked] as JudgedPiece[]) {
      await enforceOn(one, fact('overturned', 'edit', 'first'), nothingLeft);
      await enforceOn(one, fact('made', 'restore', 'second'), nothingLeft);
      expect(standing(one)).toBe('deleted');
    }
    expect([piece.said.source, asked.text]).toEqual(['', '']);
  });
});
