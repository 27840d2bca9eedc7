import type { PublishedFact } from '../../shared/ports.ts';

/** What Community hears of a survey, whoever tells it: these members are to know that it asks them. */
export interface SurveyNews extends PublishedFact {
  /** Who invites. */
  readonly by: string;
  readonly memberIds: readonly string[];
}

interface Notice {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  readonly at: Date;
  readonly memberIds: readonly string[];
  /** Who invites. */
  readonly by: string;
}

/** Members are told that a survey asks them. @returns whom it was told on the site */
export interface SurveyNotices {
  tell(notice: Notice): Promise<readonly string[]>;
}
