import type { FileStore, Troubles } from '../../shared/ports.ts';
import type { RedactedRow } from '../../shared/text-stores.ts';
import type { Attachments } from '../files/attachments.port.ts';

/** Pictures whose place a redaction took out of a post and all its versions: nothing is left that could show them. */
export class RedactedPictures {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly troubles: Troubles,
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

  /** Once the words are gone, which is done whatever happens here; what cannot be deleted now goes with files that nothing shows. */
  async delete(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const failed = (error: unknown): void =>
      this.troubles.tell('a picture that a redaction took out is deleted later', error);
    const ends = await Promise.allSettled(keys.map((key) => this.files.delete(key)));
    for (const end of ends) if (end.status === 'rejected') failed(end.reason);
    const gone = keys.filter((_, place) => ends[place]?.status === 'fulfilled');
    await this.attachments.forget(gone).catch(failed);
  }
}
