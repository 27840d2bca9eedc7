import { Fragment } from 'react';
import type { ProcessedColumn, ProcessingActivity } from '#application/shared/processing';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { PROCESSING } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { activityInWords, contactWords, fateInWords, tableKeptInWords } from '../privacy/register-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('privacy.manage', async ({ app, actor }) => app.privacy.register.execute(actor));

/** The register of processing, drawn from the tables themselves. */
export default function ProcessingRoute() {
  const { activities, safeguards } = usePageData<typeof loader>();
  const { site } = usePage();
  const t = useT();
  return (
    <AdminFrame
      place="processing"
      title={t('processing.title')}
      lead={t('processing.lead')}
      acts={
        <>
          <ButtonLink icon="down" href={`${PROCESSING}.md`}>
            {t('processing.markdown')}
          </ButtonLink>
          <ButtonLink icon="down" href={`${PROCESSING}.csv`}>
            {t('processing.csv')}
          </ButtonLink>
        </>
      }
    >
      <dl className="facts">
        <div>
          <dt>{t('processing.controller')}</dt>
          <dd>{site.organisation}</dd>
        </div>
        <div>
          <dt>{t('processing.contact')}</dt>
          <dd>
            {site.contact ? (
              <a href={site.contact}>{contactWords(site.contact)}</a>
            ) : (
              t('processing.noContact')
            )}
          </dd>
        </div>
      </dl>
      {activities.map((activity) => (
        <Activity key={activity.purpose} activity={activity} />
      ))}
      <section className="apart" aria-labelledby="mesures">
        <SectionHead id="mesures" title={t('processing.safeguards')} />
        <ul>
          {safeguards.map((one) => (
            <li key={one}>{t(`processing.measures.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section className="apart" aria-labelledby="transferts">
        <SectionHead id="transferts" title={t('processing.transfers')} />
        <p>{t('processing.transfersText')}</p>
      </section>
    </AdminFrame>
  );
}

function Activity({ activity }: { activity: ProcessingActivity }) {
  const t = useT();
  const { name, aim, lines } = activityInWords(activity, t);
  return (
    <section className="apart" aria-labelledby={`traitement-${activity.purpose}`}>
      <SectionHead id={`traitement-${activity.purpose}`} title={name} />
      <div className="stack">
        <p>{aim}</p>
        <dl className="facts">
          {lines.map(({ key, label, text }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <details>
          <summary className="btn">
            {t('processing.where')} ({t('processing.count', { count: activity.tables.length })})
          </summary>
          <DataTable
            id={`tables-${activity.purpose}`}
            caption={name}
            captionHidden
            stacks
            rows={activity.tables}
            rowKey={({ table }) => table}
            columns={[
              { label: t('processing.table'), header: true, cell: ({ table }) => <code>{table}</code> },
              { label: t('processing.columns'), cell: ({ columns }) => <Columns columns={columns} /> },
              { label: t('processing.kept'), cell: (table) => tableKeptInWords(table, activity, t) },
            ]}
          />
        </details>
      </div>
    </section>
  );
}

/** Names of columns are the machine's own: they are shown as they are spelt. */
function Columns({ columns }: { columns: readonly ProcessedColumn[] }) {
  const t = useT();
  return columns.map((column, place) => (
    <Fragment key={column.name}>
      {place > 0 && t('processing.between')}
      <code>{column.name}</code> ({fateInWords(column, t)})
    </Fragment>
  ));
}
