import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { PostId, TopicId } from '../topics/ids.ts';
import type { Day } from '../../shared/day.ts';
import { QuestionOverdue } from './official.facts.ts';

/** What the desk knows of a question: who answers it, and whether it waited longer than promised. */
export class DeskQuestion extends AggregateRoot {
  private assigneeId: MemberId | null = null;
  private assignedBy: MemberId | null = null;
  private assignedAt: Date | null = null;
  private escalatedAt: Date | null = null;
  private version = 1;

  private constructor(readonly topicId: TopicId) {
    super();
  }

  static of(topicId: TopicId): DeskQuestion {
    return new DeskQuestion(topicId);
  }

  assignTo(agent: MemberId | null, by: MemberId, at: Date): void {
    this.assigneeId = agent;
    this.assignedBy = by;
    this.assignedAt = at;
  }

  /** Told once. @returns whether anything changed */
  escalate(p: { dueOn: Day; openingPostId: PostId; at: Date }): boolean {
    if (this.escalatedAt !== null) return false;
    this.escalatedAt = p.at;
    this.record(new QuestionOverdue(p.at, this.topicId, p.openingPostId, p.dueOn, this.assigneeId));
    return true;
  }
}
