import { BOARDS, CHALLENGES, EVENTS, IDEAS, POLLS, REVIEWS, SURVEYS, TAKE_PART } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('home.page', async () => null);

/** Everything one can take part in beside asking and answering, on one page. */
export default function TakePartRoute() {
  const t = useT();
  const { may } = usePage();
  const ways = [
    { href: EVENTS, title: t('events.title'), lead: t('events.lead') },
    { href: POLLS, title: t('polls.title'), lead: t('polls.lead') },
    { href: SURVEYS, title: t('surveys.title'), lead: t('surveys.lead') },
    { href: IDEAS, title: t('ideas.title'), lead: t('ideas.lead') },
    { href: REVIEWS, title: t('services.title'), lead: t('services.lead') },
    ...(may('member.read')
      ? [
          { href: CHALLENGES, title: t('points.challenges.title'), lead: t('points.challenges.lead') },
          { href: BOARDS, title: t('points.boards.title'), lead: t('points.boards.lead') },
        ]
      : []),
  ];
  return (
    <Main>
      <Head title={t('lists.takePart.title')} description={t('lists.takePart.lead')} canonical={TAKE_PART} />
      <Wrap>
        <PageHead title={t('lists.takePart.title')} lead={t('lists.takePart.lead')} />
        <ul className="rows">
          {ways.map(({ href, title, lead }) => (
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
