import type { Challenge } from '#domain/engagement/challenges/challenge';

/** Challenges that the team has written. */
export interface ChallengeBook {
  /** Adds challenges whose key nobody used yet. */
  addMissing(challenges: readonly Challenge[]): Promise<void>;
  /** For whom one is that is written already; null for everybody, or where there is none. */
  audienceOf(key: string): Promise<string | null>;
  /** @returns false where somebody wrote it since that version; 0 for a new one */
  save(challenge: Challenge, version: number): Promise<boolean>;
}
