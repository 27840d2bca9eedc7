import { useActionData } from '@remix-run/react';
import { ConfirmIdentityRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { byProviderHref } from '../lib/addresses.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.confirm-identity', async ({ app, actor, url }) => {
  const [links, all] = await Promise.all([
    app.accounts.myLinks.execute(actor.mustBeMember()),
    app.site.signOn.buttons(),
  ]);
  const mine = (providerId: string) => links.some((link) => link.providerId === providerId);
  return {
    back: safePath(url.searchParams.get('retour'), '/compte'),
    providers: all.filter(({ identifies, providerId }) => identifies && mine(providerId)),
  };
});

export const action = actOfSafety(
  'accounts.confirm-identity',
  ConfirmIdentityRequest,
  async (input, visit) => {
    const { app, actor, viewer, cookies } = visit;
    const { secret, expiresAt } = await app.accounts.confirmIdentity.execute({
      actor,
      sessionId: viewer.session?.id ?? '',
      password: input.password,
    });
    cookies.startSession(secret, expiresAt);
    return seeOther(safePath(input.retour, '/compte'));
  },
);

export default function AccountIdentityRoute() {
  const { back, providers } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const onward = safePath(typedIn(refused, 'retour', back), '/compte');
  return (
    <AccountPage title={t('accounts.identity.title')} lead={t('accounts.identity.lead')}>
      <form method="post" noValidate action="/compte/identite" className="form">
        <Refusal refused={refused} />
        <input type="hidden" name="retour" value={onward} />
        <PasswordField refused={refused} />
        <p className="cluster">
          <Button look="main">{t('accounts.identity.submit')}</Button>
          <ButtonLink look="quiet" href="/compte">
            {t('accounts.account.cancel')}
          </ButtonLink>
        </p>
      </form>
      {providers.map(({ slug, labels }) => (
        <p key={slug} className="account__else">
          <ButtonLink href={byProviderHref(slug, onward, 'confirmer')}>
            {t('signOn.confirmWith', { provider: labels[t.locale] })}
          </ButtonLink>
        </p>
      ))}
    </AccountPage>
  );
}
