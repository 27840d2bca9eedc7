import type { NotificationKind } from '#domain/community/notifications/kinds';

/** Whose letters of which kind a link stops. */
export interface Stoppable {
  readonly memberId: string;
  /** all: what was too much for one day, of who has no digest: whatever comes to them comes at once · news: of the organisation. */
  readonly what: NotificationKind | 'digest' | 'all' | 'news';
  /** Of the letter, which may be muted instead. */
  readonly topicId: string | null;
  /** Of news of the organisation: the campaign that the letter is of, where that is counted. */
  readonly campaignId?: string;
}

/** Signed, so that a link works for who holds it, signed in or not. They do not end: old letters stop new ones too. */
export interface StopTokens {
  sign(what: Stoppable): Promise<string>;
  /** Null when it was not signed here. */
  read(token: string): Promise<Stoppable | null>;
}

export const stopPath = (token: string): string => `/desinscription/${token}`;
