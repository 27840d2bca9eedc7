import { token } from '../../shared/token.ts';

/** What groups are called: a secret one by its members, and by those who know of every group, alone. */
export interface GroupNames {
  /** @param audiences what somebody knows of @returns by slug, the names of the groups among them */
  among(audiences: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export const GROUP_NAMES = token<GroupNames>('GroupNames');
