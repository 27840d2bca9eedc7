import type { AppealParty } from '#domain/moderation/appeals/outcomes';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { DecisionKeys } from './decision-keys.port.ts';
import type { DecisionRow } from './decision-rows.query.ts';

/** Which side of a decision somebody is on: by who they are, or by the link they hold. */
export class DecisionParties {
  constructor(private readonly keys: DecisionKeys) {}

  /** @returns null for who has no part in it */
  async of(
    decision: Pick<DecisionRow, 'id' | 'subjectId' | 'categoryId'>,
    { actor, key }: { readonly actor: Actor; readonly key: string | null },
  ): Promise<AppealParty | 'staff' | null> {
    if (actor.memberId !== null && actor.memberId === decision.subjectId) return 'author';
    const holder = key === null ? null : await this.keys.read(key);
    if (holder?.decisionId === decision.id) return holder.party;
    return actor.may('decision.read', decision.categoryId ?? NO_CATEGORY) ? 'staff' : null;
  }
}
