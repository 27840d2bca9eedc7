import type { CategoryId } from '#domain/community/categories/category';
import { DeskQuestion } from '#domain/community/official/desk-question';
import type { Desk } from '#domain/community/official/desk.port';
import { OfficialRule } from '#domain/community/official/official.errors';
import type { TopicId } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustKnow } from '../topics/topic-access.policy.ts';
import { SEALING, type SealingAgents } from './sealing-agent.policy.ts';

interface AssignQuestionCommand {
  readonly actor: Actor;
  readonly topicId: TopicId;
  /** Null gives it back to everybody. */
  readonly agentId: MemberId | null;
}

/** Somebody of the desk takes a question, or gives it to an agent who may answer it for the organisation. */
export class AssignQuestion {
  constructor(
    private readonly topics: Topics,
    private readonly desk: Desk,
    private readonly agents: SealingAgents,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, topicId, agentId }: AssignQuestionCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'official.assign', object: { kind: 'topic', id: topicId }, details: { agentId } },
      async () => {
        actor.mustBeAllowed('official.review');
        return { by: actor.mustBeMember(), agent: agentId && (await this.agentWith(agentId)) };
      },
      async ({ by, agent }) => {
        const topic = await this.topics.getForChange(topicId);
        mustKnow(topic, actor);
        actor.mustBeAllowed('official.review', topic.category);
        if (topic.kind !== 'question') throw new OfficialRule('community.only-questions-assigned');
        if (agent && !(agent.sees(topic.visibleFor) && speaksIn(topic.category, agent)))
          throw new OfficialRule('community.agent-of-another-desk');
        let question = await this.desk.findForChange(topicId);
        if (!question) this.desk.add((question = DeskQuestion.of(topicId)));
        question.assignTo(agentId, by, this.clock.now());
      },
    );
  }

  private async agentWith(agentId: MemberId): Promise<Actor> {
    const member = await this.desk.memberOf(agentId);
    if (!member) throw new OfficialRule('community.not-an-agent');
    return this.agents.whoMaySpeak(agentId, member);
  }
}

const speaksIn = (category: CategoryId, agent: Actor): boolean => agent.may(SEALING.authored, category);
