import type { Actor } from '#domain/shared/actor';
import type { FileStore, StoredFile } from '../../shared/ports.ts';
import type { FileAccessQuery } from './file-access.query.ts';

/** Hands out a stored picture to who may see where it stands. Pictures of members are public, as their names are. */
export class ReadFile {
  constructor(
    private readonly access: FileAccessQuery,
    private readonly files: FileStore,
  ) {}

  /** @returns null for what does not exist and for what the actor may not know of */
  async execute(actor: Actor, key: string): Promise<StoredFile | null> {
    if (key.startsWith('attachments/') && !(await this.access.execute(actor, key))) return null;
    return this.files.get(key);
  }
}
