import type { MemberId } from '#domain/shared/id';

/** Of a member whom nothing ties to other accounts. */
export const ownVoice = (memberId: MemberId): string => `member:${memberId}`;
