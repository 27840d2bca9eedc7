import { isVisitor, type Principal } from './principals.ts';

/** The thing that is asked for, as it stands. */
export interface Situation {
  readonly audience: 'public' | 'members' | 'own branch' | 'other branch' | 'staff';
  readonly state: 'open' | 'closed' | 'deleted' | 'reply deleted';
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
  situation({ audience: 'staff' }),
  situation({ state: 'closed' }),
  situation({ state: 'closed', whose: 'own' }),
  situation({ state: 'deleted' }),
  situation({ state: 'deleted', whose: 'own' }),
  situation({ state: 'reply deleted' }),
  situation({ state: 'reply deleted', whose: 'own' }),
];

/** What has an audience and no author: a category. */
export const AUDIENCES: readonly Situation[] = SITUATIONS.filter(
  ({ state, whose }) => state === 'open' && whose === 'member',
);

export const saying = ({ audience, state, whose, isOld }: Situation): string =>
  `${audience}, ${state}${isOld ? ', old' : ''}, of ${whose === 'own' ? 'their own' : `some ${whose}`}`;

/** Who runs the community knows of every topic, and so does who moderates. */
const OVERSEERS: readonly string[] = ['moderator', 'community_manager', 'administrator'];

export type Knowledge = 'knows' | 'hidden';

/** Whether somebody may know that the thing exists: to others it is as if there were nothing. */
export function knowledge(who: Principal, { audience }: Situation): Knowledge {
  if (audience === 'public') return 'knows';
  if (isVisitor(who) || who.status === 'pending') return 'hidden';
  if (audience === 'members' || audience === 'own branch' || OVERSEERS.includes(who.role)) return 'knows';
  return 'hidden';
}

/** Who is shown what was taken away. */
export const seesDeleted = (who: Principal): boolean =>
  OVERSEERS.includes(who.role) && who.reaches && who.status === 'active';
