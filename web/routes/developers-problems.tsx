import { ERROR_CODES, errorExample } from '#interfaces/messages/error-text';
import { DEVELOPERS, problemHref, PROBLEMS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('developers.page', async ({ locale, keeping }) => {
  keeping.hangsOn('names');
  return { problems: ERROR_CODES.map((code) => ({ code, says: errorExample(locale, code) ?? '' })) };
});

const STATUSES = [
  '400',
  '401',
  '403',
  '404',
  '405',
  '409',
  '410',
  '412',
  '413',
  '415',
  '422',
  '429',
  '500',
] as const;

/** Every refusal, and what HTTP codes say. */
export default function ProblemsRoute() {
  const { problems } = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head
        title={t('developers.problems')}
        description={t('developers.problemsLead')}
        canonical={PROBLEMS}
      />
      <Wrap className="developers">
        <Breadcrumbs items={[{ href: DEVELOPERS, label: t('developers.title') }]} />
        <PageHead title={t('developers.problems')} lead={t('developers.problemsLead')} />
        <section aria-labelledby="codes-http" className="stack">
          <SectionHead id="codes-http" title={t('developers.statuses')} />
          <dl className="facts">
            {STATUSES.map((status) => (
              <div key={status}>
                <dt>{status}</dt>
                <dd>{t(`developers.statusMeanings.s${status}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="codes" className="stack">
          <SectionHead id="codes" title={t('developers.code')} />
          <DataTable
            id="problemes"
            caption={t('developers.problems')}
            captionHidden
            stacks
            rows={problems}
            rowKey={({ code }) => code}
            columns={[
              {
                label: t('developers.code'),
                header: true,
                cell: ({ code }) => (
                  <a href={problemHref(code)}>
                    <code>{code}</code>
                  </a>
                ),
              },
              { label: t('developers.says'), cell: ({ says }) => says },
            ]}
          />
        </section>
      </Wrap>
    </Main>
  );
}
