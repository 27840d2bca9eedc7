import type { Challenge } from '#domain/engagement/challenges/challenge';

/** Challenges that the team has written. */
export interface ChallengeBook {
  /** Adds challenges whose key nobody used yet. */
  addMissing(challenges: readonly Challenge[]): Promise<void>;
  /** @returns false where somebody wrote it since that version; 0 for a new one */
  save(challenge: Challenge, version: number): Promise<boolean>;
}
