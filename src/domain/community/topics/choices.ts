import type { MemberId } from '../../shared/id.ts';
import {
  type Acceptance,
  type Acceptances,
  choiceOf,
  isAccepted,
  isChosen,
  isSolved,
  lastChooser,
  lastWithdrawn,
} from './acceptances.ts';
import type { DecisionId, PostId } from './ids.ts';
import type { Post } from './post.ts';
import { TopicRule } from './topic.errors.ts';

/** The replies that answer a question: who chose them, who took that back, and for which decision. */
export class Choices {
  private constructor(
    readonly acceptances: Acceptances,
    /** Whether any of them stands. */
    readonly solved: boolean,
  ) {}

  static of(acceptances: Acceptances): Choices {
    return new Choices(acceptances, isSolved(acceptances));
  }

  has(postId: PostId): boolean {
    return isAccepted(this.acceptances, postId);
  }

  /** Who said last whether that reply answers the question; nobody did yet where it is null. */
  lastChooser(postId: PostId, asker: MemberId): MemberId | null {
    return lastChooser(this.acceptances, postId, asker);
  }

  /** The decision that took that reply its choice, where it is chosen no more. */
  takenFrom(postId: PostId): DecisionId | null {
    return lastWithdrawn(this.acceptances, postId)?.withdrawnFor ?? null;
  }

  /** The reply whose choice that decision took away, also once the choice was given back. */
  takenBy(decisionId: DecisionId): PostId | null {
    const found = this.acceptances.find(
      (one) => one.withdrawnFor === decisionId || one.givenBackFor?.includes(decisionId),
    );
    return found?.postId ?? null;
  }

  /** @throws TopicRule `community.opening-post-stays`, `community.post-deleted`, `community.already-accepted` */
  with(reply: Post, by: MemberId, at: Date): Choices {
    if (reply.isOpening) throw new TopicRule('community.opening-post-stays');
    if (reply.isDeleted) throw new TopicRule('community.post-deleted');
    if (this.has(reply.id)) throw new TopicRule('community.already-accepted');
    const choice = { postId: reply.id, by, at: at.toISOString(), withdrawnAt: null };
    const before = this.acceptances.filter((one) => !isOwnChange(one, reply.id, by));
    return Choices.of([...before, choice]);
  }

  /** @throws TopicRule `community.post-deleted`, `community.not-accepted` */
  without(reply: Post, p: { by: MemberId; at: Date; decisionId: DecisionId | null }): Choices {
    if (reply.isDeleted) throw new TopicRule('community.post-deleted');
    if (!this.has(reply.id)) throw new TopicRule('community.not-accepted');
    return this.changing(reply.id, (one) => ({
      ...one,
      withdrawnAt: p.at.toISOString(),
      withdrawnBy: p.by,
      ...(p.decisionId && { withdrawnFor: p.decisionId }),
    }));
  }

  /**
   * The decision that took it away does not hold any more: it stands as it did, and rests where its reply is gone.
   * @returns null where it took none of that reply, or it was chosen anew since
   */
  givenBack(
    reply: Post,
    decisionId: DecisionId,
  ): { readonly choices: Choices; readonly by: MemberId } | null {
    const taken = this.acceptances.find(({ withdrawnFor }) => withdrawnFor === decisionId);
    if (!taken || choiceOf(this.acceptances, reply.id)) return null;
    const again = this.acceptances.map((one) =>
      one.withdrawnFor === decisionId ? standingAgain(one, decisionId, reply.isDeleted) : one,
    );
    return { choices: Choices.of(again), by: taken.by };
  }

  /** The reply was deleted: its choice rests. */
  resting(postId: PostId): Choices {
    return this.changing(postId, (one) => ({ ...one, resting: true }));
  }

  /** The reply is back, and its choice as it was. */
  awoken(postId: PostId): Choices {
    return Choices.of(
      this.acceptances.map(({ resting, ...one }) =>
        resting && one.postId !== postId ? { ...one, resting } : one,
      ),
    );
  }

  /**
   * @param askers.here who asked in this topic
   * @param askers.there who asked in the one that the others come from; without them they come home, and say what they said before
   */
  joinedBy(
    others: Acceptances,
    { here, there = null }: { readonly here: MemberId; readonly there?: MemberId | null },
  ): Choices {
    const told = others.map(({ askedElsewhere, ...one }) => {
      const asked = one.by !== here && (askedElsewhere || one.by === there);
      return { ...one, ...(asked && { askedElsewhere: true as const }) };
    });
    return Choices.of([...this.acceptances, ...told]);
  }

  of(posts: ReadonlySet<PostId>): Acceptances {
    return this.acceptances.filter(({ postId }) => posts.has(postId));
  }

  /**
   * What goes along with the replies that leave, and what stays. The reply that becomes the opening of the other topic
   * answers nothing any more, so its choice is dropped.
   * @param opening none where they leave for a topic that has one
   */
  parted(
    leaving: ReadonlySet<PostId>,
    opening: PostId | null = null,
  ): { leaving: Choices; staying: Choices } {
    return {
      leaving: Choices.of(this.of(leaving).filter(({ postId }) => postId !== opening)),
      staying: Choices.of(this.acceptances.filter(({ postId }) => !leaving.has(postId))),
    };
  }

  private changing(postId: PostId, change: (one: Acceptance) => Acceptance): Choices {
    return Choices.of(
      this.acceptances.map((one) => (one.postId === postId && isChosen(one) ? change(one) : one)),
    );
  }
}

/** Whether they chose that reply and took it back themselves, of which no decision speaks. */
const isOwnChange = (one: Acceptance, postId: PostId, by: MemberId): boolean =>
  one.postId === postId &&
  one.by === by &&
  one.withdrawnBy === by &&
  one.withdrawnFor === undefined &&
  one.givenBackFor === undefined;

function standingAgain(one: Acceptance, decisionId: DecisionId, isGone: boolean): Acceptance {
  const { withdrawnBy, withdrawnFor, resting, ...choice } = one;
  const givenBackFor = [...(one.givenBackFor ?? []), decisionId];
  return { ...choice, withdrawnAt: null, givenBackFor, ...(isGone && { resting: true as const }) };
}
