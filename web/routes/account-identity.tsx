import { useActionData } from '@remix-run/react';
import { ConfirmIdentityRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { byProviderHref } from '../lib/addresses.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { hrefWith } from '../lists/query.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.confirm-identity', async ({ app, actor, url }) => {
  const [account, links, all] = await Promise.all([
    app.accounts.mine.execute(actor.mustBeMember()),
    app.accounts.myLinks.execute(actor.mustBeMember()),
    app.site.signOn.buttons(),
  ]);
  const mine = (providerId: string) => links.some((link) => link.providerId === providerId);
  return {
    hasPassword: account?.hasPassword ?? true,
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

function ByPassword({ back, refused }: { back: string; refused: Refused | undefined }) {
  const t = useT();
  return (
    <form method="post" noValidate action="/compte/identite" className="form">
      <Refusal refused={refused} />
      <input type="hidden" name="retour" value={back} />
      <PasswordField refused={refused} />
      <p className="cluster">
        <Button look="main">{t('accounts.identity.submit')}</Button>
        <ButtonLink look="quiet" href="/compte">
          {t('accounts.account.cancel')}
        </ButtonLink>
      </p>
    </form>
  );
}

/** An account that a provider made: who owns it shows it there, or chooses a password first, where the provider shows nobody anew. */
function WithoutPassword({ back, hasProvider }: { back: string; hasProvider: boolean }) {
  const t = useT();
  return (
    <>
      <p>{t(hasProvider ? 'accounts.identity.byProvider' : 'accounts.identity.byLetter')}</p>
      <p className="cluster">
        {!hasProvider && (
          <ButtonLink look="main" href={hrefWith('/mot-de-passe/oublie', { retour: back })}>
            {t('signOn.mine.choosePassword')}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href="/compte">
          {t('accounts.account.cancel')}
        </ButtonLink>
      </p>
    </>
  );
}

export default function AccountIdentityRoute() {
  const { hasPassword, back, providers } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const onward = safePath(typedIn(refused, 'retour', back), '/compte');
  return (
    <AccountPage
      title={t('accounts.identity.title')}
      lead={t(hasPassword ? 'accounts.identity.lead' : 'accounts.identity.leadWithout')}
    >
      {hasPassword ? (
        <ByPassword back={onward} refused={refused} />
      ) : (
        <WithoutPassword back={onward} hasProvider={providers.length > 0} />
      )}
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
