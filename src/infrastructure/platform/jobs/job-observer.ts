/** One try at one job that went wrong. */
export interface FailedJob {
  readonly queue: string;
  readonly job: string;
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  /**
   * It takes a person: no further try will follow (`replayFailed`), or it is work of the clock that failed `inARow` times, as a
   * whole or `inPart`, and will the next time too.
   */
  readonly parked: boolean;
  /** Of work that is tried once each time: how often it failed in this process since it was last done here, or in part. */
  readonly inARow?: number;
  /** Others of its things were done. */
  readonly inPart?: boolean;
  readonly error: Error;
}

/** Told about every job; logs and metrics listen here. */
export interface JobObserver {
  done(queue: string, job: string, milliseconds: number): void;
  failed(failure: FailedJob): void;
  /** The queue itself is in trouble (connection lost, database restarting); it mends by itself. */
  troubled(queue: string, error: Error): void;
}
