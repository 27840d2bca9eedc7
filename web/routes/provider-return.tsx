import { redirect } from '@remix-run/node';
import { browserOf, enter } from '../accounts/signing-in.server.ts';
import { providedAccountHref, tryProviderHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { readOfSafety } from '../lib/act-of-safety.server.ts';
import { seeOther, type Visit } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';

/** Back from a provider. */
export const loader = readOfSafety('accounts.by-provider', async (visit) => {
  const { app, actor, viewer, url, network, cookies, params, signOnSecret } = visit;
  const slug = params['provider'] ?? '';
  cookies.endSignOn();
  const arrived = await app.accounts.arriveByProvider.execute({
    actor,
    sessionId: viewer.session?.id ?? null,
    slug,
    secret: signOnSecret,
    answer: url.search,
    network,
    ...browserOf(visit),
  });
  throw await leadOn(arrived, slug, visit);
});

type Arrived = Awaited<ReturnType<Visit['app']['accounts']['arriveByProvider']['execute']>>;

async function leadOn(arrived: Arrived, slug: string, visit: Visit): Promise<Response> {
  const { cookies } = visit;
  switch (arrived.kind) {
    case 'entered':
      return enter(visit, arrived.opened, arrived.returnTo);
    case 'confirmed':
      cookies.startSession(arrived.renewed.secret, arrived.renewed.expiresAt);
      return seeOther(safePath(arrived.returnTo, '/compte'));
    case 'linked':
      return seeOther(safePath(arrived.returnTo, '/compte'), telling('signOn.flash.linked'));
    case 'unknown':
      cookies.keepSignOn(arrived.held.secret, arrived.held.expiresAt);
      return redirect(providedAccountHref(slug), 303);
    case 'tried':
      cookies.keepSignOn(arrived.held.secret, arrived.held.expiresAt);
      return redirect(tryProviderHref(arrived.providerId), 303);
  }
}

/** Never drawn: the loader leads on, or the boundary says why not. */
export default function ProviderReturnRoute() {
  return null;
}
