import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AnswerFormRequest } from '#interfaces/http/community/posts.request';
import { WRITING } from '../forum/draft-place.ts';
import { AnswerForm } from '../forum/answer-form.tsx';
import type { ComposeOutcome, Previewed } from '../forum/composing.ts';
import { TopicAside } from '../forum/topic-aside.tsx';
import { keptOut, shareOf, topicData } from '../forum/topic-data.ts';
import { ReadingPlace } from '../forum/reading-place.tsx';
import { endOf } from '../forum/resume.ts';
import { TopicLive } from '../forum/topic-live.tsx';
import { TopicThread } from '../forum/topic-thread.tsx';
import { topicNumberOf, topicOf, topicPageAt } from '../forum/topic-visit.server.ts';
import { broughtBack } from '../decisions/measures-beside.tsx';
import { answerToAskAbout } from '../opinions/asked-about.server.ts';
import { previewed } from '../official/cited.server.ts';
import { askedVersion } from '../official/asked.server.ts';
import { speakerIn } from '../official/speaker.server.ts';
import { previewKept, previewOf } from '../forum/preview-kept.server.ts';
import { draftedTerms } from '../official/terms-fields.tsx';
import { pollCalled, pollLinked } from '../polls/linked-poll.server.ts';
import { pageOfPosition, postAnchor, topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, seeOther, type Visit } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsPolls } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { Columns, Main, Wrap } from '../ui/layout.tsx';
import { afterWords } from '../words/told.server.ts';
import { useT } from '../lib/texts.tsx';
import type { TopicPage } from '#application/community/topics/topic-page.query';

const MOST_REFERENCES = 3;

export const loader = read('topics.page', async (visit) => {
  const { actor, app, url, params, viewer } = visit;
  const number = topicNumberOf(visit);
  const [page, near] = await Promise.all([
    topicPageAt(visit),
    app.community.nearTopics.execute(actor, number),
  ]);
  const { topic } = page;
  const here = topicHref(topic);
  const outdated = `/sujets/${params['address']}` !== here || url.searchParams.get('page') === '1';
  if (outdated && !isAfterDeed(visit.request)) throw redirect(topicHref(topic, page.page), 301);
  const linked = pollLinked([page.opening, ...page.replies].map(({ html }) => html));
  visit.keeping.hangsOn(`topic:${topic.id}`, 'titles', 'names');
  if (linked !== null) await showsPolls(visit);
  countReading(visit, page);
  const [draft, references, speaker, asked, labels, askedAbout, incident, measures, away] = await Promise.all(
    [
      page.mine?.hasDraft && actor.may('draft.keep')
        ? app.community.draft.execute(actor, `topic:${topic.id}`)
        : null,
      app.official.nearReferences.execute(actor, {
        categoryId: topic.category.id,
        tags: topic.tags,
        branches: viewer.member?.branches ?? [],
        most: MOST_REFERENCES,
      }),
      page.rights.answer ? speakerIn(visit, topic.category.id) : null,
      page.rights.answer && actor.may('official.author', topic.category.id)
        ? askedVersion(visit, topic)
        : null,
      app.community.tags.labels(),
      answerToAskAbout(visit, page),
      page.ofIncident ? app.community.incidents.ofTopic(actor, topic.id) : null,
      app.moderation.measuresBeside.execute(actor, broughtBack(page)),
      page.lostReplies ? app.community.departures.execute(actor, topic.id) : [],
    ],
  );
  visit.keeping.hangsOn(...away.flatMap(({ into }) => (into ? [`topic:${into.id}`] : [])));
  if (incident) visit.keeping.hangsOn(`topic:${incident.topicId}`);
  visit.keeping.hangsOn(...near.map((each) => `topic:${each.id}`));
  const named = (parameter: string) => {
    const id = url.searchParams.get(parameter);
    return page.replies.find((post) => post.id === id && !post.deletedAt) ?? null;
  };
  return {
    page,
    draft,
    shown: await previewOf(visit, draft),
    near,
    references,
    speaker,
    asked,
    tags: topic.tags.map((slug) => ({ slug, label: labels.get(slug) ?? slug })),
    quoted: named('citer'),
    replyTo: named('repondre') ?? named('citer'),
    removed: removedPost(url),
    askedAbout,
    incident,
    measures,
    away,
    scriptsTell: visit.tellsReading,
    poll: await pollCalled(visit, linked),
  };
});

export const action = act<AnswerFormRequest, Previewed>(
  'topics.answer',
  AnswerFormRequest,
  async (input, visit) => {
    const { actor, app, typed } = visit;
    const { body, replyTo, intent = 'publish' } = input;
    if (intent === 'publish') return publish(visit, input);
    const topic = await topicOf(visit);
    // An agent's form holds what they read of the question too, which is not kept.
    if (intent === 'preview' && actor.may('official.author', topic.category.id))
      return { preview: await previewed(visit, body), typed };
    const fields = { ...draftedTerms(typed), ...(replyTo && { replyTo }) };
    const version = input.draftVersion ?? 0;
    const place = `topic:${topic.id}`;
    const keep = async () =>
      void (await app.community.saveDraft.execute({
        actor,
        place,
        title: topic.title,
        body,
        fields,
        version,
      }));
    if (intent === 'preview') return previewKept(visit, { body, keep, at: topicHref(topic) });
    await keep();
    return seeOther(`${topicHref(topic)}#${WRITING}`, telling('compose.flash.draftSaved'));
  },
);

/** The page is not read for it; only who was refused is told first when the topic has gone or moved. */
async function publish(visit: Visit, { body, replyTo, agreed }: AnswerFormRequest): Promise<Response> {
  const topicNumber = topicNumberOf(visit);
  const command = { actor: visit.actor, topicNumber, body, replyTo: replyTo ?? null, agreed };
  const answer = await visit.app.community.postAnswer.execute(command).catch(async (refusal: unknown) => {
    await topicOf(visit);
    throw refusal;
  });
  const here = `${topicHref(answer, pageOfPosition(answer.position))}#${postAnchor(answer.id)}`;
  return afterWords(here, answer.told, 'topic.flash.answered');
}

/**
 * A person opened the page: one more reading, and how far they have come. The answer does not wait for either. Where scripts tell which
 * replies came before the eyes, who opens a page has read its question alone.
 */
function countReading(visit: Visit, shown: TopicPage): void {
  const { topic, opening, replies, mine } = shown;
  const { actor, app, request, keeping, viewer } = visit;
  if (viewer.trying) return;
  if (actor.memberId === null) return keeping.onRead(() => app.community.topicViews.add(topic.id));
  if (request.method !== 'GET' || isAfterDeed(request)) return;
  if (request.headers.get('sec-purpose')?.includes('prefetch')) return;
  const own = opening.author.id === actor.memberId;
  if (!own && topic.deletedAt === null) app.community.topicViews.add(topic.id);
  if (!mine || topic.deletedAt !== null) return;
  const position = visit.tellsReading && replies.length > 0 ? 1 : endOf(shown);
  if (position <= mine.readPosition) return;
  app.community.markRead.execute({ actor, topicId: topic.id, position }).catch(visit.problemOf);
}

const removedPost = (url: URL): string | null => {
  const id = url.searchParams.get('supprimee') ?? '';
  return /^[0-9a-f-]{36}$/.test(id) ? id : null;
};

export default function TopicRoute() {
  const {
    page,
    draft,
    shown,
    near,
    references,
    speaker,
    asked,
    tags,
    quoted,
    replyTo,
    removed,
    askedAbout,
    poll,
    incident,
    measures,
    away,
    scriptsTell,
  } = usePageData<typeof loader>();
  const outcome = useActionData() as ComposeOutcome;
  const t = useT();
  const { member, publicUrl, site } = usePage();
  const { topic } = page;
  const share = shareOf(topic);
  return (
    <Main>
      <Wrap>
        <Head
          title={
            page.page > 1
              ? t('forum.topic.titleOfPage', { title: topic.title, page: page.page })
              : topic.title
          }
          description={page.opening.plain.replace(/\s+/g, ' ').slice(0, 160)}
          canonical={topicHref(topic, page.page)}
          previous={page.page > 1 ? topicHref(topic, page.page - 1) : null}
          next={page.page < page.pageCount ? topicHref(topic, page.page + 1) : null}
          noIndex={keptOut(page)}
          kind="article"
          share={share}
          card={share !== undefined}
          feed={share && { path: `${topicHref(topic)}/flux`, title: t('lists.feed.ofTopic') }}
          structured={member === null ? topicData(page, { ...site, publicUrl }, t) : undefined}
        />
        <Columns
          reading
          asideLabel={t('topic.aside.label')}
          asideSticky
          aside={<TopicAside page={page} near={near} references={references} />}
        >
          <TopicThread
            page={page}
            tags={tags}
            removed={removed}
            askedAbout={askedAbout}
            poll={poll}
            incident={incident}
            measures={measures}
            away={away}
          />
          <TopicLive topic={topic} />
          <ReadingPlace page={page} scriptsTell={scriptsTell} />
          <AnswerForm
            page={page}
            draft={draft}
            shown={shown}
            speaker={speaker}
            asked={asked}
            quoted={quoted}
            replyTo={replyTo}
            outcome={outcome}
          />
        </Columns>
      </Wrap>
    </Main>
  );
}
