import { useActionData } from '@remix-run/react';
import type { ForeseenSignOn } from '#application/community/sign-on/foresee-sign-on';
import type { Arrival } from '#application/site/published/sign-on.api';
import { TryClaimsRequest } from '#interfaces/http/site/sign-on.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { byProviderHref, providerHref, SIGN_ON, tryProviderHref } from '../lib/addresses.ts';
import { branchName } from '../lib/branches.ts';
import { act, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { type MessageKey, useT } from '../lib/texts.tsx';
import { providerIn } from '../sign-on/provider.server.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const EXAMPLE = JSON.stringify(
  { sub: '248289761001', email: 'jeanne@example.org', email_verified: true, groups: ['moderation'] },
  null,
  2,
);

/** What a try came to. */
interface Tried {
  readonly foreseen: ForeseenSignOn;
  readonly claims: string;
}
const isTried = (answer: object | undefined): answer is Tried => answer !== undefined && 'foreseen' in answer;

export const loader = read('sign-on.manage', async (visit) => {
  const { app, signOnSecret } = visit;
  const provider = await providerIn(visit);
  const held = signOnSecret === null ? null : await app.site.signOn.held(provider.slug, signOnSecret);
  const isMine = held?.purpose === 'try' && held.memberId === visit.actor.memberId;
  return { provider, live: isMine ? await foreseen(visit, held) : null };
});

export const action = act('sign-on.manage', TryClaimsRequest, async ({ claims }, visit) => {
  const { slug } = await providerIn(visit);
  return foreseen(visit, await visit.app.site.signOn.suppose(slug, claims));
});

async function foreseen(
  { app, actor }: Visit,
  { attested, takesNew }: Pick<Arrival, 'attested' | 'takesNew'>,
): Promise<Tried> {
  return {
    foreseen: await app.accounts.foreseeSignOn.execute({ actor, attested, takesNew }),
    claims: JSON.stringify(attested.claims, null, 2),
  };
}

/** What a sign-in would come to: with claims that somebody types, or with their own from a sign-in just now. */
export default function TrySignOnProviderRoute() {
  const { provider, live } = usePageData<typeof loader>();
  const answered = useActionData<Refused | Tried>();
  const t = useT();
  const tried = isTried(answered) ? answered : null;
  const refused = answered && !isTried(answered) ? answered : undefined;
  const shown = tried ?? (refused ? null : live);
  const name = t.locale === 'fr' ? provider.labelFr : provider.labelEn;
  return (
    <AdminFrame
      place="signOn"
      title={t('signOn.try.title', { provider: name })}
      lead={t('signOn.try.lead')}
      acts={
        <ButtonLink href={byProviderHref(provider.slug, tryProviderHref(provider.id), 'essayer')}>
          {t('signOn.tryLive')}
        </ButtonLink>
      }
    >
      <Breadcrumbs
        items={[
          { href: SIGN_ON, label: t('signOn.title') },
          { href: providerHref(provider.id), label: name },
        ]}
      />
      {shown && <Outcome tried={shown} isLive={tried === null} />}
      <form method="post" noValidate className="form">
        <FormErrors errors={errorsOf(refused)} />
        <TextArea
          name="claims"
          label={t('signOn.try.claims')}
          help={t('signOn.try.claimsHelp')}
          rows={10}
          spellCheck={false}
          defaultValue={typedIn(refused, 'claims', shown?.claims ?? EXAMPLE)}
          error={errorOf(refused, 'claims')}
        />
        <p>
          <Button look="main">{t('signOn.try.submit')}</Button>
        </p>
      </form>
    </AdminFrame>
  );
}

function Outcome({ tried, isLive }: { tried: Tried; isLive: boolean }) {
  const t = useT();
  const { becomes, because, pseudonym, role, groups, groupsKeptAway, branches } = tried.foreseen;
  const listed = (all: readonly string[]) => (all.length === 0 ? t('signOn.try.nothing') : all.join(', '));
  const facts: readonly (readonly [string, string])[] = [
    [t('signOn.try.role'), role === null ? t('signOn.try.nothing') : t(`rights.role.${role}` as MessageKey)],
    [t('signOn.try.groups'), listed(groups)],
    [t('signOn.try.branches'), listed(branches.map((one) => branchName(one, t)))],
    ...(groupsKeptAway.length > 0 ? [[t('signOn.try.keptAway'), groupsKeptAway.join(', ')] as const] : []),
  ];
  return (
    <section aria-labelledby="issue" className="stack">
      <SectionHead id="issue" title={t(isLive ? 'signOn.try.live' : 'signOn.try.outcome')} />
      <Alert
        tone={becomes === 'stays-out' ? 'warn' : 'ok'}
        title={t(`signOn.try.becomes.${because ?? becomes}`, { pseudonym: pseudonym ?? '' })}
        live
      />
      <Facts facts={facts} />
    </section>
  );
}
