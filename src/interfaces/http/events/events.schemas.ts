import type {
  CoverView,
  FormQuestion,
  GatheringRow,
  GatheringView,
  KeptAnswer,
  OwnRegistration,
  ParticipantRow,
} from '#application/events/gatherings/gathering-view';
import { BRANCHES } from '#application/community/limits';
import {
  ATTENDED_BY,
  FORM_KINDS,
  GATHERING_AUDIENCES,
  GATHERING_KINDS,
  ZONES,
} from '#application/events/limits';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  objectOf,
  oneOf,
  type Schema,
  text,
  yesOrNo,
} from '../json-schema.ts';

const eventNumber: Schema = { ...count, minimum: 1, description: 'In the address of the event.' };
const branch = oneOf(...BRANCHES);
const state = oneOf('confirmed', 'waiting', 'offered', 'cancelled');
const html = text({ description: 'Made of the Markdown source; safe to set.' });

const row = {
  id,
  number: eventNumber,
  slug: text(),
  kind: oneOf(...GATHERING_KINDS),
  title: text(),
  summary: text(),
  audience: oneOf(...GATHERING_AUDIENCES),
  branches: { ...listOf(branch), description: 'Whose members may come; none where all may.' },
  startsAt: moment,
  endsAt: moment,
  zone: oneOf(...ZONES),
  place: text({ description: 'Empty for an event on the net alone.' }),
  capacity: maybe(count),
  free: maybe({
    ...count,
    description:
      'Seats that the caller may have, of those that nobody has or is offered; null without a bound.',
  }),
  kept: {
    ...count,
    description: 'Free seats beside, that are kept for branches of others until the day before.',
  },
  stage: oneOf('draft', 'open', 'full', 'live', 'ended', 'cancelled'),
  hasReplay: yesOrNo,
  cover: maybe(
    objectOf<CoverView>({
      path: text({ description: 'From the root of the site.' }),
      alt: text(),
      width: count,
      height: count,
    }),
  ),
  registration: maybe({ ...state, description: 'Of the caller.' }),
};

const formKind = oneOf(...FORM_KINDS);
const keptAnswers = listOf(
  objectOf<KeptAnswer>({
    id,
    kind: formKind,
    label: text({ description: 'As it was asked.' }),
    values: { ...listOf(text()), description: '`yes` or `no` where that was asked.' },
  }),
);

export const EVENT_SCHEMAS: Readonly<Record<string, Schema>> = {
  EventRow: objectOf<GatheringRow>(row),
  Event: objectOf<GatheringView>({
    ...row,
    html,
    agenda: listOf(objectOf<GatheringView['agenda'][number]>({ minute: count, title: text() })),
    speakers: listOf(text()),
    reserved: listOf(objectOf<GatheringView['reserved'][number]>({ branch, seats: count })),
    isReleased: { ...yesOrNo, description: 'Whether the reserved seats are everybody’s by now.' },
    form: {
      ...listOf(
        objectOf<FormQuestion>({
          id,
          kind: formKind,
          label: text(),
          required: yesOrNo,
          options: listOf(text()),
        }),
      ),
      description: 'What who registers is asked.',
    },
    waiting: count,
    standing: { ...count, description: 'All who have a seat, are offered one, or wait.' },
    own: maybe(
      objectOf<OwnRegistration>({
        state,
        offeredUntil: maybe(moment),
        attended: yesOrNo,
        answers: keptAnswers,
        turn: maybe({ ...count, description: 'How many wait before the caller, with them.' }),
      }),
    ),
    link: maybe(text({ description: 'To who has a seat, from an hour before until it is over.' })),
    cancelledBecause: text(),
    isOnline: {
      ...yesOrNo,
      description: 'Whether it is followed on the net; with a place, both there and on the net.',
    },
    replay: text(),
    chapters: listOf(objectOf<GatheringView['chapters'][number]>({ second: count, title: text() })),
    minutesHtml: html,
    surveyId: maybe({ ...id, description: 'Of the survey that follows, for who was there and is asked.' }),
    sequence: count,
    version: {
      ...count,
      description: 'Give it back with a change. It rises when the event says or asks something else.',
    },
    isAway: {
      ...yesOrNo,
      description: 'Whether a decision of moderation hides it from all but those who run it.',
    },
    isOwn: { ...yesOrNo, description: 'Whether the caller runs it.' },
    series: listOf(
      objectOf<GatheringView['series'][number]>({ number: eventNumber, slug: text(), startsAt: moment }),
    ),
  }),
  Registration: objectOf<ParticipantRow>({
    id,
    memberId: id,
    branches: listOf(branch),
    state,
    registeredAt: moment,
    offeredUntil: maybe(moment),
    attendedAt: maybe(moment),
    attendedBy: maybe({
      ...oneOf(...ATTENDED_BY),
      description:
        'By the code that was shown, by an organiser, or by the page that was open for half of the time.',
    }),
    note: text(),
    answers: keptAnswers,
    turn: { type: 'integer', description: 'Whose is lower comes first.' },
  }),
};
