import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { changeSegmentHref, memberHref, segmentHref, SEGMENTS } from '../lib/addresses.ts';
import { branchName } from '../lib/branches.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { conditionWords, valueWords } from '../segments/condition-words.ts';
import { segmentIdIn } from '../segments/segment-in.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sure } from '../ui/sure.tsx';

export const loader = read('segments.manage', async (visit) => {
  const { app, actor, url } = visit;
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const { id, name, description, filter } = await app.members.segments.one(actor, segmentIdIn(visit));
  const [count, page, groups, uses] = await Promise.all([
    app.members.segments.count(actor, filter),
    app.members.segments.members(actor, filter, cursor),
    app.moderation.groups.nameable(actor),
    app.members.segmentUses.execute(actor, id),
  ]);
  return { id, name, description, filter, count, page, cursor, groups, uses };
});

/** Forgets the set. */
export const action = act('segments.manage', EmptyRequest, async (_input, visit) => {
  await visit.app.members.removeSegment.execute({ actor: visit.actor, id: segmentIdIn(visit) });
  return seeOther(SEGMENTS, telling('segments.flash.removed'));
});

/** A set of members: what it asks for, and who is in it now. */
export default function SegmentRoute() {
  const { id, name, description, filter, count, page, cursor, groups, uses } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatNumber, formatDay } = useFormat();
  const names = new Map(groups.map((group) => [group.slug, group.name]));
  const at = (to: string | null) => (to === null ? null : hrefWith(segmentHref(id), { cursor: to }));
  return (
    <AdminFrame
      place="segments"
      title={name}
      lead={description === '' ? undefined : description}
      acts={
        <ButtonLink look="main" icon="edit" href={changeSegmentHref(id)}>
          {t('segments.change')}
        </ButtonLink>
      }
    >
      <Breadcrumbs items={[{ href: SEGMENTS, label: t('segments.title') }]} />
      <FormErrors errors={errorsOf(refused)} />
      <section aria-labelledby="conditions">
        <SectionHead id="conditions" title={t('segments.conditions')} />
        <p>
          {filter.conditions.length === 0
            ? t('segments.everybody')
            : t(`segments.matchWords.${filter.match}`)}
        </p>
        <ul>
          {filter.conditions.map((condition) => (
            <li key={condition.field}>{conditionWords(t, condition, names)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="membres">
        <SectionHead id="membres" title={t('segments.membersOf', { count, number: formatNumber(count) })} />
        <p className="small muted">{t('segments.membersHelp')}</p>
        {page.items.length === 0 ? (
          <EmptyState title={t('segments.nobody')} level={3} />
        ) : (
          <DataTable
            id="membres-du-segment"
            caption={t('segments.members')}
            captionHidden
            stacks
            rows={page.items}
            rowKey={(member) => member.id}
            columns={[
              {
                label: t('segments.member'),
                header: true,
                cell: (member) => <a href={memberHref(member)}>{member.pseudonym}</a>,
              },
              {
                label: t('segments.fields.branches'),
                cell: ({ branches }) => branches.map((branch) => branchName(branch, t)).join(', '),
              },
              { label: t('segments.fields.regions'), cell: ({ region }) => region ?? '—' },
              { label: t('segments.fields.roles'), cell: ({ role }) => valueWords(t, 'roles', role, names) },
              { label: t('segments.level'), cell: ({ trustLevel }) => `N${trustLevel}` },
              { label: t('segments.since'), cell: ({ joinedAt }) => formatDay(joinedAt) },
            ]}
          />
        )}
        <Pagination
          previousHref={at(page.previous)}
          nextHref={at(page.next)}
          firstHref={cursor === null ? null : segmentHref(id)}
        />
      </section>
      {uses.length > 0 && (
        <section aria-labelledby="usages">
          <SectionHead id="usages" title={t('segments.uses')} />
          <ul>
            {uses.map(({ what, count: many }) => (
              <li key={what}>{t(`groups.uses.${what}`, { count: many })}</li>
            ))}
          </ul>
          <p className="small muted">{t('segments.usesHelp')}</p>
        </section>
      )}
      <section aria-labelledby="oublier">
        <SectionHead id="oublier" title={t('segments.removeTitle')} />
        <Sure act={t('segments.remove')} help={t('segments.removeHelp')} />
      </section>
    </AdminFrame>
  );
}
