import { GuideBody } from '../help/guide-body.tsx';
import { HelpChaptersNav } from '../help/help-chapters-nav.tsx';
import { helpFor } from '../help/help-texts.server.ts';
import { HELP, helpHref } from '../lib/addresses.ts';
import { read, seeOther } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsHelp } from '../lib/kept-parts.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { Columns, Main, PageHead, Wrap } from '../ui/layout.tsx';

export const loader = read('help.read', async (visit) => {
  const slug = visit.params['chapter'] ?? '';
  await showsHelp(visit);
  const { chapters, instead } = await helpFor(visit);
  const own = instead(slug);
  if (own) throw seeOther(own);
  const place = chapters.findIndex((each) => each.slug === slug);
  const here = chapters[place];
  if (!here) throw nothingHere('site.page-not-found');
  const lines = chapters.map((each) => ({ slug: each.slug, group: each.group, title: each.text.title }));
  return { here, lines, next: lines[place + 1] ?? null };
});

/** One chapter of the help. */
export default function HelpChapterRoute() {
  const { here, lines, next } = usePageData<typeof loader>();
  const t = useT();
  const { title, opening } = here.text;
  return (
    <Main>
      <Head
        title={title}
        description={opening.excerpt}
        canonical={helpHref(here.slug)}
        structured={useTrail({ href: HELP, label: t('help.title') }, { label: title })}
      />
      <Wrap className="help-page">
        <Breadcrumbs items={[{ href: HELP, label: t('help.title') }]} />
        <PageHead title={title} />
        <Columns
          reading
          asideLabel={t('help.chapters')}
          aside={<HelpChaptersNav chapters={lines} current={here.slug} />}
        >
          <GuideBody text={here.text} lang={t.locale} />
          <p className="help-next">
            {next && t.rich('help.next', { chapter: <a href={helpHref(next.slug)}>{next.title}</a> })}
          </p>
          <p className="muted">
            {t.rich('help.ask', { ask: <a href="/questions/nouvelle">{t('help.askLink')}</a> })}
          </p>
        </Columns>
      </Wrap>
    </Main>
  );
}
