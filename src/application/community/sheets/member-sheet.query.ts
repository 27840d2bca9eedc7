/** Who a member is, as the team reads it. The address and the name of the account are no part of it. */
export interface SheetIdentity {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly status: string;
  readonly role: string;
  readonly department: string | null;
  readonly branches: readonly string[];
  readonly region: string | null;
  readonly language: string;
  /** Slugs. */
  readonly groups: readonly string[];
  readonly trustLevel: number;
  /** Whether everybody may read the profile. */
  readonly isPublic: boolean;
  readonly isEmailConfirmed: boolean;
  readonly joinedAt: Date;
  /** `yyyy-mm-dd` in Paris; null for who never came back. */
  readonly seenOn: string | null;
}

/** What a member wrote in one month, of what the reader may know of. */
export interface SheetMonth {
  /** `yyyy-mm`, in Paris. */
  readonly month: string;
  readonly opened: number;
  readonly replies: number;
}

/** A letter of the organisation to many, as far as this member is concerned. */
export interface SheetLetter {
  readonly campaignId: string;
  readonly name: string;
  /** What it leaves on; null for a campaign. */
  readonly occasion: string | null;
  readonly outcome: 'sent' | 'failed' | 'skipped';
  readonly at: Date;
}

/** A way in, and when it was used. What opened it and from where is not told. */
export interface SheetWayIn {
  readonly way: 'session' | 'codes' | 'passkey' | 'provider';
  readonly since: Date;
  readonly lastUsedAt: Date | null;
}

/** The Community's parts of the sheet of one member. What may be read is asked before. */
export interface MemberSheetQuery {
  /** Also of who left; null for nobody. */
  identity(memberId: string): Promise<SheetIdentity | null>;
  /** The last twelve months, the oldest first. @param audiences of the reader */
  months(audiences: readonly string[], memberId: string): Promise<readonly SheetMonth[]>;
  /** The latest first, 20 at most. */
  letters(memberId: string): Promise<readonly SheetLetter[]>;
  /** How many mails about what they follow left in the last 30 days. */
  mails(memberId: string): Promise<number>;
  /** What is open or set up now, 100 at most. */
  waysIn(memberId: string): Promise<readonly SheetWayIn[]>;
}
