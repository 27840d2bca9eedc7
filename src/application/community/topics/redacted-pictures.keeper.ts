import type { FileStore } from '../../shared/ports.ts';
import type { RedactedRow } from '../../shared/text-stores.ts';
import type { Attachments } from '../files/attachments.port.ts';

/** Pictures whose place a redaction took out of a post and all its versions: nothing is left that could show them. */
export class RedactedPictures {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
  ) {}

  /** With the words. @returns keys of files that are to go */
  part(
    posts: readonly { readonly postId: string }[],
    changed: readonly RedactedRow[],
  ): Promise<readonly string[]> {
    const revisions = changed.filter(({ table }) => table === 'community.post_revision').map(({ id }) => id);
    return this.attachments.partUnshown(
      posts.map(({ postId }) => postId),
      revisions,
    );
  }

  /** Once the words are gone; what cannot be deleted now goes with files that nothing shows. */
  async delete(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    for (const key of keys) await this.files.delete(key);
    await this.attachments.forget(keys);
  }
}
