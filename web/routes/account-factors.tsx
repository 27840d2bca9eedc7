import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { ChangeFactorsRequest } from '#interfaces/http/community/factors.request';
import { idOf } from '#interfaces/http/validate';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { CodeMakerPart } from '../accounts/code-maker-part.tsx';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { PasskeyPart } from '../accounts/passkey-part.tsx';
import { isShownCodes, RecoveryCodes, type ShownCodes } from '../accounts/recovery-codes.tsx';
import { browserOf } from '../accounts/signing-in.server.ts';
import { SECOND_FACTOR, secondFactorHref, secondStepHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { type Deed, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { safePath } from '../lib/safe-path.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const headers = actionHeaders;

const backIn = (url: URL): string => safePath(url.searchParams.get('retour'));
const hereWith = (back: string): string => (back === '/' ? SECOND_FACTOR : secondFactorHref(back));

export const loader = read('accounts.manage', async (visit) => {
  const { app, actor, viewer, url, site, request } = visit;
  const back = backIn(url);
  if (!isStillFresh(visit) && !isAfterDeed(request)) throw redirect(identityPath(hereWith(back)), 303);
  const [mine, { mode }, mustShow] = await Promise.all([
    app.accounts.myFactors.execute(actor.mustBeMember()),
    app.site.signOn.besidePassword(),
    app.accounts.askForFactorAgain.isNeeded({ actor, session: viewer.session }),
  ]);
  const begun =
    mine.codes === null && isStillFresh(visit)
      ? await app.accounts.showBegunCodes.execute(
          { actor, session: viewer.session },
          { issuer: site.community, label: viewer.member?.pseudonym ?? '' },
        )
      : null;
  return { back, mine, begun, mustShow, isOffered: mode !== 'off', isAsked: viewer.factor !== undefined };
});

export const action = actOfSafety<ChangeFactorsRequest, ShownCodes>(
  'accounts.manage',
  ChangeFactorsRequest,
  async (input, visit) => {
    const back = backIn(visit.url);
    return orIdentity<ShownCodes>(hereWith(back), () => change(input, visit, back));
  },
);

async function change(input: ChangeFactorsRequest, visit: Deed, back: string) {
  const { app, actor, viewer } = visit;
  const { accounts } = app;
  const owner = { actor, session: viewer.session };
  const here = hereWith(back);
  switch (input.act) {
    case 'begin-codes':
      await accounts.beginCodeMaker.execute(owner);
      return seeOther(`${here}#application`);
    case 'confirm-codes':
      return goOn(await accounts.confirmCodeMaker.execute({ ...owner, code: input.code ?? '' }), visit, back);
    case 'add-passkey': {
      const { name = '', answer = '' } = input;
      return goOn(await accounts.addPasskey.execute({ ...owner, name, answer }), visit, back);
    }
    case 'remove-codes':
      await accounts.removeFactor.execute({ ...owner, passkeyId: null });
      return seeOther(here, telling('factors.flash.removed'));
    case 'remove-passkey': {
      const passkeyId = idOf<'Passkey'>(input.id, 'community.passkey-not-found');
      await accounts.removeFactor.execute({ ...owner, passkeyId });
      return seeOther(here, telling('factors.flash.removed'));
    }
    case 'renew-recovery':
      return { recoveryCodes: await accounts.renewRecoveryCodes.execute(owner), onward: back };
    case 'show-again': {
      const { device } = browserOf(visit);
      const { secret, expiresAt } = await accounts.askForFactorAgain.execute({ ...owner, device });
      visit.cookies.endSession();
      visit.cookies.keepHalfway(secret, expiresAt);
      return redirect(secondStepHref(here), 303);
    }
  }
}

/** The session goes on under a new secret; codes that were just made are shown once. */
function goOn(
  kept: { secret: string; expiresAt: Date; recoveryCodes: readonly string[] },
  { cookies }: Deed,
  back: string,
): Response | ShownCodes {
  cookies.startSession(kept.secret, kept.expiresAt);
  if (kept.recoveryCodes.length > 0) return { recoveryCodes: kept.recoveryCodes, onward: back };
  return seeOther(back === '/' ? SECOND_FACTOR : back, telling('factors.flash.added'));
}

/** What a member shows beside the password: an application, keys of devices, and codes for the day on which both are lost. */
export default function AccountFactorsRoute() {
  const { back, mine, begun, mustShow, isOffered, isAsked } = usePageData<typeof loader>();
  const answered = useActionData<Refused | ShownCodes>();
  const t = useT();
  const action = back === '/' ? SECOND_FACTOR : secondFactorHref(back);
  if (isShownCodes(answered))
    return (
      <AccountPage title={t('factors.title')}>
        <RecoveryCodes shown={answered} />
      </AccountPage>
    );
  const act = typedIn(answered, 'act');
  const isEnrolled = mine.codes !== null || mine.passkeys.length > 0;
  return (
    <AccountPage help="second-facteur" title={t('factors.title')} lead={t('factors.lead')}>
      {isAsked && !isEnrolled && (
        <Alert tone="warn" title={t('factors.asked.title')}>
          {t('factors.asked.text')}
        </Alert>
      )}
      {mustShow && (
        <Alert tone="warn" title={t('factors.again.title')}>
          <p>{t('factors.again.text')}</p>
          <form method="post" action={action}>
            <Button look="main" name="act" value="show-again">
              {t('factors.again.submit')}
            </Button>
          </form>
        </Alert>
      )}
      {!isOffered && !isEnrolled && <p>{t('factors.notOffered')}</p>}
      {(isOffered || mine.codes !== null) && (
        <CodeMakerPart
          action={action}
          codes={mine.codes}
          begun={begun}
          refused={act === 'add-passkey' || act === 'remove-passkey' ? undefined : answered}
        />
      )}
      {(isOffered || mine.passkeys.length > 0) && (
        <PasskeyPart
          action={action}
          passkeys={mine.passkeys}
          mayAdd={isOffered && mine.passkeys.length < LIMITS.factor.passkeys}
          refused={act === 'add-passkey' || act === 'remove-passkey' ? answered : undefined}
        />
      )}
      {isEnrolled && (
        <section aria-labelledby="secours">
          <SectionHead id="secours" title={t('factors.recovery.title')} />
          <div className="account__block">
            <p>{t('factors.recovery.left', { count: mine.recoveryCodesLeft })}</p>
            <form method="post" action={action}>
              <Button name="act" value="renew-recovery">
                {t('factors.recovery.renew')}
              </Button>
            </form>
          </div>
        </section>
      )}
      <p>
        <ButtonLink look="quiet" href="/compte">
          {t('factors.back')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
