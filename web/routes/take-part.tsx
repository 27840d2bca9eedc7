import type { Module } from '#application/site/modules/open-modules.api';
import {
  BOARDS,
  CHALLENGES,
  EVENTS,
  IDEAS,
  POLLS,
  REVIEWS,
  SURVEYS,
  TAKE_PART,
  TRIALS,
} from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('home.page', async ({ keeping }) => {
  keeping.hangsOn('names');
  return null;
});

interface Way {
  readonly part: Module;
  readonly href: string;
  readonly title: string;
  readonly lead: string;
}

/** Everything one can take part in beside asking and answering, on one page. */
export default function TakePartRoute() {
  const t = useT();
  const { may, uses } = usePage();
  const points: readonly Way[] = [
    {
      part: 'points',
      href: CHALLENGES,
      title: t('points.challenges.title'),
      lead: t('points.challenges.lead'),
    },
    { part: 'points', href: BOARDS, title: t('points.boards.title'), lead: t('points.boards.lead') },
  ];
  const ways: readonly Way[] = [
    { part: 'events', href: EVENTS, title: t('events.title'), lead: t('events.lead') },
    { part: 'polls', href: POLLS, title: t('polls.title'), lead: t('polls.lead') },
    { part: 'surveys', href: SURVEYS, title: t('surveys.title'), lead: t('surveys.lead') },
    { part: 'ideas', href: IDEAS, title: t('ideas.title'), lead: t('ideas.lead') },
    { part: 'trials', href: TRIALS, title: t('trials.title'), lead: t('trials.lead') },
    { part: 'services', href: REVIEWS, title: t('services.title'), lead: t('services.lead') },
    ...(may('member.read') ? points : []),
  ];
  const open = ways.filter(({ part }) => uses(part));
  return (
    <Main>
      <Head
        title={t('lists.takePart.title')}
        description={t('lists.takePart.lead')}
        canonical={TAKE_PART}
        structured={useTrail({ label: t('lists.takePart.title') })}
      />
      <Wrap>
        <PageHead title={t('lists.takePart.title')} lead={t('lists.takePart.lead')} />
        {open.length === 0 && <EmptyState title={t('lists.takePart.none')} level={2} />}
        <ul className="rows">
          {open.map(({ href, title, lead }) => (
            <li key={href}>
              <h2 className="h-m">
                <a href={href}>{title}</a>
              </h2>
              <p className="muted">{lead}</p>
            </li>
          ))}
        </ul>
      </Wrap>
    </Main>
  );
}
