import { BOARDS, POINT_CHOICES, postHref, THANKS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Ago } from '../ui/moment.tsx';

export const loader = read('challenges.page', ({ app, actor }) => app.engagement.thanks.execute(actor));

/** Members whose replies helped somebody of late, and how many said so. */
export default function ThanksRoute() {
  const thanks = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head title={t('points.thanks.title')} noIndex canonical={THANKS} />
      <Wrap>
        <PageHead title={t('points.thanks.title')} lead={t('points.thanks.lead')} />
        <div className="narrow--wide stack">
          {thanks.length === 0 ? (
            <EmptyState
              level={2}
              title={t('points.thanks.none')}
              action={<ButtonLink href="/questions?vue=sans-reponse">{t('points.answer')}</ButtonLink>}
            >
              {t('points.thanks.noneText')}
            </EmptyState>
          ) : (
            <ul className="rows" aria-label={t('points.thanks.list')}>
              {thanks.map(({ postId, name, address, people, latest }) => (
                <li key={postId}>
                  <p>
                    <a className="name" href={address}>
                      {name}
                    </a>{' '}
                    <span>{t('points.thanks.helped', { people })}</span>
                  </p>
                  <p className="small muted">
                    <Ago at={latest} />
                    {' · '}
                    <a href={postHref(postId)}>{t('points.post')}</a>
                  </p>
                </li>
              ))}
            </ul>
          )}
          <p className="cluster">
            <ButtonLink href={BOARDS}>{t('points.boards.title')}</ButtonLink>
            <ButtonLink look="quiet" href={POINT_CHOICES}>
              {t('points.choices.title')}
            </ButtonLink>
          </p>
        </div>
      </Wrap>
    </Main>
  );
}
