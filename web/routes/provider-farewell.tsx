import { redirect } from '@remix-run/node';
import { AccountPage } from '../accounts/account-page.tsx';
import { farewellHref } from '../lib/addresses.ts';
import { readOfSafety } from '../lib/act-of-safety.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

/** Signed out here; the provider still knows them, and on a computer of many that may matter. */
export const loader = readOfSafety(
  'accounts.by-provider',
  async ({ app, params, url, signOnSecret, cookies }) => {
    const slug = params['provider'] ?? '';
    if (signOnSecret === null) throw redirect('/', 303);
    if (url.searchParams.get('suite') === '1') {
      cookies.endSignOn();
      const leaveTo = await app.site.signOn.lastWord(slug, signOnSecret);
      throw redirect(leaveTo, { status: 303, headers: { 'Cache-Control': 'no-store' } });
    }
    const button = (await app.site.signOn.buttons()).find((one) => one.slug === slug);
    if (!button) throw redirect('/', 303);
    return { slug, labels: button.labels };
  },
);

export default function ProviderFarewellRoute() {
  const { slug, labels } = usePageData<typeof loader>();
  const t = useT();
  const provider = labels[t.locale];
  return (
    <AccountPage title={t('signOn.farewell.title')} lead={t('signOn.farewell.lead', { provider })}>
      <p className="cluster">
        <ButtonLink href={`${farewellHref(slug)}?suite=1`} look="main">
          {t('signOn.farewell.too', { provider })}
        </ButtonLink>
        <ButtonLink href="/" look="quiet">
          {t('signOn.farewell.stay')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
