import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PostAnswerRequest } from '#interfaces/http/community/post-answer.request';
import { AnswerForm } from '../forum/answer-form.tsx';
import { TopicAside } from '../forum/topic-aside.tsx';
import { TopicThread } from '../forum/topic-thread.tsx';
import { postAnchor, topicHref, topicNumberIn } from '../lib/addresses.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { goneHere, nothingHere, pageNumber } from '../lib/outcomes.server.ts';
import { Columns, Main, Wrap } from '../ui/layout.tsx';
import { useT } from '../lib/texts.tsx';

export const loader = read('topics.page', async ({ app, actor, params, url }) => {
  const number = topicNumberIn(params['address'] ?? '');
  if (number === null) throw nothingHere('community.topic-not-found');
  const page = pageNumber(url);
  const outcome = await app.community.topicPage.execute(actor, number, page);
  if (outcome.found === 'gone') throw goneHere('community.topic-gone');
  if (outcome.found === 'nothing') throw nothingHere('community.topic-not-found');
  if (outcome.found === 'moved') throw redirect(topicHref(outcome), 301);
  const address = topicHref(outcome.page.topic, page);
  if (
    `/sujets/${params['address']}` !== topicHref(outcome.page.topic) ||
    url.searchParams.get('page') === '1'
  )
    throw redirect(address, 301);
  return outcome.page;
});

export const action = act('topics.answer', PostAnswerRequest, async (input, { app, actor, params }) => {
  const number = topicNumberIn(params['address'] ?? '') ?? 0;
  const outcome = await app.community.topicPage.execute(actor, number, 1);
  if (outcome.found !== 'page') throw nothingHere('community.topic-not-found');
  const answer = await app.community.postAnswer.execute({
    actor,
    topicId: outcome.page.topic.id as never,
    body: input.body,
    replyTo: (input.replyTo ?? null) as never,
  });
  const page = Math.ceil((answer.position - 1) / 20);
  return seeOther(`${topicHref(answer, page)}#${postAnchor(answer.id)}`);
});

export default function TopicRoute() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const { topic } = page;
  return (
    <Main>
      <Wrap>
        <Head
          title={topic.title}
          description={page.opening.plain.slice(0, 160)}
          canonical={topicHref(topic, page.page)}
          previous={page.page > 1 ? topicHref(topic, page.page - 1) : null}
          next={page.page < page.pageCount ? topicHref(topic, page.page + 1) : null}
        />
        <Columns
          reading
          asideLabel={t('forum.topic.onThisPage')}
          asideSticky
          aside={<TopicAside page={page} />}
        >
          <TopicThread page={page} />
          <AnswerForm topic={topic} refused={refused} />
        </Columns>
      </Wrap>
    </Main>
  );
}
