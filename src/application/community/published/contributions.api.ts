import { token } from '../../shared/token.ts';

/** A post as other contexts may weigh it; of what it says nothing is told. */
export interface Contribution {
  readonly postId: string;
  readonly topicId: string;
  readonly categoryId: string;
  readonly authorId: string;
  /** Of its author, now. */
  readonly branches: readonly string[];
  /** In a topic that the author opened. */
  readonly inOwnTopic: boolean;
  /** In a topic that everybody or every member may read. */
  readonly open: boolean;
  /** Neither it nor its topic was taken away. */
  readonly stands: boolean;
  /** Under a seal of the organisation. */
  readonly sealed: boolean;
}

/** What members wrote, and whether it stands now. Not limited by who asks. */
export interface Contributions {
  /** Unknown ids are left out. */
  look(postIds: readonly string[]): Promise<readonly Contribution[]>;
  /** Every post that is in one of these topics now. */
  inTopics(topicIds: readonly string[]): Promise<readonly Contribution[]>;
}

export const CONTRIBUTIONS = token<Contributions>('Contributions');
