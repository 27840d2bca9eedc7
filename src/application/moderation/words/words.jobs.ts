export const RUN_DRY_RUN = 'moderation.run-word-dry-run';
export interface DryRunJob {
  readonly dryRunId: string;
}
/** How far back a dry run looks. */
export const DRY_RUN_DAYS = 90;
