import { Erasure } from '#domain/community/purges/erasure';
import type { Readings } from '#domain/community/topics/readings';
import type { TextStore } from '../../shared/text-stores.ts';
import type { QuotesOfErased, TakenQuotes } from './quotes-of.erased.ts';

/** What is gone for good. */
export interface Gone {
  /** Of what it was, and of what it stood in if that went as well. */
  readonly ids: readonly string[];
  /** All that it said and was called, looked for in what others kept of it. */
  readonly texts: readonly string[];
}

/** What is left elsewhere of texts that are gone for good goes after them: quotes in what others wrote, copies in every store. */
export class TracesOfErased {
  constructor(
    private readonly quotes: QuotesOfErased,
    private readonly stores: readonly TextStore[],
    private readonly readings: Readings,
  ) {}

  /** Within a unit of work. */
  async take({ ids, texts }: Gone, p: TakenQuotes): Promise<void> {
    const erasure = Erasure.of(ids, texts, this.readings);
    await this.quotes.take(ids, erasure, p);
    for (const store of this.stores) await store.erase(erasure);
  }
}
