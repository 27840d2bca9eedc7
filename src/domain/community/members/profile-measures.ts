import type { DecisionId } from '../topics/ids.ts';
import { type Replaced, replacing, without } from '../topics/replaced.ts';

/** What moderators can take of a profile, in the words of their decisions. */
export const PROFILE_PARTS = { 'clear-bio': 'bio', 'remove-avatar': 'avatar', rename: 'name' } as const;
export type ProfileMeasure = keyof typeof PROFILE_PARTS;

interface FormerBio {
  readonly bio: string;
  readonly bioHtml: string;
}
interface FormerAvatar {
  readonly avatarKey: string;
}
export interface FormerPseudonym {
  readonly pseudonym: string;
  readonly handle: string;
  readonly skeleton: string;
}

/** What decisions took of a profile, kept to stand again. */
export interface TakenAway {
  readonly bio?: readonly Replaced<FormerBio>[];
  readonly avatar?: readonly Replaced<FormerAvatar>[];
  readonly name?: readonly Replaced<FormerPseudonym>[];
}

interface Former {
  bio: FormerBio;
  avatar: FormerAvatar;
  name: FormerPseudonym;
}

/** The same with what one more decision takes; nothing changes where it took that already. */
export function taking<Part extends keyof Former>(
  taken: TakenAway,
  part: Part,
  decisionId: DecisionId,
  former: Former[Part],
): TakenAway {
  return { ...taken, [part]: replacing(layersOf(taken, part), decisionId, former) };
}

export const isTakenBy = (taken: TakenAway, part: keyof Former, decisionId: DecisionId): boolean =>
  layersOf(taken, part).some((layer) => layer.decisionId === decisionId);

/** One decision does not hold any more. @returns null where it took nothing, or where somebody wrote anew since */
export function givingBack<Part extends keyof Former>(
  taken: TakenAway,
  part: Part,
  decisionId: DecisionId,
): { readonly left: TakenAway; readonly again: Former[Part] | null } | null {
  const found = without(layersOf(taken, part), decisionId);
  return found && { left: { ...taken, [part]: found.left }, again: found.again };
}

function layersOf<Part extends keyof Former>(
  taken: TakenAway,
  part: Part,
): readonly Replaced<Former[Part]>[] {
  return (taken[part] ?? []) as readonly Replaced<Former[Part]>[];
}
