import type { DecisionId, PostId, TopicId } from '../topics/ids.ts';
import type { Day } from '../../shared/day.ts';
import type { RuleId, SealId } from './ids.ts';
import type { Seal } from './seal.ts';

export interface Seals {
  /** @throws OfficialNotFound `community.seal-not-found` */
  get(id: SealId): Promise<Seal>;
  /** The seal that a reply bears now, held until the transaction ends. */
  standingOn(postId: PostId): Promise<Seal | null>;
  /** The newest that a reply ever bore, standing or fallen, held. */
  latestOn(postId: PostId): Promise<Seal | null>;
  /** Those of all replies of a topic, held. */
  standingIn(topicId: TopicId): Promise<Seal[]>;
  /** SHA-256 of what a topic asks, its title and its opening post, hex. */
  questionOf(topicId: TopicId): Promise<string>;
  /** Those that a decision on their text made fall, each the latest of its reply, held. */
  fallenFor(decisionId: DecisionId): Promise<Seal[]>;
  /** Standing seals of answers linked to a rule and not yet to be reviewed but for their date, held. */
  linkedTo(ruleId: RuleId): Promise<Seal[]>;
  /** The same of answers that cite a regulatory value, with their text as typed. */
  citing(valueKey: string): Promise<{ readonly seal: Seal; readonly text: string }[]>;
  /** Replies whose seal waited for a change to come that has come `today`, while their topic is shown as if it had not. */
  turnedBy(today: Day): Promise<PostId[]>;
  /** Valid seals whose validity or review ended before `today`, at most `limit`, held. */
  pastBefore(today: Day, limit: number): Promise<Seal[]>;
  add(seal: Seal): void;
  /** What lists of topics show at a glance is brought in line with the seals that now stand. */
  recountTopics(topicIds: readonly TopicId[]): Promise<void>;
  /** The same for the topics that hold these posts. */
  recountTopicsOf(postIds: readonly PostId[]): Promise<void>;
}
