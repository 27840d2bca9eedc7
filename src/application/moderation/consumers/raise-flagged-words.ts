import type { FoundWords, WordFindingV1 } from '../../community/published/words.facts.ts';
import type { ItemKind } from '#domain/moderation/review/review-item';
import type { Consumer } from '../../shared/ports.ts';
import { isLookedAt, priorityOf, scoreOf } from '../published/found-words.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';

/** Something critical is looked at within so many hours, anything else later. */
const HOURS = { critical: 4, other: 48 };

/** What is published although a rule points at it is looked at all the same; signs of distress first of all. */
export class RaiseFlaggedWords implements Consumer<FoundWords> {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly intake: ReviewIntake,
  ) {}

  async on(fact: FoundWords): Promise<void> {
    const flags = fact.findings.filter(isLookedAt);
    if (flags.length === 0) return;
    const target = { kind: fact.targetKind, id: fact.targetId };
    await this.intake.takeTurn(target);
    const piece = await this.kinds.held(target);
    if (!piece) return;
    const at = new Date(fact.at);
    for (const flag of flags)
      await this.intake.raise({
        target,
        where: whereaboutsOf(piece),
        cause: causeOf(fact.targetKind, flag, at),
        at,
      });
  }
}

/** A name is looked at with the account that carries it, whatever else a profile says with the profile. */
const kindOf = (targetKind: string, field: string): ItemKind => {
  if (targetKind !== 'profile') return 'report';
  return field === 'pseudonym' ? 'account' : 'profile';
};

function causeOf(targetKind: string, flag: WordFindingV1, at: Date) {
  const { ruleKey, severity, field, words: hits } = flag;
  const priority = priorityOf(flag);
  const hours = severity === 'critical' ? HOURS.critical : HOURS.other;
  const dueAt = new Date(at.getTime() + hours * 3_600_000);
  const kind = kindOf(targetKind, field);
  return { kind, why: ruleKey, score: scoreOf(priority), priority, dueAt, hits };
}
