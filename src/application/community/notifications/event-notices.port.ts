import type { PublishedFact } from '../../shared/ports.ts';

/** What Community hears of an event, whoever tells it: these members are to know what is new. */
export interface EventNews extends PublishedFact {
  readonly number: number;
  readonly news: string;
  readonly memberIds: readonly string[];
}

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberIds: readonly string[];
  readonly number: number;
  readonly news: string;
}

/** Members are told what is new of an event they registered to. @returns whom it was told on the site */
export interface EventNotices {
  tell(notice: Notice): Promise<readonly string[]>;
}
