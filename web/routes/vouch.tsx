import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { VouchRequest } from '#interfaces/http/site/connected-sites.request';
import { actionHeaders } from '../accounts/action-headers.ts';
import { endQuietly } from '../accounts/signing-in.server.ts';
import { RefusedPage, SmallPage } from '../layout/small-page.tsx';
import { secondFactorHref, signInHref } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

const NOT_KEPT = { 'Cache-Control': 'private, no-store' };
/** What a page shows after a form: no form of ours may lead elsewhere, so there is a link. */
interface Leaving {
  readonly leaveTo: string;
  readonly site: string;
}

/** Another site sent somebody here to be told who they are: DiscourseConnect, with us as the one who knows. */
export const loader = read('accounts.vouch', async (visit) => {
  if (isAfterDeed(visit.request)) return null;
  const here = visit.url.pathname + visit.url.search;
  const vouched = await vouch(visit, null);
  if (vouched.kind === 'owes-factor')
    throw redirect(secondFactorHref(safePath(here)), { status: 303, headers: NOT_KEPT });
  if (vouched.kind === 'signs-in')
    throw redirect(signInHref(safePath(here)), { status: 303, headers: NOT_KEPT });
  if (vouched.kind === 'leaves') throw redirect(vouched.to, { status: 303, headers: NOT_KEPT });
  const { label, origin } = vouched.asked;
  return vouched.kind === 'asks'
    ? { asks: 'to-know', label, origin, email: vouched.email }
    : { asks: 'to-leave', label, origin, email: null };
});

export const action = act('accounts.vouch', VouchRequest, async (input, visit) => {
  const vouched = await vouch(visit, input.act === 'agree' ? { tellsEmail: input.email } : null);
  if (vouched.kind === 'owes-factor') throw redirect(secondFactorHref('/'), 303);
  if (vouched.kind === 'signs-out' && input.act === 'leave') {
    const { viewer, cookies } = visit;
    if (viewer.session) await endQuietly(visit, viewer.session.id);
    cookies.endSession();
    return { leaveTo: vouched.asked.returnTo, site: vouched.asked.label };
  }
  if (vouched.kind === 'leaves') return { leaveTo: vouched.to, site: new URL(vouched.to).host };
  throw redirect(safePath(visit.url.pathname + visit.url.search), 303);
});

function vouch({ app, actor, viewer, url, network }: Visit, agreed: { tellsEmail: boolean } | null) {
  const handle = viewer.member?.handle ?? '';
  const owesFactor = Boolean(viewer.factor?.heldBack);
  const { search: query } = url;
  return app.accounts.vouchForMember.execute({ actor, handle, query, agreed, owesFactor, network });
}

/** What a site would know of somebody, before it does; or that it asks them to leave. */
export default function VouchRoute() {
  const page = usePageData<typeof loader>();
  const done = useActionData<Refused | Leaving>();
  const t = useT();
  if (done && 'leaveTo' in done)
    return (
      <SmallPage title={t('vouching.done')} lead={t('vouching.doneLead', { site: done.site })}>
        <p>
          <ButtonLink href={done.leaveTo} look="main">
            {t('vouching.go', { site: done.site })}
          </ButtonLink>
        </p>
      </SmallPage>
    );
  if (!page) return <RefusedPage refused={done} back="/" />;
  const { label: site, origin, email } = page;
  if (page.asks === 'to-leave')
    return (
      <SmallPage title={t('vouching.leaveTitle')} lead={t('vouching.leaveLead', { site })}>
        <form method="post" className="cluster">
          <Button look="main" name="act" value="leave">
            {t('vouching.leave')}
          </Button>
          <ButtonLink href="/" look="quiet">
            {t('vouching.stay')}
          </ButtonLink>
        </form>
      </SmallPage>
    );
  return (
    <SmallPage title={t('vouching.title', { site })} lead={t('vouching.lead', { site, origin })}>
      <div className="stack">
        <p>{t('vouching.tells')}</p>
        <ul>
          <li>{t('vouching.tellsName')}</li>
          <li>{t('vouching.tellsId')}</li>
          {email !== null && <li>{t('vouching.tellsEmail', { email })}</li>}
        </ul>
        <p>{t('vouching.tellsNothingElse')}</p>
        <form method="post" className="cluster">
          {email !== null && <input type="hidden" name="email" value="on" />}
          <Button look="main" name="act" value="agree">
            {t('vouching.agree')}
          </Button>
          <ButtonLink href="/" look="quiet">
            {t('vouching.refuse')}
          </ButtonLink>
        </form>
      </div>
    </SmallPage>
  );
}
