import { token } from './token.ts';

/** What can be kept for a circle of members, such as `group:panel`. */
type KeptForCircles =
  | 'categories'
  | 'topics'
  | 'channels'
  | 'polls'
  | 'surveys'
  | 'trials'
  | 'challenges'
  | 'cases'
  | 'modules'
  | 'announcements'
  | 'pages';

export interface CircleUse {
  readonly what: KeptForCircles;
  /** At least one. */
  readonly count: number;
}

/** What every context keeps for circles: without them, nobody would know of these any more. */
export interface CircleUses {
  /** Counts once what is for several of them, and with it what an undone decision would give back to one of them. */
  of(circles: readonly string[]): Promise<readonly CircleUse[]>;
}
export const CIRCLE_USES = token<CircleUses>('CircleUses');
