import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { PutPollRequest } from '#interfaces/http/community/chat.request';
import { backFrom } from '../chat/back-from.server.ts';
import { channelIn } from '../chat/chat-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { channelHref, messageAnchor, NEW_POLL } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { missing, nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { safePath } from '../lib/safe-path.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { voterIn } from '../polls/asked-poll.server.ts';
import { pollTyped } from '../polls/linked-poll.server.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextArea } from '../ui/field.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';
import { afterWords } from '../words/told.server.ts';

export const loader = read('chat.poll', async (visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  actor.mustUse('polls');
  await app.engagement.pollAskers.mustBeOne(actor);
  if (!channel.open) throw nothingHere('community.channel-not-found');
  const { items } = await app.engagement.pollList.execute(voterIn(visit), { state: 'open', cursor: null });
  return {
    channel,
    polls: items.filter(({ hidden }) => !hidden),
    clientId: crypto.randomUUID(),
    back: safePath(visit.url.searchParams.get('retour'), channelHref(channel)),
  };
});

export const action = act('chat.poll', PutPollRequest, async ({ poll: typed, ...said }, visit) => {
  const { app, actor } = visit;
  const channel = await channelIn(visit);
  if (typed === undefined) throw missing('poll');
  const { slug } = await pollTyped(visit, typed);
  const poll = await app.engagement.pollsToAsk.find(voterIn(visit), slug);
  const { id, told } = await app.chat.postMessage.execute({ actor, channelId: channel.id, ...said, poll });
  const place = `${channelHref(channel)}#${messageAnchor(id)}`;
  return afterWords(backFrom(visit, id, place), told, 'chat.flash.sent');
});

/** A poll is put before those who read a channel, with a message that says why. */
export default function ChannelPollRoute() {
  const { channel, polls, clientId, back } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const format = useFormat();
  const create = <ButtonLink href={NEW_POLL}>{t('polls.create')}</ButtonLink>;
  return (
    <SmallPage title={t('chat.poll.title', { name: channel.name })} lead={t('chat.poll.lead')}>
      {polls.length === 0 ? (
        <EmptyState level={2} title={t('polls.none')}>
          {create}{' '}
          <ButtonLink look="quiet" href={back}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ActForm
          refused={refused}
          back={back}
          labels={{ poll: t('chat.poll.which'), body: t('chat.write') }}
          submit={
            <Button look="main" icon="send">
              {t('chat.poll.submit')}
            </Button>
          }
        >
          <WarnedBox refused={refused} />
          <input type="hidden" name="clientId" value={typedIn(refused, 'clientId', clientId)} />
          <RadioGroup
            name="poll"
            legend={t('chat.poll.which')}
            help={t('chat.poll.whichHelp')}
            value={typedIn(refused, 'poll')}
            choices={polls.map((poll) => ({
              value: poll.slug,
              label: poll.question,
              help: t('polls.until', { day: format.formatDay(poll.closesAt) }),
            }))}
            error={errorOf(refused, 'poll')}
          />
          <p>{create}</p>
          <TextArea
            name="body"
            label={t('chat.write')}
            help={t('chat.poll.bodyHelp')}
            rows={2}
            maxLength={LIMITS.message.max}
            defaultValue={typedIn(refused, 'body', '')}
            error={errorOf(refused, 'body')}
          />
          <WordsGuard />
        </ActForm>
      )}
    </SmallPage>
  );
}
