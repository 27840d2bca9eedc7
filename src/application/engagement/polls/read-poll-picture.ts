import type { Actor } from '#domain/shared/actor';
import type { FoundFile, FoundFiles } from '../../shared/ports.ts';
import type { PollPictures } from './poll-pictures.port.ts';

/** A picture beside an option, for who may know of its poll. */
export class ReadPollPicture {
  constructor(
    private readonly pictures: PollPictures,
    private readonly files: FoundFiles,
  ) {}

  /** @returns null for what does not exist and for what the actor may not know of */
  async execute(actor: Actor, key: string): Promise<FoundFile | null> {
    return (await this.pictures.mayBeReadBy(actor, key)) ? this.files.find(key) : null;
  }
}
