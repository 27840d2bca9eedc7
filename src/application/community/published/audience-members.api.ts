import { token } from '../../shared/token.ts';

/** Whom something for `members`, for branches, for groups or for rolls is for: confirmed members who are active. */
export interface AudienceMembers {
  /** @param audiences `public` and `members` are all of them; else `branch:music`, `group:panel`, `segment:` and the id of a roll */
  of(audiences: readonly string[]): Promise<readonly string[]>;
}

export const AUDIENCE_MEMBERS = token<AudienceMembers>('AudienceMembers');
