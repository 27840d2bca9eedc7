import { token } from '../../shared/token.ts';

/** What a letter about a decision says, and to whom: a member, or the address that was given with an appeal. */
export interface DecisionLetter {
  readonly to: { readonly memberId: string } | { readonly email: string; readonly language: 'fr' | 'en' };
  readonly letter: 'statement-of-reasons' | 'decision-lifted' | 'text-published' | 'appeal-answered';
  /** What its template needs, `path` of the signed link among it. */
  readonly values: Readonly<Record<string, string>>;
}

/** Moderation says what is to be told; who knows the addresses tells it. */
export interface DecisionLetters {
  /** Null when nobody was restricted, or nobody is known. */
  ofDecision(decisionId: string): Promise<DecisionLetter | null>;
  /**
   * Null when an appeal brought it about or another decision took its place: the letter about that says so already. Null too of what
   * still waits to be read, as words that changed meanwhile do.
   * @param undone what became of the content; null where none was restricted, or nobody says
   * @param read the mark of the words that were read, where the decision fell to let them appear
   */
  ofOverturned(
    decisionId: string,
    undone: 'restored' | 'changed-since' | null,
    read?: string,
  ): Promise<DecisionLetter | null>;
  ofAppeal(appealId: string): Promise<DecisionLetter | null>;
}
export const DECISION_LETTERS = token<DecisionLetters>('DecisionLetters');
