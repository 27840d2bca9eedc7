import { useActionData } from '@remix-run/react';
import type { CategoryView } from '#application/community/categories/categories.query';
import { LIMITS } from '#application/community/limits';
import { AskFormRequest } from '#interfaces/http/community/topics.request';
import { type AskOutcome, AskForm, BegunBefore } from '../forum/ask-form.tsx';
import { faultsIn, wordsToMend } from '../forum/ask-faults.server.ts';
import { draftHref, freshPlace, isNewTopic, WRITING } from '../forum/draft-place.ts';
import { kindsHere, kindsIn } from '../forum/kinds-here.ts';
import { previewKept, previewOf } from '../forum/preview-kept.server.ts';
import { KnownIncidents } from '../incidents/known-incidents.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { topicHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { tellChannel } from '../chat/tell-channel.server.ts';
import { act, type Deed, read, seeOther } from '../lib/gates.server.ts';
import { refusedTogether } from '../lib/outcomes.server.ts';
import { Head } from '../lib/head.tsx';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { withPoll } from '../polls/linked-poll.server.ts';
import { NoCategory } from '../lists/no-category.tsx';
import { afterWords } from '../words/told.server.ts';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { countLookUp } from '../lists/count-look-up.server.ts';

/** The draft that the address names, or a new one: what was begun before never takes over what is begun now. */
function placeIn(url: URL): string {
  const named = url.searchParams.get('brouillon') ?? '';
  return isNewTopic(named) ? named : freshPlace();
}

export const loader = read('topics.ask', async (visit) => {
  const { app, actor, url } = visit;
  const place = placeIn(url);
  const keeps = actor.may('draft.keep');
  const [categories, tags, draft, drafts] = await Promise.all([
    app.community.categories.execute(actor),
    app.community.tags.execute(actor),
    keeps ? app.community.draft.execute(actor, place) : null,
    keeps ? app.community.drafts.execute(actor) : [],
  ]);
  const begun = drafts.filter((each) => isNewTopic(each.place) && each.place !== place);
  const opens = (category: CategoryView) =>
    kindsHere(category, (permission) => actor.may(permission, category.id));
  const open = categories.filter((each) => opens(each).length > 0);
  const asked = open.find((each) => each.slug === url.searchParams.get('categorie'));
  const words = (url.searchParams.get('titre') ?? '').slice(0, LIMITS.title.max);
  if (words !== '') await countLookUp(visit);
  const incidents = words === '' ? [] : await app.community.incidents.like(actor, words);
  const chosen = asked ? { id: asked.id, kind: opens(asked)[0]! } : null;
  const shown = await previewOf(visit, draft);
  return { categories: open, tags, draft, shown, place, begun, chosen, words, incidents };
});

export const action = act<AskFormRequest, AskOutcome>('topics.ask', AskFormRequest, async (asked, visit) => {
  const { app, actor, typed } = visit;
  const input = { ...asked, body: await withPoll(visit, asked.body, asked.poll) };
  if (input.intent === 'draft') return keepDraft(input, visit);
  if (input.intent === 'preview') {
    const place = placeIn(visit.url);
    return previewKept(visit, {
      body: input.body,
      keep: () => save(input, place, visit),
      at: draftHref(place),
    });
  }
  const { categoryId } = input;
  const title = input.title.trim();
  const faults = faultsIn({ ...asked, title });
  if (categoryId === undefined || faults.length > 0)
    throw refusedTogether([...faults, ...(await wordsToMend(asked, visit))]);
  if (input.similarSeen !== '1') {
    await countLookUp(visit);
    const [similar, incidents] = await Promise.all([
      app.community.similarTopics.execute(actor, title),
      app.community.incidents.like(actor, title),
    ]);
    if (similar.length + incidents.length > 0)
      return { similar, incidents, kept: await isKept(input, visit), typed };
  }
  if (input.exchange) await app.chat.quoteExchange.mustFit(actor, input.exchange, categoryId);
  const opened = await app.community.openTopic.execute({
    actor,
    kind: input.kind,
    categoryId,
    title: input.title,
    body: input.body,
    tags: input.tags ?? [],
    branches: input.branches ?? [],
    draft: placeIn(visit.url),
    agreed: input.agreed,
  });
  if (input.exchange && !opened.told.includes('held'))
    await tellChannel(visit, input.exchange, { ...opened, title });
  return afterWords(topicHref(opened), opened.told, 'topic.flash.opened');
});

async function keepDraft(input: AskFormRequest, deed: Deed): Promise<Response> {
  const place = placeIn(deed.url);
  await save(input, place, deed);
  return seeOther(`${draftHref(place)}#${WRITING}`, telling('compose.flash.draftSaved'));
}

/** Keeps the text before its writer goes and reads: whatever hinders that does not hinder publishing. */
async function isKept(input: AskFormRequest, deed: Deed): Promise<boolean> {
  if (!deed.actor.may('draft.keep')) return false;
  return save(input, placeIn(deed.url), deed).then(
    () => true,
    (error: unknown) => {
      if (deed.problemOf(error).status < 500) return false;
      throw error;
    },
  );
}

async function save(input: AskFormRequest, place: string, { app, actor }: Deed): Promise<void> {
  await app.community.saveDraft.execute({
    actor,
    place,
    title: input.title,
    body: input.body,
    fields: {
      kind: input.kind,
      categoryId: input.categoryId ?? '',
      tags: input.tags ?? [],
      branches: input.branches ?? [],
      ...(input.exchange && { exchange: input.exchange }),
      ...(input.similarSeen && { similarSeen: input.similarSeen }),
    },
    version: input.draftVersion ?? 0,
  });
}

export default function AskRoute() {
  const data = usePageData<typeof loader>();
  const outcome = useActionData() as AskOutcome | undefined;
  const t = useT();
  const { may } = usePage();
  const kinds = kindsIn(data.categories, may);
  // Of several, which one it is to be is said below.
  const title = t(kinds.length > 1 ? 'compose.ask.anyKind' : `compose.ask.kinds.${kinds[0] ?? 'question'}`);
  return (
    <Main>
      <Head title={title} canonical="/questions/nouvelle" noIndex />
      <Wrap className="small-page">
        <PageHead title={title} lead={t('compose.ask.lead')}>
          <HelpLink chapter="poser-une-question" />
        </PageHead>
        {data.categories.length === 0 ? (
          <NoCategory level={2} />
        ) : (
          <div className="stack">
            {!outcome && !data.draft && <BegunBefore drafts={data.begun} />}
            {!outcome && <KnownIncidents incidents={data.incidents} />}
            <AskForm {...data} outcome={outcome} />
          </div>
        )}
      </Wrap>
    </Main>
  );
}
