import { describe, expect, it } from '@jest/globals';
import type { PublishedFact } from '#application/shared/ports';
import { Publications } from '#application/shared/publishing';

interface ReplyGivenV1 extends PublishedFact {
  readonly name: 'test.reply-given.v1';
  readonly replyId: string;
  readonly by: string | null;
}
class ReplyGiven {
  readonly name = 'reply-given';
  constructor(
    readonly at: Date,
    readonly replyId: string,
    readonly by: string,
    readonly address: string,
  ) {}
}
class Elsewhere {
  readonly name = 'elsewhere';
  constructor(readonly at: Date) {}
}
const at = new Date('2030-01-01T12:00:00Z');
const given = new ReplyGiven(at, 'r1', 'm1', 'lea@example.org');

describe('what others may know of a fact', () => {
  it('is its public name, its moment and the fields that are named', () => {
    const { publish } = new Publications<ReplyGivenV1>().tell(ReplyGiven, 'test.reply-given.v1', (fact) => ({
      replyId: fact.replyId,
      by: fact.by,
    }));
    expect(publish(given)).toEqual({
      name: 'test.reply-given.v1',
      at: '2030-01-01T12:00:00.000Z',
      replyId: 'r1',
      by: 'm1',
    });
    expect(publish(new Elsewhere(at))).toBeUndefined();
  });

  it('does not compile with a field too few, too many, misnamed or of another name', () => {
    const { replyId, by } = given;
    const ours = new Publications<ReplyGivenV1>();
    // @ts-expect-error `by` is missing
    ours.tell(ReplyGiven, 'test.reply-given.v1', (fact) => ({ replyId: fact.replyId }));
    // @ts-expect-error the address is nobody's business
    ours.tell(ReplyGiven, 'test.reply-given.v1', ({ address }) => ({ replyId, by, address }));
    // @ts-expect-error the fact has no such field
    ours.tell(ReplyGiven, 'test.reply-given.v1', (fact) => ({ replyId, by: fact.author as string }));
    // @ts-expect-error nothing of that name is published here
    ours.tell(ReplyGiven, 'test.reply-taken.v1', () => ({ replyId, by }));
    expect(ours.publish(given)).toBeDefined();
  });
});
