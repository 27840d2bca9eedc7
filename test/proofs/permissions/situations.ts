import { isVisitor, type Principal } from './principals.ts';

/** The thing that is asked for, as it stands. */
export interface Situation {
  readonly audience:
    'public' | 'members' | 'own branch' | 'other branch' | 'own group' | 'other group' | 'staff';
  /** Hidden by a decision; held back by a rule from its first moment; not yet shown to anybody. */
  readonly state: 'open' | 'closed' | 'deleted' | 'reply deleted' | 'hidden' | 'held' | 'draft';
  readonly whose: 'own' | 'member' | 'agent' | 'administrator';
  /** Written long ago. */
  readonly isOld: boolean;
}

const situation = (more: Partial<Situation> = {}): Situation => ({
  audience: 'public',
  state: 'open',
  whose: 'member',
  isOld: false,
  ...more,
});

/** Every state in which a topic or a reply is asked for. */
export const SITUATIONS: readonly Situation[] = [
  situation(),
  situation({ whose: 'own' }),
  situation({ whose: 'own', isOld: true }),
  situation({ whose: 'agent' }),
  situation({ whose: 'administrator' }),
  situation({ audience: 'members' }),
  situation({ audience: 'own branch' }),
  situation({ audience: 'other branch' }),
  situation({ audience: 'other branch', whose: 'own' }),
  situation({ audience: 'own group' }),
  situation({ audience: 'other group' }),
  situation({ audience: 'staff' }),
  situation({ state: 'closed' }),
  situation({ state: 'closed', whose: 'own' }),
  situation({ state: 'deleted' }),
  situation({ state: 'deleted', whose: 'own' }),
  situation({ state: 'reply deleted' }),
  situation({ state: 'reply deleted', whose: 'own' }),
  situation({ state: 'hidden' }),
  situation({ state: 'hidden', whose: 'own' }),
  situation({ state: 'held' }),
  situation({ state: 'held', whose: 'own' }),
];

/** Things of other parts than the forum. */
export type PartSubject = 'poll' | 'survey' | 'channel' | 'event' | 'idea';

const IN_BRANCHES = (['own branch', 'other branch'] as const).map((audience) => situation({ audience }));
const IN_GROUPS = (['own group', 'other group'] as const).map((audience) => situation({ audience }));
const both = (state: Situation['state']): Situation[] => [
  situation({ state }),
  situation({ state, whose: 'own' }),
];

/** Every state that a part knows. A channel is for all members or for a branch, an idea for everybody. */
export const PART_SITUATIONS: Readonly<Record<PartSubject, readonly Situation[]>> = {
  poll: [
    ...both('open'),
    situation({ audience: 'members' }),
    ...IN_BRANCHES,
    ...IN_GROUPS,
    situation({ state: 'closed' }),
    ...both('hidden'),
  ],
  survey: [
    situation(),
    situation({ audience: 'members' }),
    ...IN_BRANCHES,
    ...IN_GROUPS,
    situation({ state: 'draft' }),
    situation({ state: 'closed' }),
    ...[...IN_BRANCHES, ...IN_GROUPS].map((each) => ({ ...each, state: 'closed' as const })),
  ],
  channel: [
    situation({ audience: 'members' }),
    situation({ audience: 'members', whose: 'own' }),
    ...IN_BRANCHES,
    situation({ audience: 'members', state: 'closed' }),
    ...both('hidden').map((each) => ({ ...each, audience: 'members' as const })),
    ...both('held').map((each) => ({ ...each, audience: 'members' as const })),
  ],
  event: [
    ...both('open'),
    situation({ audience: 'members' }),
    situation({ audience: 'staff' }),
    ...both('draft'),
    ...both('hidden'),
  ],
  idea: [...both('open'), ...both('hidden'), ...both('held')],
};
export const isPart = (subject: string | null): subject is PartSubject =>
  subject !== null && subject in PART_SITUATIONS;

/** What has an audience and no author: a category. */
export const AUDIENCES: readonly Situation[] = SITUATIONS.filter(
  ({ state, whose }) => state === 'open' && whose === 'member',
);

export const saying = ({ audience, state, whose, isOld }: Situation): string =>
  `${audience}, ${state}${isOld ? ', old' : ''}, of ${whose === 'own' ? 'their own' : `some ${whose}`}`;

/** Who runs the community knows of every topic, and so does who moderates, but in groups that they are not in. */
const OVERSEERS: readonly string[] = ['moderator', 'community_manager', 'administrator'];
const OF_EVERY_GROUP: readonly string[] = ['community_manager', 'administrator'];

type Knowledge = 'knows' | 'hidden';

/** Whether somebody may know that the thing exists: to others it is as if there were nothing. */
export function knowledge(who: Principal, { audience }: Situation): Knowledge {
  if (audience === 'public') return 'knows';
  if (isVisitor(who) || who.status === 'pending') return 'hidden';
  if (audience === 'members') return 'knows';
  // Machines know of nothing that is for some alone.
  if (who.scopes) return 'hidden';
  if (audience === 'own branch' || audience === 'own group') return 'knows';
  return (audience === 'other group' ? OF_EVERY_GROUP : OVERSEERS).includes(who.role) ? 'knows' : 'hidden';
}

/** Who is shown what was taken away. */
export const seesDeleted = (who: Principal): boolean =>
  OVERSEERS.includes(who.role) && who.reaches && who.status === 'active';
