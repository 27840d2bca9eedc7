import { token } from './token.ts';

/** What can be kept for a circle of members, such as `group:panel`. */
export const KEPT_FOR_CIRCLES = [
  'categories',
  'topics',
  'channels',
  'polls',
  'surveys',
  'trials',
  'challenges',
  'cases',
] as const;

export interface CircleUse {
  readonly what: (typeof KEPT_FOR_CIRCLES)[number];
  /** At least one. */
  readonly count: number;
}

/** What every context keeps for a circle: without it, nobody would know of these any more. */
export interface CircleUses {
  of(circle: string): Promise<readonly CircleUse[]>;
}
export const CIRCLE_USES = token<CircleUses>('CircleUses');
