import type { Branch } from '../../shared/branch.ts';

/** What is counted. Each is told by another context, and kept with what that context would not know later. */
export const ACTIVITIES = [
  'member.joined',
  'welcome.begun',
  'welcome.name',
  'welcome.branches',
  'welcome.tour',
  'welcome.categories',
  'welcome.hello',
  'welcome.skipped',
  'welcome.finished',
  'welcome.left',
  'question.asked',
  'topic.opened',
  // Replies became a topic of their own: they were asked and written before.
  'topic.split',
  'reply.posted',
  'topic.removed',
  'topic.restored',
  'topic.closed',
  'topic.reopened',
  'post.removed',
  'post.restored',
  // Into the topic; the one that it left is what it is about.
  'post.moved',
  'answer.accepted',
  'acceptance.withdrawn',
  'answer.sealed',
  'seal.lifted',
  'post.marked',
  'mark.withdrawn',
  'reaction.given',
  'reaction.withdrawn',
  'event.registered',
  'event.attended',
  'attendance.withdrawn',
  'poll.ended',
  'report.filed',
  'case.decided',
  'decision.made',
  'decision.overturned',
  'appeal.upheld',
  'appeal.dismissed',
  // Once of each who was there when levels began to be counted.
  'level.held',
  'level.changed',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** What a member wrote for others to read. */
export const WRITING: readonly Activity[] = ['question.asked', 'topic.opened', 'reply.posted'];
/** What a member did for what others wrote. */
export const REACTING: readonly Activity[] = ['post.marked', 'reaction.given'];
/**
 * A newcomer who does one of these has begun. A vote in a poll is not among them: who voted when is told of nobody (ADR 53).
 */
export const BEGINNING: readonly Activity[] = [...WRITING, ...REACTING, 'event.registered', 'event.attended'];

/** What takes back what a newcomer began with. */
export const UNDOING: Readonly<Partial<Record<Activity, Activity>>> = {
  'mark.withdrawn': 'post.marked',
  'reaction.withdrawn': 'reaction.given',
  'attendance.withdrawn': 'event.attended',
};

/** Something that happened, as it stays: who did it is an id, and nothing of what they wrote is here. */
export interface ActivityFact {
  /** Of the published fact that told it; one fact tells each activity once. */
  readonly factId: string;
  readonly kind: Activity;
  readonly at: Date;
  /** Null when a machine did it, or when it is nobody's to know. */
  readonly memberId: string | null;
  /** Whether they worked for the organisation at that moment. */
  readonly staff: boolean;
  /** Of the member, at that moment. */
  readonly branches: readonly Branch[];
  readonly topicId: string | null;
  readonly postId: string | null;
  /** The seal, the case or the decision in question; of a post that moved, the topic that it left. */
  readonly aboutId: string | null;
  /** Public number of a question. */
  readonly number: number | null;
  readonly categoryId: string | null;
  /** Of a member whose level changed: what it was, and is. */
  readonly formerLevel: number | null;
  readonly level: number | null;
}
