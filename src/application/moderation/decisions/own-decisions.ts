import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { Actor } from '#domain/shared/actor';
import type { ModeratedKind } from '../published/moderated-kind.api.ts';
import type { DecisionRow, DecisionRowsQuery } from './decision-rows.query.ts';

/** What was decided about somebody, as a list tells it in a line. */
export interface ToldDecision {
  readonly number: number;
  readonly action: DecisionAction;
  /** It does not hold any more. */
  readonly isOverturned: boolean;
  /** Title of what it is about; null when that is gone, or has none. */
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
    const titles = await this.titlesOf(decisions);
    return new Map(
      decisions.map(({ id, number, action, targetKind, targetId, overturnedAt }) => [
        id,
        {
          number,
          action,
          isOverturned: overturnedAt !== null,
          about: titles.get(`${targetKind} ${targetId}`) ?? null,
        },
      ]),
    );
  }

  private async titlesOf(decisions: readonly DecisionRow[]): Promise<ReadonlyMap<string, string>> {
    const known = await Promise.all(
      this.kinds.map(async (kind) => {
        const ids = decisions.filter((one) => one.targetKind === kind.kind).map(({ targetId }) => targetId);
        const pieces = ids.length > 0 ? await kind.look(ids) : new Map<string, { title: string }>();
        return [...pieces].map(([id, { title }]) => [`${kind.kind} ${id}`, title] as const);
      }),
    );
    return new Map(known.flat());
  }
}
