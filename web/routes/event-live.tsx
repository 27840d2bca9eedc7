import { createElement } from 'react';
import { useActionData } from '@remix-run/react';
import { SessionDeedRequest } from '#interfaces/http/events/gatherings.request';
import { topicsOf } from '../events/taken-up.server.ts';
import { isPlayer, pollAsked, sessionIn } from '../events/live-visit.server.ts';
import { Hands } from '../events/hands.tsx';
import { AskPoll } from '../events/ask-poll.tsx';
import { Player } from '../events/player.tsx';
import { QuestionForm, Wall } from '../events/question-wall.tsx';
import { EventChannel } from '../events/event-channel.tsx';
import { channelOf } from '../events/event-channel.server.ts';
import { CheckIn } from '../events/registration-box.tsx';
import { StagePill } from '../events/event-rows.tsx';
import { lookAgainOver } from '../events/look-again.ts';
import { When } from '../events/when.tsx';
import { eventDeedHref, eventHref, EVENTS, manageEventHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { invalid } from '../lib/outcomes.server.ts';
import { pollTyped } from '../polls/linked-poll.server.ts';
import { LinkedPoll } from '../polls/linked-poll.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { headingText } from '../ui/heading-text.ts';
import { AsideSection, Columns, Main, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { afterWords } from '../words/told.server.ts';
import { eventIn } from '../events/event-visit.server.ts';

export const loader = read('events.live', async (visit) => {
  const { app, url } = visit;
  const { event, live } = await sessionIn(visit);
  if (event.stage === 'live' && !visit.viewer.trying)
    await app.events.noteVisit.execute({ actor: visit.actor, gatheringId: event.id });
  const askers = [...new Set(live.questions.map(({ authorId }) => authorId))];
  const people = [...askers, ...live.hands];
  return {
    event,
    live,
    channel: await channelOf(visit, event),
    names: await app.members.names.of([...new Set(people)]),
    far: await app.members.distances.folded(visit.actor, askers),
    topics: await topicsOf(visit, live.questions),
    poll: await pollAsked(visit, live),
    hasPlayer: isPlayer(event.link, app.events.players),
    plays: url.searchParams.get('lecteur') === '1',
  };
});

type Of = { readonly of?: string };
const named = <T extends string>({ of }: Of): T => {
  if (!of) throw invalid('of', 'field.choice');
  return of as T;
};

export const action = act('events.register', SessionDeedRequest, async (input, visit) => {
  const { app, actor } = visit;
  const { deed } = input;
  const event = await eventIn(visit);
  const [here, gatheringId] = [eventDeedHref(event, 'direct'), event.id];
  if (deed === 'ask') {
    visit.mustPass('events.ask');
    const { body = '', agreed, signs } = input;
    const { id, told } = await app.events.askQuestion.execute({ actor, gatheringId, body, signs, agreed });
    return afterWords(`${here}#question-${id}`, told, 'events.flash.asked');
  }
  if (deed === 'raise' || deed === 'lower') {
    await app.events.raiseHand.execute({ actor, gatheringId, up: deed === 'raise' });
    return seeOther(
      `${here}#parole`,
      telling(deed === 'raise' ? 'events.flash.raised' : 'events.flash.lowered'),
    );
  }
  if (deed === 'give') {
    await app.events.giveWord.execute({ actor, gatheringId, memberId: named(input) });
    return seeOther(`${here}#parole`, telling('events.flash.given'));
  }
  if (deed === 'present') {
    const { code = '' } = input;
    await app.events.checkIn.execute({ actor, gatheringId, code });
    return seeOther(`${here}#presence`, telling('events.flash.present'));
  }
  if (deed === 'poll') {
    const pollId = input.poll === undefined ? null : (await pollTyped(visit, input.poll)).id;
    await app.events.askPoll.execute({ actor, gatheringId, pollId });
    return seeOther(here, telling('events.flash.polled'));
  }
  const questionId = named<Parameters<typeof app.events.voteForQuestion.execute>[0]['questionId']>(input);
  if (deed === 'vote' || deed === 'unvote')
    await app.events.voteForQuestion.execute({ actor, questionId, wanted: deed === 'vote' });
  else await app.events.settleQuestion.execute({ actor, questionId, answered: deed === 'answered' });
  return seeOther(`${here}#question-${questionId}`);
});

/** A session while it takes place: to follow it, to ask, to vote, to say that one is there. */
export default function EventLiveRoute() {
  const { event, live, channel, names, far, topics, poll, hasPlayer, plays } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const written = useWritten();
  const here = eventDeedHref(event, 'direct');
  return (
    <Main>
      <Head title={t('events.live.title', { title: event.title })} canonical={here} noIndex />
      <Wrap>
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
        <Player event={event} hasPlayer={hasPlayer} plays={plays} />
        {createElement(
          'event-live',
          {
            'data-event': event.id,
            'data-updated': t('events.live.updated'),
            'data-until': event.endsAt.toISOString(),
            'data-over': lookAgainOver(event.standing),
          },
          <Columns
            reading
            asideLabel={t('events.live.yourself')}
            aside={
              <>
                {event.own?.state === 'confirmed' && event.stage === 'live' && (
                  <AsideSection id="presence" title={t('events.checkIn.title')}>
                    <CheckIn event={event} own={event.own} refused={refused} isLive />
                    {!event.own.attended && <p className="small muted">{t('events.checkIn.byPage')}</p>}
                  </AsideSection>
                )}
                <EventChannel channel={channel} />
                {event.isOwn && <AskPoll poll={poll} />}
                <Hands event={event} live={live} names={names} />
                {event.isOwn && (
                  <p>
                    <ButtonLink icon="gear" href={manageEventHref(event.id)}>
                      {t('events.admin.participants')}
                    </ButtonLink>
                  </p>
                )}
              </>
            }
          >
            {poll && <LinkedPoll poll={poll} here={here} />}
            <section aria-labelledby="questions">
              <SectionHead id="questions" title={t('events.live.questions')} />
              <Wall event={event} live={live} names={names} far={far} topics={topics} />
            </section>
          </Columns>,
        )}
        <QuestionForm refused={refused} />
      </Wrap>
    </Main>
  );
}
