import { useActionData } from '@remix-run/react';
import type { DataCopyState } from '#application/community/leaving/read-data-copy';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { Refusal } from '../accounts/refusal.tsx';
import {
  CLAIM_NEW,
  claimHref,
  CONSENTS,
  LEAVING,
  MY_DATA,
  MY_DATA_COPY,
  MY_DATA_FILE,
} from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Where who asked for a copy, and had to confirm first that it is them, comes back to. */
const CONFIRMED = 'confirme';

export const loader = read('accounts.manage', async ({ app, actor, url, viewer, now }) => ({
  copy: await app.accounts.dataCopy.state(actor),
  isConfirmed: url.searchParams.has(CONFIRMED) && isStillFresh({ viewer, now }),
  inactiveAfter: await app.privacy.inactivity.months(),
  claims: await app.privacy.claims.ofMember(actor),
}));

export const action = act('accounts.manage', EmptyRequest, (_input, { app, actor, viewer }) =>
  orIdentity(`${MY_DATA}?${CONFIRMED}`, async () => {
    await app.accounts.askForDataCopy.execute({ actor, session: viewer.session });
    return seeOther(MY_DATA, telling('leaving.flash.asked'));
  }),
);

/** What is kept of a member, and how they take it along. */
export default function MyDataRoute() {
  const { copy, isConfirmed, inactiveAfter, claims } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatDay } = useFormat();
  const mayAsk = copy === null || copy.isReady;
  return (
    <AccountPage help="mes-donnees" title={t('leaving.data.title')} lead={t('leaving.data.lead')}>
      <section aria-labelledby="copie" className="stack">
        <SectionHead id="copie" title={t('leaving.data.copy')} />
        <p>{t('leaving.data.copyText')}</p>
        <Refusal refused={refused} />
        {isConfirmed && mayAsk && !refused && <Alert tone="ok" live title={t('leaving.data.confirmed')} />}
        {copy && <Copy copy={copy} />}
        {mayAsk && (
          <form method="post" action={MY_DATA} className="form">
            <p className="cluster">
              <Button {...(copy ? {} : { look: 'main' })}>
                {t(copy ? 'leaving.data.askAgain' : 'leaving.data.ask')}
              </Button>
              <ButtonLink look="quiet" href={MY_DATA_FILE}>
                {t('leaving.data.download')}
              </ButtonLink>
            </p>
          </form>
        )}
      </section>
      <section aria-labelledby="accords" className="stack">
        <SectionHead id="accords" title={t('consents.title')} />
        <p>{t('consents.lead')}</p>
        <p>
          <ButtonLink href={CONSENTS}>{t('consents.see')}</ButtonLink>
        </p>
      </section>
      <section aria-labelledby="demandes" className="stack">
        <SectionHead id="demandes" title={t('claims.mine.title')} />
        <p>{t('claims.mine.lead')}</p>
        {claims.length > 0 && (
          <ul>
            {claims.map(({ number, kind, state, filedAt }) => (
              <li key={number}>
                <a href={claimHref(number)}>{t('claims.follow.title', { number })}</a>
                {' · '}
                {t(`claims.kind.${kind}`)}
                {' · '}
                {formatDay(filedAt)}
                {' · '}
                {t(`claims.state.${state}`)}
              </li>
            ))}
          </ul>
        )}
        <p>
          <ButtonLink href={CLAIM_NEW}>{t('claims.mine.new')}</ButtonLink>
        </p>
      </section>
      <section aria-labelledby="depart" className="stack">
        <SectionHead id="depart" title={t('leaving.title')} />
        <p>{t('leaving.data.leaveText')}</p>
        {inactiveAfter !== null && <p>{t('inactivity.own', { months: inactiveAfter })}</p>}
        <p className="cluster">
          <ButtonLink href={LEAVING}>{t('leaving.title')}</ButtonLink>
          <ButtonLink look="quiet" href="/compte">
            {t('leaving.back')}
          </ButtonLink>
        </p>
      </section>
    </AccountPage>
  );
}

const KILO = 1024;

/** How far it has come, or where it is. */
function Copy({ copy }: { copy: DataCopyState }) {
  const t = useT();
  const { formatMoment, formatNumber } = useFormat();
  if (!copy.isReady)
    return (
      <>
        <Progress
          id="avancement"
          label={t('leaving.data.making')}
          value={copy.done}
          max={Math.max(1, copy.total)}
        >
          {copy.total === 0
            ? t('leaving.data.makingBegins')
            : t('leaving.data.makingOf', {
                done: formatNumber(copy.done),
                total: formatNumber(copy.total),
              })}
        </Progress>
        <p>
          <ButtonLink href={MY_DATA}>{t('leaving.data.lookAgain')}</ButtonLink>
        </p>
      </>
    );
  const kilobytes = Math.max(1, Math.round(copy.bytes / KILO));
  return (
    <>
      <p>{t('leaving.data.ready', { until: formatMoment(copy.until) })}</p>
      <p>
        <ButtonLink look="main" icon="down" href={MY_DATA_COPY}>
          {t('leaving.data.downloadZip', {
            size:
              kilobytes < KILO
                ? t('leaving.data.kilobytes', { size: formatNumber(kilobytes) })
                : t('leaving.data.megabytes', { size: formatNumber(Math.round(kilobytes / KILO)) }),
          })}
        </ButtonLink>
      </p>
    </>
  );
}
