import { APPEAL_OUTCOMES } from '#application/moderation/limits';
import type { JudgedAppeal } from '#application/moderation/decisions/decision-rows.query';
import { decisionHref, type Shown } from '../decisions/decision-parts.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { APPEALS, DECISIONS_TABLE } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('appeals.decide', async ({ app, actor, url }) => {
  const asked = queryOf(url, { cursor: aCursor, reponse: oneOf(...APPEAL_OUTCOMES) });
  const { cursor = null, reponse: outcome = null } = asked;
  return {
    ...(await app.moderation.decisionRows.appeals(actor, { outcome, cursor })),
    asked,
    maySetBodies: actor.may('site.configure'),
    mayReadAll: actor.may('decision.read'),
  };
});

/** Complaints about decisions: those that wait, the first due first, then the latest answers. */
export default function AppealsRoute() {
  const { open, decided, maySetBodies, mayReadAll, asked } = usePageData<typeof loader>();
  const t = useT();
  const at = (cursor: string | null) =>
    cursor === null ? null : `${hrefWith(APPEALS, { reponse: asked.reponse, cursor })}#reglees`;
  return (
    <AdminFrame
      place="appeals"
      title={t('decisions.appeals.title')}
      lead={t('decisions.appeals.lead')}
      acts={
        <>
          {mayReadAll && <ButtonLink href={DECISIONS_TABLE}>{t('decisions.table.export')}</ButtonLink>}
          {maySetBodies && (
            <ButtonLink href={`${APPEALS}/organismes`}>{t('decisions.bodies.title')}</ButtonLink>
          )}
        </>
      }
    >
      {open.length === 0 ? (
        <EmptyState level={2} title={t('decisions.appeals.none')} />
      ) : (
        <AppealsTable id="en-attente" caption={t('decisions.appeals.open')} appeals={open} />
      )}
      {(decided.items.length > 0 || asked.reponse) && (
        <>
          <form method="get" className="desk__filter" aria-label={t('decisions.appeals.filter')}>
            <Select
              name="reponse"
              label={t('decisions.appeals.outcome')}
              defaultValue={asked.reponse ?? ''}
              choices={[
                { value: '', label: t('decisions.appeals.allOutcomes') },
                ...APPEAL_OUTCOMES.map((outcome) => ({
                  value: outcome,
                  label: t(`decisions.outcome.${outcome}`),
                })),
              ]}
            />
            <p>
              <Button>{t('review.queue.apply')}</Button>
            </p>
          </form>
          {decided.items.length === 0 ? (
            <EmptyState level={2} title={t('decisions.appeals.noneAnswered')} />
          ) : (
            <AppealsTable id="reglees" caption={t('decisions.appeals.decided')} appeals={decided.items} />
          )}
          <Pagination previousHref={at(decided.previous)} nextHref={at(decided.next)} firstHref={null} />
        </>
      )}
    </AdminFrame>
  );
}

function AppealsTable(props: { id: string; caption: string; appeals: readonly Shown<JudgedAppeal>[] }) {
  const t = useT();
  const format = useFormat();
  const isOpen = props.appeals.every(({ outcome }) => outcome === null);
  return (
    <DataTable
      id={props.id}
      caption={props.caption}
      stacks
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
          label: t(isOpen ? 'decisions.appeals.due' : 'decisions.appeals.answeredOn'),
          cell: (one) => format.formatDay(one.decidedAt ?? one.dueAt),
        },
        {
          label: t(isOpen ? 'decisions.appeals.judge' : 'decisions.appeals.outcome'),
          cell: (one) =>
            one.outcome !== null
              ? t(`decisions.outcome.${one.outcome}`)
              : t(one.isOthers ? 'decisions.appeals.another' : 'decisions.appeals.you'),
        },
      ]}
    />
  );
}
