import { HELP_GROUPS } from '../help/chapters.ts';
import { findHelp, type FoundHelp } from '../help/find-help.ts';
import { helpFor } from '../help/help-texts.server.ts';
import { HELP, helpHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsHelp } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const MAX_WORDS = 100;

export const loader = read('help.read', async (visit) => {
  const asked = (visit.url.searchParams.get('q') ?? '').trim().slice(0, MAX_WORDS);
  // What somebody looks for is kept by nobody.
  if (asked === '') await showsHelp(visit);
  const { chapters, own } = await helpFor(visit);
  return {
    asked,
    found: asked === '' ? null : findHelp(chapters, asked),
    own,
    chapters: chapters.map(({ slug, group, text }) => ({
      slug,
      group,
      title: text.title,
      lead: text.opening.excerpt,
    })),
  };
});

/** How the site is used: every chapter, and a field that finds what they say. */
export default function HelpRoute() {
  const { asked, found, own, chapters } = usePageData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head
        title={t('help.title')}
        description={t('help.lead')}
        canonical={HELP}
        structured={useTrail({ label: t('help.title') })}
      />
      <Wrap className="help-page">
        <PageHead title={t('help.title')} lead={t('help.lead')} />
        <form method="get" action={HELP} role="search" aria-label={t('help.search')} className="help-search">
          <TextField
            name="q"
            type="search"
            label={t('help.search')}
            defaultValue={asked}
            maxLength={MAX_WORDS}
          />
          <Button icon="search">{t('help.find')}</Button>
        </form>
        {found && <Found asked={asked} found={found} />}
        {HELP_GROUPS.map((group) => [group, chapters.filter((each) => each.group === group)] as const)
          .filter(([, lines]) => lines.length > 0)
          .map(([group, lines]) => (
            <section key={group} aria-labelledby={`aide-${group}`}>
              <SectionHead id={`aide-${group}`} title={t(`help.groups.${group}`)} small />
              <ul className="plain help-chapters">
                {lines.map(({ slug, title, lead }) => (
                  <li key={slug}>
                    <h3>
                      <a href={helpHref(slug)}>{title}</a>
                    </h3>
                    <p className="small muted">{lead}</p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        {own.length > 0 && (
          <section aria-labelledby="aide-own">
            <SectionHead id="aide-own" title={t('help.own')} small />
            <ul className="plain help-chapters">
              {own.map(({ href, title }) => (
                <li key={href}>
                  <h3>
                    <a href={href}>{title}</a>
                  </h3>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Wrap>
    </Main>
  );
}

function Found({ asked, found }: { asked: string; found: readonly FoundHelp[] }) {
  const t = useT();
  return (
    <section aria-labelledby="aide-trouve" className="help-found">
      <SectionHead id="aide-trouve" title={t('help.found', { count: found.length, asked })} small />
      {found.length === 0 ? (
        <EmptyState
          title={t('help.nothing')}
          action={
            <ButtonLink href={`/recherche?q=${encodeURIComponent(asked)}`}>
              {t('help.searchForum')}
            </ButtonLink>
          }
        >
          {t('help.nothingHint')}
        </EmptyState>
      ) : (
        <ul className="plain help-chapters">
          {found.map(({ slug, chapter, anchor, title, excerpt }) => (
            <li key={`${slug}#${anchor}`}>
              <h3>
                <a href={helpHref(slug, anchor)}>
                  {anchor === null ? chapter : t('help.place', { chapter, title })}
                </a>
              </h3>
              <p className="small muted">{excerpt}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
