import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import { mustBeAnother } from '../../shared/second-signature.ts';
import type { PostId, TopicId } from '../topics/ids.ts';
import { PurgeRule } from './purge.errors.ts';
import type { PurgeId } from './ids.ts';

/** proposed: waits for its second signature · done: nothing is left · refused: everything is as it was. */
export type PurgeStatus = 'proposed' | 'done' | 'refused';

/** Two people erase for good what was deleted: one says why, another agrees. */
export class Purge extends AggregateRoot {
  private status: PurgeStatus = 'proposed';
  private settledBy: MemberId | null = null;
  private settledAt: Date | null = null;
  private version = 1;

  private constructor(
    readonly id: PurgeId,
    readonly postId: PostId,
    readonly topicId: TopicId,
    /** The topic with all that stands in it, named by its opening post. */
    readonly whole: boolean,
    readonly reason: string,
    readonly proposedBy: MemberId,
    private readonly proposedAt: Date,
  ) {
    super();
  }

  static propose(p: {
    id: PurgeId;
    postId: PostId;
    topicId: TopicId;
    whole: boolean;
    reason: string;
    by: MemberId;
    at: Date;
  }): Purge {
    return new Purge(p.id, p.postId, p.topicId, p.whole, p.reason, p.by, p.at);
  }

  /** @throws PurgeRule, NeedsAnotherSignature */
  confirm(by: MemberId, at: Date): void {
    this.settle('done', by, at);
  }

  /** @throws PurgeRule, NeedsAnotherSignature */
  refuse(by: MemberId, at: Date): void {
    this.settle('refused', by, at);
  }

  /**
   * What came back since may say more than what was read: it is proposed again.
   * @throws PurgeRule
   */
  mustBeAsProposed(thing: { isDeletedSince(moment: Date): boolean }): void {
    if (!thing.isDeletedSince(this.proposedAt)) throw new PurgeRule('community.purge-of-another-time');
  }

  private settle(how: 'done' | 'refused', by: MemberId, at: Date): void {
    if (this.status !== 'proposed') throw new PurgeRule('community.purge-settled');
    mustBeAnother(by, this.proposedBy);
    this.status = how;
    this.settledBy = by;
    this.settledAt = at;
  }
}
