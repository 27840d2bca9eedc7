import type { WaitingText } from '#application/community/newcomers/newcomers.query';
import type { Visit } from '../lib/gates.server.ts';

/** What waits for somebody of the team, where a page is about its reader; not to who looks with their eyes. */
export async function ownWaiting(
  { app, actor, viewer }: Visit,
  handle: string | undefined,
): Promise<readonly WaitingText[]> {
  if (handle === undefined || viewer.member?.handle !== handle || viewer.trying) return [];
  return app.members.waitingTexts.execute(actor);
}
