import { come, openChannel, openPoll, planEvent, propose, publish, say, vote } from './base-parts.ts';
import { CANARY, HELD, type Principal, PRINCIPALS } from './base.ts';
import { BUT_LIMITED, BUT_MEMBERS, hide, type Secret, type SecretThing } from './secret.ts';

/** An event that is not for everybody, with somebody who comes. */
const closedEvent = (
  audience: 'members' | 'staff',
  name: string,
  from: readonly Principal[],
): SecretThing => ({
  name,
  from,
  make: async (world, { people }) => {
    const event = await planEvent(world, people.manager, { title: `La séance du ${CANARY}`, audience });
    await publish(world, people.manager, event);
    await come(world, audience === 'staff' ? people.moderator : people.author, event);
    return { event: event.id, eventAddress: event.address };
  },
  goOn: async (world, { people }, { event }) => {
    await world.submit(`/admin/evenements/${event!}/messages`, people.manager, {
      readers: 'seated',
      subject: `Au sujet du ${CANARY}`,
      body: `Apportez tout sur le ${CANARY}, et votre relevé.`,
      intent: 'send',
    });
    await come(world, people.manager, { id: event!, address: '' });
  },
});

/** @param description differs from one to the next: what is nearly the same a third time would wait for a moderator */
const closedPoll = (
  audience: string,
  name: string,
  from: readonly Principal[],
  description: string,
): SecretThing => ({
  name,
  from,
  make: async (world, { people }) => {
    const poll = await openPoll(world, people.author, {
      question: `Que faire du ${CANARY} ?`,
      audience,
      description,
    });
    await vote(world, poll, people.author, 0);
    return { poll: poll.id, pollSlug: poll.slug };
  },
  goOn: async (world, { people }, { poll }) =>
    audience.startsWith('group:')
      ? vote(world, { id: poll! }, people.moderator, 1)
      : vote(world, { id: poll! }, people.helper, 1, 'music'),
});

/** Which of two things somebody chose, where all may know that they chose. */
const RESULT: SecretThing = {
  name: 'a result of a poll before its close',
  make: async (world, { people, parts }) => {
    await vote(world, parts.poll, people.helper, 1, 'music');
    return {};
  },
  instead: (world, { people, parts }) => vote(world, parts.poll, people.helper, 0, 'music'),
};

/** What is not for everybody outside the forum, and what was taken away there. */
export const PART_SECRETS: readonly Secret[] = [
  closedEvent('members', 'an event of members', BUT_MEMBERS),
  closedEvent('staff', 'an event of the staff', BUT_LIMITED),
  {
    name: 'a drafted event',
    make: async (world, { people }) => {
      const event = await planEvent(world, people.manager, { title: `La séance du ${CANARY}` });
      return { event: event.id, eventAddress: event.address };
    },
  },
  closedPoll(
    'members',
    'a poll of members',
    BUT_MEMBERS,
    'Chaque membre dit ce qui compte avant la rentrée de septembre prochain.',
  ),
  closedPoll(
    'branch:music',
    'a poll of a branch',
    BUT_LIMITED,
    'Les compositrices et compositeurs choisissent le sujet du prochain atelier.',
  ),
  closedPoll(
    'group:cercle-d-essai',
    'a poll of a group',
    PRINCIPALS,
    'Notre cercle décide ici du lieu où se tiendra sa réunion du jeudi soir.',
  ),
  RESULT,
  {
    name: 'a drafted survey',
    make: async (world, { people }) => {
      const { id, slug } = await world.act<{ id: string; slug: string }>('POST', '/surveys', people.manager, {
        title: `L’enquête du ${CANARY}`,
        intro: `Au sujet du ${CANARY}`,
        anonymous: true,
        quotas: [],
        audiences: ['public'],
        pageTitles: [`Le ${CANARY}`],
      });
      return { survey: id, surveySlug: slug };
    },
  },
  {
    name: 'a channel of a branch',
    from: BUT_LIMITED,
    make: async (world, { people }) => {
      const name = `Le salon du ${CANARY}`;
      const { id, slug } = await openChannel(world, people.manager, {
        name,
        kind: 'branch',
        branch: 'music',
      });
      const message = await say(world, id, people.author, `Entre nous, le ${CANARY}. @voisine`);
      // They left the branch since.
      for (const { memberId } of [people.other, people.silenced])
        await world.rows(
          `insert into community.chat_membership (channel_id, member_id, joined_at) values ($1, $2, now())`,
          [id, memberId],
        );
      return { channel: id, channelSlug: slug, message };
    },
    goOn: (world, { people }, { channel }) =>
      say(world, channel!, people.helper, `Encore le ${CANARY}. @voisine`),
  },
  {
    name: 'a hidden message of a channel',
    prepare: async (world, base, text) => {
      const { channel } = base.parts;
      const message = await say(world, channel.id, base.people.helper, `Ceci au sujet de ${text}.`);
      await hide(world, base, { kind: 'chat-message', target: message });
      return { channel: channel.id, channelSlug: channel.slug, message };
    },
  },
  {
    name: 'a message that waits for a moderator',
    make: async (world, { people, parts: { channel } }) => {
      const message = await say(
        world,
        channel.id,
        people.helper,
        `Ceci au sujet de ${CANARY}, ${HELD}. @voisine`,
      );
      return { channel: channel.id, channelSlug: channel.slug, message };
    },
    // As with topics: a gap between the numbers of messages tells that something was there, and nothing else. That somebody joined
    // is no secret.
    instead: async (world, { people, parts: { channel } }) => {
      await world.rows(
        'update community.chat_channel set last_position = last_position + 1, last_change = last_change + 1 where id = $1',
        [channel.id],
      );
      await world.rows(
        `insert into community.chat_membership (channel_id, member_id, joined_at) values ($1, $2, now())
         on conflict do nothing`,
        [channel.id, people.helper.memberId],
      );
    },
  },
  {
    name: 'a hidden idea',
    prepare: async (world, base, text) => {
      const { author, helper } = base.people;
      const idea = await propose(world, author, `Un outil pour ${text} et les cotisations`);
      await world.act('PUT', `/ideas/${idea.id}/vote`, helper);
      const { id: comment } = await world.act('POST', `/ideas/${idea.id}/comments`, helper, {
        body: `Oui pour ${text}.`,
      });
      await hide(world, base, { kind: 'idea', target: idea.id });
      return { idea: idea.id, ideaAddress: idea.address, comment };
    },
  },
  {
    name: 'an idea that waits for a moderator',
    make: async (world, { people }) => {
      const idea = await propose(world, people.author, `Un outil pour ${CANARY}, ${HELD}`);
      return { idea: idea.id, ideaAddress: idea.address };
    },
  },
  {
    name: 'a hidden comment of an idea',
    prepare: async (world, base, text) => {
      const { idea } = base.parts;
      const { id: comment } = await world.act('POST', `/ideas/${idea.id}/comments`, base.people.helper, {
        body: `Oui, et ${text} aussi.`,
      });
      await hide(world, base, { kind: 'idea-comment', target: comment });
      return { idea: idea.id, ideaAddress: idea.address, comment };
    },
  },
  {
    name: 'a hidden poll',
    prepare: async (world, base, text) => {
      const { author, helper } = base.people;
      const poll = await openPoll(world, author, { question: `Que faire de ${text} ?`, audience: 'public' });
      await vote(world, poll, helper, 1, 'music');
      await hide(world, base, { kind: 'poll', target: poll.id });
      return { poll: poll.id, pollSlug: poll.slug };
    },
  },
];
