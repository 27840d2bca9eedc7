import 'reflect-metadata';
import { KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import type { Clock } from '#application/shared/ports';
import type { SigningPair, SigningPairs } from '#application/site/sign-on/signing-pairs.port';

const DAY_MS = 86_400_000;
/** A certificate carries a key here and vouches for nothing: the provider is told by hand which one is ours. */
const LASTS_MS = 30 * 365 * DAY_MS;
const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** RSA, since every provider of SAML reads it, with a certificate that the key signs itself. */
export class X509SigningPairs implements SigningPairs {
  constructor(
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  async make(): Promise<SigningPair> {
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const at = this.clock.now().getTime();
    const certificate = await X509CertificateGenerator.createSelfSigned(
      {
        serialNumber: `01${randomBytes(15).toString('hex')}`,
        name: [{ CN: [new URL(this.publicUrl).hostname] }],
        notBefore: new Date(at - DAY_MS),
        notAfter: new Date(at + LASTS_MS),
        signingAlgorithm: ALGORITHM,
        keys: keys as CryptoKeyPair,
      },
      webcrypto as Crypto,
    );
    const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' });
    return { key: String(key), certificate: Buffer.from(certificate.rawData).toString('base64') };
  }
}
