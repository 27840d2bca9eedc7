import type { RightSource } from '#application/moderation/permissions/member-rights.query';
import { memberInQuestion, rightsHistory } from '../admin/rights-of.server.ts';
import { permissionName } from '../admin/permission-name.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { memberAdminHref, memberHref, TEAM } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { categoryNames } from '../lists/category-names.server.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('rights.read', async (visit) => {
  const { app, actor } = visit;
  const member = await memberInQuestion(visit);
  const [held, categoryNamed, history, factors, links] = await Promise.all([
    app.moderation.memberRights.execute(actor, member),
    categoryNames(visit),
    rightsHistory(visit, { objectKind: 'member', objectId: member.id }),
    app.accounts.myFactors.execute(member.id),
    app.accounts.myLinks.execute(member.id),
  ]);
  const outranks = actor.outranks(held.role);
  const isEnrolled = factors.codes !== null || factors.passkeys.length > 0;
  const mayAssign = outranks || actor.is(member.id);
  return {
    member,
    held,
    categoryNamed,
    history,
    mayAssign,
    mayReset: outranks && isEnrolled,
    mayCut: outranks && links.length > 0,
  };
});

/** What one member may do, where, and why. */
export default function MemberRightsRoute() {
  const { member, held, categoryNamed, history, mayAssign, mayReset, mayCut } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const name = member.pseudonym;
  const named = (ids: Iterable<string>) =>
    [...ids].map((id) => categoryNamed.get(id) ?? t('rights.goneCategory')).join(', ');
  const because = (source: RightSource) =>
    typeof source === 'string'
      ? t(`rights.member.source.${source}`)
      : t('rights.member.source.group', { name: source.group });
  const facts = [
    [t('rights.member.status'), t(`rights.status.${member.status as 'active'}`)],
    [t('rights.member.role'), t(`rights.role.${held.role}`)],
    [t('rights.member.department'), held.department ?? t('rights.member.none')],
    [
      t('rights.member.reach'),
      held.categoryIds === null ? t('rights.member.everywhere') : named(held.categoryIds),
    ],
    [t('rights.member.groups'), held.groups.map((group) => group.name).join(', ') || t('rights.member.none')],
  ] as const;
  const roleName = (raw: unknown) => (typeof raw === 'string' ? t(`rights.role.${raw as 'member'}`) : '');
  return (
    <AdminFrame
      place="team"
      title={t('rights.member.title', { name })}
      lead={t('rights.member.lead')}
      acts={
        mayAssign && (
          <>
            <ButtonLink look="main" href={memberAdminHref(member.id, 'role')}>
              {t('rights.member.change')}
            </ButtonLink>
            {mayReset && (
              <ButtonLink href={memberAdminHref(member.id, 'second-facteur')}>
                {t('factors.reset.short')}
              </ButtonLink>
            )}
            {mayCut && (
              <ButtonLink href={memberAdminHref(member.id, 'liens')}>{t('signOn.cut.short')}</ButtonLink>
            )}
          </>
        )
      }
    >
      <Breadcrumbs
        items={[
          { href: TEAM, label: t('rights.team.title') },
          { href: memberHref(member), label: name },
        ]}
      />
      <Facts facts={facts} />
      <DataTable
        id="droits-du-membre"
        caption={t('rights.member.table')}
        captionHidden
        rows={held.rights}
        rowKey={({ permission }) => permission}
        columns={[
          {
            label: t('rights.permissionColumn'),
            header: true,
            cell: ({ permission }) => permissionName(t, permission),
          },
          {
            label: t('rights.member.where'),
            cell: ({ grant }) => (grant === 'everywhere' ? t('rights.member.everywhere') : named(grant)),
          },
          { label: t('rights.member.why'), cell: ({ sources }) => sources.map(because).join(', ') },
        ]}
      />
      <section aria-labelledby="historique">
        <SectionHead id="historique" title={t('rights.member.history')} />
        {history.length === 0 && <p className="muted">{t('rights.member.noHistory')}</p>}
        <ol className="list">
          {history.map(({ id, at, actor, outcome, details }) => (
            <li key={id}>
              <p>
                <strong>{actor ?? t('rights.somebody')}</strong>, {format.formatMoment(at)}
              </p>
              <p>
                {outcome === 'refused'
                  ? t('rights.refused')
                  : t('rights.member.assigned', {
                      before: roleName(details['before']),
                      after: roleName(details['role']),
                    })}
              </p>
              <p className="small muted">
                {t('rights.because', { reason: String(details['reason'] ?? '') })}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </AdminFrame>
  );
}
