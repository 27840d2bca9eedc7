import { Erasure } from '#domain/community/purges/erasure';
import type { PurgeId } from '#domain/community/purges/ids';
import { Purge } from '#domain/community/purges/purge';
import { PurgeRule } from '#domain/community/purges/purge.errors';
import type { Purges } from '#domain/community/purges/purges.port';
import type { Readings } from '#domain/community/topics/readings';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { CasePieces } from '../../moderation/published/case-pieces.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { judgedReason } from '../topics/topic-access.policy.ts';

interface ProposePiecePurgeCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** The case that it is about. */
  readonly itemId: string;
  /** The words that were read, by the mark of the piece. */
  readonly read: string;
  readonly reason: string;
}

/** The same as `ProposePurge` of whatever else is moderated, from its case. */
export class ProposePiecePurge {
  constructor(
    private readonly pieces: CasePieces,
    private readonly purges: Purges,
    private readonly readings: Readings,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What would go, before it is proposed. @throws as `execute` does of whoever may not */
  look(actor: Actor, itemId: string) {
    return this.unitOfWork.run(async () => {
      const { piece, target } = await this.pieces.ofCase(actor, itemId, 'purge');
      const { source, title, contentDigest: mark } = piece;
      return { source, title, mark, waits: await this.purges.waitsFor(target) };
    });
  }

  /**
   * @throws NotAllowed, IdentityNotConfirmed, InvalidValue beside `reason`, ItemNotFound, Outranked, ReviewRule, PurgeRule, PieceChanged
   */
  async execute({ actor, session, itemId, read, reason }: ProposePiecePurgeCommand): Promise<void> {
    const by = actor.mustBeMember();
    await this.acts.run(
      { actor, action: 'post.propose-purge', object: { kind: 'review-item', id: itemId } },
      async () => {
        actor.mustBeAllowed('post.purge');
        mustBeFresh(session, this.clock.now());
        return judgedReason(reason, true) ?? '';
      },
      async (given) => {
        const { piece, target } = await this.pieces.ofCase(actor, itemId, 'purge', read);
        if (Erasure.of([], [piece.source], this.readings).isIn(given))
          throw new InvalidValue('reason', 'community.reason-repeats-passage');
        if (await this.purges.waitsFor(target)) throw new PurgeRule('community.purge-proposed');
        const [id, at] = [this.ids.next<PurgeId>(), this.clock.now()];
        this.purges.add(Purge.proposeOf({ id, target, mark: piece.contentDigest, reason: given, by, at }));
      },
    );
  }
}
