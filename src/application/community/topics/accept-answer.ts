import type { PostId } from '#domain/community/topics/post';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { auditOfChoice, type ChoosingRights } from './choice.policy.ts';
import { mustKnowPost } from './topic-access.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface AcceptAnswerCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  /** Needed from who does so in the stead of the asker. */
  readonly reason?: string | null;
}

/** The asker, or who may for anybody and says why, says that a reply answers the question. Several may. */
export class AcceptAnswer {
  constructor(
    private readonly topics: Topics,
    private readonly choices: ChoosingRights,
    private readonly limit: WriteLimit,
    private readonly log: AuditLog,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChoiceOfRank, DecisionOfRank, InvalidValue beside `reason`, TooManyTries */
  async execute({ actor, postId, reason = null }: AcceptAnswerCommand): Promise<void> {
    const by = actor.mustBeMember();
    await this.limit.countMark(actor);
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      mustKnowPost({ topic, post }, actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('accept', actor, topic.state, at);
      const why = await this.choices.judge(actor, topic, postId, reason);
      topic.accept(post, by, at);
      if (why !== null)
        await this.log.write(auditOfChoice('topic.accept', { actor, topic, postId, why, at }));
    });
  }
}
