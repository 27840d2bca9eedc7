import { WEBHOOK_EVENTS, WEBHOOK_PING, webhookEventKind } from '#application/site/limits';
import { operationsByTag } from '../developers/document.server.ts';
import { CHANGES, DEVELOPERS, operationHref, PROBLEMS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { type MessageKey, useFormat, useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('developers.page', async ({ apiDocument, keeping }) => {
  keeping.hangsOn('names');
  return { tags: operationsByTag(apiDocument()), limits: apiDocument().info['x-limits'] };
});

const STEPS = ['scopes', 'limits', 'idempotency', 'etags', 'cursors', 'problems', 'versions'] as const;

/** The API, told to those who write software, from the document that it serves. */
export default function DevelopersRoute() {
  const { tags, limits: perMinute } = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  const { publicUrl } = usePage();
  const limits = {
    calls: formatNumber(perMinute.callsPerMinute),
    writes: formatNumber(perMinute.writesPerMinute),
    reads: formatNumber(perMinute.readsPerMinute),
    own: formatNumber(perMinute.writesOfAccountPerMinute),
  };
  return (
    <Main>
      <Head
        title={t('developers.title')}
        description={t('developers.lead')}
        canonical={DEVELOPERS}
        structured={useTrail({ label: t('developers.title') })}
      />
      <Wrap className="developers">
        <PageHead title={t('developers.title')} lead={t('developers.lead')} />
        <section aria-labelledby="commencer" className="stack">
          <SectionHead id="commencer" title={t('developers.begin')} />
          <p>{t('developers.steps.key')}</p>
          <pre className="code-block">
            <code>{`curl -H 'Authorization: Bearer cpk_…' ${publicUrl}/api/v1/me`}</code>
          </pre>
          <p>{t('developers.steps.token')}</p>
          <pre className="code-block">
            <code>{`curl -u 'CLIENT_ID:CLIENT_SECRET' -d grant_type=client_credentials ${publicUrl}/oauth/token`}</code>
          </pre>
          <ul>
            {STEPS.map((step) => (
              <li key={step}>{t(`developers.steps.${step}`, limits)}</li>
            ))}
          </ul>
          <p>
            <a href="/api/v1/openapi.json">{t('developers.document')}</a>
            {' · '}
            <a href={PROBLEMS}>{t('developers.problems')}</a>
            {' · '}
            <a href={CHANGES}>{t('developers.changes')}</a>
          </p>
          <p>{t('developers.client')}</p>
        </section>
        <section aria-labelledby="webhooks" className="stack">
          <SectionHead id="webhooks" title={t('developers.webhooks')} />
          <p>{t('developers.webhooksLead')}</p>
          <DataTable
            id="evenements"
            caption={t('webhooks.events')}
            captionHidden
            stacks
            rows={[...WEBHOOK_EVENTS, WEBHOOK_PING] as const}
            rowKey={(event) => event}
            columns={[
              { label: t('developers.event'), header: true, cell: (event) => <code>{event}</code> },
              {
                label: t('developers.meaning'),
                cell: (event) => t(`webhooks.ev.${event}` as MessageKey),
              },
              {
                label: t('developers.scope'),
                cell: (event) => (event === WEBHOOK_PING ? '' : <code>{webhookEventKind(event).scope}</code>),
              },
            ]}
          />
        </section>
        {tags.map(({ tag, operations }) => (
          <section key={tag} aria-labelledby={`groupe-${tag}`} className="stack">
            <SectionHead id={`groupe-${tag}`} title={tag} />
            <DataTable
              id={`operations-${tag}`}
              caption={tag}
              captionHidden
              stacks
              rows={operations}
              rowKey={({ id }) => id}
              columns={[
                {
                  label: t('developers.operation'),
                  header: true,
                  cell: ({ id }) => (
                    <a href={operationHref(id)}>
                      <code>{id}</code>
                    </a>
                  ),
                },
                {
                  label: t('developers.place'),
                  cell: ({ method, path }) => (
                    <code>
                      {method} {path}
                    </code>
                  ),
                },
                { label: t('developers.what'), cell: ({ summary }) => <span lang="en">{summary}</span> },
                {
                  label: t('developers.scope'),
                  cell: ({ scope }) =>
                    scope === undefined ? (
                      t('developers.closed')
                    ) : (
                      <code>{scope ?? t('developers.noScope')}</code>
                    ),
                },
              ]}
            />
          </section>
        ))}
      </Wrap>
    </Main>
  );
}
