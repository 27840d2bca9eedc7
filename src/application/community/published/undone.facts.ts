import type { PublishedFact } from '../../shared/ports.ts';

/** What became of a decision that Moderation overturned, where whoever keeps the piece says so. */
export interface UndoneDecision extends PublishedFact {
  readonly name: `${string}.${string}-undone.v1`;
  readonly decisionId: string;
  /** changed-since: somebody wrote, moved, answered or removed it meanwhile, and that stands. */
  readonly outcome: 'restored' | 'changed-since';
}
