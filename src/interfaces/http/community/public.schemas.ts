import { GATHERING_KINDS, ZONES } from '#application/events/limits';
import { count, listOf, maybe, moment, objectOf, oneOf, type Schema, text, yesOrNo } from '../json-schema.ts';
import { officialState } from './official.schemas.ts';
import type {
  PublicComment,
  PublicComments,
  PublicEvent,
  PublicFindings,
  PublicQuestion,
  PublicSource,
} from './public.routes.ts';

const url = text({ format: 'uri' });
const source = objectOf<PublicSource>({ community: text(), organisation: text(), url });
const listFrom = (data: Schema): Schema =>
  objectOf<{ from: unknown; data: unknown }>({ from: source, data: listOf(data) });

const question = objectOf<PublicQuestion>({
  url,
  title: text(),
  kind: oneOf('question', 'discussion', 'announcement'),
  solved: yesOrNo,
  official: officialState,
  replyCount: count,
  category: objectOf<PublicQuestion['category']>({ name: text(), url }),
  lastActivityAt: moment,
});

const event = objectOf<PublicEvent>({
  url,
  title: text(),
  summary: text(),
  kind: oneOf(...GATHERING_KINDS),
  startsAt: moment,
  endsAt: moment,
  zone: oneOf(...ZONES),
  place: text({ description: 'Empty for an event on the net alone.' }),
  stage: oneOf('open', 'full', 'live', 'ended', 'cancelled'),
});

const comment = objectOf<PublicComment>({
  url,
  author: text(),
  text: text({ description: 'Words alone: nothing of it is markup.' }),
  postedAt: moment,
  official: officialState,
});

export const PUBLIC_SCHEMAS: Readonly<Record<string, Schema>> = {
  PublicQuestions: listFrom(question),
  PublicFindings: objectOf<PublicFindings>({
    from: source,
    data: listOf(question),
    correction: maybe(
      text({
        description:
          'The words as they were spelt to find this, where nothing holds those that were sent; null otherwise.',
      }),
    ),
  }),
  PublicEvents: listFrom(event),
  PublicComments: objectOf<PublicComments>({
    from: source,
    data: listOf(comment),
    topic: maybe(objectOf<NonNullable<PublicComments['topic']>>({ url, comments: count, closed: yesOrNo })),
  }),
};
