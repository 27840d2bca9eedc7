import type { PurgeId } from '#domain/community/purges/ids';
import { Purge } from '#domain/community/purges/purge';
import { PurgeRule } from '#domain/community/purges/purge.errors';
import type { Purges } from '#domain/community/purges/purges.port';
import { Erasure } from '#domain/community/purges/erasure';
import type { PostId } from '#domain/community/topics/ids';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Readings } from '#domain/community/topics/readings';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { OthersWords } from '../topics/others-words.policy.ts';
import { judgedReason } from '../topics/topic-access.policy.ts';
import { mustBePurgeable } from './purge.policy.ts';

interface ProposePurgeCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** A reply, or the opening post of a topic for all of it. */
  readonly postId: PostId;
  readonly reason: string;
}

/** One person says why something that was deleted is to be erased for good; nothing happens until another agrees. */
export class ProposePurge {
  constructor(
    private readonly topics: Topics,
    private readonly purges: Purges,
    private readonly words: OthersWords,
    private readonly readings: Readings,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What would go, before it is proposed. @throws as `execute` does of whoever may not */
  async look(actor: Actor, postId: PostId) {
    return this.unitOfWork.run(async () => {
      const held = await this.topics.getForChangeWith(postId);
      await mustBePurgeable(actor, held, this.words);
      const { topic, post } = held;
      const waits = await this.purges.waitsFor(targetOf(held));
      return { source: post.text, title: topic.name, whole: post.isOpening, waits };
    });
  }

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue beside `reason`, what `mustBePurgeable` throws, PurgeRule */
  async execute({ actor, session, postId, reason }: ProposePurgeCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'post', id: postId };
    await this.acts.run(
      { actor, action: 'post.propose-purge', object },
      async () => {
        actor.mustBeAllowed('post.purge');
        mustBeFresh(session, this.clock.now());
        return judgedReason(reason, true) ?? '';
      },
      async (given) => {
        const { topic, post } = await this.topics.getForChangeWith(postId);
        await mustBePurgeable(actor, { topic, post }, this.words);
        if (Erasure.of([], [post.text], this.readings).isIn(given))
          throw new InvalidValue('reason', 'community.reason-repeats-passage');
        if (await this.purges.waitsFor(targetOf({ topic, post })))
          throw new PurgeRule('community.purge-proposed');
        const [id, at, whole] = [this.ids.next<PurgeId>(), this.clock.now(), post.isOpening];
        this.purges.add(Purge.propose({ id, postId, topicId: topic.id, whole, reason: given, by, at }));
      },
    );
  }
}

/** What goes with an opening post is its topic. */
const targetOf = ({ topic, post }: { topic: Topic; post: Post }) =>
  post.isOpening ? { kind: 'topic', id: topic.id } : { kind: 'post', id: post.id };
