import type { MemberId } from '#domain/shared/id';

/** Whose call it is: a client keeps its own answers, whoever it acts for. */
export const callerNamed = (one: { readonly clientId: string } | { readonly memberId: MemberId }): string =>
  'clientId' in one ? `client:${one.clientId}` : `member:${one.memberId}`;
