import { createElement, Fragment } from 'react';
import type { ArrivalView, MessageView } from '#application/community/chat/chat-view';
import { isoDay } from '../lib/paris-day.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { ArrivalLine, placeOf } from './arrival-line.tsx';
import { type LoggedChannel, MessageLine, type PollsPut } from './message-line.tsx';

/**
 * The log of a channel: days as headings, the messages of each under it, and where the new ones begin.
 * @param newFrom position of the first message that the viewer did not read yet; null for none
 */
export function MessageLog(props: {
  channel: LoggedChannel;
  messages: readonly MessageView[];
  arrivals?: readonly ArrivalView[];
  away?: readonly string[];
  change: number;
  newFrom: number | null;
  /** It ends with the latest message, so that new ones go on from here. */
  live: boolean;
  /** The viewer joined the channel: how far they read is remembered. */
  joined?: boolean;
  polls?: PollsPut;
  /** From where it goes on; the page it stands on unless told. */
  from?: string | undefined;
}) {
  const { channel, messages, newFrom } = props;
  const lines = inOrder(messages, props.arrivals ?? []);
  const t = useT();
  const { member } = usePage();
  const fresh = newFrom === null ? 0 : messages.filter(({ position }) => position >= newFrom).length;
  return createElement(
    'chat-log',
    {
      class: 'chat__scroll',
      role: 'log',
      tabIndex: 0,
      'aria-label': t('chat.log'),
      'data-channel': channel.id,
      'data-me': member?.id,
      'data-change': props.change,
      'data-from': props.from,
      'data-retour':
        channel.back === undefined ? undefined : new URLSearchParams({ retour: channel.back }).toString(),
      'data-live': props.live ? '' : undefined,
      'data-joined': props.joined ? '' : undefined,
      'data-steered': channel.steered ? '' : undefined,
      'data-away': props.away?.join(' '),
      'data-arrived': t('chat.arrived', { count: '{count}' }),
      'data-loaded': t('chat.loaded', { count: '{count}' }),
      'data-loaded-one': t('chat.loadedOne'),
    },
    <ol className="chat__log">
      {lines.map((line, at) => (
        <Fragment key={line.key}>
          <DayLine at={line.at} before={lines[at - 1]?.at} />
          {newFrom !== null && line.place >= newFrom && (lines[at - 1]?.place ?? 0) < newFrom && (
            <li className="chat__new" id="nouveaux">
              <span>{t('chat.newOnes', { count: fresh })}</span>
            </li>
          )}
          {line.message && <MessageLine message={line.message} channel={channel} polls={props.polls} />}
          {line.arrival && <ArrivalLine arrival={line.arrival} />}
        </Fragment>
      ))}
    </ol>,
  );
}

interface Line {
  readonly key: string;
  readonly at: Date;
  readonly place: number;
  readonly message?: MessageView;
  readonly arrival?: ArrivalView;
}

/** Who came stands after the message that was the last then. */
const inOrder = (messages: readonly MessageView[], arrivals: readonly ArrivalView[]): readonly Line[] =>
  [
    ...messages.map((message): Line => {
      const { id: key, writtenAt: at, position: place } = message;
      return { key, at, place, message };
    }),
    ...arrivals.map((arrival): Line => {
      const { person, at } = arrival;
      return { key: person.id, at, place: placeOf(arrival), arrival };
    }),
  ].toSorted((one, other) => one.place - other.place);

/** The day of a message, where it is another than that of the one before. */
function DayLine({ at, before }: { at: Date; before: Date | undefined }) {
  const format = useFormat();
  const day = isoDay(at);
  if (before && isoDay(before) === day) return null;
  return (
    <li className="chat__day" data-day={day}>
      <h3>{format.formatDay(at)}</h3>
    </li>
  );
}
