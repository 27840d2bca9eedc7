import { ADMIN } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { sectionsFor } from './sections.ts';

/** Counts for the navigation what waits in the parts that the viewer is shown; elsewhere than in the back office, nothing. */
export async function countWaiting({ app, actor, url, waiting }: Visit): Promise<void> {
  if (url.pathname !== ADMIN && !url.pathname.startsWith(`${ADMIN}/`)) return;
  const counted = sectionsFor((permission) => actor.may(permission)).map(async (section) => {
    if (section.waiting) waiting.set(section.href, await section.waiting(app, actor));
  });
  await Promise.all(counted);
}
