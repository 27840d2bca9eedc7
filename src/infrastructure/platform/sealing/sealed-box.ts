import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Sealing } from '#application/shared/ports';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/** Why a text does not open; says nothing of what is in it. */
export class NotSealedHere extends Error {
  constructor(options?: ErrorOptions) {
    super('This was sealed by another key, for another purpose, or was changed', options);
  }
}

/**
 * AES-256-GCM, with a nonce of chance for each text and its purpose as what is signed beside it. Of several keys the first
 * seals and all open, so that one can take the place of another while what the former sealed is still there.
 */
export class SealedBox implements Sealing {
  private readonly keys: readonly { readonly id: string; readonly key: Uint8Array }[];

  /** @param keys 32 bytes each */
  constructor(keys: readonly Uint8Array[]) {
    if (keys.length === 0 || keys.some(({ length }) => length !== KEY_BYTES))
      throw new Error('A key for sealing has 32 bytes');
    this.keys = keys.map((key) => ({ id: idOf(key), key }));
  }

  seal(text: string, purpose: string): string {
    const { id, key } = this.keys[0]!;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(purpose, 'utf8'));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `s1.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  open(sealed: string, purpose: string): string {
    const [form, id, body = ''] = sealed.split('.');
    const known = this.keys.find((one) => one.id === id);
    if (form !== 's1' || !known) throw new NotSealedHere();
    const bytes = Buffer.from(body, 'base64url');
    // One text has one sealed form: the decoder passes over what it does not know.
    if (sealed !== `s1.${id}.${bytes.toString('base64url')}`) throw new NotSealedHere();
    try {
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(ALGORITHM, known.key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(purpose, 'utf8'));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new NotSealedHere({ cause });
    }
  }
}

/** Whether both were sealed by the same key. */
export const areSealedAlike = (one: string, other: string): boolean =>
  one.split('.')[1] === other.split('.')[1];

/** Tells keys apart and nothing else of them. */
const idOf = (key: Uint8Array): string =>
  createHash('sha256').update('sealing key ').update(key).digest('hex').slice(0, 8);
