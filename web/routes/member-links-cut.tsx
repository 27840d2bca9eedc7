import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { CutLinksRequest } from '#interfaces/http/community/factors.request';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { ReasonField } from '../admin/reason-field.tsx';
import { memberInQuestion } from '../admin/rights-of.server.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { memberAdminHref, TEAM } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';

export const loader = read('roles.cut-links', async (visit) => {
  const member = await memberInQuestion(visit);
  if (!isStillFresh(visit) && !isAfterDeed(visit.request))
    throw redirect(identityPath(memberAdminHref(member.id, 'liens')), 303);
  const links = await visit.app.accounts.myLinks.execute(member.id);
  return { member, isLinked: links.length > 0 };
});

export const action = act('roles.cut-links', CutLinksRequest, async ({ reason }, visit) => {
  const { app, actor, viewer } = visit;
  const { id: memberId } = await memberInQuestion(visit);
  return orIdentity(memberAdminHref(memberId, 'liens'), async () => {
    await app.accounts.cutMemberLinks.execute({ actor, session: viewer.session, memberId, reason });
    return seeOther(memberAdminHref(memberId, 'droits'), telling('signOn.flash.cut'));
  });
});

/** For whom a provider calls by another name by now: they link their account anew. */
export default function MemberLinksCutRoute() {
  const { member, isLinked } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const name = member.pseudonym;
  const back = memberAdminHref(member.id, 'droits');
  return (
    <AdminFrame place="team" title={t('signOn.cut.title', { name })} lead={t('signOn.cut.lead')}>
      <Breadcrumbs
        items={[
          { href: TEAM, label: t('rights.team.title') },
          { href: back, label: t('rights.member.title', { name }) },
        ]}
      />
      {isLinked ? (
        <form method="post" noValidate className="form">
          <FormErrors errors={errorsOf(refused)} />
          <ReasonField refused={refused} />
          <p className="cluster">
            <Button look="danger">{t('signOn.cut.submit')}</Button>
            <ButtonLink look="quiet" href={back}>
              {t('topic.form.cancel')}
            </ButtonLink>
          </p>
        </form>
      ) : (
        <p>{t('signOn.cut.none')}</p>
      )}
    </AdminFrame>
  );
}
