import { useActionData } from '@remix-run/react';
import { GRANT_LIMITS } from '#application/engagement/limits';
import { GrantPointsRequest } from '#interfaces/http/engagement/desk.request';
import { askedMember } from '../engagement/asked-member.server.ts';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { NameOf } from '../engagement/member-names.tsx';
import { MemberField, ReasonRead } from '../engagement/reason-fields.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const HERE = `${ENGAGEMENT}/points`;

export const loader = read('engagement.desk', async ({ app, actor, url }) => {
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const page = await app.engagement.grants.page(actor, cursor);
  const ids = page.items.flatMap(({ memberId, by, takenBack }) => [
    memberId,
    by,
    ...(takenBack ? [takenBack.by] : []),
  ]);
  return { cursor, page, names: await app.members.names.of(ids) };
});

export const action = act('engagement.desk', GrantPointsRequest, async ({ member, ...given }, visit) => {
  const memberId = await askedMember(visit, member);
  await visit.app.engagement.grantPoints.execute({ actor: visit.actor, memberId, ...given });
  return seeOther(HERE, telling('engage.flash.granted'));
});

/** Points given by hand, with who gave them and why. */
export default function EngagementGrantsRoute() {
  const { cursor, page, names } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatNumber } = useFormat();
  const at = (place: string | null) => (place === null ? null : hrefWith(HERE, { cursor: place }));
  return (
    <EngagementDesk view="grants">
      <section aria-labelledby="donner">
        <SectionHead id="donner" title={t('engage.grants.give')} />
        <form method="post" noValidate className="form stack">
          <FormErrors errors={errorsOf(refused)} />
          <MemberField refused={refused} />
          <TextField
            name="points"
            type="number"
            label={t('engage.grants.points')}
            {...GRANT_LIMITS.points}
            defaultValue={typedIn(refused, 'points')}
            error={errorOf(refused, 'points')}
          />
          <ReasonRead refused={refused} />
          <p>
            <Button look="main">{t('engage.grants.do')}</Button>
          </p>
        </form>
      </section>
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('engage.grants.none')} />
      ) : (
        <DataTable
          id="dons"
          caption={t('engage.grants.caption')}
          stacks
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('engage.member'),
              header: true,
              cell: ({ memberId }) => <NameOf id={memberId} names={names} />,
            },
            { label: t('engage.grants.points'), numeric: true, cell: ({ points }) => formatNumber(points) },
            { label: t('engage.reason'), cell: ({ reason }) => reason },
            { label: t('engage.by'), cell: ({ by }) => <NameOf id={by} names={names} /> },
            { label: t('engage.on'), cell: (grant) => <Day at={grant.at} /> },
            {
              label: t('engage.grants.state'),
              cell: ({ id, memberId, takenBack }) =>
                takenBack ? (
                  <>
                    {t('engage.grants.takenBack')} <Day at={takenBack.at} />
                    {' · '}
                    <NameOf id={takenBack.by} names={names} />
                    <span className="small muted"> {takenBack.reason}</span>
                  </>
                ) : (
                  <a
                    href={`${HERE}/${id}`}
                    aria-label={t('engage.grants.takeBackOf', {
                      name: names.get(memberId)?.pseudonym ?? t('rights.somebody'),
                    })}
                  >
                    {t('engage.grants.takeBack')}
                  </a>
                ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor ? HERE : null}
      />
    </EngagementDesk>
  );
}
