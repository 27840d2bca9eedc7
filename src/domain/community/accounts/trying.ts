import { knownId } from '../../shared/id.ts';

/** For so many minutes an administrator may look at the site with somebody else's eyes. */
export const TRYING_MINUTES = 30;
export const TRYING_KINDS = ['role', 'group', 'member'] as const;
export type TryingKind = (typeof TRYING_KINDS)[number];

/**
 * Who is looked through: nobody. Rights and audiences are those of the role, the group or the member; whatever belongs to one
 * person is asked for by their id, and nothing belongs to this one.
 */
export const NOBODYS_EYES = knownId<'Member'>('00000000-0000-7000-8000-000000000000');
