import { redirect } from '@remix-run/node';
import type { Visit } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';
import { deviceNamed } from './device.ts';

/** Pages for visitors send members on. @throws a redirect */
export function visitorsOnly({ actor, url }: Visit): void {
  if (actor.memberId !== null) throw redirect(safePath(url.searchParams.get('retour')), 303);
}

/**
 * Opens a session in this browser, and ends the one it came with: nobody keeps a secret across a sign-in. From here on
 * the page speaks the member's language and wears their theme, after signing out too.
 */
export async function signIn(visit: Visit, email: string, password: string): Promise<void> {
  const { app, viewer, network, request, cookies } = visit;
  const device = deviceNamed(request.headers.get('user-agent'));
  const opened = await app.accounts.signIn.execute({ email, password, network, device, formerSecret: null });
  if (viewer.session) await endQuietly(visit, viewer.session.id);
  const choice = await app.members.preferences.execute(opened.memberId);
  cookies.startSession(opened.secret, opened.expiresAt);
  if (choice) {
    cookies.remember('langue', choice.language);
    cookies.remember('theme', choice.theme);
  }
}

/** Ends one session of the viewer's; one that is over already is over. */
export async function endQuietly({ app, actor }: Visit, sessionId: string): Promise<void> {
  try {
    await app.accounts.endSession.execute({ actor, sessionId });
  } catch (error) {
    if ((error as { code?: string }).code !== 'community.session-not-found') throw error;
  }
}
