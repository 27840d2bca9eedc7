import type { CategoryId } from '#domain/community/categories/category';
import { DeskQuestion } from '#domain/community/official/desk-question';
import type { Desk } from '#domain/community/official/desk.port';
import { OfficialRule, QuestionReassigned } from '#domain/community/official/official.errors';
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
  /** Who had it when the choice was made; nobody is asked about it where that is not told. */
  readonly seen?: MemberId | null | undefined;
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

  /** @throws OfficialRule; QuestionReassigned where somebody else has it than was seen */
  async execute({ actor, topicId, agentId, seen }: AssignQuestionCommand): Promise<void> {
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
        const { assignee } = question;
        if (seen !== undefined && seen !== assignee && agentId !== assignee)
          throw new QuestionReassigned(assignee && { id: assignee, pseudonym: await this.nameOf(assignee) }, {
            title: topic.name,
            to: agentId && (await this.nameOf(agentId)),
          });
        question.assignTo(agentId, by, this.clock.now());
      },
    );
  }

  private async nameOf(agentId: MemberId): Promise<string> {
    return (await this.desk.memberOf(agentId))?.pseudonym ?? '';
  }

  private async agentWith(agentId: MemberId): Promise<Actor> {
    const member = await this.desk.memberOf(agentId);
    if (!member) throw new OfficialRule('community.not-an-agent');
    return this.agents.whoMaySpeak(agentId, member);
  }
}

const speaksIn = (category: CategoryId, agent: Actor): boolean => agent.may(SEALING.authored, category);
