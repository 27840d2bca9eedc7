import type { Purge } from '#domain/community/purges/purge';
import { PurgeRule } from '#domain/community/purges/purge.errors';
import { REDACTED } from '#domain/community/topics/passage';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { DecisionId } from '#domain/community/topics/ids';
import type { CasePieces } from '../../moderation/published/case-pieces.api.ts';
import type { Ids } from '../../shared/ports.ts';
import type { Erasures } from './erasures.port.ts';
import { tellingWhoQuoted } from './purge.policy.ts';
import type { TracesOfErased } from './traces-of.erased.ts';

/** Leaves nothing of a piece that stood outside topics: its kind empties it, quotes in topics lose it, every store what it keeps. */
export class PieceEraser {
  constructor(
    private readonly pieces: CasePieces,
    private readonly erasures: Erasures,
    private readonly traces: TracesOfErased,
    private readonly ids: Ids,
  ) {}

  /**
   * Within a unit of work.
   * @returns the keys of the files that it alone showed, which go last
   * @throws ItemNotFound, NotAllowed, Outranked, ReviewRule, PurgeRule
   */
  async erase(purge: Purge, actor: Actor, at: Date): Promise<readonly string[]> {
    const by = actor.mustBeMember();
    const { piece, target, words } = await this.pieces.of(actor, purge.target, 'purge');
    if (typeof words.purging === 'string') throw new Error(`A ${target.kind} is erased elsewhere, or never`);
    purge.mustBeAsRead(piece.contentDigest);
    const { texts, files, takenUpIn = [] } = await words.purging.purge(target.id, at);
    if (takenUpIn.length > 0 && (await this.erasures.saysSomething(takenUpIn)))
      throw new PurgeRule('community.purge-taken-up');
    const restriction = tellingWhoQuoted(actor, this.ids, purge.reason);
    await this.traces.take({ ids: [target.id], texts }, { by, at, restriction });
    if (piece.authorId !== null && !actor.is(knownId<'Member'>(piece.authorId)))
      purge.tellErased(
        by,
        {
          decisionId: this.ids.next<DecisionId>(),
          subjectId: knownId<'Member'>(piece.authorId),
          categoryId: null,
          title: texts.includes(piece.title) ? REDACTED : piece.title,
          writtenAt: new Date(piece.writtenAt),
          reason: purge.reason,
          ground: null,
        },
        at,
      );
    return files;
  }
}
