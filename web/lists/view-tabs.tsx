import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { hrefWith } from './query.ts';
import { parametersOf, type TopicAsking, VIEWS, type ViewWord } from './topic-asking.ts';

/** A scope that no category bears: who has a right there has it in all of them. */
const ANYWHERE = '*';

/** The views of a list of topics; what one follows is for who can follow, what was deleted for who may restore it. */
export function ViewTabs({ path, asked }: { path: string; asked: TopicAsking }) {
  const t = useT();
  const { member, may } = usePage();
  const current = asked.vue ?? 'recentes';
  const words = (Object.keys(VIEWS) as ViewWord[]).filter(
    (word) =>
      (word !== 'suivies' || member !== null) &&
      (word !== 'supprimees' || (path !== '/' && may('topic.restore', ANYWHERE))),
  );
  return (
    <Tabs
      label={t('forum.views.label')}
      items={words.map((word) => ({
        href: hrefWith(path, parametersOf({ ...asked, vue: word, cursor: undefined })),
        label: t(`forum.views.${VIEWS[word]}`),
        current: word === current,
      }))}
    />
  );
}
