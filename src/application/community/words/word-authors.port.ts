import type { MemberId } from '#domain/shared/id';
import type { JudgedAuthor } from '../newcomers/newcomers.port.ts';

/** How far somebody is trusted, how many texts of theirs others read, and what else every text asks of its author: asked for once. */
export interface AuthorStanding {
  readonly trust: number;
  readonly posts: number;
  /** What the rule about newcomers asks. */
  readonly judged?: JudgedAuthor | null;
  /** What they wrote in the hours that were asked for. */
  readonly lately?: WrittenLately;
}

/** The newest first, fifty at most. */
export interface WrittenLately {
  readonly hours: number;
  readonly texts: readonly { readonly source: string; readonly hoursAgo: number }[];
}

/** What the rules of words ask of who writes. */
export interface WordAuthors {
  /**
   * @param hours of what they wrote lately; 0 for nothing of it
   * @param itself what is changed, which is no other text of theirs; null for what is new
   */
  standingOf(member: MemberId, hours: number, itself: string | null): Promise<AuthorStanding>;
  /** What else the member wrote in the last so many hours, the newest first, fifty at most. */
  writtenLately(member: MemberId, hours: number, itself: string | null): Promise<readonly string[]>;
}
