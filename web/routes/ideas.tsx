import { BRANCHES } from '#application/community/limits';
import { IDEA_ORDERS, IDEA_STATUSES, IDEA_THEMES } from '#application/engagement/limits';
import { HelpLink } from '../help/help-link.tsx';
import { authorsOf } from '../ideas/idea-visit.server.ts';
import { IdeaRows } from '../ideas/idea-rows.tsx';
import { IDEAS, NEW_IDEA, ROADMAP } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsIdeas, showsIdeasOfLate } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { branchChoices } from '../lib/branches.ts';
import { aCursor, hrefWith, inForce, oneOf, queryOf } from '../lists/query.ts';
import { useTrail } from '../lists/use-trail.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { FilteredList, Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

const ORDERS = { soutien: 'votes', recentes: 'new', moment: 'trending' } as const;
type OrderWord = keyof typeof ORDERS;
const MINE = { proposees: 'proposed', soutenues: 'supported' } as const;
const WORDS = Object.keys(ORDERS) as OrderWord[];

const JUDGES = {
  ordre: oneOf<OrderWord>(...WORDS),
  etat: oneOf(...IDEA_STATUSES),
  theme: oneOf(...IDEA_THEMES),
  branche: oneOf(...BRANCHES),
  miennes: oneOf<keyof typeof MINE>('proposees', 'soutenues'),
  cursor: aCursor,
};

export const loader = read('ideas.list', async (visit) => {
  const asked = queryOf(visit.url, JUDGES);
  const { ordre = 'soutien', etat = null, theme = null, branche = null, miennes, cursor = null } = asked;
  if (ordre === 'moment') await showsIdeasOfLate(visit);
  else showsIdeas(visit);
  const page = await visit.app.engagement.ideaList.execute(visit.actor, {
    order: ORDERS[ordre],
    status: etat,
    theme,
    branch: branche,
    cursor,
    mine: miennes && visit.actor.memberId !== null ? MINE[miennes] : null,
  });
  return { asked, ordre, page, names: await authorsOf(visit, page.items) };
});

/** What members propose, in the order and as narrow as one likes. */
export default function IdeasRoute() {
  const { asked, ordre, page, names } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  const { cursor, ...filters } = asked;
  const at = (more: Readonly<Record<string, string | null>>) => hrefWith(IDEAS, { ...filters, ...more });
  return (
    <Main>
      <Head
        title={t('ideas.title')}
        description={t('ideas.lead')}
        canonical={cursor && Object.keys(filters).length === 0 ? at({ cursor }) : IDEAS}
        structured={useTrail({ label: t('ideas.title') })}
      />
      <Wrap>
        <PageHead title={t('ideas.title')} lead={t('ideas.lead')}>
          {may('idea.propose') && (
            <ButtonLink look="main" href={NEW_IDEA}>
              {t('ideas.propose')}
            </ButtonLink>
          )}
          <ButtonLink href={ROADMAP}>{t('ideas.roadmap')}</ButtonLink>
          <HelpLink chapter="idees" />
        </PageHead>
        <FilteredList
          id="filtres"
          action={IDEAS}
          label={t('ideas.filters')}
          by={t('ideas.filtersBy')}
          active={inForce(asked, 'etat', 'theme', 'branche', 'miennes')}
          filters={<Filters asked={asked} ordre={ordre} />}
        >
          <Tabs
            label={t('ideas.order.label')}
            items={IDEA_ORDERS.map((order, place) => ({
              href: at({ ordre: place === 0 ? null : WORDS[place]! }),
              label: t(`ideas.order.${order}`),
              current: order === ORDERS[ordre],
            }))}
          />
          {page.items.length > 0 ? (
            <IdeaRows ideas={page.items} names={names} />
          ) : (
            <EmptyState title={t('ideas.none')} level={2}>
              {t('ideas.noneText')}
            </EmptyState>
          )}
          <Pagination
            previousHref={page.previous && at({ cursor: page.previous })}
            nextHref={page.next && at({ cursor: page.next })}
            firstHref={cursor ? at({}) : null}
          />
        </FilteredList>
      </Wrap>
    </Main>
  );
}

function Filters({
  asked,
  ordre,
}: {
  asked: { readonly [name: string]: string | undefined };
  ordre: OrderWord;
}) {
  const t = useT();
  const { member } = usePage();
  return (
    <>
      {ordre !== 'soutien' && <input type="hidden" name="ordre" value={ordre} />}
      <Select
        name="etat"
        label={t('ideas.status.label')}
        placeholder={t('ideas.status.any')}
        choices={IDEA_STATUSES.map((value) => ({ value, label: t(`ideas.status.${value}`) }))}
        defaultValue={asked['etat'] ?? ''}
      />
      <Select
        name="theme"
        label={t('ideas.theme.label')}
        placeholder={t('ideas.theme.any')}
        choices={IDEA_THEMES.map((value) => ({ value, label: t(`ideas.theme.${value}`) }))}
        defaultValue={asked['theme'] ?? ''}
      />
      <Select
        name="branche"
        label={t('ideas.branch')}
        placeholder={t('ideas.anyBranch')}
        choices={branchChoices(t)}
        defaultValue={asked['branche'] ?? ''}
      />
      {member && (
        <Select
          name="miennes"
          label={t('ideas.mine.label')}
          placeholder={t('ideas.mine.all')}
          choices={[
            { value: 'proposees', label: t('ideas.mine.proposed') },
            { value: 'soutenues', label: t('ideas.mine.supported') },
          ]}
          defaultValue={asked['miennes'] ?? ''}
        />
      )}
    </>
  );
}
