import type { MemberFile } from '#application/moderation/sanctions/read-member-file';
import { decisionHref } from '../decisions/decision-parts.tsx';
import { NotesOf, NoticesOf, SanctionsOf, ShownOf } from '../decisions/record-parts.tsx';
import { SanctionForm } from '../decisions/sanction-form.tsx';
import { FLAGGERS, recordHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SHEET_ANCHORS } from './sheet-section.tsx';

/** What the reader may do about the member. */
interface MeasureRights {
  readonly give: boolean;
  readonly exclude: boolean;
  readonly sign: boolean;
  readonly register: boolean;
  /** Measures that they may lift. */
  readonly lift: readonly string[];
}

/** All that was decided of a member, what stands, the next step of the ladder, and what the team notes. */
export function MeasuresOf(props: {
  member: { readonly id: string; readonly handle: string };
  file: MemberFile;
  names: Readonly<Record<string, string>>;
  rights: MeasureRights;
  me: string | null;
}) {
  const { member, file, names, rights, me } = props;
  const t = useT();
  const { formatDay } = useFormat();
  const here = recordHref(member.id);
  const at = (cursor: string | null) => (cursor === null ? null : hrefWith(here, { cursor }));
  return (
    <div id={SHEET_ANCHORS.measures} className="stack">
      {file.profile && <ShownOf profile={file.profile} />}
      <SanctionsOf
        sanctions={file.sanctions}
        names={names}
        liftable={rights.lift}
        maySign={rights.sign && file.outranked}
        me={me}
      />
      <h2>{t('decisions.record.decisions')}</h2>
      {file.decisions.items.length === 0 ? (
        <EmptyState level={3} title={t('decisions.record.none')} />
      ) : (
        <DataTable
          id="decisions"
          caption={t('decisions.record.decisions')}
          captionHidden
          stacks
          rows={file.decisions.items}
          rowKey={(one) => one.id}
          columns={[
            {
              label: t('decisions.appeals.decision'),
              header: true,
              cell: (one) => (
                <a href={decisionHref(one.number)}>{t('decisions.title', { number: one.number })}</a>
              ),
            },
            { label: t('decisions.field.measure'), cell: (one) => t(`decisions.action.${one.action}`) },
            { label: t('decisions.record.day'), cell: (one) => formatDay(one.decidedAt) },
            {
              label: t('decisions.record.state'),
              cell: (one) => t(one.overturnedAt ? 'decisions.record.overturned' : 'decisions.record.stands'),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(file.decisions.previous)}
        nextHref={at(file.decisions.next)}
        firstHref={null}
      />
      <NoticesOf notices={file.notices} />
      {rights.register && (
        <p>
          <a href={hrefWith(FLAGGERS, { membre: member.id })}>{t('authorities.flaggers.ofMember')}</a>
        </p>
      )}
      {rights.give && file.outranked && (
        <SanctionForm file={file} member={member} excludes={rights.exclude} />
      )}
      {rights.give && !file.outranked && <p className="help">{t('decisions.record.outranks')}</p>}
      <NotesOf notes={file.notes} names={names} action={`${here}/note`} />
    </div>
  );
}
