import type { MemberId } from '../../shared/id.ts';
import type { JudgedPiece } from '../../shared/judged-words.ts';
import type { Held } from '../words/held-words.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { Move } from './moves.ts';
import type { PlaceInTopic } from './place-in-topic.ts';
import { Withdrawable } from './withdrawable.ts';

/** What a post is before it says anything: whose it is and where it stands, which a merge or a split changes. */
export abstract class PlacedPost extends Withdrawable<Held> {
  protected constructor(
    readonly id: PostId,
    /** Where it stands. */
    protected here: PlaceInTopic,
    readonly authorId: MemberId,
  ) {
    super();
  }

  protected get piece(): JudgedPiece {
    return { kind: 'post', id: this.id };
  }

  get isOpening(): boolean {
    return this.here.isOpening;
  }
  /** 1 is the opening post; gaps are possible. */
  get place(): number {
    return this.here.position;
  }
  get topic(): TopicId {
    return this.here.topicId;
  }
  /** The post it answers, in the same topic. */
  get target(): PostId | null {
    return this.here.replyTo;
  }
  /** Called by the topic that takes the post in, on a merge or a split. */
  moveTo(topicId: TopicId, position: number): void {
    this.here = this.here.movedTo(topicId, position);
  }

  /** As `moveTo`. @param move by the decision because of which it may come back from there; null where it goes for good */
  moveBy(move: Move | null, to: TopicId, position: number): void {
    this.here = this.here.movedBy(move, to, position);
  }

  /** How that decision brought it here, where it is what keeps it here and not where it stood before. */
  keptHereBy(decisionId: DecisionId): Move | null {
    return this.here.keptHereBy(decisionId);
  }

  /** That decision moved it, and does not hold any more. */
  forgetMove(decisionId: DecisionId): void {
    this.here = this.here.withoutMoveBy(decisionId);
  }

  /** What it answered stands beside it again. */
  regainTarget(target: PostId): void {
    if (this.target === null) this.here = this.here.answering(target);
  }

  /** What it answered now stands in another topic. */
  loseTarget(): void {
    this.here = this.here.answering(null);
  }
}
