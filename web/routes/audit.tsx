import { type AuditAsking, auditAskingOf, auditHref } from '../admin/audit-asking.ts';
import { auditPage, type NamedLine } from '../admin/audit-of.server.ts';
import { ChainState } from '../admin/chain-state.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { AUDIT } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { inForce } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('audit.read', async (visit) => {
  const asked = auditAskingOf(visit.url);
  const { trail, chain } = visit.app.audit;
  const readsAll = visit.actor.may('audit.read');
  const [page, actions, head, check] = await Promise.all([
    auditPage(visit, asked),
    trail.actions(),
    chain.head(),
    chain.lastCheck(),
  ]);
  return { asked, page, actions, head: readsAll ? head : null, check: readsAll ? check : null };
});

/** What was done of record, by whom, and whether the log is whole. */
export default function AuditRoute() {
  const { asked, page, actions, head, check } = usePageData<typeof loader>();
  const t = useT();
  const at = (cursor: string | null) => (cursor === null ? null : auditHref(AUDIT, asked, cursor));
  return (
    <AdminFrame
      place="audit"
      title={t('audit.title')}
      lead={t('audit.lead')}
      acts={<ButtonLink href={auditHref(`${AUDIT}.csv`, asked)}>{t('audit.export')}</ButtonLink>}
    >
      {head ? <ChainState head={head} check={check} /> : <p>{t('audit.ownOnly')}</p>}
      <details open={inForce(asked, 'qui', 'acte', 'objet', 'issue', 'du', 'au') > 0}>
        <summary className="btn">{t('audit.filters')}</summary>
        <form className="audit__filters" method="get" action={AUDIT}>
          <AuditFilters asked={asked} actions={actions} />
          <Button>{t('ui.filters.apply')}</Button>
        </form>
      </details>
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('audit.empty')} />
      ) : (
        <AuditTable lines={page.items} />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={asked.cursor ? auditHref(AUDIT, asked) : null}
      />
    </AdminFrame>
  );
}

function AuditFilters({ asked, actions }: { asked: AuditAsking; actions: readonly string[] }) {
  const t = useT();
  return (
    <>
      <TextField
        name="qui"
        label={t('audit.who')}
        help={t('audit.whoHelp')}
        defaultValue={asked.qui ?? ''}
        maxLength={40}
        autoComplete="off"
        optional
      />
      <Select
        name="acte"
        label={t('audit.action')}
        placeholder={t('audit.anyAction')}
        choices={actions.map((action) => ({ value: action, label: action }))}
        defaultValue={asked.acte ?? ''}
      />
      <TextField
        name="objet"
        label={t('audit.object')}
        help={t('audit.objectHelp')}
        defaultValue={asked.objet ?? ''}
        maxLength={80}
        autoComplete="off"
        optional
      />
      <Select
        name="issue"
        label={t('audit.outcome')}
        placeholder={t('audit.anyOutcome')}
        choices={(['done', 'refused'] as const).map((value) => ({
          value,
          label: t(`audit.outcomes.${value}`),
        }))}
        defaultValue={asked.issue ?? ''}
      />
      <TextField name="du" type="date" label={t('audit.from')} defaultValue={asked.du ?? ''} optional />
      <TextField name="au" type="date" label={t('audit.to')} defaultValue={asked.au ?? ''} optional />
    </>
  );
}

function AuditTable({ lines }: { lines: readonly NamedLine[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id="journal"
      caption={t('audit.title')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('audit.when'),
          cell: ({ at }) => <time dateTime={at.toISOString()}>{format.formatMoment(at)}</time>,
        },
        { label: t('audit.who'), cell: ({ actor, actorId }) => actor ?? actorId ?? t('audit.visitor') },
        { label: t('audit.action'), header: true, cell: ({ action }) => <code>{action}</code> },
        {
          label: t('audit.object'),
          cell: ({ objectKind, objectId }) => (
            <>
              {objectKind} {objectId !== null && <code className="small muted">{objectId}</code>}
            </>
          ),
        },
        {
          label: t('audit.outcome'),
          cell: ({ outcome }) => (
            <Pill tone={outcome === 'done' ? 'ok' : 'danger'}>{t(`audit.outcomes.${outcome}`)}</Pill>
          ),
        },
        { label: t('audit.details'), cell: ({ details }) => <Details of={details} /> },
      ]}
    />
  );
}

/** What else was written down, name by name. */
function Details({ of: details }: { of: NamedLine['details'] }) {
  const said = Object.entries(details);
  if (said.length === 0) return null;
  return (
    <dl className="audit__details small">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
