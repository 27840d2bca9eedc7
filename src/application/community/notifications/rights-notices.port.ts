import type { ToldMember } from './notifications.port.ts';

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberId: string;
  /** Who decided. */
  readonly by: string;
}

/** Members are told of what becomes of their rights. */
export interface RightsNotices {
  /** @returns who was told just now */
  tellRole(notice: Notice): Promise<readonly ToldMember[]>;
}
