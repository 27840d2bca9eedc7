import type { ConsentWay, Purpose } from '#domain/community/consents/consent';

/** One consent, from when it was given until it was taken back. */
export interface ConsentRow {
  readonly purpose: Purpose;
  readonly wording: string;
  readonly givenAt: Date;
  readonly givenBy: ConsentWay;
  /** Null while it stands. */
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: ConsentWay | null;
}

export interface ConsentsQuery {
  /** All that a member ever agreed to, the latest first. */
  of(memberId: string): Promise<readonly ConsentRow[]>;
  /** What they agree to now. */
  inForce(memberId: string): Promise<ReadonlySet<Purpose>>;
}
