import type { LettingAppear, ReadWords } from '../published/read-words.api.ts';
import type { ContentKinds } from './content.kinds.ts';

/** Compares what a piece says now with what was read of it. */
export class ReadWordsReader implements ReadWords {
  constructor(private readonly kinds: ContentKinds) {}

  async stand({ targetKind: kind, targetId: id, read }: LettingAppear): Promise<boolean> {
    if (read === undefined) return true;
    const piece = await this.kinds.piece({ kind, id });
    return piece === null || piece.contentDigest === read;
  }
}
