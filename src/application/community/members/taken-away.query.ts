import type { MemberId } from '#domain/shared/id';

/** Whose presentation or picture is kept because a decision took it. */
export interface TakenAwayQuery {
  kept(): Promise<readonly { readonly memberId: MemberId; readonly decisionIds: readonly string[] }[]>;
}
