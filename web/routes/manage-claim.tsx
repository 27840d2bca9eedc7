import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { CLAIM_LIMITS } from '#application/community/limits';
import { HandleClaimRequest } from '#interfaces/http/community/claims.request';
import { idOf } from '#interfaces/http/validate';
import { DuePill } from '../claims/due-pill.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { CLAIMS, manageClaimHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Select, TextArea } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const claimIn = ({ params }: Visit) => idOf<'Claim'>(params['id'], 'community.claim-not-found');

export const loader = read('privacy.manage', async (visit) => {
  const { app, actor } = visit;
  const claim = await app.privacy.claims.one(actor, claimIn(visit));
  return { claim, staff: claim.state === 'open' ? await app.privacy.claims.staff(actor) : [] };
});

export const action = act('privacy.manage', HandleClaimRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { to = null, why = '', answer = '' } = input;
  const id = claimIn(visit);
  const deed =
    input.act === 'assign'
      ? { do: 'assign' as const, to }
      : input.act === 'extend'
        ? { do: 'extend' as const, why }
        : { do: input.act, answer };
  const { masked } = await app.privacy.handleClaim.execute({ actor, id, act: deed });
  return seeOther(
    manageClaimHref(id),
    telling(masked ? 'words.flash.sentMasked' : `claims.admin.flash.${input.act}`),
  );
});

/** One request: what is asked, by when, and what the team does with it. */
export default function ManageClaimRoute() {
  const { claim } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay, formatMoment } = useFormat();
  return (
    <AdminFrame
      place="claims"
      title={t('claims.follow.title', { number: claim.number })}
      lead={t(`claims.kind.${claim.kind}`)}
      acts={<ButtonLink href={CLAIMS}>{t('claims.admin.title')}</ButtonLink>}
    >
      <dl className="facts">
        <Fact label={t('claims.admin.from')}>
          {claim.member ? (
            <a href={claim.member.address}>{claim.member.name}</a>
          ) : claim.name ? (
            `${claim.name} (${t('claims.admin.visitor')})`
          ) : (
            t('claims.admin.forgotten')
          )}
        </Fact>
        {claim.email && <Fact label={t('claims.admin.email')}>{claim.email}</Fact>}
        <Fact label={t('claims.admin.filed')}>{formatMoment(claim.filedAt)}</Fact>
        <Fact label={t('claims.admin.due')}>
          <DuePill claim={claim} />
        </Fact>
        <Fact label={t('claims.admin.assigned')}>{claim.assignedName ?? t('claims.admin.nobody')}</Fact>
        {claim.page && <Fact label={t('claims.admin.page')}>{claim.page}</Fact>}
        <Fact label={t('claims.admin.words')}>
          {claim.words || (claim.closedAt ? t('claims.admin.wordsGone') : '–')}
        </Fact>
        {claim.extendedAt && (
          <Fact label={t('claims.follow.extended', { day: formatDay(claim.extendedAt) })}>
            {claim.extendedWhy || '–'}
          </Fact>
        )}
        {claim.closedAt && <Fact label={t('claims.follow.closed')}>{formatMoment(claim.closedAt)}</Fact>}
        {claim.closedName && <Fact label={t('claims.admin.closedBy')}>{claim.closedName}</Fact>}
        {claim.answer && <Fact label={t('claims.admin.answer')}>{claim.answer}</Fact>}
      </dl>
      {claim.state === 'open' && <Acts />}
    </AdminFrame>
  );
}

function Acts() {
  const { claim, staff } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const action = manageClaimHref(claim.id);
  return (
    <>
      <FormErrors errors={errorsOf(refused)} />
      <section className="apart" aria-labelledby="attribuer">
        <SectionHead id="attribuer" title={t('claims.admin.assign')} />
        <form method="post" noValidate action={action} className="stack">
          <Select
            name="to"
            label={t('claims.admin.assignTo')}
            placeholder={t('claims.admin.nobody')}
            defaultValue={typedIn(refused, 'to', claim.assignedTo ?? '')}
            error={errorOf(refused, 'to')}
            choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <p>
            <Button name="act" value="assign">
              {t('claims.admin.assign')}
            </Button>
          </p>
        </form>
      </section>
      <section className="apart" aria-labelledby="repondre">
        <SectionHead id="repondre" title={t('claims.admin.close')} />
        <form method="post" noValidate action={action} className="stack">
          <TextArea
            name="answer"
            label={t('claims.admin.answer')}
            help={`${t('claims.admin.answerHelp')} ${t('claims.admin.refuseHelp')}`}
            rows={8}
            maxLength={CLAIM_LIMITS.answer.max}
            defaultValue={typedIn(refused, 'answer')}
            error={errorOf(refused, 'answer')}
          />
          <p className="cluster">
            <Button look="main" name="act" value="answer">
              {t('claims.admin.answerIt')}
            </Button>
            <Button name="act" value="refuse">
              {t('claims.admin.refuseIt')}
            </Button>
          </p>
        </form>
      </section>
      {claim.mayExtend && (
        <section className="apart" aria-labelledby="prolonger">
          <SectionHead id="prolonger" title={t('claims.admin.extend')} />
          <p>{t('claims.admin.extendText')}</p>
          <form method="post" noValidate action={action} className="stack">
            <TextArea
              name="why"
              label={t('claims.admin.why')}
              rows={3}
              maxLength={CLAIM_LIMITS.why.max}
              defaultValue={typedIn(refused, 'why')}
              error={errorOf(refused, 'why')}
            />
            <p>
              <Button name="act" value="extend">
                {t('claims.admin.extend')}
              </Button>
            </p>
          </form>
        </section>
      )}
    </>
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
