import { useActionData } from '@remix-run/react';
import { AmbassadorsRequest } from '#interfaces/http/community/ambassadors.request';
import { orIdentity } from '../lib/identity.server.ts';
import { InviteForm } from '../ambassadors/invite-form.tsx';
import { reasonField, ReasonedDeeds, ServiceTable } from '../ambassadors/service-table.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_AMBASSADORS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('ambassadors.manage', ({ app, actor }) => app.members.ambassadors.desk(actor));

export const action = act('ambassadors.manage', AmbassadorsRequest, async (input, visit) => {
  const { app, actor, viewer } = visit;
  const { act: deed, id, member = '', reason = '' } = input;
  if (deed !== 'invite' && id === undefined) throw invalid('id', 'field.choice');
  const asked =
    deed === 'invite'
      ? { do: deed, handle: member, reason }
      : deed === 'renew' || deed === 'take-back'
        ? { do: deed, id: id! }
        : { do: deed, id: id!, reason };
  return orIdentity(MANAGE_AMBASSADORS, async () => {
    await app.members.handleAmbassadors.execute({ actor, session: viewer.session, act: asked });
    return seeOther(MANAGE_AMBASSADORS, telling(`ambassadors.flash.${deed}`));
  });
});

/** Who asks to be an ambassador, who was invited, who is one: with what they did, and what the team decides. */
export default function ManageAmbassadorsRoute() {
  const { asked, invited, serving } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatDay } = useFormat();
  const about = typedIn(refused, 'id');
  // Each form has a reason of its own, and what is wrong stands beside the one that was sent.
  const fieldOf = (field: string | undefined) =>
    about === '' ? field : field === 'reason' ? reasonField(about) : undefined;
  return (
    <AdminFrame place="ambassadors" title={t('ambassadors.title')} lead={t('ambassadors.admin.lead')}>
      <FormErrors errors={errorsOf(refused).map((error) => ({ ...error, field: fieldOf(error.field) }))} />
      <section aria-labelledby="candidatures" className="stack">
        <SectionHead id="candidatures" title={t('ambassadors.admin.asked')} />
        {asked.length === 0 && <EmptyState level={3} title={t('ambassadors.admin.noneAsked')} />}
        {asked.map((row) => (
          <article key={row.memberId} className="stack apart" aria-labelledby={`c-${row.memberId}`}>
            <h3 id={`c-${row.memberId}`}>{t('ambassadors.admin.decide', { name: row.pseudonym })}</h3>
            <p className="small muted">
              {t('ambassadors.admin.standingOf', { level: row.level, helpful: row.helpful })}
              {' · '}
              {formatDay(row.service!.openedAt)}
            </p>
            <blockquote className="pre">{row.service!.motivation}</blockquote>
            <ReasonedDeeds
              id={row.service!.id}
              name={row.pseudonym}
              acts={['appoint', 'refuse']}
              refused={refused}
            />
          </article>
        ))}
      </section>
      <section aria-labelledby="mandats" className="stack">
        <SectionHead id="mandats" title={t('ambassadors.admin.serving')} />
        {serving.length === 0 ? (
          <EmptyState level={3} title={t('ambassadors.admin.noneServing')} />
        ) : (
          <ServiceTable
            id="ambassadeurs"
            caption={t('ambassadors.admin.serving')}
            of="serving"
            rows={serving}
            refused={refused}
          />
        )}
      </section>
      {invited.length > 0 && (
        <section aria-labelledby="invitations" className="stack">
          <SectionHead id="invitations" title={t('ambassadors.admin.invited')} />
          <ServiceTable
            id="invites"
            caption={t('ambassadors.admin.invited')}
            of="invited"
            rows={invited}
            refused={refused}
          />
        </section>
      )}
      <section aria-labelledby="inviter" className="stack">
        <SectionHead id="inviter" title={t('ambassadors.admin.invite')} />
        <InviteForm refused={typedIn(refused, 'act') === 'invite' ? refused : undefined} />
      </section>
    </AdminFrame>
  );
}
