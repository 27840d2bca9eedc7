/** One try at one job that went wrong. */
export interface FailedJob {
  readonly queue: string;
  readonly job: string;
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  /** No further try will follow: it waits for a person (`replayFailed`). */
  readonly parked: boolean;
  readonly error: Error;
}

/** Told about every job; logs and metrics listen here. */
export interface JobObserver {
  done(queue: string, job: string, milliseconds: number): void;
  failed(failure: FailedJob): void;
  /** The queue itself is in trouble (connection lost, database restarting); it mends by itself. */
  troubled(queue: string, error: Error): void;
}
