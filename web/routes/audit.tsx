import { actName } from '../admin/act-name.ts';
import { AuditDetails } from '../admin/audit-details.tsx';
import { AuditObject } from '../admin/audit-object.tsx';
import { type AuditAsking, auditAskingOf, auditHref } from '../admin/audit-asking.ts';
import { auditPage, type NamedLine } from '../admin/audit-of.server.ts';
import { ChainState } from '../admin/chain-state.tsx';
import { doerOf } from '../admin/nameless-acts.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { AUDIT } from '../lib/addresses.ts';
import { read, type Refused, type Visit } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, typedIn } from '../lib/refused.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { inForce } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DayField } from '../ui/day-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Pill } from '../ui/pill.tsx';

/** What is no filter is refused beside its field, and no line is shown that might be taken for what was asked. */
function askedOf({ url, problemOf }: Visit): { asked: AuditAsking; refused?: Refused } {
  try {
    return { asked: auditAskingOf(url) };
  } catch (error) {
    return { asked: {}, refused: { problem: problemOf(error), typed: Object.fromEntries(url.searchParams) } };
  }
}

export const loader = read('audit.read', async (visit) => {
  const { asked, refused } = askedOf(visit);
  const { trail, chain } = visit.app.audit;
  const readsAll = visit.actor.may('audit.read');
  const [page, actions, head, check] = await Promise.all([
    refused ? null : auditPage(visit, asked),
    trail.actions(readsAll ? null : visit.actor.memberId),
    chain.head(),
    chain.lastCheck(),
  ]);
  return {
    asked,
    refused,
    page,
    actions,
    head: readsAll ? head : null,
    check: readsAll ? check : null,
  };
});

/** What was done of record, by whom, and whether the log is whole. */
export default function AuditRoute() {
  const { asked, refused, page, actions, head, check } = usePageData<typeof loader>();
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
      <details
        open={refused !== undefined || inForce(asked, 'qui', 'acte', 'objet', 'issue', 'du', 'au') > 0}
      >
        <summary className="btn">{t('audit.filters')}</summary>
        <FormErrors errors={errorsOf(refused)} />
        <form className="audit__filters" method="get" action={AUDIT}>
          <AuditFilters asked={asked} refused={refused} actions={actions} />
          <Button>{t('ui.filters.apply')}</Button>
        </form>
      </details>
      {page && (
        <>
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
        </>
      )}
    </AdminFrame>
  );
}

function AuditFilters(props: {
  asked: AuditAsking;
  refused: Refused | undefined;
  actions: readonly string[];
}) {
  const t = useT();
  const { asked, refused, actions } = props;
  const typed = (name: keyof AuditAsking) => typedIn(refused, name, asked[name]);
  return (
    <>
      <TextField
        name="qui"
        label={t('audit.who')}
        help={t('audit.whoHelp')}
        defaultValue={typed('qui')}
        error={errorOf(refused, 'qui')}
        maxLength={40}
        autoComplete="off"
        optional
      />
      <Select
        name="acte"
        label={t('audit.action')}
        placeholder={t('audit.anyAction')}
        choices={actions.map((action) => ({ value: action, label: actName(t, action) }))}
        defaultValue={typed('acte')}
        error={errorOf(refused, 'acte')}
      />
      <TextField
        name="objet"
        label={t('audit.object')}
        help={t('audit.objectHelp')}
        defaultValue={typed('objet')}
        error={errorOf(refused, 'objet')}
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
        defaultValue={typed('issue')}
        error={errorOf(refused, 'issue')}
      />
      <DayField
        name="du"
        label={t('audit.from')}
        value={typed('du')}
        error={errorOf(refused, 'du')}
        optional
      />
      <DayField name="au" label={t('audit.to')} value={typed('au')} error={errorOf(refused, 'au')} optional />
    </>
  );
}

function AuditTable({ lines }: { lines: readonly NamedLine[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id="journal"
      stacks
      caption={t('audit.title')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('audit.when'),
          cell: ({ at }) => <time dateTime={at.toISOString()}>{format.formatMoment(at)}</time>,
        },
        {
          label: t('audit.who'),
          cell: ({ actor, actorId, action }) =>
            actor ?? (actorId !== null ? <Gone id={actorId} /> : t(`audit.${doerOf({ action })}`)),
        },
        { label: t('audit.action'), header: true, cell: ({ action }) => actName(t, action) },
        {
          label: t('audit.object'),
          cell: (line) => <AuditObject line={line} />,
        },
        {
          label: t('audit.outcome'),
          cell: ({ outcome }) => (
            <Pill tone={outcome === 'done' ? 'ok' : 'danger'}>{t(`audit.outcomes.${outcome}`)}</Pill>
          ),
        },
        { label: t('audit.details'), cell: (line) => <AuditDetails line={line} /> },
      ]}
    />
  );
}

/** Who left has no name any more: their id tells two of them apart. */
function Gone({ id }: { id: string }) {
  const t = useT();
  return (
    <>
      {t('audit.gone')}
      <details className="disclose small muted">
        <summary>{t('audit.id')}</summary>
        <code>{id}</code>
      </details>
    </>
  );
}
