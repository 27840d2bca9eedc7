import type { FileStore, Troubles } from '../../shared/ports.ts';
import type { Attachments } from './attachments.port.ts';

/** Files of pictures that nothing shows any more. */
export class PartedFiles {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly troubles: Troubles,
  ) {}

  /** Once what parted them is done, which it is whatever happens here; what cannot be deleted now goes with files that nothing shows. */
  async delete(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const failed = (error: unknown): void =>
      this.troubles.tell('a picture that nothing shows is deleted later', error);
    const ends = await Promise.allSettled(keys.map((key) => this.files.delete(key)));
    for (const end of ends) if (end.status === 'rejected') failed(end.reason);
    const gone = keys.filter((_, place) => ends[place]?.status === 'fulfilled');
    await this.attachments.forget(gone).catch(failed);
  }
}
