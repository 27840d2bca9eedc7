import { managedPageHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { blockData } from '../pages/block-data.server.ts';
import { Composition } from '../pages/composition.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Main, Wrap } from '../ui/layout.tsx';

export const loader = read('pages.manage', async (visit) => {
  const desk = await visit.app.pages.desk.one(visit.actor, visit.params['id'] ?? '');
  const page = visit.app.pages.shown.draft(visit.actor, desk, desk.content);
  return { id: desk.id, page, data: await blockData(visit, page.blocks) };
});

/** The draft of a page as its readers would see it. */
export default function ManagePagePreviewRoute() {
  const { id, page, data } = usePageData<typeof loader>();
  const t = useT();
  const here = managedPageHref(id);
  return (
    <Main>
      <Head title={page.title} noIndex />
      <section className="pending" aria-label={t('pages.preview.banner')}>
        <Wrap className="pending__in">
          <Icon name="eye" />
          <p>
            <strong>{t('pages.preview.now')}</strong> {t('pages.preview.nothing')}
          </p>
          <ButtonLink look="main" href={here}>
            {t('pages.preview.back')}
          </ButtonLink>
        </Wrap>
      </section>
      <Composition page={page} data={data} path={`${here}/apercu`} />
    </Main>
  );
}
