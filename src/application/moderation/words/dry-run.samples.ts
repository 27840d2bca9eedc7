import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { DryRunReport, DryRunSample, KeptSample } from './dry-runs.port.ts';

/** A report with those samples alone that this reader may read in their place; of what nobody noted that of, none. */
export const reportFor = (actor: Actor, report: DryRunReport): DryRunReport<DryRunSample> => ({
  ...report,
  samples: report.samples
    .filter((sample) => mayRead(actor, sample))
    .map(({ field, address, before, found, after, doubt }) => ({
      field,
      address,
      before,
      found,
      after,
      doubt,
    })),
});

const mayRead = (actor: Actor, { audience, categoryId, isPublished }: Partial<KeptSample>): boolean =>
  (audience ?? '').split(' ').some((circle) => actor.sees(circle)) &&
  (isPublished === true || actor.may('topic.read-deleted', categoryId ?? NO_CATEGORY));
