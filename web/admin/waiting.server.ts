import { ADMIN } from '../lib/addresses.ts';
import type { PageEnvironment } from '../lib/page-environment.ts';
import { sectionsFor } from './sections.ts';

/** Counts for the navigation what waits in the parts that the viewer is shown; elsewhere than in the back office, nothing. */
export async function countWaiting(path: string, { app, viewer, waiting }: PageEnvironment): Promise<void> {
  if (path !== ADMIN && !path.startsWith(`${ADMIN}/`)) return;
  const { actor } = viewer;
  const counted = sectionsFor((permission) => actor.may(permission)).map(async (section) => {
    if (section.waiting) waiting.set(section.href, await section.waiting(app, actor));
  });
  await Promise.all(counted);
}
