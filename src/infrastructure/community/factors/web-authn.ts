import { isKeepable } from '#domain/shared/keepable';
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type {
  Asked,
  NewPasskey,
  PasskeyCeremony,
} from '#application/community/factors/passkey-ceremony.port';
import { PasskeyRefused } from '#domain/community/factors/factor.errors';
import type { Passkey } from '#domain/community/factors/second-factor';

/** Loaded once somebody uses a key: it weighs much, and most processes have to do with one seldom. */
const library = () => import('@simplewebauthn/server');

const TIMEOUT_MS = 120_000;
/** EdDSA, ES256, RS256. */
const ALGORITHMS = [-8, -7, -257];
const TRANSPORTS: readonly string[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/**
 * Keys are bound to the host of the site, whatever its path, and answers to its origin. The device asks who uses it each time,
 * by a finger, a face or a number. Who made it is not asked.
 */
export class WebAuthnCeremony implements PasskeyCeremony {
  private readonly host: string;
  private readonly origin: string;

  constructor(publicUrl: string) {
    const { hostname, origin } = new URL(publicUrl);
    this.host = hostname;
    this.origin = origin;
  }

  async toMake({ memberId, name, site, known }: Parameters<PasskeyCeremony['toMake']>[0]): Promise<Asked> {
    const { generateRegistrationOptions } = await library();
    const options = await generateRegistrationOptions({
      rpID: this.host,
      rpName: site,
      userID: new TextEncoder().encode(memberId),
      userName: name,
      userDisplayName: name,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(described),
      timeout: TIMEOUT_MS,
    });
    return { options, challenge: options.challenge };
  }

  async toShow(known: readonly Passkey[]): Promise<Asked> {
    const { generateAuthenticationOptions } = await library();
    const options = await generateAuthenticationOptions({
      rpID: this.host,
      allowCredentials: known.map(described),
      userVerification: 'required',
      timeout: TIMEOUT_MS,
    });
    return { options, challenge: options.challenge };
  }

  async judgeMade(answer: string, expectedChallenge: string): Promise<NewPasskey> {
    const { verifyRegistrationResponse } = await library();
    const { verified, registrationInfo } = await orRefused(() =>
      verifyRegistrationResponse({
        ...this.expected(expectedChallenge),
        response: parsed(answer) as unknown as RegistrationResponseJSON,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    );
    if (!verified || !registrationInfo) throw new PasskeyRefused('unverified');
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports.filter((one) => TRANSPORTS.includes(one)),
    };
  }

  named(answer: string): string | null {
    try {
      const { id } = parsed(answer);
      return typeof id === 'string' && id.length <= 2_000 && isKeepable(id) ? id : null;
    } catch (error) {
      if (error instanceof PasskeyRefused) return null;
      throw error;
    }
  }

  async judgeShown(answer: string, expectedChallenge: string, passkey: Passkey): Promise<number> {
    const { verifyAuthenticationResponse } = await library();
    const { verified, authenticationInfo } = await orRefused(() =>
      verifyAuthenticationResponse({
        ...this.expected(expectedChallenge),
        response: parsed(answer) as unknown as AuthenticationResponseJSON,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
          transports: passkey.transports as AuthenticatorTransport[],
        },
      }),
    );
    if (!verified) throw new PasskeyRefused('unverified');
    return authenticationInfo.newCounter;
  }

  private expected(expectedChallenge: string) {
    return {
      expectedChallenge,
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
    };
  }
}

const described = ({ credentialId, transports }: Passkey) => ({
  id: credentialId,
  transports: transports as AuthenticatorTransport[],
});

/** @throws PasskeyRefused */
function parsed(answer: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(answer);
    if (read !== null && typeof read === 'object' && !Array.isArray(read))
      return read as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new PasskeyRefused('unreadable');
}

/** The library throws for whatever does not hold: another challenge, origin or host, no verification, a counter that stood still. */
async function orRefused<T>(judge: () => Promise<T>): Promise<T> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof PasskeyRefused) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
    throw new PasskeyRefused(reason, { cause: error });
  }
}
