import { pageHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { blockData } from '../pages/block-data.server.ts';
import { Composition } from '../pages/composition.tsx';
import { FormerVersions } from '../pages/former-versions.tsx';
import { Alert } from '../ui/alert.tsx';
import { Main, Wrap } from '../ui/layout.tsx';

export const loader = read('pages.read', async (visit) => {
  const { slug = '', number = '' } = visit.params;
  if (!/^[1-9]\d{0,5}$/.test(number)) throw nothingHere('site.page-version-not-found');
  const page = await visit.app.pages.shown.former(visit.actor, slug, Number(number));
  return { page, data: await blockData(visit, page.blocks) };
});

/** What a page said before, for those who were bound by it. */
export default function ComposedFormerRoute() {
  const { page, data } = usePageData<typeof loader>();
  const t = useT();
  const { formatDay } = useFormat();
  return (
    <Main>
      <Head title={page.title} noIndex />
      <Wrap className="section--notice">
        <Alert tone="warn" title={t('pages.former.notice', { number: page.number })}>
          {page.since && t('pages.former.since', { day: formatDay(page.since) })}{' '}
          <a href={pageHref(page.slug)}>{t('pages.former.today')}</a>
        </Alert>
      </Wrap>
      <Composition page={page} data={data} path={pageHref(page.slug)}>
        <FormerVersions page={page} />
      </Composition>
    </Main>
  );
}
