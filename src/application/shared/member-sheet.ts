import { type Actor, NO_CATEGORY, type Permission } from '#domain/shared/actor';

/**
 * What the team may be shown of one member in order to help them, part by part, and the right that each part asks for. Every
 * context tells its own parts, and null to whoever lacks the right.
 */
export const SHEET_PARTS = {
  identity: 'member.consult',
  activity: 'member.consult',
  measures: 'sanction.read',
  segments: 'segment.manage',
  letters: 'campaign.manage',
  access: 'role.assign',
  consents: 'privacy.manage',
  points: 'engagement.manage',
  polls: 'poll.manage',
  surveys: 'survey.manage',
  events: 'event.manage',
} as const satisfies Record<string, Permission>;
export type SheetPart = keyof typeof SHEET_PARTS;

/** A member is in no category: only a right that holds everywhere reaches them. */
export const isShown = (actor: Actor, part: SheetPart): boolean => actor.may(SHEET_PARTS[part], NO_CATEGORY);

/** All that one reader is shown, in order. */
export const partsShownTo = (actor: Actor): readonly SheetPart[] =>
  (Object.keys(SHEET_PARTS) as SheetPart[]).filter((part) => isShown(actor, part));
