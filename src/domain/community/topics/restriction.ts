import type { MemberId } from '../../shared/id.ts';
import type { Audience, CategoryId } from '../categories/category.ts';
import type { DecisionId, PostId } from './ids.ts';

/** An act on what another member wrote, as Moderation records it with its statement of reasons. */
export interface Restriction {
  /** Made at the act, so that what was taken away and the record of why know each other from the first moment. */
  readonly decisionId: DecisionId;
  /** Whose words they are. */
  readonly subjectId: MemberId;
  /** Where the topic stood; null for what stood in none. */
  readonly categoryId: CategoryId | null;
  /** Of the topic; empty for what stood in none. */
  readonly title: string;
  readonly writtenAt: Date;
  /** In the words of who acted. */
  readonly reason: string | null;
  /** Key of the ground that was chosen. */
  readonly ground: string | null;
}

/** All that one member wrote in a topic which goes for good, or that stands in another topic from now on. */
export interface RepliesOfOne {
  /** The first of them. */
  readonly postId: PostId;
  readonly count: number;
  readonly restriction: Restriction;
  /** Of what was carried. */
  readonly going?: Going;
}

/** Who could read what went elsewhere, and who can now. */
export interface Readers {
  readonly readBefore: Audience;
  readonly readNow: Audience;
}

/** How somebody's words went elsewhere, as they are told it. */
export interface Going extends Readers {
  /** Their topic went there as a whole, and did not lose them to another one. */
  readonly withTopic: boolean;
  /** Nothing is taken from them: all who could read it still can, as others do. */
  readonly opensOnly: boolean;
}

/** How something is taken out of sight: by whom, and for which decision. */
export interface TakingAway {
  /** Null when a machine decided. */
  readonly by: MemberId | null;
  readonly reason: string | null;
  readonly at: Date;
  /** None when authors take away what is theirs. */
  readonly decisionId?: DecisionId | null;
  /** Its author goes on seeing it. */
  readonly hidden?: boolean;
  /** For whoever acts in the place itself: what is to be recorded. */
  readonly restriction?: Restriction | null;
}

/** What stood for all to read waits for a moderator. */
export interface Holding {
  readonly at: Date;
  /** As `HeldFor.rule` says. */
  readonly why: string;
  /** What takes it away until then. */
  readonly decisionId: DecisionId;
}

/** The same as a decision said. */
export interface Decided extends TakingAway {
  readonly decisionId: DecisionId;
}

/** Bringing back. */
export interface BringingBack {
  readonly by: MemberId | null;
  readonly at: Date;
  /** The decision that was overturned; none for who acts in the place itself. */
  readonly decisionId?: DecisionId | null;
}
