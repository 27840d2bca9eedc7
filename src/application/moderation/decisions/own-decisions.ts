import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { Actor } from '#domain/shared/actor';
import type { ModeratedKind, ModeratedPiece } from '../published/moderated-kind.api.ts';
import type { DecisionRow, DecisionRowsQuery } from './decision-rows.query.ts';
import { type KnownPiece, knownToAuthor } from './known-piece.policy.ts';

/** What was decided about somebody, as a list tells it in a line. */
export interface ToldDecision {
  readonly number: number;
  readonly action: DecisionAction;
  /** It does not hold any more. */
  readonly isOverturned: boolean;
  /** Where what waited may be read by others now; null of everything else. */
  readonly appearedAt: string | null;
  /** Title of what it is about; null when that is gone, has none, or is not the reader's to know. */
  readonly about: string | null;
}

/** Decisions about whoever reads, among others that are not for them. */
export class OwnDecisions {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly kinds: readonly ModeratedKind[],
  ) {}

  /** @returns by id, those that restrict the actor themselves: one statement, and one for each kind of what they are about */
  async execute(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, ToldDecision>> {
    if (ids.length === 0 || actor.memberId === null) return new Map();
    const decisions = await this.rows.about(actor.memberId, ids);
    const pieces = await this.piecesOf(decisions, actor);
    return new Map(
      decisions.map(({ id, number, action, targetKind, targetId, overturnedAt }) => {
        const piece = pieces.get(`${targetKind} ${targetId}`);
        const isOverturned = overturnedAt !== null;
        const appeared = action === 'hold' && isOverturned && piece?.state === 'published';
        const about = piece?.title ?? null;
        return [id, { number, action, isOverturned, about, appearedAt: appeared ? piece.address : null }];
      }),
    );
  }

  private async piecesOf(
    decisions: readonly DecisionRow[],
    reader: Actor,
  ): Promise<ReadonlyMap<string, KnownPiece>> {
    const knownOf = knownToAuthor(reader.memberId, (circle) => reader.sees(circle));
    const found = await Promise.all(
      this.kinds.map(async (kind) => {
        const ids = decisions.filter((one) => one.targetKind === kind.kind).map(({ targetId }) => targetId);
        const pieces = ids.length > 0 ? await kind.look(ids) : new Map<string, ModeratedPiece>();
        return [...pieces].flatMap(([id, piece]) => {
          const known = knownOf(kind, piece);
          return known ? [[`${kind.kind} ${id}`, known] as const] : [];
        });
      }),
    );
    return new Map(found.flat());
  }
}
