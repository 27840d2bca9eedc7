import type { RunningChallenge } from '#application/engagement/challenges/challenges.query';
import { challengeEventText } from '../engagement/challenge-event.ts';
import { HelpLink } from '../help/help-link.tsx';
import { CHALLENGES, POINTS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { FirstWords } from '../lib/first-words.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Pill } from '../ui/pill.tsx';
import { Progress } from '../ui/progress.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('challenges.page', async ({ app, actor, viewer }) => {
  const { challenges } = app.engagement;
  const [running, streak] = await Promise.all([
    challenges.running(actor, viewer.member?.branches ?? []),
    challenges.streak(actor),
  ]);
  return { running, streak };
});

/** What members challenge themselves to at present and how far they have come, and the reader's days in a row. */
export default function ChallengesRoute() {
  const { running, streak } = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head title={t('points.challenges.title')} noIndex canonical={CHALLENGES} />
      <Wrap>
        <PageHead title={t('points.challenges.title')} lead={t('points.challenges.lead')}>
          <HelpLink chapter="points" />
        </PageHead>
        <div className="narrow--wide stack">
          {running.length === 0 ? (
            <EmptyState
              level={2}
              title={t('points.challenges.none')}
              action={<ButtonLink href="/questions?vue=sans-reponse">{t('points.answer')}</ButtonLink>}
            >
              {t('points.challenges.noneText')}
            </EmptyState>
          ) : (
            <ul className="rows">
              {running.map((challenge) => (
                <li key={challenge.key}>
                  <OneChallenge challenge={challenge} />
                </li>
              ))}
            </ul>
          )}
          <section aria-labelledby="serie">
            <SectionHead id="serie" title={t('points.streak.title')} />
            <p>{t('points.streak.current', { count: streak.current })}</p>
            {streak.best > 0 && <p>{t('points.streak.best', { count: streak.best })}</p>}
            <p className="small muted">{t('points.streak.forgives')}</p>
          </section>
          <p>
            <a href={POINTS}>{t('points.title')}</a>
          </p>
        </div>
      </Wrap>
    </Main>
  );
}

function OneChallenge({ challenge }: { challenge: RunningChallenge }) {
  const t = useT();
  const format = useFormat();
  const { key, title, titleEn, description, descriptionEn } = challenge;
  const { side, period, branch, audience, event, goal, mine, all, doneAt, span } = challenge;
  const done = Math.min(side === 'each' ? mine : all, goal);
  return (
    <article className="challenge" aria-labelledby={`defi-${key}`}>
      <h2 id={`defi-${key}`}>
        <FirstWords text={title} english={titleEn ?? null} />
      </h2>
      <p className="cluster small">
        <Pill>{t(`points.challenges.${side}`)}</Pill>
        <span>
          {t(`points.challenges.period.${period}`)},{' '}
          {t('points.challenges.until', { day: format.formatDay(new Date(`${span.last}T12:00:00Z`)) })}
        </span>
        {branch !== null && (
          <span>{t('points.challenges.forBranch', { branch: branchName(branch, t) })}</span>
        )}
        {audience !== null && <span>{t('points.challenges.forSome')}</span>}
      </p>
      <p>
        <FirstWords text={description} english={descriptionEn ?? null} />
      </p>
      <Progress
        id={`avancee-${key}`}
        label={`${t('points.challenges.progress', { done, goal })} ${t(challengeEventText(event))}`}
        value={done}
        max={goal}
      >
        {side === 'together' && t('points.challenges.mine', { count: mine })}{' '}
        {doneAt !== null && t('points.challenges.done', { day: format.formatDay(doneAt) })}
      </Progress>
    </article>
  );
}
