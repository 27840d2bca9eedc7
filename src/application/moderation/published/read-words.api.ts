import { token } from '../../shared/token.ts';

/** What lets the words of a piece appear, where it says which. */
export interface LettingAppear {
  readonly targetKind: string;
  readonly targetId: string;
  /** The mark of the words that were read. */
  readonly read?: string;
}

/** An approval is of the words that somebody read: whoever carries it out asks whether those still stand. */
export interface ReadWords {
  /** Within a unit of work that holds the piece. @returns true also where nobody said what was read */
  stand(approval: LettingAppear): Promise<boolean>;
}
export const READ_WORDS = token<ReadWords>('ReadWords');
