import type { PurgeId } from '#domain/community/purges/ids';
import type { Purge } from '#domain/community/purges/purge';
import type { Purges } from '#domain/community/purges/purges.port';
import { REDACTED } from '#domain/community/topics/passage';
import type { RepliesOfOne } from '#domain/community/topics/restriction';
import type { Post } from '#domain/community/topics/post';
import type { Topic } from '#domain/community/topics/topic';
import type { Topics } from '#domain/community/topics/topics.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { OthersWords } from '../topics/others-words.policy.ts';
import { restrictionBy } from '../topics/restriction.policy.ts';
import type { PartedFiles } from '../files/parted-files.keeper.ts';
import type { Erasures } from './erasures.port.ts';
import type { PieceEraser } from './piece.eraser.ts';
import { mustBePurgeable, tellingWhoQuoted } from './purge.policy.ts';
import type { TracesOfErased } from './traces-of.erased.ts';

interface SettlePurgeCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly purgeId: PurgeId;
  readonly agrees: boolean;
}

/**
 * The second signature: another person agrees, and nothing is left anywhere of what was proposed, or refuses, and nothing
 * happens. All in one transaction; files go once it is done.
 */
export class SettlePurge {
  constructor(
    private readonly topics: Topics,
    private readonly purges: Purges,
    private readonly erasures: Erasures,
    private readonly words: OthersWords,
    private readonly traces: TracesOfErased,
    private readonly pieces: PieceEraser,
    private readonly files: PartedFiles,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws PurgeNotFound, NotAllowed, IdentityNotConfirmed, NeedsAnotherSignature, WordsOfRank, PurgeRule */
  async execute({ actor, session, purgeId, agrees }: SettlePurgeCommand): Promise<void> {
    const by = actor.mustBeMember();
    const keys = await this.acts.run(
      {
        actor,
        action: agrees ? 'post.purge' : 'post.refuse-purge',
        object: { kind: 'purge', id: purgeId },
      },
      async () => {
        actor.mustBeAllowed('post.purge');
        mustBeFresh(session, this.clock.now());
      },
      async () => {
        const purge = await this.purges.getForChange(purgeId);
        const at = this.clock.now();
        if (!agrees) {
          purge.refuse(by, at);
          return [];
        }
        purge.confirm(by, at);
        return this.erase(purge, actor, at);
      },
    );
    await this.files.delete(keys);
  }

  private async erase(purge: Purge, actor: Actor, at: Date): Promise<readonly string[]> {
    if (purge.postId === null) return this.pieces.erase(purge, actor, at);
    const { topic, post } = await this.topics.getForChangeWith(purge.postId);
    await mustBePurgeable(actor, { topic, post }, this.words);
    purge.mustBeAsProposed(purge.whole ? topic : post);
    const postIds = purge.whole ? await this.erasures.postsOf(topic.id) : [post.id];
    const erased = { topicId: topic.id, postIds, whole: purge.whole };
    const ids = [
      ...postIds,
      ...(purge.whole ? [topic.id] : []),
      ...(await this.erasures.openedOnce(postIds)),
    ];
    const texts = await this.erasures.textsOf(erased);
    const lost = purge.whole ? await this.lostIn(topic, actor, purge.reason) : [];
    const restriction = tellingWhoQuoted(actor, this.ids, purge.reason);
    await this.traces.take({ ids, texts }, { by: actor.mustBeMember(), at, restriction });
    this.take(purge, { topic, post, lost }, actor, at);
    return this.erasures.empty(erased, at);
  }

  /** Everybody else who wrote there is told once, of all that they wrote. */
  private async lostIn(topic: Topic, actor: Actor, reason: string): Promise<readonly RepliesOfOne[]> {
    const replies = await this.erasures.repliesIn(topic.id);
    return replies
      .filter(({ authorId }) => authorId !== topic.authorId)
      .flatMap(({ authorId, writtenAt, postId, count }) => {
        const made = restrictionBy(actor, this.ids, { topic, authorId, writtenAt, reason, ground: null });
        return made ? [{ postId, count, restriction: { ...made, title: REDACTED } }] : [];
      });
  }

  private take(
    purge: Purge,
    { topic, post, lost }: { topic: Topic; post: Post; lost: readonly RepliesOfOne[] },
    actor: Actor,
    at: Date,
  ): void {
    const by = actor.mustBeMember();
    const made = restrictionBy(actor, this.ids, {
      topic,
      authorId: post.authorId,
      writtenAt: post.writtenAt,
      reason: purge.reason,
      ground: null,
    });
    if (!purge.whole) return topic.purgePost(post, { by, at, restriction: made });
    topic.purge(post, { by, at, lost, restriction: made && { ...made, title: REDACTED } });
  }
}
