import { CLAIM_KINDS } from '#application/community/limits';
import { claimsAsked, SHOWN_STATES } from '../claims/claims-asking.ts';
import { ClaimFiguresTable } from '../claims/claim-figures.tsx';
import { DuePill } from '../claims/due-pill.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { CLAIMS, manageClaimHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('privacy.manage', async ({ app, actor, url }) => {
  const { etat, nature, filter } = claimsAsked(url);
  const { cursor = null } = queryOf(url, { cursor: aCursor });
  const [page, figures] = await Promise.all([
    app.privacy.claims.page(actor, filter, cursor),
    app.privacy.claims.figures(actor),
  ]);
  return { etat, nature, cursor, page, figures };
});

/** Requests about data and faults of accessibility: what is due first. */
export default function ManageClaimsRoute() {
  const { etat, nature, cursor, page, figures } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  const asked = { etat, nature };
  const at = (to: string | null) => (to === null ? null : hrefWith(CLAIMS, { ...asked, cursor: to }));
  const nameOf = (one: (typeof SHOWN_STATES)[number]) =>
    one === 'all' || one === 'waiting'
      ? t(`claims.admin.${one}`)
      : one === 'late'
        ? t('claims.admin.lateOnly')
        : t(`claims.state.${one}`);
  return (
    <AdminFrame
      place="claims"
      title={t('claims.admin.title')}
      lead={t('claims.admin.lead')}
      acts={
        <ButtonLink icon="down" href={hrefWith(`${CLAIMS}.csv`, asked)}>
          {t('claims.admin.csv')}
        </ButtonLink>
      }
    >
      {figures.late > 0 && (
        <Alert tone="danger" title={t('claims.admin.late', { count: figures.late })}>
          {t('claims.admin.lateText')}
        </Alert>
      )}
      {figures.soon > 0 && <Alert tone="warn" title={t('claims.admin.soon', { count: figures.soon })} />}
      <form method="get" action={CLAIMS} className="cluster apart">
        <Select
          name="etat"
          label={t('claims.admin.state')}
          defaultValue={etat}
          choices={SHOWN_STATES.map((value) => ({ value, label: nameOf(value) }))}
        />
        <Select
          name="nature"
          label={t('claims.admin.of')}
          placeholder={t('claims.admin.all')}
          defaultValue={nature ?? ''}
          choices={CLAIM_KINDS.map((value) => ({ value, label: t(`claims.kind.${value}`) }))}
        />
        <Button>{t('claims.admin.show')}</Button>
      </form>
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('claims.admin.empty')} />
      ) : (
        <DataTable
          id="demandes"
          caption={t('claims.admin.title')}
          captionHidden
          stacks
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('claims.admin.number'),
              header: true,
              cell: ({ id, number }) => <a href={manageClaimHref(id)}>{number}</a>,
            },
            { label: t('claims.admin.kind'), cell: ({ kind }) => t(`claims.kind.${kind}`) },
            {
              label: t('claims.admin.from'),
              cell: ({ member, name }) => member?.name ?? (name || t('claims.admin.forgotten')),
            },
            { label: t('claims.admin.filed'), cell: ({ filedAt }) => formatDay(filedAt) },
            { label: t('claims.admin.due'), cell: (claim) => <DuePill claim={claim} /> },
            {
              label: t('claims.admin.assigned'),
              cell: ({ assignedName }) => assignedName ?? t('claims.admin.nobody'),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor === null ? null : hrefWith(CLAIMS, asked)}
      />
      <ClaimFiguresTable figures={figures} />
    </AdminFrame>
  );
}
