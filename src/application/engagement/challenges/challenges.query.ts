import type { Challenge, Progress, Span } from '#domain/engagement/challenges/challenge';
import type { Streak } from '#domain/engagement/challenges/streak';
import type { Actor } from '#domain/shared/actor';

/** A challenge that runs today, with how far it has come. */
export interface RunningChallenge extends Challenge, Progress {
  readonly span: Span;
}

/** A challenge as who runs engagement sees it. */
export interface ChallengeRow extends Challenge {
  readonly version: number;
  readonly isRunning: boolean;
}

/** Counted from what stands each time it is asked: nothing of it is kept. */
export interface ChallengesQuery {
  /** Those for everybody and for these branches, what ends first first. @throws SignInNeeded */
  running(actor: Actor, branches: readonly string[]): Promise<readonly RunningChallenge[]>;
  /** Of the reader, over the last year. @throws SignInNeeded */
  streak(actor: Actor): Promise<Streak>;
  /** All of them, those that run first. @throws NotAllowed */
  all(actor: Actor): Promise<readonly ChallengeRow[]>;
  /** @throws NotAllowed, ChallengeNotFound */
  one(actor: Actor, key: string): Promise<ChallengeRow>;
}
