import { MANAGE_TAGS, tagHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { byLetter } from '../lists/by-letter.ts';
import { breadcrumbList } from '../lists/structured.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tag } from '../ui/tag.tsx';

export const loader = read('tags.list', ({ app, actor, keeping }) => {
  keeping.hangsOn('forum', 'names');
  return app.community.tags.execute(actor);
});

export default function TagsRoute() {
  const tags = usePageData<typeof loader>();
  const t = useT();
  const { may, publicUrl } = usePage();
  return (
    <Main>
      <Head
        title={t('lists.tags.title')}
        description={t('lists.tags.lead')}
        canonical="/etiquettes"
        noIndex={tags.length === 0}
        structured={breadcrumbList(publicUrl, [
          { href: '/', label: t('forum.topic.home') },
          { label: t('lists.tags.title') },
        ])}
      />
      <Wrap>
        <PageHead title={t('lists.tags.title')} lead={t('lists.tags.lead')}>
          {may('tag.manage') && (
            <ButtonLink href={MANAGE_TAGS} icon="gear">
              {t('lists.account.manageTags')}
            </ButtonLink>
          )}
        </PageHead>
        {tags.length === 0 && (
          <EmptyState title={t('lists.tags.empty')} level={2}>
            {t('lists.tags.emptyText')}
          </EmptyState>
        )}
        <div className="letters">
          {byLetter(tags, t.locale).map(({ letter, items }) => (
            <section key={letter} aria-labelledby={`lettre-${letter}`}>
              <SectionHead
                id={`lettre-${letter}`}
                small
                title={
                  <>
                    <span aria-hidden="true">{letter}</span>
                    <span className="vh">{t('lists.tags.letter', { letter })}</span>
                  </>
                }
              />
              <ul className="tagrows">
                {items.map((tag) => (
                  <li key={tag.slug}>
                    <Tag given href={tagHref(tag.slug)}>
                      {tag.label}
                    </Tag>{' '}
                    <span className="small muted">{t('lists.tags.count', { count: tag.topicCount })}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Wrap>
    </Main>
  );
}
