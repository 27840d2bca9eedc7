import type { RedactedRow } from '../../shared/text-stores.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { PartedFiles } from '../files/parted-files.keeper.ts';

/** Pictures whose place a redaction took out of a post and all its versions: nothing is left that could show them. */
export class RedactedPictures {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: PartedFiles,
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

  delete(keys: readonly string[]): Promise<void> {
    return this.files.delete(keys);
  }
}
