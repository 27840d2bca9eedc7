import { pageHref } from '../lib/addresses.ts';
import { read, seeOther } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useTrail } from '../lists/use-trail.ts';
import { blockData } from '../pages/block-data.server.ts';
import { Composition } from '../pages/composition.tsx';
import { FormerVersions } from '../pages/former-versions.tsx';
import { Main } from '../ui/layout.tsx';

export const loader = read('pages.read', async (visit) => {
  const slug = visit.params['slug'] ?? '';
  if (slug === 'accueil') throw seeOther('/');
  const page = await visit.app.pages.shown.bySlug(visit.actor, slug);
  if (page.nextChange) visit.keeping.freshUntil(page.nextChange);
  return { page, data: await blockData(visit, page.blocks) };
});

/** A page that the organisation composed. */
export default function ComposedPageRoute() {
  const { page, data } = usePageData<typeof loader>();
  const path = pageHref(page.slug);
  return (
    <Main>
      <Head
        title={page.title}
        description={page.description || page.title}
        canonical={path}
        structured={useTrail({ label: page.title })}
      />
      <Composition page={page} data={data} path={path}>
        <FormerVersions page={page} />
      </Composition>
    </Main>
  );
}
