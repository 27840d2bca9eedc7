import { token } from '../../shared/token.ts';

/** Where somebody of the team is written to. */
export interface OwnAddress {
  /** Null where nothing may be sent now: an address that was never confirmed, or takes no mail. */
  of(memberId: string): Promise<string | null>;
}

export const OWN_ADDRESS = token<OwnAddress>('OwnAddress');
