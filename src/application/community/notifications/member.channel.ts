/** The doorbell of one member, for their own browsers. */
export const memberChannel = (memberId: string): string => `member:${memberId}`;
