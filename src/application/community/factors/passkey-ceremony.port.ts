import type { Passkey } from '#domain/community/factors/second-factor';

/** What a browser hands to the device, as JSON, and what the device has to sign. */
export interface Asked {
  readonly options: object;
  readonly challenge: string;
}

/** What is known of a key that a device just made. */
export type NewPasskey = Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

/** Keys of devices (WebAuthn), for this site and no other. Whoever uses one shows the device that it is them. */
export interface PasskeyCeremony {
  toMake(p: {
    readonly memberId: string;
    readonly name: string;
    readonly site: string;
    readonly known: readonly Passkey[];
  }): Promise<Asked>;
  /** @param known none for whichever key of this site the device holds */
  toShow(known: readonly Passkey[]): Promise<Asked>;
  /** @throws PasskeyRefused */
  judgeMade(answer: string, challenge: string): Promise<NewPasskey>;
  /** Which key an answer names; null where it is none. */
  named(answer: string): string | null;
  /** @returns how often the device says that it was used @throws PasskeyRefused */
  judgeShown(answer: string, challenge: string, passkey: Passkey): Promise<number>;
}
