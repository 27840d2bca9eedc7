import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ConfirmClaimRequest } from '#interfaces/http/community/claims.request';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { claimHref, LEGAL_HREFS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { hrefWith } from '../lists/query.ts';

export const loader = read('claims.follow', async ({ app, actor, params, url }) => {
  const secret = url.searchParams.get('cle');
  const claim = await app.privacy.claims.own(actor, params['number'] ?? '', secret);
  return { claim, secret, isNew: url.searchParams.get('recu') === '1' };
});

export const action = act('claims.follow', ConfirmClaimRequest, async ({ cle }, { app, actor, params }) => {
  const number = params['number'] ?? '';
  await app.privacy.confirmClaim.execute({ actor, number, secret: cle });
  return seeOther(hrefWith(claimHref(number), { cle }), telling('claims.flash.confirmed'));
});

/** Whoever filed a request confirms it here where they have no account, and reads what became of it. */
export default function ClaimRoute() {
  const { claim, secret, isNew } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatDay, formatMoment } = useFormat();
  const { number, kind, state, dueOn } = claim;
  const isOver = state === 'answered' || state === 'refused';
  return (
    <SmallPage title={t('claims.follow.title', { number })}>
      {isNew && state === 'open' && (
        <Alert tone="ok" live title={t('claims.follow.received')}>
          {t('claims.follow.receivedText')}
        </Alert>
      )}
      {state === 'unconfirmed' && (
        <section className="apart" aria-labelledby="confirmer">
          <h2 className="step" id="confirmer">
            {t('claims.follow.confirmTitle')}
          </h2>
          <p>{t('claims.follow.confirmText')}</p>
          <ActForm
            refused={refused}
            action={claimHref(number)}
            back={LEGAL_HREFS.privacy}
            submit={<Button look="main">{t('claims.follow.confirm')}</Button>}
          >
            <input type="hidden" name="cle" value={secret ?? ''} />
          </ActForm>
        </section>
      )}
      <dl className="facts apart">
        <Fact label={t('claims.follow.kind')}>{t(`claims.kind.${kind}`)}</Fact>
        <Fact label={t('claims.follow.state')}>{t(`claims.state.${state}`)}</Fact>
        <Fact label={t('claims.follow.filed')}>{formatMoment(claim.filedAt)}</Fact>
        {state === 'open' && dueOn && (
          <Fact label={t('claims.follow.due')}>{formatDay(`${dueOn}T12:00:00Z`)}</Fact>
        )}
        {claim.page && <Fact label={t('claims.follow.page')}>{claim.page}</Fact>}
        {claim.words && <Fact label={t('claims.follow.words')}>{claim.words}</Fact>}
        {claim.extendedAt && claim.extendedWhy && (
          <Fact label={t('claims.follow.extended', { day: formatDay(claim.extendedAt) })}>
            {claim.extendedWhy}
          </Fact>
        )}
        {claim.closedAt && <Fact label={t('claims.follow.closed')}>{formatMoment(claim.closedAt)}</Fact>}
        {claim.answer && <Fact label={t('claims.follow.answer')}>{claim.answer}</Fact>}
      </dl>
      {isOver && (
        <section className="apart" aria-labelledby="recours">
          <h2 className="step" id="recours">
            {t('claims.follow.redress')}
          </h2>
          <p>
            {t(kind === 'accessibility' ? 'claims.follow.redressAccessibility' : 'claims.follow.redressData')}
          </p>
        </section>
      )}
    </SmallPage>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="pre">{children}</dd>
    </div>
  );
}
