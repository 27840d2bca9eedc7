import type { ToldMember } from './notifications.port.ts';

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly messageId: string;
  /** Handles of those whom it names. */
  readonly mentions: readonly string[];
}

/** Members are told of what is said to them in channels, where they may read it. */
export interface MessageNotices {
  /** The others of a private conversation, once until they read it; in other channels those whom a message names. */
  tell(notice: Notice): Promise<readonly ToldMember[]>;
}
