import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { lenientQueryOf, oneOf } from '../lists/query.ts';
import { siteGraph } from '../lists/structured.ts';
import { blockData } from '../pages/block-data.server.ts';
import { Composition } from '../pages/composition.tsx';
import { Main } from '../ui/layout.tsx';
import { GuidedTour } from '../welcome/guided-tour.tsx';
import { WelcomeBox } from '../welcome/welcome-box.tsx';

export const loader = read('home.page', async (visit) => {
  const page = await visit.app.pages.shown.home(visit.actor);
  if (page.nextChange) visit.keeping.freshUntil(page.nextChange);
  const [data, welcome] = await Promise.all([
    blockData(visit, page.blocks),
    visit.actor.memberId === null ? null : visit.app.members.welcome.mine(visit.actor),
  ]);
  const tour = visit.actor.memberId !== null && lenientQueryOf(visit.url, { visite: oneOf('oui') }).visite;
  return { page, data, welcome, tour: tour === 'oui' };
});

/** As the organisation composed it, or as delivered. */
export default function HomeRoute() {
  const { page, data, welcome, tour } = usePageData<typeof loader>();
  const t = useT();
  const { publicUrl, site } = usePage();
  const hero = page.blocks.find(({ kind }) => kind === 'hero');
  return (
    <Main>
      <Head
        title={hero?.title || t('forum.home.title')}
        description={page.description || t('lists.home.description')}
        canonical="/"
        structured={siteGraph(publicUrl, site, t.locale)}
        feed={{ path: '/flux', title: t('lists.questions.feed') }}
      />
      {tour && <GuidedTour />}
      {welcome?.isOpen && !tour && <WelcomeBox welcome={welcome} />}
      <Composition page={page} data={data} path="/" />
    </Main>
  );
}
