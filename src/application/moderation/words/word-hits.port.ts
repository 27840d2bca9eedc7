import type { WordsFinding } from '../published/words.api.ts';

/** What was found in one writing. */
export interface FoundWords {
  /** Whoever tells it twice tells it with the same id. */
  readonly id: string;
  readonly at: Date;
  readonly targetKind: string;
  /** Null for what was refused, and so stands nowhere. */
  readonly targetId: string | null;
  readonly authorId: string | null;
  readonly findings: readonly Pick<
    WordsFinding,
    'ruleId' | 'ruleKey' | 'version' | 'action' | 'field' | 'spans'
  >[];
}

/** Where and by which rule something was found; never what. */
export interface WordHits {
  note(found: FoundWords): Promise<void>;
}
