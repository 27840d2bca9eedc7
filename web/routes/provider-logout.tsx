import { redirect } from '@remix-run/node';
import { AccountPage } from '../accounts/account-page.tsx';
import { logoutToldHref } from '../lib/addresses.ts';
import { readOfSafety } from '../lib/act-of-safety.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** Where a SAML provider sends the browser by a redirect, to say that a session is over; and the page that tells what came of it. */
export const loader = readOfSafety('accounts.by-provider', async ({ app, params, url, network }) => {
  const slug = params['provider'] ?? '';
  const ticket = url.searchParams.get('fin');
  if (ticket !== null) {
    const told = await app.site.singleLogout.told(slug, ticket);
    if (!told) throw redirect('/', 303);
    return told;
  }
  const message = { binding: 'redirect', query: url.search.slice(1) } as const;
  const after = await app.accounts.hearLogout.execute({ slug, message, network });
  const next = 'leaveTo' in after ? after.leaveTo : logoutToldHref(slug, after.ticket);
  throw redirect(next, { status: 303, headers: { 'Cache-Control': 'no-store' } });
});

export default function ProviderLogoutRoute() {
  const { labels, ended } = usePageData<typeof loader>();
  const t = useT();
  const provider = labels[t.locale];
  return (
    <AccountPage
      title={t(`signOn.ended.${ended}`, { provider })}
      lead={t(`signOn.endedLead.${ended}`, { provider })}
    >
      <p className="cluster">
        <ButtonLink href="/" look="main">
          {t('signOn.endedOn')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
