import type { PieceKind } from '#domain/community/notifications/kinds';
import type { PublishedFact } from '../../shared/ports.ts';

/** A piece of another context that members are told of: which one, by its key there, and how it stood then. Never what it says. */
export interface ToldPiece {
  readonly of: PieceKind;
  /** Number of an idea or an event, id of a poll, id of the service that a review is of, id of a product test or of an ambassadorship, key of a badge, id of a case, name of a category as they knew it, address of one that went into another, the role that they have; empty for points. */
  readonly key: string;
  /** Status of an idea, news of an event (`confirmed`, `waiting`, `offered`…) or of a test (`seated`, `started`…), why a badge fell, the role that they had, whether they follow what a category went into (`followed` or `left`); null for what has only one. */
  readonly state: string | null;
  /** What limits a role that is told of; nothing where it reaches everywhere, and for as long as its holder keeps it. */
  readonly limit?: RoleLimit;
}

export interface RoleLimit {
  /** Names of the categories that it reaches, of those that its holder may know. */
  readonly within?: readonly string[];
  /** Its last day, `2027-12-01`. */
  readonly until?: string;
}

/** What Community hears of such a piece, whoever tells it: these members are to know. */
export interface PieceNews extends PublishedFact {
  readonly memberIds: readonly string[];
}

/** How an idea stands that they proposed or support. */
export interface IdeaNews extends PieceNews {
  readonly number: number;
  readonly status: string;
  /** Who answered. */
  readonly by: string;
}

/** That a poll is over that they asked or voted in. */
export interface PollNews extends PieceNews {
  readonly pollId: string;
}

/** What is new of an event that they registered to. */
export interface EventNews extends PieceNews {
  readonly number: number;
  readonly news: string;
}

/** That the organisation answered what they said of a service. */
export interface ReviewNews extends PieceNews {
  readonly serviceId: string;
  /** Who answered. */
  readonly by: string;
}

/** What is new of a product test that they test, or of what they said of it. */
export interface TrialNews extends PieceNews {
  readonly trialId: string;
  readonly news: string;
}

/** That somebody took over a case of the queue that they held. */
export interface CaseNews extends PieceNews {
  readonly itemId: string;
  /** Who did. */
  readonly by: string;
}

/** That a badge of theirs fell. */
export interface BadgeNews extends PieceNews {
  /** Its key; empty where several fell at once. */
  readonly badge: string;
  readonly why: string;
}

export interface PieceNotice extends ToldPiece {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberIds: readonly string[];
  /** Who did it; null where nobody in particular did. */
  readonly by: string | null;
}

export interface PieceNotices {
  /** @returns whom it was told on the site */
  tell(notice: PieceNotice): Promise<readonly string[]>;
}
