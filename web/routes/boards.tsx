import { BOARD_PERIODS } from '#application/engagement/limits';
import { BRANCHES } from '#application/community/limits';
import { BoardRows } from '../engagement/board-rows.tsx';
import { BOARDS, POINTS, POINT_CHOICES } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { branchChoices } from '../lib/branches.ts';
import { aSlug, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** Periods by the word that addresses use. */
const PERIODS = { semaine: 'week', mois: 'month', annee: 'year', toujours: 'ever' } as const;
type PeriodWord = keyof typeof PERIODS;
const WORDS = Object.keys(PERIODS) as PeriodWord[];

export const loader = read('boards.page', async ({ app, actor, url }) => {
  const asked = queryOf(url, { periode: oneOf(...WORDS), branche: oneOf(...BRANCHES), theme: aSlug });
  const categories = await app.community.categories.execute(actor);
  // Where there are people at all is told of no category that the reader may not know of.
  const category = categories.find(({ slug }) => slug === asked.theme);
  const board = await app.engagement.board.execute(actor, {
    period: BOARD_PERIODS.find((each) => each === PERIODS[asked.periode ?? 'mois']) ?? 'month',
    ...(category ? { categoryId: category.id } : asked.branche && { branch: asked.branche }),
  });
  return { asked: { ...asked, theme: category?.slug }, categories, board };
});

/** Whose answers helped most, of those who want to be ranked: by period, of a branch or in a category. */
export default function BoardsRoute() {
  const { asked, categories, board } = usePageData<typeof loader>();
  const t = useT();
  const current = asked.periode ?? 'mois';
  return (
    <Main>
      <Head title={t('points.boards.title')} noIndex />
      <Wrap>
        <PageHead title={t('points.boards.title')} lead={t('points.boards.lead')} />
        <div className="narrow--wide stack">
          <Tabs
            label={t('points.boards.periods')}
            items={WORDS.map((word) => ({
              href: hrefWith(BOARDS, { ...asked, periode: word }),
              label: t(`points.boards.period.${PERIODS[word]}`),
              current: word === current,
            }))}
          />
          <form action={BOARDS} className="cluster">
            <input type="hidden" name="periode" value={current} />
            <Select
              name="branche"
              label={t('lists.questions.branch')}
              placeholder={t('lists.questions.anyBranch')}
              choices={branchChoices(t)}
              defaultValue={asked.theme ? '' : (asked.branche ?? '')}
            />
            <Select
              name="theme"
              label={t('points.boards.theme')}
              placeholder={t('points.boards.anyTheme')}
              choices={categories.map(({ slug, name }) => ({ value: slug, label: name }))}
              defaultValue={asked.theme ?? ''}
            />
            <Button>{t('points.boards.show')}</Button>
          </form>
          {board.rows.length > 0 ? (
            <BoardRows rows={board.rows} />
          ) : (
            <EmptyState level={2} title={t('points.boards.none')}>
              {t('points.boards.noneText')}
            </EmptyState>
          )}
          {board.mine && (
            <p>
              {t('points.boards.mine', { count: board.mine.points })}{' '}
              {!board.mine.ranked && t('points.boards.left')} <a href={POINTS}>{t('points.title')}</a>
              {' · '}
              <a href={POINT_CHOICES}>{t('points.choices.title')}</a>
            </p>
          )}
        </div>
      </Wrap>
    </Main>
  );
}
