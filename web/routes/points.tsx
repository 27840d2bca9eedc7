import type { LinesAsked } from '#application/engagement/points/points.query';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { BadgeList } from '../engagement/badge-list.tsx';
import { SaidOfBadges } from '../engagement/said-of-badges.tsx';
import { Celebration } from '../engagement/celebration.tsx';
import { namedLines } from '../engagement/named-lines.server.ts';
import { LostBadges } from '../engagement/lost-badges.tsx';
import { LevelProgress } from '../engagement/level-progress.tsx';
import { ALL_LINES, PointFilter, SINCE_WORDS } from '../engagement/point-filter.tsx';
import { PointLines } from '../engagement/point-lines.tsx';
import { PointRules } from '../engagement/point-rules.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { BOARDS, CHALLENGES, POINT_CHOICES, POINTS, THANKS } from '../lib/addresses.ts';
import { act, read, seeOther } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, type Judge, oneOf, queryOf } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Key of points that the team gives by hand. */
const POINTS_GRANTED = 'points.granted';
/** Key of a rule, or of what the team gave by hand. */
const aRule: Judge = (raw) => (/^[a-z0-9][a-z0-9.-]{0,79}$/.test(raw) ? raw : undefined);

/** Of this month or this year, in Paris. */
function firstDay(since: (typeof SINCE_WORDS)[number], now: Date): NonNullable<LinesAsked['since']> {
  const today = isoDay(now);
  return (since === 'mois' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`) as NonNullable<
    LinesAsked['since']
  >;
}

export const loader = read('points.own', async ({ app, actor, url }) => {
  const { cursor, ...asked } = queryOf(url, {
    cursor: aCursor,
    regle: aRule,
    depuis: oneOf(...SINCE_WORDS),
    lignes: oneOf(ALL_LINES),
  });
  const { points } = app.engagement;
  const which = { rule: asked.regle, since: asked.depuis && firstDay(asked.depuis, app.clock.now()) };
  const [balance, page, sum, rules, badges, said, lost, fresh, level] = await Promise.all([
    points.balance(actor),
    points.lines(actor, cursor ?? null, { ...which, onlyWhatCounts: asked.lignes !== ALL_LINES }),
    points.sum(actor, which),
    points.rules(),
    app.engagement.badges.of(actor, actor.mustBeMember()),
    app.engagement.badges.said(actor),
    app.engagement.badges.lost(actor),
    app.engagement.celebrations.execute(actor),
    app.engagement.levels.own(actor),
  ]);
  const lines = await namedLines({ app, actor }, page.items);
  return {
    cursor,
    asked,
    sum,
    balance,
    page: { ...page, items: lines },
    rules,
    badges,
    said,
    lost,
    fresh,
    level,
  };
});

export const action = act('points.own', EmptyRequest, async (_input, { app, actor }) => {
  await app.engagement.takeNote.execute(actor);
  return seeOther(POINTS);
});

/** Every point of the reader with the act that earned it, and the rules that say how many. */
export default function PointsRoute() {
  const { cursor, asked, sum, balance, page, rules, badges, said, lost, fresh, level } =
    usePageData<typeof loader>();
  const t = useT();
  const isFiltered = asked.regle !== undefined || asked.depuis !== undefined || sum.idle > 0;
  const at = (place: string | null) =>
    place === null ? null : hrefWith(POINTS, { ...asked, cursor: place });
  return (
    <Main>
      <Head title={t('points.title')} noIndex />
      <Wrap>
        <PageHead title={t('points.title')} lead={t('points.lead')}>
          <HelpLink chapter="points" />
        </PageHead>
        <div className="narrow--wide stack">
          <Celebration fresh={fresh} level={level.isNew ? level.level : null} />
          <KeyFigures>
            <KeyFigure label={t('points.balance', { count: balance })} value={balance} />
          </KeyFigures>
          <p className="cluster">
            <ButtonLink href={CHALLENGES}>{t('points.challenges.title')}</ButtonLink>
            <ButtonLink href={BOARDS}>{t('points.boards.title')}</ButtonLink>
            <ButtonLink href={THANKS}>{t('points.thanks.title')}</ButtonLink>
            <ButtonLink look="quiet" href={POINT_CHOICES}>
              {t('points.choices.title')}
            </ButtonLink>
          </p>
          <LevelProgress own={level} />
          <BadgeList badges={badges} />
          <SaidOfBadges said={said} />
          <LostBadges lost={lost} />
          <section aria-labelledby="lignes">
            <SectionHead id="lignes" title={t('points.lines')} />
            <PointFilter asked={asked} rules={rules} sum={sum} granted={POINTS_GRANTED} />
            {page.items.length > 0 ? (
              <PointLines lines={page.items} />
            ) : (
              <EmptyState
                level={3}
                title={t(isFiltered ? 'points.filter.none' : 'points.none')}
                action={<ButtonLink href="/questions?vue=sans-reponse">{t('points.answer')}</ButtonLink>}
              >
                {t(isFiltered ? 'points.filter.noneText' : 'points.noneText')}
              </EmptyState>
            )}
            <Pagination
              previousHref={at(page.previous)}
              nextHref={at(page.next)}
              firstHref={cursor ? hrefWith(POINTS, { ...asked }) : null}
            />
          </section>
          <PointRules rules={rules} />
        </div>
      </Wrap>
    </Main>
  );
}
