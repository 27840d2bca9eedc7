import type { Actor } from '#domain/shared/actor';
import type { FileStore, StoredFile } from '../../shared/ports.ts';
import type { Attachments } from './attachments.port.ts';

/** A picture by its key: avatars are for everybody, attachments for who may read the post that shows them. */
export class ReadFile {
  constructor(
    private readonly attachments: Attachments,
    private readonly files: FileStore,
  ) {}

  /** @returns null for what does not exist and for what the actor may not know of */
  async execute(actor: Actor, key: string): Promise<StoredFile | null> {
    const isOpen = key.startsWith('avatars/') || (await this.attachments.mayBeReadBy(actor, key));
    return isOpen ? this.files.get(key) : null;
  }
}
