import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { PostId, TopicId } from '../topics/ids.ts';
import type { Day } from '../../shared/day.ts';
import { QuestionAssigned, QuestionOverdue } from './official.facts.ts';

/** Who was to answer from a moment on; null for nobody in particular. */
export interface Assignment {
  readonly agentId: string | null;
  readonly by: string;
  readonly at: string;
}

/** The last of them are kept. */
const KEPT_ASSIGNMENTS = 50;

/** What the desk knows of a question: who answers it, and whether it waited longer than promised. */
export class DeskQuestion extends AggregateRoot {
  private assigneeId: MemberId | null = null;
  private assignedBy: MemberId | null = null;
  private assignedAt: Date | null = null;
  /** Oldest first. */
  private assignments: readonly Assignment[] = [];
  private escalatedAt: Date | null = null;
  private version = 1;

  private constructor(readonly topicId: TopicId) {
    super();
  }

  static of(topicId: TopicId): DeskQuestion {
    return new DeskQuestion(topicId);
  }

  /** Who is to answer; null for nobody in particular. */
  get assignee(): MemberId | null {
    return this.assigneeId;
  }

  /** @param agent null gives it back to everybody. @returns whether anything changed */
  assignTo(agent: MemberId | null, by: MemberId, at: Date): boolean {
    if (agent === this.assigneeId) return false;
    this.assigneeId = agent;
    this.assignedBy = by;
    this.assignedAt = at;
    const one = { agentId: agent, by, at: at.toISOString() };
    this.assignments = [...this.assignments, one].slice(-KEPT_ASSIGNMENTS);
    this.record(new QuestionAssigned(at, this.topicId, agent, by));
    return true;
  }

  /** Told once. @returns whether anything changed */
  escalate(p: { dueOn: Day; openingPostId: PostId; at: Date }): boolean {
    if (this.escalatedAt !== null) return false;
    this.escalatedAt = p.at;
    this.record(new QuestionOverdue(p.at, this.topicId, p.openingPostId, p.dueOn, this.assigneeId));
    return true;
  }
}
