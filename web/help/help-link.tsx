import { helpHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { chaptersFor, type HelpChapter } from './chapters.ts';

/** From a page to the chapter about it. Which one is said to who does not see where the link stands. */
export function HelpLink({ chapter }: { chapter: HelpChapter }) {
  const t = useT();
  const { uses } = usePage();
  if (!chaptersFor(uses).some(({ slug }) => slug === chapter)) return null;
  return (
    <a className="help-link" href={helpHref(chapter)}>
      <Icon name="info" />
      {t('help.link')} <span className="vh">{t(`help.about.${chapter}`)}</span>
    </a>
  );
}
