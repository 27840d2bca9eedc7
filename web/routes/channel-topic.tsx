import { useActionData } from '@remix-run/react';
import { MakeTopicRequest } from '#interfaces/http/community/chat.request';
import { channelIn } from '../chat/chat-visit.server.ts';
import { exchangeText } from '../chat/exchange-text.ts';
import { messagesToTakeUp } from '../chat/to-take-up.server.ts';
import { CategorySelect } from '../forum/category-select.tsx';
import { draftHref, freshPlace } from '../forum/draft-place.ts';
import { personOf } from '../forum/person.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { channelDeedHref, channelHref, messageAnchor } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn, typedList } from '../lib/refused.ts';
import { createTexts, useFormat, useT } from '../lib/texts.tsx';
import { NoCategory } from '../lists/no-category.tsx';
import { hrefWith, type Judge, queryOf } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';

const aPosition: Judge = (raw) => (/^\d{1,9}$/.test(raw) ? raw : undefined);
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const anId: Judge = (raw) => (new RegExp(`^${ID}$`).test(raw) ? raw : undefined);
/** As many as an exchange may have. */
const someIds: Judge = (raw) => (new RegExp(`^${ID}(?:\\.${ID}){0,19}$`).test(raw) ? raw : undefined);

export const loader = read('chat.topic', async (visit, refused) => {
  const { app, actor, url } = visit;
  const channel = await channelIn(visit);
  const asked = queryOf(url, { autour: aPosition, vers: aPosition, choisis: someIds, categorie: anId });
  const around = asked.vers ?? asked.autour;
  const [page, categories] = await Promise.all([
    app.chat.messages.execute(actor, channel.id, around === undefined ? {} : { around: Number(around) }),
    app.community.categories.execute(actor),
  ]);
  const startedFrom = page.items.filter(({ position }) => String(position) === asked.autour);
  const chosen = typedList(
    refused,
    'messages',
    asked.choisis?.split('.') ?? startedFrom.map<string>(({ id }) => id),
  );
  return {
    channel,
    earlier: page.earlier,
    later: page.later,
    chosen,
    category: asked.categorie ?? '',
    messages: await messagesToTakeUp(visit, channel, page, chosen),
    categories: categories.filter(
      ({ id, kinds, closedAt }) => closedAt === null && kinds.length > 0 && actor.may('topic.open', id),
    ),
  };
});

/** Becomes a draft, which its author titles, completes and publishes as any other. */
export const action = act('chat.topic', MakeTopicRequest, async (input, visit) => {
  const { messages, categoryId, towards } = input;
  const { app, actor } = visit;
  const t = createTexts(visit.locale);
  const { slug } = await channelIn(visit);
  if (towards !== undefined)
    return seeOther(
      hrefWith(channelDeedHref({ slug }, 'sujet'), {
        vers: String(towards),
        choisis: messages?.join('.'),
        categorie: categoryId,
      }),
    );
  const { channel, quotes } = await app.chat.quoteExchange.execute({
    actor,
    channel: slug,
    messageIds: messages ?? [],
    categoryId: categoryId ?? '',
  });
  const place = freshPlace();
  await app.community.saveDraft.execute({
    actor,
    place,
    title: '',
    version: 0,
    body: `${t('chat.exchange.from', { name: channel.name })}\n\n${exchangeText(quotes, t)}\n`,
    fields: { kind: 'discussion', categoryId: categoryId ?? '', exchange: channel.slug },
  });
  return seeOther(draftHref(place), telling('chat.flash.quoted'));
});

/** An exchange of a channel becomes a topic: which of its messages, and where. */
export default function ChannelTopicRoute() {
  const { channel, messages, categories, chosen, category, earlier, later } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  return (
    <SmallPage
      title={t('chat.exchange.title')}
      lead={t(channel.kind === 'branch' ? 'chat.exchange.leadBranch' : 'chat.exchange.lead')}
    >
      {categories.length === 0 ? (
        <NoCategory level={2} />
      ) : (
        <ActForm
          refused={refused}
          back={channelHref(channel)}
          labels={{ messages: t('chat.exchange.messages'), categoryId: t('compose.ask.category') }}
          submit={<Button look="main">{t('chat.exchange.submit')}</Button>}
        >
          {/* The first button of a form is the one that Enter presses: this one, and none of those that page. */}
          <button hidden />
          <CheckGroup
            name="messages"
            legend={t('chat.exchange.messages')}
            help={t('chat.exchange.messagesHelp')}
            values={typedList(refused, 'messages', chosen)}
            choices={messages.map((message) => ({
              value: message.id,
              anchor: messageAnchor(message.id),
              label: t('chat.exchange.line', {
                name: personOf(message.author, t).pseudonym,
                time: format.formatTime(message.writtenAt),
              }),
              help: message.plain,
            }))}
            error={errorOf(refused, 'messages')}
          />
          <p className="cluster">
            {earlier !== null && (
              <Button look="quiet" name="towards" value={String(earlier)}>
                {t('chat.earlier')}
              </Button>
            )}
            {later !== null && (
              <Button look="quiet" name="towards" value={String(later)}>
                {t('chat.later')}
              </Button>
            )}
          </p>
          <CategorySelect
            label={t('compose.ask.category')}
            help={channel.kind === 'branch' ? t('chat.exchange.branchOnly') : t('chat.exchange.wider')}
            categories={categories}
            value={typedIn(refused, 'categoryId', category)}
            error={errorOf(refused, 'categoryId')}
          />
        </ActForm>
      )}
    </SmallPage>
  );
}
