import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { LinkProviderRequest } from '#interfaces/http/site/sign-on.request';
import { actionHeaders } from '../accounts/action-headers.ts';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { visitorsOnly } from '../accounts/signing-in.server.ts';
import { RefusedPage, SmallPage } from '../layout/small-page.tsx';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { isAfterDeed, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

const ACCOUNT = '/compte';
const PURPOSES = { confirmer: 'confirm', essayer: 'try' } as const;

/** Nothing that stays is begun by an address, which anybody can put before somebody: linking is posted. */
const purposeIn = (asked: string | null): 'sign-in' | 'confirm' | 'try' =>
  asked !== null && Object.hasOwn(PURPOSES, asked) ? PURPOSES[asked as keyof typeof PURPOSES] : 'sign-in';

/** Out to a provider. What binds its answer to this browser stays in a cookie. */
export const loader = read('accounts.by-provider', async (visit) => {
  const { url, request } = visit;
  if (isAfterDeed(request)) return null;
  const asked = url.searchParams.get('pour');
  if (asked === 'lier') throw redirect(ACCOUNT, 303);
  const purpose = purposeIn(asked);
  if (purpose === 'sign-in') visitorsOnly(visit);
  const returnTo = safePath(url.searchParams.get('retour'), purpose === 'sign-in' ? '/' : ACCOUNT);
  const leaveTo = await begin(visit, purpose, returnTo);
  throw redirect(leaveTo, { status: 303, headers: { 'Cache-Control': 'no-store' } });
});

/** No form of ours may lead elsewhere: the page that comes of it has the link. */
export const action = actOfSafety('accounts.sessions', LinkProviderRequest, async (_input, visit) => {
  if (!isStillFresh(visit)) throw redirect(identityPath(ACCOUNT), 303);
  return orIdentity(ACCOUNT, async () => ({ leaveTo: await begin(visit, 'link', ACCOUNT) }));
});

async function begin(
  { app, actor, viewer, network, cookies, params }: Visit,
  purpose: 'sign-in' | 'link' | 'confirm' | 'try',
  returnTo: string,
): Promise<string> {
  const slug = params['provider'] ?? '';
  const command = { actor, session: viewer.session, slug, purpose, returnTo, network };
  const begun = await app.accounts.beginSignOn.execute(command);
  cookies.keepSignOn(begun.secret, begun.expiresAt);
  return begun.leaveTo;
}

/** Drawn after the form of the account alone: the loader leads away, or the boundary says why not. */
export default function ProviderLeaveRoute() {
  const done = useActionData<Refused | { readonly leaveTo: string }>();
  const t = useT();
  if (!done || !('leaveTo' in done)) return <RefusedPage refused={done} back={ACCOUNT} />;
  return (
    <SmallPage title={t('signOn.leave.title')} lead={t('signOn.leave.lead')}>
      <p className="cluster">
        <ButtonLink href={done.leaveTo} look="main">
          {t('signOn.leave.go')}
        </ButtonLink>
        <ButtonLink href={ACCOUNT} look="quiet">
          {t('signOn.leave.stay')}
        </ButtonLink>
      </p>
    </SmallPage>
  );
}
