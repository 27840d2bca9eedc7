import { redirect } from '@remix-run/node';
import { visitorsOnly } from '../accounts/signing-in.server.ts';
import { identityPath } from '../accounts/identity.server.ts';
import { read, type Visit } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';

const PURPOSES = { lier: 'link', confirmer: 'confirm', essayer: 'try' } as const;

const purposeIn = (asked: string | null): 'sign-in' | 'link' | 'confirm' | 'try' =>
  asked !== null && Object.hasOwn(PURPOSES, asked) ? PURPOSES[asked as keyof typeof PURPOSES] : 'sign-in';

/** Out to a provider. What binds its answer to this browser stays in a cookie. */
export const loader = read('accounts.by-provider', async (visit) => {
  const { app, actor, viewer, url, network, cookies, params } = visit;
  const purpose = purposeIn(url.searchParams.get('pour'));
  if (purpose === 'sign-in') visitorsOnly(visit);
  const returnTo = safePath(url.searchParams.get('retour'), purpose === 'sign-in' ? '/' : '/compte');
  const command = {
    actor,
    session: viewer.session,
    slug: params['provider'] ?? '',
    purpose,
    returnTo,
    network,
  };
  const begun = await app.accounts.beginSignOn.execute(command).catch((error: unknown) => {
    throw orIdentityFirst(error, visit);
  });
  cookies.keepSignOn(begun.secret, begun.expiresAt);
  throw redirect(begun.leaveTo, { status: 303, headers: { 'Cache-Control': 'no-store' } });
});

function orIdentityFirst(error: unknown, { url }: Visit): unknown {
  const isStale = (error as { code?: string }).code === 'community.identity-not-confirmed';
  return isStale ? redirect(identityPath(url.pathname + url.search), 303) : error;
}

/** Never drawn: the loader leads away, or the boundary says why not. */
export default function ProviderLeaveRoute() {
  return null;
}
