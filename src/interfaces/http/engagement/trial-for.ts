import type { TrialRow, TrialView } from '#application/engagement/trials/trial-view';
import type { Page } from '#application/shared/page';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { rowsWithoutOwn, withoutOwn } from '../persons-alone.ts';

const NO_SEAT = { own: null } satisfies Partial<TrialRow>;

/** One product test as its caller is told of it: what a tester promised to keep to themselves is kept from machines too. */
export async function trialFor(app: App, viewer: Viewer, key: string): Promise<TrialView> {
  const trial = await app.engagement.trialPage.execute(viewer.actor, key);
  const tasks = viewer.actor.may('trial.manage') ? trial.tasks : null;
  return withoutOwn<TrialView>(trial, viewer, { ...NO_SEAT, tester: null, tasks });
}

/** The same of a list of them. */
export const trialRowsFor = (page: Page<TrialRow>, viewer: Viewer): Page<TrialRow> =>
  rowsWithoutOwn<TrialRow>(page, viewer, NO_SEAT);
