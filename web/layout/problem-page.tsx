import type { ProblemDetails } from '#interfaces/http/problem-details';
import { useT } from '../lib/texts.tsx';
import { Head } from '../lib/head.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

/** A page that could not open: what happened in one sentence, then where to go. */
export function ProblemPage({ problem }: { problem: ProblemDetails | null }) {
  const t = useT();
  if (problem?.status === 410) return <GonePage />;
  return (
    <Main>
      <Wrap>
        <Head title={problem?.title ?? t('forum.problem.title')} noIndex />
        <PageHead title={t('forum.problem.title')} lead={problem?.title}>
          <ButtonLink href="/" look="main">
            {t('forum.problem.back')}
          </ButtonLink>
          <ButtonLink href="/recherche">{t('forum.problem.search')}</ButtonLink>
        </PageHead>
      </Wrap>
    </Main>
  );
}

/** What was here and was deleted: says so, and helps to find something else. */
function GonePage() {
  const t = useT();
  return (
    <Main>
      <Wrap>
        <Head title={t('topic.gone.title')} noIndex />
        <PageHead title={t('topic.gone.title')} lead={t('topic.gone.lead')}>
          <ButtonLink href="/recherche" look="main" icon="search">
            {t('topic.gone.search')}
          </ButtonLink>
          <ButtonLink href="/">{t('forum.problem.back')}</ButtonLink>
        </PageHead>
      </Wrap>
    </Main>
  );
}
