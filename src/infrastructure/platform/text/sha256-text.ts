import { createHash } from 'node:crypto';
import type { TextHash } from '#application/shared/text.ports';

/** The same as `community.text_hash` in the database, which reads compare with. */
export class Sha256Text implements TextHash {
  of(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }
}
