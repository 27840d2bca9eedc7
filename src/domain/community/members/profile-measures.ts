import type { DecisionId } from '../topics/ids.ts';
import { type Likeness, looksAlike } from './likeness.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';

/** What moderators can take of a profile or put in its place, in the words of their decisions. */
export const PROFILE_PARTS = {
  'clear-bio': 'bio',
  'remove-avatar': 'avatar',
  rename: 'name',
  edit: 'bio',
} as const;
export type ProfileMeasure = keyof typeof PROFILE_PARTS;

interface FormerBio {
  readonly bio: string;
  readonly bioHtml: string;
  /** What the decision put in its place; none where it only took it. */
  readonly instead?: string;
}
interface FormerAvatar {
  readonly avatarKey: string;
  /** What it looks like; none of what was taken before that was kept. */
  readonly likeness?: Likeness | null;
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
  /** Taken before the member chose something else: it does not come back, and is not put back either. */
  readonly passed?: {
    readonly bio?: readonly Replaced<FormerBio>[];
    readonly avatar?: readonly Replaced<FormerAvatar>[];
  };
}
/** What may be said or shown anew after it was taken, and is forgotten once nothing can bring it back. */
type Renewed = 'bio' | 'avatar';

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
  everTaken(taken, part).some((layer) => layer.decisionId === decisionId);

/** The member says or shows something else: what was taken before stays taken. */
export function choosingAnew(taken: TakenAway, part: Renewed): TakenAway {
  const passed = { ...taken.passed, [part]: everTaken(taken, part) };
  return { ...taken, [part]: [], passed };
}

/** Whether a decision that stands took these very words, however they are spaced, cased or marked up. */
export const isTakenBio = (taken: TakenAway, bio: string): boolean =>
  everTaken(taken, 'bio').some(({ former }) => bare(former.bio) === bare(bio));

/** Whether a decision that stands took a picture that looks like this one. */
export const isTakenAvatar = (taken: TakenAway, likeness: Likeness): boolean =>
  everTaken(taken, 'avatar').some(({ former }) => former.likeness && looksAlike(former.likeness, likeness));

/** The decisions whose presentation or picture is still kept. */
export const keptFor = (taken: TakenAway): readonly DecisionId[] =>
  RENEWED.flatMap((part) => everTaken(taken, part).map(({ decisionId }) => decisionId));

/** These decisions stand for good. @returns what is left, and the keys of the pictures whose files may go */
export function forgetting(
  taken: TakenAway,
  decisionIds: ReadonlySet<string>,
): { readonly left: TakenAway; readonly avatars: readonly string[] } {
  const isKept = ({ decisionId }: { decisionId: string }) => !decisionIds.has(decisionId);
  const { passed } = taken;
  return {
    left: {
      ...taken,
      bio: layersOf(taken, 'bio').filter(isKept),
      avatar: layersOf(taken, 'avatar').filter(isKept),
      passed: { bio: passed?.bio?.filter(isKept) ?? [], avatar: passed?.avatar?.filter(isKept) ?? [] },
    },
    avatars: everTaken(taken, 'avatar')
      .filter((layer) => !isKept(layer))
      .map(({ former }) => former.avatarKey),
  };
}

/** The keys of all pictures that are kept to come back. */
export const picturesIn = (taken: TakenAway): readonly string[] =>
  everTaken(taken, 'avatar').map(({ former }) => former.avatarKey);

const RENEWED = ['bio', 'avatar'] as const satisfies readonly Renewed[];

function everTaken<Part extends keyof Former>(
  taken: TakenAway,
  part: Part,
): readonly Replaced<Former[Part]>[] {
  const passed = part === 'name' ? [] : (taken.passed?.[part as Renewed] ?? []);
  return [...(passed as readonly Replaced<Former[Part]>[]), ...layersOf(taken, part)];
}

/** Letters, figures and pictograms; where there is none of them, all of it. */
function bare(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, '') || folded.trim();
}

/**
 * One decision does not hold any more. @returns null where it took nothing; nothing comes again where the member chose
 * something else since
 */
export function givingBack<Part extends keyof Former>(
  taken: TakenAway,
  part: Part,
  decisionId: DecisionId,
): { readonly left: TakenAway; readonly again: Former[Part] | null; readonly former: Former[Part] } | null {
  const former = everTaken(taken, part).find((layer) => layer.decisionId === decisionId)?.former;
  if (!former) return null;
  const found = without(layersOf(taken, part), decisionId);
  if (found) return { left: { ...taken, [part]: found.left }, again: found.again, former };
  const others = taken.passed?.[part as Renewed]?.filter((layer) => layer.decisionId !== decisionId);
  return { left: { ...taken, passed: { ...taken.passed, [part]: others } }, again: null, former };
}

function layersOf<Part extends keyof Former>(
  taken: TakenAway,
  part: Part,
): readonly Replaced<Former[Part]>[] {
  return (taken[part] ?? []) as readonly Replaced<Former[Part]>[];
}
