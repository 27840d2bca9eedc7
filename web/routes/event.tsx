import { redirect } from '@remix-run/node';
import type { ChannelView } from '#application/community/chat/chat-view';
import type { TopicName } from '#application/community/published/topic-names.api';
import type { GatheringView } from '#application/events/gatherings/gathering-view';
import { Agenda } from '../events/agenda.tsx';
import { BigDate } from '../events/big-date.tsx';
import { CalendarLink } from '../events/calendar-link.tsx';
import { inZone } from '../events/moments.ts';
import { EventChannel } from '../events/event-channel.tsx';
import { channelOf } from '../events/event-channel.server.ts';
import { SilencedNotice } from '../decisions/silenced-notice.tsx';
import { EventCover } from '../events/event-cover.tsx';
import { ReplayChapters } from '../events/replay-chapters.tsx';
import { askedIn } from '../events/asked-in-session.server.ts';
import { AskedInSession } from '../events/asked-in-session.tsx';
import { topicsOf } from '../events/taken-up.server.ts';
import { eventIn } from '../events/event-visit.server.ts';
import { StagePill } from '../events/event-rows.tsx';
import { RegistrationBox } from '../events/registration-box.tsx';
import { OverseasTimes, When } from '../events/when.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { eventHref, EVENTS, manageEventHref, reportHref, surveyHref, topicHref } from '../lib/addresses.ts';
import { isAfterDeed, read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { showsEvents } from '../lib/kept-parts.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { eventShare } from '../events/event-share.ts';
import { eventData } from '../events/structured-event.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { breadcrumbList } from '../lists/structured.ts';
import { Alert } from '../ui/alert.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { headingText } from '../ui/heading-text.ts';
import { AsideSection, Columns, Main, Wrap } from '../ui/layout.tsx';
import { Prose } from '../ui/prose.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('events.page', async (visit) => {
  const event = await eventIn(visit);
  const here = eventHref(event);
  if (`${EVENTS}/${visit.params['address']}` !== here && !isAfterDeed(visit.request))
    throw redirect(here, 301);
  await showsEvents(visit);
  visit.keeping.hangsOn('titles');
  const asked = event.stage === 'ended' ? await askedIn(visit, event) : null;
  const topicIds = await visit.app.events.topicsOfGathering.execute(visit.actor, event.id);
  // Those of questions that are shown stand beside them.
  const elsewhere = topicIds.filter((id) => !asked?.topics.has(id));
  const topics = await topicsOf(
    visit,
    elsewhere.map((topicId) => ({ topicId })),
  );
  return {
    event,
    asked,
    channel: await channelOf(visit, event),
    topics: elsewhere.flatMap((id) => topics.get(id) ?? []),
    players: visit.app.events.players,
  };
});

/** One event: when, where, what happens, and one's own place in it. */
export default function EventRoute() {
  const { event, asked, channel, topics, players } = usePageData<typeof loader>();
  const t = useT();
  const { site, publicUrl } = usePage();
  const written = useWritten();
  const here = eventHref(event);
  const isPublic = event.audience === 'public' && event.stage !== 'draft';
  return (
    <Main>
      <Head
        title={event.title}
        description={event.summary}
        canonical={here}
        noIndex={!isPublic}
        share={isPublic ? eventShare(event) : undefined}
        structured={
          isPublic
            ? [
                eventData(event, { organisation: site.organisation, publicUrl }),
                breadcrumbList(publicUrl, [
                  { href: '/', label: t('forum.topic.home') },
                  { href: EVENTS, label: t('events.title') },
                  { label: event.title },
                ]),
              ]
            : undefined
        }
      />
      <div className="eventhead">
        <Wrap>
          <Breadcrumbs
            items={[
              { href: '/', label: t('forum.topic.home') },
              { href: EVENTS, label: t('events.title') },
            ]}
          />
          <div className="eventhead__in">
            <BigDate event={event} />
            <div>
              <p className="topic__meta">
                <StagePill stage={event.stage} />
                <span>{t(`events.kind.${event.kind}`)}</span>
                {event.audience === 'members' && <span>{t('events.membersOnly')}</span>}
                {event.audience === 'staff' && <span>{t('events.staffOnly')}</span>}
              </p>
              <h1 {...written}>{headingText(event.title)}</h1>
              <p className="lead" {...written}>
                {event.summary}
              </p>
            </div>
          </div>
        </Wrap>
      </div>
      <Wrap>
        <Columns
          reading
          asideFirst
          asideLabel={t('events.register.title')}
          aside={<Around event={event} channel={channel} />}
        >
          {event.isAway && <Alert tone="warn" title={t('events.away')} />}
          {event.stage === 'cancelled' && (
            <Alert tone="danger" title={t('events.stage.cancelled')}>
              {event.cancelledBecause}
            </Alert>
          )}
          {event.cover && <EventCover cover={event.cover} />}
          <Prose html={event.html} />
          <Programme event={event} />
          <Speakers event={event} />
          <Remembered event={event} players={players} />
          {asked && <AskedInSession event={event} asked={asked} />}
          <BecameTopics topics={topics} />
          {event.stage !== 'draft' && (
            <p className="apart small cluster">
              <HelpLink chapter="evenements" />
              <a href={reportHref('event', event.id)} rel="nofollow">
                {t('events.report')}
              </a>
            </p>
          )}
        </Columns>
      </Wrap>
    </Main>
  );
}

function Programme({ event }: { event: GatheringView }) {
  const t = useT();
  if (event.agenda.length === 0) return null;
  return (
    <section className="apart" aria-labelledby="programme">
      <SectionHead id="programme" title={t('events.agenda')} />
      <Agenda event={event} />
    </section>
  );
}

function Remembered({ event, players }: { event: GatheringView; players: readonly string[] }) {
  const t = useT();
  return (
    <>
      {event.replay !== '' && (
        <section className="apart" aria-labelledby="rediffusion">
          <SectionHead id="rediffusion" title={t('events.replay')} />
          <p>{t('events.replayNote')}</p>
          <p>
            <a className="btn btn--main" href={event.replay} rel="noopener noreferrer">
              {t('events.seeReplay')}
            </a>
          </p>
          <ReplayChapters replay={event.replay} chapters={event.chapters} players={players} />
        </section>
      )}
      {event.minutesHtml !== '' && (
        <section className="apart" aria-labelledby="compte-rendu">
          <SectionHead id="compte-rendu" title={t('events.minutes')} />
          <Prose html={event.minutesHtml} />
        </section>
      )}
    </>
  );
}

/** What was asked in it, and goes on on the forum. */
function BecameTopics({ topics }: { topics: readonly TopicName[] }) {
  const t = useT();
  if (topics.length === 0) return null;
  return (
    <section className="apart" aria-labelledby="sujets">
      <SectionHead id="sujets" title={t('events.topics')} />
      <ul className="list">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topicHref(topic)}>{headingText(topic.title)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Speakers({ event }: { event: GatheringView }) {
  const t = useT();
  if (event.speakers.length === 0) return null;
  return (
    <section className="apart" aria-labelledby="avec">
      <SectionHead id="avec" title={t('events.speakers')} />
      <ul className="list">
        {event.speakers.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function Around({ event, channel }: { event: GatheringView; channel: ChannelView | null }) {
  const t = useT();
  const { may } = usePage();
  const opens = event.stage === 'open' || event.stage === 'full' || event.stage === 'live';
  return (
    <>
      <RegistrationBox event={event} />
      {opens && event.own === null && !may('event.register') && <SilencedNotice />}
      {event.surveyId !== null && (
        <AsideSection id="avis" title={t('events.survey')}>
          <p>{t('events.surveyLead')}</p>
          <p>
            <ButtonLink look="main" href={surveyHref({ slug: event.surveyId })}>
              {t('events.surveyAnswer')}
            </ButtonLink>
          </p>
        </AsideSection>
      )}
      <AsideSection id="seance" title={t('events.when')}>
        <p>
          <When event={event} />
        </p>
        <OverseasTimes event={event} />
        <CalendarLink event={event} />
      </AsideSection>
      <EventChannel channel={channel} />
      <AsideSection id="lieu" title={t('events.place')}>
        <p>{event.place === '' ? t('events.online') : event.place}</p>
        <p>
          {event.branches.length === 0
            ? t('events.forAll')
            : t('events.forBranches', {
                branches: event.branches.map((branch) => branchName(branch, t)).join(', '),
              })}
        </p>
      </AsideSection>
      {event.series.length > 0 && (
        <AsideSection id="dates" title={t('events.otherDates')}>
          <ul className="list">
            {event.series.map((one) => (
              <li key={one.number}>
                <a href={eventHref(one)}>{inZone(one.startsAt, 'day', event.zone, t.locale)}</a>
              </li>
            ))}
          </ul>
        </AsideSection>
      )}
      {event.isOwn && (
        <p>
          <ButtonLink icon="gear" href={manageEventHref(event.id)}>
            {t('events.admin.participants')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
