import { boundedText, optionalText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { slugOf } from '../../shared/slug.ts';
import { type Badge, BADGE_METRICS, type Tier, TIERS } from './badge.ts';

export const BADGE_LIMITS = {
  name: { max: 60 },
  description: { max: 300 },
  criterion: { max: 300 },
  count: { min: 1, max: 10_000 },
  reason: { min: 3, max: 300 },
} as const;

/** What a badge shall be called and how much it asks for. */
export interface BadgeChange {
  readonly name: string;
  readonly description: string;
  readonly criterion: string;
  /** In English; left out where readers of English read the French. */
  readonly nameEn?: string | null;
  readonly descriptionEn?: string | null;
  readonly criterionEn?: string | null;
  /** For each tier, null where there is none. */
  readonly counts: Readonly<Record<Tier, number | null>>;
}

/** A badge that the team thinks of. */
export interface AskedBadge extends BadgeChange {
  readonly metric: string;
}

/** @throws InvalidValue, InvalidValues beside the fields */
export function newBadge(asked: AskedBadge, position: number): Badge {
  const metric = BADGE_METRICS.find((one) => one === asked.metric);
  if (!metric) throw new InvalidValue('metric', 'field.choice');
  const nothing = { key: '', name: '', description: '', criterion: '', metric, thresholds: [], position };
  const badge = changedBadge(nothing, asked);
  return { ...badge, key: slugOf(badge.name, 60, 'badge') };
}

/** @throws InvalidValue, InvalidValues beside the fields: no tier at all, or a higher one that asks for no more */
export function changedBadge(badge: Badge, asked: BadgeChange): Badge {
  const judged = judgedTogether({
    name: () => boundedText('name', asked.name, BADGE_LIMITS.name),
    description: () => boundedText('description', asked.description, BADGE_LIMITS.description),
    criterion: () => boundedText('criterion', asked.criterion, BADGE_LIMITS.criterion),
    nameEn: () => optionalText('nameEn', asked.nameEn ?? '', BADGE_LIMITS.name),
    descriptionEn: () => optionalText('descriptionEn', asked.descriptionEn ?? '', BADGE_LIMITS.description),
    criterionEn: () => optionalText('criterionEn', asked.criterionEn ?? '', BADGE_LIMITS.criterion),
    thresholds: () => thresholdsOf(asked.counts),
  });
  return { ...badge, ...judged };
}

function thresholdsOf(counts: BadgeChange['counts']): Badge['thresholds'] {
  const { min, max } = BADGE_LIMITS.count;
  const thresholds = TIERS.flatMap((tier) => {
    const count = counts[tier];
    if (count === null) return [];
    if (!Number.isInteger(count) || count < min || count > max)
      throw new InvalidValue(tier, 'engagement.rule-figure', { min, max });
    return [{ tier, count }];
  });
  if (thresholds.length === 0) throw new InvalidValue('bronze', 'engagement.badge-without-tier');
  const lower = thresholds.find(({ count }, at) => at > 0 && count <= thresholds[at - 1]!.count);
  if (lower) throw new InvalidValue(lower.tier, 'engagement.badge-tiers-fall');
  return thresholds;
}
