import type { JudgedAppeal } from '#application/moderation/decisions/decision-rows.query';
import { decisionHref, type Shown } from '../decisions/decision-parts.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { APPEALS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const loader = read('appeals.decide', async ({ app, actor }) => ({
  ...(await app.moderation.decisionRows.appeals(actor)),
  maySetBodies: actor.may('site.configure'),
}));

/** Complaints about decisions: those that wait, the first due first, then the latest answers. */
export default function AppealsRoute() {
  const { open, decided, maySetBodies } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame
      place="appeals"
      title={t('decisions.appeals.title')}
      lead={t('decisions.appeals.lead')}
      acts={
        maySetBodies ? (
          <ButtonLink href={`${APPEALS}/organismes`}>{t('decisions.bodies.title')}</ButtonLink>
        ) : null
      }
    >
      {open.length === 0 ? (
        <EmptyState level={2} title={t('decisions.appeals.none')} />
      ) : (
        <AppealsTable id="en-attente" caption={t('decisions.appeals.open')} appeals={open} />
      )}
      {decided.length > 0 && (
        <AppealsTable id="reglees" caption={t('decisions.appeals.decided')} appeals={decided} />
      )}
    </AdminFrame>
  );
}

function AppealsTable(props: { id: string; caption: string; appeals: readonly Shown<JudgedAppeal>[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id={props.id}
      caption={props.caption}
      rows={props.appeals}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('decisions.appeals.number'),
          header: true,
          cell: (one) => (
            <a href={`${APPEALS}/${one.id}`}>{t('decisions.appeals.one', { number: one.number })}</a>
          ),
        },
        {
          label: t('decisions.appeals.decision'),
          cell: (one) => (
            <a href={decisionHref(one.decisionNumber)}>
              {t('decisions.title', { number: one.decisionNumber })}, {t(`decisions.action.${one.action}`)}
            </a>
          ),
        },
        { label: t('decisions.appeals.party'), cell: (one) => t(`decisions.party.${one.party}`) },
        {
          label: t('decisions.appeals.due'),
          cell: (one) =>
            one.outcome === null ? format.formatDay(one.dueAt) : t(`decisions.outcome.${one.outcome}`),
        },
        {
          label: t('decisions.appeals.judge'),
          cell: (one) =>
            one.outcome !== null
              ? ''
              : t(one.isOthers ? 'decisions.appeals.another' : 'decisions.appeals.you'),
        },
      ]}
    />
  );
}
