import type { ReferenceRowView } from '#application/community/official/references.query';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DESK_REFERENCES, referenceHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { mayAuthorIn } from '../official/authoring.ts';
import { WithdrawnReferences } from '../official/withdrawn-references.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

export const loader = read('official.desk', async ({ app: { official }, actor, url }) => {
  const asked = queryOf(url, { cursor: aCursor, retirees: aCursor });
  const [page, withdrawn] = await Promise.all([
    official.references.execute(actor, { cursor: asked.cursor ?? null, limit: 50 }),
    official.withdrawnReferences.execute(actor, { cursor: asked.retirees ?? null }),
  ]);
  return { asked, page, withdrawn };
});

export default function DeskReferencesRoute() {
  const { asked, page, withdrawn } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  const mayPublish = may('official.author');
  const at = (more: Partial<typeof asked>) => hrefWith(DESK_REFERENCES, { ...asked, ...more });
  return (
    <AdminFrame
      place="references"
      title={t('official.admin.references')}
      lead={t('official.reference.deskLead')}
      acts={
        mayPublish && (
          <ButtonLink look="main" href={`${DESK_REFERENCES}/nouvelle`}>
            {t('official.reference.create')}
          </ButtonLink>
        )
      }
    >
      {page.items.length === 0 ? (
        <EmptyState level={2} title={t('official.reference.empty')} />
      ) : (
        <DataTable
          id="references"
          caption={t('official.admin.references')}
          captionHidden
          stacks
          rows={page.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('official.reference.name'),
              header: true,
              cell: (row) => <a href={referenceHref(row.slug)}>{row.title}</a>,
            },
            { label: t('ui.seal.department'), cell: (row) => row.department },
            { label: t('ui.seal.publishedOn'), cell: (row) => <Day at={row.publishedAt} /> },
            { label: t('ui.seal.reviewBy'), cell: (row) => <Day at={row.reviewBy} /> },
            {
              label: t('lists.search.state'),
              cell: (row) => <StateMark state={row.overdue ? 'overdue' : 'official'} />,
            },
            ...(mayPublish
              ? [
                  {
                    label: t('official.reference.acts'),
                    act: true,
                    cell: (row: (typeof page.items)[number]) => <Acts row={row} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination
        previousHref={page.previous === null ? null : at({ cursor: page.previous })}
        nextHref={page.next === null ? null : at({ cursor: page.next })}
        firstHref={asked.cursor ? at({ cursor: undefined }) : null}
      />
      <WithdrawnReferences
        page={withdrawn}
        at={(retirees) => `${at({ retirees })}#retirees`}
        begun={asked.retirees !== undefined}
      />
    </AdminFrame>
  );
}

function Acts({ row: { slug, title, category } }: { row: ReferenceRowView }) {
  const t = useT();
  const page = usePage();
  if (!mayAuthorIn(page, category))
    return <span className="small muted">{t('official.reference.ofOtherAgents')}</span>;
  return (
    <span className="cluster">
      <a href={`${DESK_REFERENCES}/${slug}`}>
        <SaidWhole
          word={t('official.reference.reviseShort')}
          whole="official.reference.reviseOf"
          cited={{ title }}
        />
      </a>
      <a href={`${DESK_REFERENCES}/${slug}/retirer`}>
        <SaidWhole
          word={t('official.withdrawReference.short')}
          whole="official.withdrawReference.title"
          cited={{ title }}
        />
      </a>
    </span>
  );
}
