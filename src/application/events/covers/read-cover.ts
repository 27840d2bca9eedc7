import type { Actor } from '#domain/shared/actor';
import type { FoundFile, FoundFiles } from '../../shared/ports.ts';
import type { Covers } from './covers.port.ts';

/** The picture of an event, for who may know of the event. */
export class ReadCover {
  constructor(
    private readonly covers: Covers,
    private readonly files: FoundFiles,
  ) {}

  /** @returns null for what does not exist and for what the actor may not know of */
  async execute(actor: Actor, key: string): Promise<FoundFile | null> {
    return (await this.covers.mayBeReadBy(actor, key)) ? this.files.find(key) : null;
  }
}
