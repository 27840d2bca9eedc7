import type { Logger } from 'pino';
import type { RelayObserver } from '../facts/outbox-relay.ts';
import type { FailedJob, JobObserver } from '../jobs/job-observer.ts';

type WorkObserver = JobObserver & RelayObserver;

/** Logs what goes wrong in queues and relay; a job that takes a person is an error, a try that will be repeated a warning. */
export class WorkLog implements WorkObserver {
  constructor(private readonly logger: Logger) {}

  done(): void {}

  failed({ error, parked, ...which }: FailedJob): void {
    if (parked) this.logger.error({ ...which, err: error }, whatParked(which));
    else this.logger.warn({ ...which, err: error }, 'job failed, will be tried again');
  }

  troubled(queue: string, error: Error): void {
    this.logger.warn({ queue, err: error }, 'queue troubled');
  }

  relayed(): void {}

  redelivered(deliveries: number): void {
    this.logger.warn({ deliveries }, 'deliveries made again');
  }

  relayFailed(error: Error): void {
    this.logger.warn({ err: error }, 'relay failed, goes on');
  }
}

function whatParked({ inARow, inPart = false }: Pick<FailedJob, 'inARow' | 'inPart'>): string {
  if (inARow === undefined) return 'job parked';
  return inPart ? 'job fails in part again and again' : 'job fails every time';
}

/** Tells several observers the same, for instance the log and the metrics. */
export const observers = (...all: readonly WorkObserver[]): WorkObserver => ({
  done: (queue, job, milliseconds) => all.forEach((one) => one.done(queue, job, milliseconds)),
  failed: (failure) => all.forEach((one) => one.failed(failure)),
  troubled: (queue, error) => all.forEach((one) => one.troubled(queue, error)),
  relayed: (facts, deliveries) => all.forEach((one) => one.relayed(facts, deliveries)),
  redelivered: (deliveries) => all.forEach((one) => one.redelivered(deliveries)),
  relayFailed: (error) => all.forEach((one) => one.relayFailed(error)),
});
