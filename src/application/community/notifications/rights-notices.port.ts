import type { ToldMember } from './notifications.port.ts';

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberId: string;
  /** Who decided. */
  readonly by: string;
}

interface AudienceNotice extends Pick<Notice, 'cause' | 'at'> {
  readonly categoryId: string;
  /** As the one visibility filter names it. */
  readonly audience: string;
  readonly former: string;
  /** What they knew it by; empty where that is not known any more. */
  readonly formerName: string;
}

/** Members are told of what becomes of their rights. */
export interface RightsNotices {
  /** @returns who was told just now */
  tellRole(notice: Notice): Promise<readonly ToldMember[]>;
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
