import type { PostId } from '#domain/community/topics/post';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditLog } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { auditOfChoice, type ChoosingRights } from './choice.policy.ts';
import { restrictionOfTopic } from './restriction.policy.ts';
import { mustKnowPost } from './topic-access.policy.ts';
import type { WriteLimit } from './write-limit.policy.ts';
import { mustBeAllowedOnTopic } from './topic-rights.policy.ts';

interface WithdrawAcceptanceCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  /** Needed from who takes back what somebody else chose; told to the asker where it was theirs. */
  readonly reason?: string | null;
}

/** What was chosen answers no more. Where the asker had chosen it, that is a decision with its reasons. */
export class WithdrawAcceptance {
  constructor(
    private readonly topics: Topics,
    private readonly choices: ChoosingRights,
    private readonly limit: WriteLimit,
    private readonly log: AuditLog,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ChoiceOfRank, InvalidValue beside `reason`, TooManyTries */
  async execute({ actor, postId, reason = null }: WithdrawAcceptanceCommand): Promise<void> {
    const by = actor.mustBeMember();
    await this.limit.countMark(actor);
    await this.unitOfWork.run(async () => {
      const { topic, post } = await this.topics.getForChangeWith(postId);
      mustKnowPost({ topic, post }, actor);
      const at = this.clock.now();
      mustBeAllowedOnTopic('accept', actor, topic.state, at);
      const why = await this.choices.judge(actor, topic, postId, reason);
      const isAskers = topic.hasAccepted(postId) && topic.lastToChoose(postId) === topic.authorId;
      const restriction =
        why !== null && isAskers ? restrictionOfTopic(actor, this.ids, topic, { reason: why }) : null;
      topic.withdrawAcceptance(post, by, at, restriction);
      // A decision is written down by whoever hears of it.
      if (why !== null && !restriction)
        await this.log.write(auditOfChoice('topic.unaccept', { actor, topic, postId, why, at }));
    });
  }
}
