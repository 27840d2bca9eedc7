import { useLoaderData } from '@remix-run/react';
import { TopicRows } from '../forum/topic-rows.tsx';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { useT } from '../lib/texts.tsx';
import { Main, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('home.page', async ({ app, actor }) => {
  const [latest, categories] = await Promise.all([
    app.community.topicList.execute(actor, { view: 'latest', limit: 10 }),
    app.community.categories.execute(actor),
  ]);
  return { latest, categories };
});

export default function HomeRoute() {
  const { latest } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Main>
      <Head title={t('forum.home.title')} canonical="/" />
      <Wrap>
        <h1>{t('forum.home.title')}</h1>
        <SectionHead
          id="latest"
          title={t('forum.home.latest')}
          more={{ href: '/questions', label: t('forum.home.all') }}
        />
        <TopicRows topics={latest.items} label={t('forum.home.latest')} />
      </Wrap>
    </Main>
  );
}
