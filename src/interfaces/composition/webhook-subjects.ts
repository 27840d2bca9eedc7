import { ContainerModule, type ServiceIdentifier } from 'inversify';
import { ResolveClient } from '#application/community/accounts/resolve-client';
import type { Viewer } from '#application/shared/viewer';
import type { RecognisedClient } from '#application/site/published/api-clients.api';
import {
  type SubjectAsked,
  type SubjectFound,
  WEBHOOK_SUBJECTS,
  type WebhookSubjects,
} from '#application/site/published/webhook-subjects.api';
import { POST_ITEM, TOPIC_ITEM } from '#infrastructure/community/reads/reads.module';
import { MEMBER_NAMES, MEMBER_PAGE } from '#infrastructure/community/members/members.module';
import { REGULATORY_VALUE, RULE } from '#infrastructure/community/official/official.module';
import { IDEA_PAGE } from '#infrastructure/engagement/ideas/ideas.module';
import { POLL_PAGE } from '#infrastructure/engagement/polls/polls.module';
import { GATHERING_PAGE, PARTICIPANTS } from '#infrastructure/events/events.module';
import { mustBeInScope } from '../http/client-scopes.ts';
import type { PolicyName } from '../http/policies.ts';
import { mustPass } from '../http/policy-check.ts';
import { idOf } from '../http/validate.ts';
import type { Get, Provided } from './provided.ts';

interface Door {
  /** The operation by which the adapter gives it, and the policy at its door. */
  readonly operation: string;
  readonly policy: PolicyName;
  /** @throws what is not found there */
  readonly look: (viewer: Viewer, id: string) => Promise<SubjectFound>;
}

const GONE = { found: 'gone' } as const;
const NOTHING = { found: 'nothing' } as const;
const there = (page: string | null, resource: string, topicId: string | null = null): SubjectFound => ({
  found: 'there',
  page,
  resource: `/api/v1${resource}`,
  topicId,
});

/** What messages are about, each read by the query that the adapter reads it by. */
const doorsOf = (get: Get): Readonly<Record<string, Door>> => ({
  topic: {
    operation: 'readTopic',
    policy: 'topics.page',
    look: async ({ actor }, id) => {
      const item = await get(TOPIC_ITEM).execute(actor, id);
      if (item.found === 'topic')
        return there(`/sujets/${item.topic.slug}-${item.topic.number}`, `/topics/${id}`);
      return item.found === 'nothing' ? NOTHING : GONE;
    },
  },
  post: {
    operation: 'readPost',
    policy: 'topics.page',
    look: async ({ actor }, id) => {
      const item = await get(POST_ITEM).execute(actor, id);
      if (item.found === 'post') return there(`/reponses/${id}`, `/posts/${id}`, item.post.topicId);
      return item.found === 'nothing' ? NOTHING : GONE;
    },
  },
  rule: {
    operation: 'readRule',
    policy: 'official.page',
    look: async ({ actor }, key) =>
      (await get(RULE).execute(actor, key)) ? there(null, `/rules/${key}`) : NOTHING,
  },
  value: {
    operation: 'readValue',
    policy: 'official.page',
    look: async (_viewer, key) =>
      (await get(REGULATORY_VALUE).execute(key)) ? there(null, `/values/${key}`) : NOTHING,
  },
  member: {
    operation: 'readMember',
    policy: 'members.page',
    look: async ({ actor }, id) => {
      const name = (await get(MEMBER_NAMES).of([id])).get(id);
      const member = name && (await get(MEMBER_PAGE).execute(actor, name.handle));
      if (member) return there(`/membres/${member.handle}`, `/members/${member.handle}`);
      // Whoever left has neither page nor name any more, and whoever keeps a copy has to hear of it: facts are about members
      // who are or were, and only messages of what is gone are sent of this.
      return GONE;
    },
  },
  event: {
    operation: 'readEvent',
    policy: 'events.page',
    look: async ({ actor }, id) => {
      const { slug, number } = await get(GATHERING_PAGE).execute(actor, id);
      return there(`/evenements/${slug}-${number}`, `/events/${id}`);
    },
  },
  registrations: {
    operation: 'listRegistrations',
    policy: 'events.run',
    look: async ({ actor }, id) => {
      await get(PARTICIPANTS).execute(actor, idOf<'Gathering'>(id), null);
      return there(null, `/events/${id}/registrations`);
    },
  },
  idea: {
    operation: 'readIdea',
    policy: 'ideas.page',
    look: async ({ actor }, id) => {
      const { slug, number } = await get(IDEA_PAGE).execute(actor, id);
      return there(`/idees/${slug}-${number}`, `/ideas/${id}`);
    },
  },
  poll: {
    operation: 'readPoll',
    policy: 'polls.page',
    look: async ({ actor, member }, id) => {
      const { slug } = await get(POLL_PAGE).execute(
        { actor, memberSince: member?.joinedAt ?? null, branchesSince: member?.branchesSince ?? {} },
        id,
      );
      return there(`/sondages/${slug}`, `/polls/${id}`);
    },
  },
});

/** What would be answered with 4xx is not told. */
const REFUSALS: readonly string[] = ['not-found', 'forbidden', 'unauthenticated', 'gone'];
const isRefusal = (error: unknown): boolean => REFUSALS.includes((error as { kind?: string }).kind ?? '');

/** Goes through the doors of the adapter as the client would. */
class AskedAtTheDoor implements WebhookSubjects {
  private readonly doors: Readonly<Record<string, Door>>;

  constructor(
    private readonly resolve: ResolveClient,
    get: Get,
  ) {
    this.doors = doorsOf(get);
  }

  async seenBy(client: RecognisedClient, { kind, id }: SubjectAsked): Promise<SubjectFound> {
    const door = this.doors[kind];
    if (!door) return NOTHING;
    try {
      const viewer = await this.resolve.as(client);
      mustBeInScope(door.operation, viewer);
      mustPass(door.policy, viewer);
      return await door.look(viewer, id);
    } catch (error) {
      if (isRefusal(error)) return NOTHING;
      throw error;
    }
  }
}

export const webhookSubjectsModule = new ContainerModule(({ bind }) => {
  bind<WebhookSubjects>(WEBHOOK_SUBJECTS)
    .toDynamicValue((context) => {
      const get: Get = <T>(what: Provided<T>): T => context.get<T>(what as ServiceIdentifier<T>);
      return new AskedAtTheDoor(get(ResolveClient), get);
    })
    .inSingletonScope();
});
