import type { Plan } from './plan.ts';

/** What a change means to those who registered. */
export interface GatheringChange {
  /** They must hear of it: another time or place, of what is not over. */
  readonly isNews: boolean;
  readonly beginsOtherwise: boolean;
  /** It was over, and is to come: nobody has been there. */
  readonly takesPlaceAgain: boolean;
}

/** @param p.isKnown whether members may know of it: what nobody knew is no news */
export const changeOf = (
  { before, now }: { readonly before: Plan; readonly now: Plan },
  { isKnown, at }: { readonly isKnown: boolean; readonly at: Date },
): GatheringChange => ({
  isNews: isKnown && !now.isFoundAs(before) && (before.endsAt > at || now.endsAt > at),
  beginsOtherwise: now.startsAt.getTime() !== before.startsAt.getTime(),
  takesPlaceAgain: before.endsAt <= at && now.startsAt > at,
});
