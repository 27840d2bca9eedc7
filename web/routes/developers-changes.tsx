import { changesOf } from '../developers/changes.server.ts';
import { GuideBody } from '../help/guide-body.tsx';
import { CHANGES, CHANGES_FEED, DEVELOPERS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('developers.page', async (visit) => {
  visit.keeping.hangsOn('names');
  return { days: changesOf(visit) };
});

/** What changed in the interface, day by day, in English as the document is. */
export default function ChangesRoute() {
  const { days } = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head
        title={t('developers.changes')}
        description={t('developers.changesLead')}
        canonical={CHANGES}
        feed={{ path: CHANGES_FEED.slice(0, -'.xml'.length), title: t('developers.changes'), only: 'xml' }}
        structured={useTrail(
          { href: DEVELOPERS, label: t('developers.title') },
          { label: t('developers.changes') },
        )}
      />
      <Wrap className="developers">
        <Breadcrumbs items={[{ href: DEVELOPERS, label: t('developers.title') }]} />
        <PageHead title={t('developers.changes')} lead={t('developers.changesLead')} />
        <p>
          <a href={CHANGES_FEED} type="application/atom+xml">
            {t('developers.changesFeed')}
          </a>
        </p>
        <GuideBody text={{ title: '', opening: { html: '', excerpt: '' }, sections: days }} lang="en" />
      </Wrap>
    </Main>
  );
}
