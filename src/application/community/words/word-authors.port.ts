import type { MemberId } from '#domain/shared/id';

/** How far somebody is trusted, and how many texts of theirs others read. */
export interface AuthorStanding {
  readonly trust: number;
  readonly posts: number;
}

/** What the rules of words ask of who writes. */
export interface WordAuthors {
  standingOf(member: MemberId): Promise<AuthorStanding>;
  /** What the member wrote in the last so many hours, the newest first, fifty at most. */
  writtenLately(member: MemberId, hours: number): Promise<readonly string[]>;
}
