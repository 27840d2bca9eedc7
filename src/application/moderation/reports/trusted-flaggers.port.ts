import type { TrustedFlagger } from '#domain/moderation/reports/trusted-flagger';
import type { Actor } from '#domain/shared/actor';

/** The register of trusted flaggers. */
export interface TrustedFlaggers {
  /** Whether notices of this member go first; not while the status is suspended. */
  isTrusted(memberId: string): Promise<boolean>;
  /** @returns false where the member is in the register already */
  add(flagger: TrustedFlagger & { memberId: string; by: string; at: Date }): Promise<boolean>;
  /** @param p.why null to lift it @returns false where nothing changes */
  suspend(p: { memberId: string; why: string | null; at: Date }): Promise<boolean>;
}

export interface FlaggerRow extends TrustedFlagger {
  readonly memberId: string;
  readonly appointedAt: Date;
  readonly suspendedAt: Date | null;
  readonly suspendedWhy: string | null;
  /** Of the last twelve months. */
  readonly filed: number;
  readonly waiting: number;
  readonly agreed: number;
  readonly disagreed: number;
  /** From notice to decision; null where none was decided of. */
  readonly medianHours: number | null;
}

export interface TrustedFlaggersQuery {
  /** By name. @throws NotAllowed */
  all(actor: Actor): Promise<readonly FlaggerRow[]>;
}
