import type { MemberId } from '../../shared/id.ts';
import type { Audience, CategoryId, TopicKind } from '../categories/category.ts';
import type { JudgedPiece } from '../../shared/judged-words.ts';
import type { Choices } from './choices.ts';
import type { Closure } from './closure.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { Placing } from './placing.ts';
import type { Post } from './post.ts';
import type { Readers, Restriction } from './restriction.ts';
import type { Thread } from './thread.ts';
import type { Title } from './title.ts';
import type { TopicName } from './topic-name.ts';
import { TopicGone, TopicRule } from './topic.errors.ts';
import { DecisionUndone, TopicChanged, type Undoing } from './topic.facts.ts';
import { Withdrawable } from './withdrawable.ts';

/** What is kept of a topic that waits for a moderator. */
interface HeldTopic {
  /** Null where the topic stood for all to read before it was held. */
  readonly openingPostId: PostId | null;
  readonly mentions: readonly string[];
  /** As `HeldFor.rule` says. */
  readonly why?: string;
  /** As `Held.decisionId` says. */
  readonly decisionId?: DecisionId;
}

/**
 * What a topic is before anything is said in it: who it is, the values that it is made of, and how it tells what became of it.
 * What may be done to it stands above: it is answered, then merged, then closed, then moved, then the topic itself; each knows those
 * beneath.
 */
export abstract class TopicGround extends Withdrawable<HeldTopic> {
  protected constructor(
    readonly id: TopicId,
    readonly number: number,
    readonly kind: TopicKind,
    readonly authorId: MemberId,
    protected readonly branches: string[],
    protected naming: TopicName,
    protected placing: Placing,
    protected closure: Closure,
    protected choices: Choices,
    protected thread: Thread,
  ) {
    super();
  }

  get category(): CategoryId {
    return this.placing.categoryId;
  }

  get visibleFor(): Audience {
    return this.placing.audience;
  }

  get address(): { number: number; slug: string } {
    return { number: this.number, slug: this.naming.slug };
  }

  get name(): string {
    return this.naming.title;
  }

  isCalled(title: Title): boolean {
    return this.naming.says(title);
  }

  get isOpen(): boolean {
    return this.closure.isOpen;
  }

  get lastPlace(): number {
    return this.thread.lastPosition;
  }

  /** @throws TopicRule `community.topic-has-replies`: what others wrote is not the author's to take away */
  mustHaveNoReply(): void {
    if (this.thread.replyCount > 0) throw new TopicRule('community.topic-has-replies');
  }

  protected get piece(): JudgedPiece {
    return { kind: 'topic', id: this.id };
  }

  /** Tells Moderation what became of what it overturned. */
  tellUndone(decisionId: DecisionId, outcome: Undoing, at: Date): void {
    this.record(new DecisionUndone(at, this.id, decisionId, outcome));
  }

  protected tell(
    change: TopicChanged['change'],
    by: MemberId | null,
    at: Date,
    more: {
      readonly other?: TopicId;
      readonly former?: TopicChanged['former'];
      readonly restriction?: Restriction | null;
      /** As `TopicChanged.decisionId` says. */
      readonly decisionId?: DecisionId | null;
      /** As `TopicChanged.readers` says. */
      readonly readers?: Readers;
    } = {},
  ): void {
    const { other, former, restriction, decisionId, readers } = more;
    const told = restriction ? readers : null;
    this.record(new TopicChanged(at, this.id, change, by, other, former, restriction, decisionId, told));
  }

  protected mustOwn(post: Post): void {
    if (post.topic !== this.id) throw new TopicRule('community.post-of-another-topic');
  }

  /** @throws TopicGone */
  mustStand(): void {
    if (this.isDeleted) throw new TopicGone();
  }
}
