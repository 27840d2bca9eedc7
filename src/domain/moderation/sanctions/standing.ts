import type { MEMBER_MEASURES } from '../decisions/decision-action.ts';

export type MemberMeasure = (typeof MEMBER_MEASURES)[number];
export const DAY_MS = 86_400_000;

/** What sanctions leave to a member: everything, reading only, or what a visitor has. */
export const STANDINGS = ['free', 'silenced', 'banned'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standingUnder = (action: MemberMeasure): Standing =>
  action === 'ban' || action === 'suspend' ? 'banned' : action === 'silence' ? 'silenced' : 'free';

export const gravest = (standings: readonly Standing[]): Standing =>
  STANDINGS[Math.max(0, ...standings.map((one) => STANDINGS.indexOf(one)))]!;
