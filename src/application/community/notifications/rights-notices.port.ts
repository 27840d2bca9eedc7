import type { ToldMember } from './notifications.port.ts';

/** What somebody did about one member. */
export interface RightsNotice {
  /** The fact, or the act itself: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberId: string;
  /** Who did. */
  readonly by: string;
}

export interface RoleNotice extends RightsNotice {
  readonly role: string;
  /** Null where it is not known any more. */
  readonly former: string | null;
  /** Ids of the categories that it is limited to; null where it reaches everywhere. */
  readonly within: readonly string[] | null;
}

interface AudienceNotice extends Pick<RightsNotice, 'cause' | 'at'> {
  readonly categoryId: string;
  /** As the one visibility filter names it. */
  readonly audience: string;
  readonly former: string;
  /** What they knew it by; empty where that is not known any more. */
  readonly formerName: string;
}

/** Members are told of what becomes of their rights, and of who looks with them. */
export interface RightsNotices {
  /** @returns who was told just now */
  tellRole(notice: RoleNotice): Promise<readonly ToldMember[]>;
  /** An administrator looks at the site with their rights. @returns who was told just now */
  tellLookedAs(notice: RightsNotice): Promise<readonly ToldMember[]>;
  /**
   * Those who wrote topics or replies there that stand, could read them and cannot any more; nobody where the category is for others again since.
   * @returns who was told just now
   */
  tellNarrowed(notice: AudienceNotice): Promise<readonly ToldMember[]>;
  /**
   * Those who wrote there and still read it, which others do too from now on; nobody where the category is for others again since.
   * @returns who was told just now
   */
  tellWidened(notice: AudienceNotice): Promise<readonly ToldMember[]>;
}
