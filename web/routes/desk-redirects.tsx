import { useActionData } from '@remix-run/react';
import { SITE_LIMITS } from '#application/site/limits';
import { RedirectRequest } from '#interfaces/http/site/redirects.request';
import { REDIRECT_JUDGES, REDIRECTS, redirectsAsIn } from '../finding/demand-asking.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith, queryOf } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Ago } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('redirects.manage', async ({ app, actor, url }) => {
  const { cursor = null, partie: part = '' } = queryOf(url, REDIRECT_JUDGES);
  return { cursor, part, page: await app.site.redirects.execute(actor, cursor, part) };
});

export const action = act('redirects.manage', RedirectRequest, async ({ from, to }, { app, actor, url }) => {
  await app.site.addRedirect.execute({ actor, from, to });
  return seeOther(redirectsAsIn(url), telling('finding.flash.redirectAdded'));
});

/** Addresses of former days, and where they lead. */
export default function DeskRedirectsRoute() {
  const { cursor, part, page } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { formatNumber } = useFormat();
  const at = (to: string | null) =>
    to === null ? null : hrefWith(REDIRECTS, { partie: part || null, cursor: to });
  return (
    <AdminFrame
      place="redirects"
      title={t('finding.redirects.title')}
      lead={t('finding.redirects.lead')}
      acts={<ButtonLink href={`${REDIRECTS}/importer`}>{t('finding.redirects.import')}</ButtonLink>}
    >
      <section aria-labelledby="nouvelle">
        <SectionHead id="nouvelle" title={t('finding.redirects.create')} />
        <form method="post" className="form">
          <FormErrors errors={errorsOf(refused)} />
          <TextField
            name="from"
            label={t('finding.redirects.from')}
            help={t('finding.redirects.fromHelp')}
            maxLength={SITE_LIMITS.redirects.address.max}
            defaultValue={typedIn(refused, 'from')}
            error={errorOf(refused, 'from')}
          />
          <TextField
            name="to"
            label={t('finding.redirects.to')}
            help={t('finding.redirects.toHelp')}
            maxLength={SITE_LIMITS.redirects.address.max}
            defaultValue={typedIn(refused, 'to')}
            error={errorOf(refused, 'to')}
          />
          <p>
            <Button look="main">{t('finding.redirects.add')}</Button>
          </p>
        </form>
      </section>
      <form method="get" action={REDIRECTS} role="search" className="form">
        <TextField
          name="partie"
          label={t('finding.redirects.part')}
          help={t('finding.redirects.partHelp')}
          maxLength={SITE_LIMITS.redirects.address.max}
          defaultValue={part}
        />
        <p className="cluster">
          <Button icon="filter">{t('finding.redirects.narrow')}</Button>
          {part !== '' && <a href={REDIRECTS}>{t('finding.redirects.all')}</a>}
        </p>
      </form>
      {page.items.length === 0 ? (
        <EmptyState
          level={2}
          title={t(part === '' ? 'finding.redirects.empty' : 'finding.redirects.noneWith')}
        />
      ) : (
        <DataTable
          id="redirections"
          caption={t('finding.redirects.list')}
          rows={page.items}
          rowKey={({ from }) => from}
          columns={[
            { label: t('finding.redirects.from'), header: true, cell: ({ from }) => <code>{from}</code> },
            { label: t('finding.redirects.to'), cell: ({ to }) => <a href={to}>{to}</a> },
            { label: t('finding.redirects.hits'), numeric: true, cell: ({ hits }) => formatNumber(hits) },
            {
              label: t('finding.redirects.lastHit'),
              cell: ({ lastHit }) => (lastHit === null ? '—' : <Ago at={lastHit} />),
            },
            {
              label: t('finding.redirects.remove'),
              cell: ({ from }) => (
                <form method="post" action={hrefWith(`${REDIRECTS}/supprimer`, { partie: part, cursor })}>
                  <input type="hidden" name="from" value={from} />
                  <Button look="quiet" icon="trash" aria-label={t('finding.redirects.removeOf', { from })}>
                    {t('finding.redirects.remove')}
                  </Button>
                </form>
              ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor === null ? null : hrefWith(REDIRECTS, { partie: part || null })}
      />
    </AdminFrame>
  );
}
