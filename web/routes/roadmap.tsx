import type { IdeaRow } from '#application/engagement/ideas/idea-view';
import { IdeaCount } from '../ideas/idea-rows.tsx';
import { ideaHref, IDEAS, ROADMAP } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsIdeas } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { Day } from '../ui/moment.tsx';
import { headingText } from '../ui/heading-text.ts';

const STEPS = ['planned', 'in_progress', 'delivered'] as const;

export const loader = read('ideas.list', (visit) => {
  showsIdeas(visit);
  return visit.app.engagement.roadmap.execute(visit.actor);
});

/** What the organisation keeps of the ideas of its members: planned, in progress, done. */
export default function RoadmapRoute() {
  const roadmap = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head
        title={t('ideas.roadmap')}
        description={t('ideas.road.lead')}
        canonical={ROADMAP}
        structured={useTrail({ href: IDEAS, label: t('ideas.title') }, { label: t('ideas.roadmap') })}
      />
      <Wrap>
        <Breadcrumbs
          items={[
            { href: '/', label: t('forum.topic.home') },
            { href: IDEAS, label: t('ideas.title') },
          ]}
        />
        <PageHead title={t('ideas.roadmap')} lead={t('ideas.road.lead')} />
        <div className="roadmap">
          {STEPS.map((step) => (
            <section key={step} aria-labelledby={step}>
              <h2 id={step} className="h-m">
                {t(`ideas.road.${step}`)} <span className="muted">({roadmap[step].length})</span>
              </h2>
              <RoadmapStep ideas={roadmap[step]} />
            </section>
          ))}
        </div>
      </Wrap>
    </Main>
  );
}

function RoadmapStep({ ideas }: { ideas: readonly IdeaRow[] }) {
  const t = useT();
  if (ideas.length === 0) return <p className="muted">{t('ideas.road.none')}</p>;
  return (
    <ul className="rows">
      {ideas.map((idea) => (
        <li key={idea.id} className="idea">
          <IdeaCount votes={idea.votes} />
          <div>
            <p>
              <a href={ideaHref(idea)}>{headingText(idea.title)}</a>
            </p>
            <p className="small muted">
              {t(`ideas.theme.${idea.theme}`)} · <Day at={idea.statusAt} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
