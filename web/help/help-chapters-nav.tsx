import { helpHref } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { HELP_GROUPS, type HelpChapter, type HelpGroup } from './chapters.ts';

interface ChapterLine {
  readonly slug: HelpChapter;
  readonly title: string;
  readonly group: HelpGroup;
}

/** All chapters, under their headings: beside the one that is read. */
export function HelpChaptersNav(props: { chapters: readonly ChapterLine[]; current: HelpChapter }) {
  const t = useT();
  return (
    <nav className="help-nav" aria-label={t('help.chapters')}>
      {HELP_GROUPS.map((group) => [group, props.chapters.filter((each) => each.group === group)] as const)
        .filter(([, chapters]) => chapters.length > 0)
        .map(([group, chapters]) => (
          <div key={group}>
            <h2>{t(`help.groups.${group}`)}</h2>
            <ul className="plain">
              {chapters.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={helpHref(slug)} aria-current={slug === props.current ? 'page' : undefined}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}
