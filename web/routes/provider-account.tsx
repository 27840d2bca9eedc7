import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { ProvidedAccountRequest } from '#interfaces/http/site/sign-on.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import {
  BranchesField,
  CharterField,
  EmailField,
  PasswordField,
  PseudonymField,
} from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { browserOf, enter, visitorsOnly } from '../accounts/signing-in.server.ts';
import { providedAccountHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.by-provider', async (visit) => {
  visitorsOnly(visit);
  const { app, params, signOnSecret } = visit;
  const slug = params['provider'] ?? '';
  const arrival = signOnSecret === null ? null : await app.site.signOn.held(slug, signOnSecret);
  if (arrival?.purpose !== 'sign-in') throw redirect('/connexion', 303);
  const { attested, takesNew, labels } = arrival;
  const address = attested.isEmailTrusted ? attested.email : null;
  return {
    slug,
    labels,
    address,
    makes: takesNew && address !== null,
    takesNew,
    branches: attested.branches,
  };
});

export const action = actOfSafety('accounts.by-provider', ProvidedAccountRequest, async (input, visit) => {
  visitorsOnly(visit);
  const {
    app,
    params,
    signOnSecret: secret,
    network,
    site,
    locale: language,
    deviceMark: mark,
    cookies,
  } = visit;
  const same = { slug: params['provider'] ?? '', secret, network, ...browserOf(visit) };
  const { pseudonym = '', branches = [], charter = '', email = '', password = '' } = input;
  const { opened, returnTo } =
    input.act === 'link'
      ? await app.accounts.linkWithPassword.execute({ ...same, email, password, mark })
      : await app.accounts.makeProvidedAccount.execute({
          ...same,
          pseudonym,
          branches,
          charter,
          charterInForce: site.charterVersion,
          language,
        });
  cookies.endSignOn();
  const told = telling(input.act === 'link' ? 'signOn.flash.linked' : 'signOn.flash.joined');
  return enter(visit, opened, returnTo, told);
});

/** Whom the provider named nobody here knows yet: an account of theirs, or a new one. */
export default function ProviderAccountRoute() {
  const { slug, labels, address, makes, takesNew, branches } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const provider = labels[t.locale];
  const isLinking = typedIn(refused, 'act') === 'link';
  const making = isLinking ? undefined : refused;
  const linking = isLinking ? refused : undefined;
  const href = providedAccountHref(slug);
  return (
    <AccountPage title={t('signOn.unknown.title')} lead={t('signOn.unknown.lead', { provider })}>
      <section aria-labelledby="relier">
        <SectionHead id="relier" title={t('signOn.unknown.link')} />
        <form method="post" noValidate action={href} className="form">
          <Refusal refused={linking} />
          <p>{t('signOn.unknown.linkHelp', { provider })}</p>
          <EmailField refused={linking} signIn />
          <PasswordField refused={linking} />
          <p className="cluster">
            <Button look={makes ? undefined : 'main'} name="act" value="link">
              {t('signOn.unknown.linkSubmit')}
            </Button>
            <a href="/mot-de-passe/oublie">{t('accounts.signIn.forgotten')}</a>
          </p>
        </form>
      </section>
      <section aria-labelledby="nouveau">
        <SectionHead id="nouveau" title={t('signOn.unknown.make')} />
        {makes ? (
          <form method="post" noValidate action={href} className="form">
            <Refusal refused={making} />
            <p>{t('signOn.unknown.makeHelp', { provider, address: address ?? '' })}</p>
            <PseudonymField refused={making} />
            <BranchesField refused={making} values={branches} />
            <CharterField refused={making} />
            <p>
              <Button look="main" name="act" value="make">
                {t('accounts.signUp.submit')}
              </Button>
            </p>
          </form>
        ) : (
          <p>{t(takesNew ? 'signOn.unknown.noAddress' : 'signOn.unknown.takesNobody', { provider })}</p>
        )}
      </section>
    </AccountPage>
  );
}
