import { OfficialNotFound } from '#domain/community/official/official.errors';
import type { Seals } from '#domain/community/official/seals.port';
import type { PostId } from '#domain/community/topics/post';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { judgedReason, mustKnowPost } from '../topics/topic-access.policy.ts';
import { SEALING, type SealingAgents } from './sealing-agent.policy.ts';

interface WithdrawSealCommand {
  readonly actor: Actor;
  readonly postId: PostId;
  /** 3 to 500 characters, for the desk. */
  readonly reason: string;
}

/** The organisation no longer vouches for an answer; the reply itself stays. */
export class WithdrawSeal {
  constructor(
    private readonly topics: Topics,
    private readonly seals: Seals,
    private readonly agents: SealingAgents,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** Before anything of the form is judged. @throws NotAllowed, SignInNeeded, OfficialRule as the act would, of record like it */
  async mustMay(actor: Actor, postId: PostId): Promise<void> {
    await this.acts.refusing(
      { actor, action: 'official.withdraw', object: { kind: 'post', id: postId } },
      async () => void (await this.agentOf(actor)),
    );
  }

  async execute({ actor, postId, reason }: WithdrawSealCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'official.withdraw', object: { kind: 'post', id: postId } },
      async () => ({
        by: await this.agentOf(actor),
        note: judgedReason(reason, true),
      }),
      async ({ by, note }) => {
        const { topic, post } = await this.topics.getForChangeWith(postId);
        mustKnowPost({ topic, post }, actor);
        const seal = await this.seals.standingOn(postId);
        actor.mustBeAllowed(SEALING[seal?.kind ?? 'validated'], topic.category);
        if (!seal) throw new OfficialNotFound('community.seal-not-found');
        seal.lift({ by: by.memberId, why: 'withdrawn', topicId: topic.id, at: this.clock.now(), note });
        await this.seals.recountTopics([topic.id]);
      },
    );
  }

  private agentOf(actor: Actor) {
    return this.agents.of(actor, SEALING.validated, SEALING.authored);
  }
}
