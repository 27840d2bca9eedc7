import type { SealId } from '#domain/community/official/seal';
import type { Seals } from '#domain/community/official/seals.port';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustKnowOf } from '../topics/topic-access.policy.ts';

interface SettleReviewCommand {
  readonly actor: Actor;
  readonly sealId: SealId;
}

/** An answer whose seal fell needs nothing more: it leaves the desk without a new seal. */
export class SettleReview {
  constructor(
    private readonly topics: Topics,
    private readonly seals: Seals,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, sealId }: SettleReviewCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'official.settle', object: { kind: 'seal', id: sealId } },
      async () => {
        actor.mustBeAllowed('official.review');
        return actor.mustBeMember();
      },
      async (by) => {
        const seal = await this.seals.get(sealId);
        const { topic } = await this.topics.getForChangeWith(seal.postId);
        mustKnowOf(topic, actor);
        actor.mustBeAllowed('official.review', topic.category);
        seal.settle(by, this.clock.now());
      },
    );
  }
}
