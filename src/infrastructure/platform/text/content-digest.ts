import { createHash } from 'node:crypto';

/** A short mark of a text, another one as soon as its words change. Not a secret: whoever knows the text can make it. */
export const contentDigest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);
