import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import { mustBeAnother } from '../../shared/second-signature.ts';
import type { PostId, TopicId } from '../topics/ids.ts';
import type { Restriction } from '../topics/restriction.ts';
import { PiecePurged } from './purge.facts.ts';
import { PurgeRule } from './purge.errors.ts';
import type { PurgeId } from './ids.ts';

/** proposed: waits for its second signature · done: nothing is left · refused: everything is as it was. */
export type PurgeStatus = 'proposed' | 'done' | 'refused';

/** What a proposal is about, whichever context keeps it. */
export interface PurgedPiece {
  readonly kind: string;
  readonly id: string;
}

/** Two people erase for good what was deleted: one says why, another agrees. */
export class Purge extends AggregateRoot {
  private status: PurgeStatus = 'proposed';
  private settledBy: MemberId | null = null;
  private settledAt: Date | null = null;
  private version = 1;

  private constructor(
    readonly id: PurgeId,
    /** Of what stands in topics; none of whatever else is moderated. */
    readonly postId: PostId | null,
    readonly topicId: TopicId | null,
    /** The topic with all that stands in it, named by its opening post. */
    readonly whole: boolean,
    private readonly targetKind: string,
    private readonly targetId: string,
    /** Of the words that were read. */
    private readonly mark: string,
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
    const { id, postId, topicId, whole, reason, by, at } = p;
    const [targetKind, targetId] = whole ? ['topic', topicId] : ['post', postId];
    return new Purge(id, postId, topicId, whole, targetKind!, targetId!, '', reason, by, at);
  }

  /** Of whatever else than posts and topics. @param p.mark of the words that were read */
  static proposeOf(p: {
    id: PurgeId;
    target: PurgedPiece;
    mark: string;
    reason: string;
    by: MemberId;
    at: Date;
  }): Purge {
    const { kind, id } = p.target;
    return new Purge(p.id, null, null, true, kind, id, p.mark, p.reason, p.by, p.at);
  }

  get target(): PurgedPiece {
    return { kind: this.targetKind, id: this.targetId };
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

  /** The same of a piece that tells by a mark what it says. @throws PurgeRule */
  mustBeAsRead(mark: string): void {
    if (mark !== this.mark) throw new PurgeRule('community.purge-of-another-time');
  }

  /** Whoever wrote it is told, by the decision that Moderation records. */
  tellErased(by: MemberId, restriction: Restriction, at: Date): void {
    this.record(new PiecePurged(at, this.target, by, restriction));
  }

  private settle(how: 'done' | 'refused', by: MemberId, at: Date): void {
    if (this.status !== 'proposed') throw new PurgeRule('community.purge-settled');
    mustBeAnother(by, this.proposedBy);
    this.status = how;
    this.settledBy = by;
    this.settledAt = at;
  }
}
