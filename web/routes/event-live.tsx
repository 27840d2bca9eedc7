import { createElement } from 'react';
import { useActionData } from '@remix-run/react';
import { SessionDeedRequest } from '#interfaces/http/events/sessions.request';
import { latestOfLog } from '../chat/channel-log.server.ts';
import { topicsOf } from '../events/taken-up.server.ts';
import { isPlayer, isWallAlone, pollAsked, sessionIn } from '../events/live-visit.server.ts';
import { CheckInCode } from '../events/check-in-code.tsx';
import { Hands, WordGiven } from '../events/hands.tsx';
import { SessionPolls } from '../events/ask-poll.tsx';
import { Player } from '../events/player.tsx';
import { QuestionForm, Wall } from '../events/question-wall.tsx';
import { channelOf } from '../events/event-channel.server.ts';
import { CheckIn } from '../events/registration-box.tsx';
import { SESSION_CHAT, SessionChat } from '../events/session-chat.tsx';
import { doneIn } from '../events/session-deeds.server.ts';
import { StagePill } from '../events/event-rows.tsx';
import { livePageHref, PLAYER_ASKED } from '../events/live-address.ts';
import { lookAgainOver } from '../events/look-again.ts';
import { wallUntil } from '../events/wall-until.ts';
import { WallOver } from '../events/wall-over.tsx';
import { When } from '../events/when.tsx';
import { eventDeedHref, eventHref, EVENTS, manageEventHref } from '../lib/addresses.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { LinkedPoll } from '../polls/linked-poll.tsx';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf, typedIn } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { headingText } from '../ui/heading-text.ts';
import { AsideSection, Main, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { eventIn } from '../events/event-visit.server.ts';

export const loader = read('events.live', async (visit) => {
  const { app, url } = visit;
  const { event, live } = await sessionIn(visit);
  if (event.stage === 'live' && !visit.viewer.trying)
    await app.events.noteVisit.execute({ actor: visit.actor, gatheringId: event.id });
  const askers = [...new Set(live.questions.map(({ authorId }) => authorId))];
  const people = [...askers, ...live.hands, ...(live.speaker ? [live.speaker] : [])];
  const channel = isWallAlone(visit) ? null : await channelOf(visit, event);
  return {
    event,
    live,
    isWallOpen: visit.now <= wallUntil(event),
    desk: event.isOwn ? await app.events.sessionDesk.execute(visit.actor, event.id) : null,
    channel,
    chat: channel && (await latestOfLog(visit, channel)),
    names: await app.members.names.of([...new Set(people)]),
    far: await app.members.distances.folded(visit.actor, askers),
    topics: await topicsOf(visit, live.questions),
    poll: await pollAsked(visit, live),
    hasPlayer: isPlayer(event.link, app.events.players),
    plays: url.searchParams.get(PLAYER_ASKED) === '1',
  };
});

export const action = act('events.register', SessionDeedRequest, async (input, visit) =>
  doneIn(visit, await eventIn(visit), input),
);

type Shown = ReturnType<typeof usePageData<typeof loader>>;

/** What was refused is told where it was asked for, where that has a place of its own for it. */
const TOLD_IN_PLACE = ['ask', 'open-poll'];

/** A session while it takes place: to follow it, to ask, to vote, to talk, to say that one is there; and to run it. */
export default function EventLiveRoute() {
  const shown = usePageData<typeof loader>();
  const { event, live, isWallOpen, channel, chat, poll, hasPlayer, plays } = shown;
  const refused = useActionData<Refused>();
  const t = useT();
  const deed = typedIn(refused, 'deed');
  return (
    <Main>
      <SessionHead event={event} />
      <Wrap className="livesession__word">
        <WordGiven live={live} here={livePageHref(event, plays)} />
      </Wrap>
      <Wrap className={channel && chat ? 'livesession livesession--talked' : 'livesession'}>
        <div>
          <div data-refused="">
            {!TOLD_IN_PLACE.includes(deed) && (
              <FormErrors id="refus" errors={errorsOf(refused, { code: t('events.checkIn.code') })} />
            )}
          </div>
          {channel && (
            <p className="livesession__way">
              <ButtonLink icon="send" href={`#${SESSION_CHAT}`}>
                {t('events.channel.title')}
              </ButtonLink>
            </p>
          )}
          <Player event={event} hasPlayer={hasPlayer} plays={plays} />
          {event.isOwn && <SessionPolls poll={poll} refused={refused} />}
          {createElement(
            'event-live',
            {
              'data-event': event.id,
              'data-desk': event.isOwn ? '' : undefined,
              'data-updated': t('events.live.updated'),
              'data-failed': t('topic.acts.failed'),
              'data-done': t('events.live.done'),
              'data-until': event.endsAt.toISOString(),
              'data-over': lookAgainOver(event.standing),
            },
            <Session {...shown} refused={refused} />,
          )}
          {isWallOpen && <QuestionForm refused={deed === 'ask' ? refused : undefined} />}
        </div>
        {channel && chat && <SessionChat channel={channel} log={chat} here={livePageHref(event, plays)} />}
      </Wrap>
    </Main>
  );
}

function SessionHead({ event }: Pick<Shown, 'event'>) {
  const t = useT();
  const written = useWritten();
  const here = eventDeedHref(event, 'direct');
  return (
    <Wrap>
      <Head title={t('events.live.title', { title: event.title })} canonical={here} noIndex />
      <Breadcrumbs
        items={[
          { href: '/', label: t('forum.topic.home') },
          { href: EVENTS, label: t('events.title') },
          { href: eventHref(event), label: event.title },
        ]}
      />
      <header className="topic__head">
        <p className="topic__meta">
          <StagePill stage={event.stage} />
        </p>
        <h1 {...written}>{headingText(event.title)}</h1>
        <p>
          <When event={event} />
        </p>
      </header>
    </Wrap>
  );
}

/** What changes while one looks: what is theirs to do in the session, and what all of it see. */
function Session(props: Shown & { refused: Refused | undefined }) {
  const { event, live, isWallOpen, desk, names, far, topics, poll, plays, refused } = props;
  const t = useT();
  const here = livePageHref(event, plays);
  return (
    <>
      {event.stage === 'ended' && <WallOver event={event} isOpen={isWallOpen} />}
      <section className="livesession__own" aria-label={t('events.live.yourself')}>
        {desk && (
          <AsideSection id="code-de-presence" title={t('events.admin.code')}>
            <CheckInCode desk={desk} />
            <p>
              <ButtonLink icon="gear" href={manageEventHref(event.id)}>
                {t('events.admin.participants')}
              </ButtonLink>
            </p>
          </AsideSection>
        )}
        {event.own?.state === 'confirmed' && event.stage === 'live' && (
          <AsideSection id="presence" title={t('events.checkIn.title')}>
            <CheckIn event={event} own={event.own} refused={refused} isLive />
            {!event.own.attended && <p className="small muted">{t('events.checkIn.byPage')}</p>}
          </AsideSection>
        )}
        <Hands event={event} live={live} names={names} here={here} />
      </section>
      {poll && (
        <div className="apart">
          <LinkedPoll poll={poll} here={here} isSteered={event.isOwn} />
        </div>
      )}
      <section aria-labelledby="questions" className="apart">
        <SectionHead id="questions" title={t('events.live.questions')} />
        <Wall
          event={event}
          live={live}
          names={names}
          far={far}
          topics={topics}
          here={here}
          isOpen={isWallOpen}
        />
      </section>
    </>
  );
}
