import type { PublishedFact } from '../../shared/ports.ts';

/** What Community hears of an idea, whoever tells it: these members are to know how it stands. */
export interface IdeaNews extends PublishedFact {
  readonly number: number;
  readonly status: string;
  /** Who answered. */
  readonly by: string;
  readonly memberIds: readonly string[];
}

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberIds: readonly string[];
  /** Who answered. */
  readonly by: string;
  readonly number: number;
  readonly status: string;
}

/** Members are told how an idea stands that they proposed or support. @returns whom it was told on the site */
export interface IdeaNotices {
  tell(notice: Notice): Promise<readonly string[]>;
}
