import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

interface Asked {
  readonly challenge: string;
}

/** A device that keeps one key, as an authenticator of WebAuthn answers; it may be told to answer as a hostile one would. */
export class SoftAuthenticator {
  private readonly publicKey: KeyObject;
  private readonly privateKey: KeyObject;
  readonly id = randomBytes(32);
  counter = 0;

  constructor(
    private readonly host: string,
    private readonly origin: string,
  ) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.publicKey = pair.publicKey;
    this.privateKey = pair.privateKey;
  }

  /** Its public half, as sites keep it. */
  get cose(): Uint8Array {
    const { x, y } = this.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    return isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
  }

  /** What the browser posts once a key was made, as JSON. */
  make(asked: Asked, as: { origin?: string; verified?: boolean } = {}): string {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const authData = Buffer.concat([
      this.head(PRESENT | WITH_KEY | (as.verified === false ? 0 : VERIFIED), this.host),
      Buffer.alloc(16),
      length,
      this.id,
      this.cose,
    ]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', new Uint8Array(authData)],
      ]),
    );
    return this.answer({
      clientDataJSON: this.client('webauthn.create', asked, as.origin).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** What the browser posts once a challenge was signed, as JSON. */
  show(asked: Asked, as: { origin?: string; host?: string; verified?: boolean } = {}): string {
    const client = this.client('webauthn.get', asked, as.origin);
    const authData = this.head(PRESENT | (as.verified === false ? 0 : VERIFIED), as.host ?? this.host);
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', Buffer.concat([authData, sha256(client)]), this.privateKey).toString(
        'base64url',
      ),
    });
  }

  private head(flags: number, host: string): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(host), Buffer.from([flags]), counter]);
  }

  private client(type: string, { challenge }: Asked, origin = this.origin): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private answer(response: object): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}
