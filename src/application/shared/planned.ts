import type { Actor, Permission } from '#domain/shared/actor';

/**
 * What the organisation plans or publishes, kind by kind, and the right that reading it in the calendar of the team asks for. Every
 * context tells its own kinds.
 */
const PLANNED_KINDS = {
  announcement: 'announcement.publish',
  page: 'page.manage',
  campaign: 'campaign.manage',
  incident: 'announcement.publish',
  event: 'event.manage',
  poll: 'poll.manage',
  survey: 'survey.manage',
  reference: 'official.review',
  review: 'official.review',
  featured: 'topic.pin',
} as const satisfies Record<string, Permission>;
export type PlannedKind = keyof typeof PLANNED_KINDS;

/** Something with a beginning, and perhaps an end; what happens on one day ends as it begins. */
export interface Planned {
  readonly kind: PlannedKind;
  /** What its address is made from. */
  readonly key: string;
  readonly title: string;
  readonly from: Date;
  /** Null for what lasts until somebody ends it. */
  readonly until: Date | null;
}

/** Moments between which something begins, lasts or ends; the second one is excluded. */
export interface PlannedSpan {
  readonly from: Date;
  readonly before: Date;
}

/** What one context plans, as far as the actor may read it; a thousand of them at most. */
export interface PlannedQuery {
  between(actor: Actor, span: PlannedSpan): Promise<readonly Planned[]>;
}

/** Of these kinds, those that the actor may read. */
export const plannedFor = (actor: Actor, kinds: readonly PlannedKind[]): readonly PlannedKind[] =>
  kinds.filter((kind) => actor.may(PLANNED_KINDS[kind]));
