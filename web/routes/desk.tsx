import type { ReviewCause } from '#application/community/official/desk.query';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { DESK } from '../lib/addresses.ts';
import { read, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { CategoryField } from '../lists/topic-filters.tsx';
import { citedList } from '../official/cited.server.ts';
import {
  causeIn,
  DESK_VIEWS,
  type DeskAsking,
  deskAskingOf,
  deskParameters,
} from '../official/desk-asking.ts';
import { DeskReviews } from '../official/desk-reviews.tsx';
import { DeskQuestions, DeskReplies } from '../official/desk-rows.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Tag } from '../ui/tag.tsx';

/** Characters of a reply as the query cuts it. */
const DESK_EXCERPT = 280;

async function rowsOf(visit: Visit, asked: DeskAsking, categoryId?: string) {
  const {
    app: { official },
    actor,
  } = visit;
  const filter = { ...(categoryId && { categoryId }), cursor: asked.cursor ?? null };
  switch (asked.vue ?? 'repondre') {
    case 'repondre': {
      const page = await official.deskQuestions.execute(actor, {
        ...filter,
        sort: asked.tri === 'demande' ? 'demand' : 'age',
      });
      return { view: 'questions', page } as const;
    }
    case 'attribuees': {
      const mine = asked.agent === 'moi' && actor.memberId !== null ? { agentId: actor.memberId } : {};
      return {
        view: 'questions',
        page: await official.deskAssigned.execute(actor, { ...filter, ...mine }),
      } as const;
    }
    case 'valider': {
      const page = await official.deskReplies.execute(actor, filter);
      return { view: 'replies', page: await citedList(visit, page, DESK_EXCERPT) } as const;
    }
    case 'revoir': {
      const cause = causeIn(asked);
      const page = await official.deskReviews.execute(actor, { ...filter, ...(cause && { cause }) });
      return { view: 'reviews', page } as const;
    }
  }
}

/** How people call the rule or value that put answers to review; one that is gone keeps its key. */
async function namedCause({ app }: Visit, cause: ReviewCause | null) {
  if (cause === null) return null;
  return { of: cause.of, name: (await app.official.causeName.execute(cause)) ?? cause.key };
}

export const loader = read('official.desk', async (visit) => {
  const { app, actor, url } = visit;
  const asked = deskAskingOf(url);
  const categories = await app.community.categories.execute(actor);
  const category = categories.find((each) => each.slug === asked.categorie);
  if (asked.categorie && !category) throw nothingHere('community.category-not-found');
  const [rows, counts, agents, cause] = await Promise.all([
    rowsOf(visit, asked, category?.id),
    app.official.deskCounts.execute(actor),
    app.official.agents.execute(actor),
    namedCause(visit, causeIn(asked)),
  ]);
  return { asked, rows, counts, agents, cause, categories };
});

/** What the organisation owes an answer, and what it has to read again. */
export default function DeskRoute() {
  const { asked, rows, counts, agents, cause, categories } = usePageData<typeof loader>();
  const t = useT();
  const view = asked.vue ?? 'repondre';
  const here = hrefWith(DESK, deskParameters(asked));
  const at = (more: Partial<DeskAsking>) =>
    hrefWith(DESK, deskParameters({ ...asked, cursor: undefined, ...more }));
  const numbers = {
    repondre: counts.toAnswer,
    valider: counts.toValidate,
    revoir: counts.toReview,
    attribuees: counts.assigned,
  };
  return (
    <AdminFrame place="desk" title={t('official.desk.title')} lead={t('official.desk.lead')}>
      <Tabs
        label={t('official.desk.views')}
        items={DESK_VIEWS.map((each) => ({
          href: hrefWith(DESK, deskParameters({ vue: each, categorie: asked.categorie })),
          label: t('official.desk.tab', {
            name: t(`official.desk.view.${each}`),
            count: numbers[each] >= 1000 ? t('admin.toDo.over', { count: 1000 }) : numbers[each],
          }),
          current: each === view,
        }))}
      />
      <form method="get" action={DESK} className="desk__filter">
        {view !== 'repondre' && <input type="hidden" name="vue" value={view} />}
        {asked.tri && <input type="hidden" name="tri" value={asked.tri} />}
        {asked.agent && <input type="hidden" name="agent" value={asked.agent} />}
        <CategoryField categories={categories} chosen={asked.categorie} />
        <Button>{t('ui.filters.apply')}</Button>
        {view === 'repondre' && (
          <p className="cluster small">
            {t('official.desk.order')}
            <Tag href={at({ tri: undefined })} on={asked.tri === undefined}>
              {t('official.desk.byAge')}
            </Tag>
            <Tag href={at({ tri: 'demande' })} on={asked.tri === 'demande'}>
              {t('official.desk.byDemand')}
            </Tag>
          </p>
        )}
        {view === 'attribuees' && (
          <p className="cluster small">
            <Tag href={at({ agent: undefined })} on={asked.agent === undefined}>
              {t('official.desk.ofAll')}
            </Tag>
            <Tag href={at({ agent: 'moi' })} on={asked.agent === 'moi'}>
              {t('official.desk.mine', { count: counts.mine })}
            </Tag>
          </p>
        )}
        {view === 'revoir' && cause && (
          <p className="cluster small">
            <Tag
              href={at({ regle: undefined, valeur: undefined })}
              on
              removeLabel={t('lists.questions.remove')}
            >
              {t(`official.desk.causeOf.${cause.of}`, { cause: cause.name })}
            </Tag>
          </p>
        )}
      </form>
      {rows.page.items.length === 0 ? (
        <EmptyState level={2} title={t(`official.desk.empty.${view}`)} />
      ) : rows.view === 'questions' ? (
        <DeskQuestions rows={rows.page.items} agents={agents} back={here} />
      ) : rows.view === 'replies' ? (
        <DeskReplies rows={rows.page.items} />
      ) : (
        <DeskReviews rows={rows.page.items} back={here} />
      )}
      <Pagination
        previousHref={rows.page.previous === null ? null : at({ cursor: rows.page.previous })}
        nextHref={rows.page.next === null ? null : at({ cursor: rows.page.next })}
        firstHref={asked.cursor ? at({}) : null}
      />
    </AdminFrame>
  );
}
