import type { Clock, JobQueue } from '../../shared/ports.ts';
import type { DryRuns } from './dry-runs.port.ts';
import { RUN_DRY_RUN } from './words.jobs.ts';

/** So young a trial has its job, or is being asked for at this moment. */
const YOUNG_MS = 5 * 60_000;
/** A trial that is not done by then failed again and again: it goes, and may be asked for anew. */
const GIVEN_UP_MS = 24 * 3_600_000;

/** Trials of rules whose job was lost, or was never taken, are begun again. One whose job is still there keeps that one. */
export class ResumeDryRuns {
  constructor(
    private readonly runs: DryRuns,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const at = this.clock.now().getTime();
    const from = new Date(at - GIVEN_UP_MS);
    await this.runs.dropUnfinished(from);
    for (const dryRunId of await this.runs.unfinished({ from, before: new Date(at - YOUNG_MS) }))
      await this.jobs.enqueue(RUN_DRY_RUN, { dryRunId }, { dedupeKey: dryRunId });
  }
}
