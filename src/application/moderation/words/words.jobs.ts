import { job } from '../../shared/job.ts';

export const RUN_DRY_RUN = job<DryRunJob>('moderation.run-word-dry-run');
interface DryRunJob {
  readonly dryRunId: string;
}
/** Begins again what was asked for and is not done. */
export const RESUME_DRY_RUNS = job('moderation.resume-word-dry-runs');
/** How far back a dry run looks. */
export const DRY_RUN_DAYS = 90;
