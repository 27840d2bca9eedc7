import type { PublishedFact } from '../../shared/ports.ts';

/** What Community hears of a poll, whoever tells it: these members are to know that it is over. */
export interface PollNews extends PublishedFact {
  readonly pollId: string;
  readonly memberIds: readonly string[];
}

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberIds: readonly string[];
  readonly pollId: string;
}

/** Members are told that a poll is over that they asked or voted in. @returns whom it was told on the site */
export interface PollNotices {
  tell(notice: Notice): Promise<readonly string[]>;
}
