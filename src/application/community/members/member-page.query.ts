import type { Actor } from '#domain/shared/actor';

/** A profile; what the member gave is counted by `MemberCountsQuery`. Visitors see the name only, `about` being null, unless the member made the profile public. */
export interface MemberPage {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly role: string;
  readonly department: string | null;
  readonly about: MemberAbout | null;
}

export interface MemberAbout {
  readonly branches: readonly string[];
  readonly region: string | null;
  readonly bioHtml: string;
  readonly trustLevel: number;
  readonly status: string;
  /** Made so by the member: for everybody to read. */
  readonly isPublic: boolean;
  readonly joinedAt: Date;
}

export interface MemberPageQuery {
  /** Null for nobody, for who left, and for who never confirmed (except to themselves and to the staff). */
  /** @param whose handle, one that was given up, or id */
  execute(actor: Actor, whose: string): Promise<MemberPage | null>;
}
