import type { FoundWords } from '../../community/published/words.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { WordHits } from '../words/word-hits.port.ts';

/** Keeps where and by which rule something was found. */
export class RecordWordHits implements Consumer<FoundWords> {
  constructor(private readonly hits: WordHits) {}

  async on(fact: FoundWords, { factId }: { readonly factId: string }): Promise<void> {
    const { targetKind, targetId, authorId, findings } = fact;
    await this.hits.note({ id: factId, at: new Date(fact.at), targetKind, targetId, authorId, findings });
  }
}
