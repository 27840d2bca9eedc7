import { redirect } from '@remix-run/node';
import type { OpenedSession } from '#application/community/accounts/session.opener';
import { secondStepHref } from '../lib/addresses.ts';
import { seeOther, type Visit } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';
import { deviceNamed } from './device.ts';

/** Pages for visitors send members on. @throws a redirect */
export function visitorsOnly({ actor, url }: Visit): void {
  if (actor.memberId !== null) throw redirect(safePath(url.searchParams.get('retour')), 303);
}

/** What the house is told of the browser. The session it came with is ended by `enter`. */
export const browserOf = ({ request }: Visit) => ({
  device: deviceNamed(request.headers.get('user-agent')),
  formerSecret: null,
});

export async function signIn(
  visit: Visit,
  email: string,
  password: string,
  onward: string | undefined,
): Promise<Response> {
  const { app, network, deviceMark: mark } = visit;
  const command = { email, password, network, mark, ...browserOf(visit) };
  return enter(visit, await app.accounts.signIn.execute(command), onward);
}

/**
 * Takes an opened session into this browser, and ends the one it came with: nobody keeps a secret across a sign-in. From
 * here on the page speaks the member's language and wears their theme, after signing out too; the language and the theme
 * that they chose here just now are theirs from then on. Where the account asks for more than a password, all that this browser gets is
 * the way to the page that asks.
 * @param onward where to go on; judged by `safePath`
 */
export async function enter(
  visit: Visit,
  opened: OpenedSession,
  onward: string | undefined,
  told?: HeadersInit,
): Promise<Response> {
  const { app, viewer, cookies, halfwaySecret, typedAddress } = visit;
  if (opened.isHalfway) {
    cookies.keepHalfway(opened.secret, opened.expiresAt);
    return redirect(secondStepHref(safePath(onward)), 303);
  }
  if (halfwaySecret !== null) cookies.endHalfway();
  if (typedAddress !== null) cookies.endTypedAddress();
  if (viewer.session) await endQuietly(visit, viewer.session.id);
  const choice = await app.members.preferences.execute(opened.memberId);
  cookies.startSession(opened.secret, opened.expiresAt);
  cookies.keepDevice(opened.mark.text, opened.mark.expiresAt);
  if (choice) {
    const { language, theme } = await lookOf(visit, opened.memberId, choice);
    cookies.remember('langue', language);
    cookies.remember('theme', theme);
  }
  return seeOther(onward ?? '/', told);
}

/** As it was chosen in this browser a moment ago, and kept then; else as the account says. */
async function lookOf(
  { app, languageJustChosen, themeJustChosen }: Visit,
  memberId: OpenedSession['memberId'],
  theirs: { readonly language: string; readonly theme: string },
): Promise<{ readonly language: string; readonly theme: string }> {
  const language = languageJustChosen === theirs.language ? null : languageJustChosen;
  const theme = themeJustChosen === theirs.theme ? null : themeJustChosen;
  if (language !== null || theme !== null)
    await app.members.keepChosenLook.execute({ memberId, language, theme });
  return { language: language ?? theirs.language, theme: theme ?? theirs.theme };
}

/** Ends one session of the viewer's; one that is over already is over. */
export async function endQuietly({ app, actor }: Visit, sessionId: string): Promise<void> {
  try {
    await app.accounts.endSession.execute({ actor, sessionId });
  } catch (error) {
    if ((error as { code?: string }).code !== 'community.session-not-found') throw error;
  }
}
