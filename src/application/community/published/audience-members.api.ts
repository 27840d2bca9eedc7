import { token } from '../../shared/token.ts';

/** Whom something for `members`, for branches, for groups or for rolls is for: confirmed members who are active. */
export interface AudienceMembers {
  /**
   * @param audiences `public` and `members` are all of them; else `branch:music`, `group:panel`, `segment:` and the id of a roll
   * @param joined.by only whose account was made by then; all of them where it is null or left out
   */
  of(audiences: readonly string[], joined?: { readonly by: Date | null }): Promise<readonly string[]>;
  /** Of these members those whom it is for, in the order of their ids; asked as above. */
  among(
    memberIds: readonly string[],
    audiences: readonly string[],
    joined?: { readonly by: Date | null },
  ): Promise<readonly string[]>;
}

export const AUDIENCE_MEMBERS = token<AudienceMembers>('AudienceMembers');
