import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DiskFileStore } from '#infrastructure/platform/files/disk-file-store';
import { type Base, blank, CANARY, HELD, open, type Principal, PRINCIPALS, reference } from './base.ts';
import { ASKED_SECRETS } from './kinds-of-asked.ts';
import { GROUP_SECRETS } from './kinds-of-groups.ts';
import { PART_SECRETS } from './kinds-of-parts.ts';
import type { OneWorld } from './one-world.ts';
import { BUT_LIMITED, BUT_MEMBERS, hide, type Secret, type SecretText, type SecretThing } from './secret.ts';

/** Each its own: who says the same in two places is held back. */
const SENTENCES: Readonly<Record<keyof Base['closed'], string>> = {
  members: `Nous qui avons un compte ici apprenons seuls du ${CANARY} ce que personne dehors ne lira jamais.`,
  branch: `Les musiciens savent pourquoi la partition du ${CANARY} se déclare deux fois par saison de concerts.`,
  staff: `L’équipe garde pour elle le dossier du ${CANARY}, ses pièces, ses dates et leur classement au bureau.`,
  group: `Le cercle se réunit jeudi soir afin de préparer la fête du ${CANARY} dans un endroit tranquille.`,
};
const words = ({ people }: Base, audience: keyof Base['closed']) => ({
  title: `Le secret du ${CANARY} et des cotisations`,
  body: `${SENTENCES[audience]} @${people.other.memberId} @${people.silenced.memberId}`,
});

/**
 * A topic where the principals may not follow, each with somebody else who helps there: badges count what was done anywhere, and
 * are no secret (ADR 15). With a reply, a vote, somebody who keeps it.
 */
const closedTopic = (
  audience: keyof Base['closed'],
  name: string,
  from: readonly Principal[],
): SecretThing => ({
  name,
  from,
  make: async (world, base) => {
    const { people, closed } = base;
    const insider = audience === 'staff' ? people.manager : people.author;
    // Nothing else has the second tag: neither has it, to whoever may not know of this.
    const topic = await open(world, insider, closed[audience], {
      ...words(base, audience),
      tags: ['tva', 'agessa'],
    });
    const { body } = words(base, audience);
    const replier = {
      members: people.agent,
      branch: people.manager,
      staff: people.administrator,
      group: people.moderator,
    };
    const reply = await world.act('POST', `/topics/${topic.id}/posts`, replier[audience], { body });
    await world.act('PUT', `/posts/${reply.id}/helpful`, insider);
    // They followed it before it was closed to them.
    for (const who of ['other', 'silenced', 'pending', 'banned'] as const) {
      await world.rows(
        `insert into community.topic_follow (member_id, topic_id, level, since) values ($1, $2, 'watching', now())`,
        [people[who].memberId, topic.id],
      );
      await world.rows(
        `insert into community.bookmark (member_id, post_id, kept_at) values ($1, $2, now())`,
        [people[who].memberId, reply.id],
      );
    }
    return { topic, post: reply.id, file: await picture(world, people.author.memberId, reply.id) };
  },
  goOn: async (world, base, { topic }) => {
    const { body } = words(base, audience);
    await world.act('POST', `/topics/${topic!.id}/posts`, base.people.moderator, { body });
  },
});

/** A picture of a post. @returns the name of its file */
async function picture(world: OneWorld, owner: string, post: string): Promise<string> {
  const id = randomUUID();
  const key = `attachments/${id}.webp`;
  await new DiskFileStore(path.join(world.folder, 'files')).put(key, {
    bytes: Buffer.from(CANARY),
    contentType: 'image/webp',
  });
  await world.rows(
    `insert into community.attachment (id, owner_id, key, content_type, bytes, uploaded_at, post_id)
     values ($1, $2, $3, 'image/webp', 1, now(), $4)`,
    [id, owner, key, post],
  );
  await world.rows(`update community.post set html = html || $2 where id = $1`, [
    post,
    `<p><img src="/fichiers/${key}" alt=""></p>`,
  ]);
  return `${id}.webp`;
}

const reply = async (world: OneWorld, base: Base, text: string): Promise<string> => {
  const body = `Une réponse qui dit : ${text}.`;
  return (await world.act('POST', `/topics/${base.topics[0]!.id}/posts`, base.people.helper, { body })).id;
};

export const SECRETS: readonly Secret[] = [
  closedTopic('members', 'a topic of members', BUT_MEMBERS),
  closedTopic('branch', 'a topic of a branch', BUT_LIMITED),
  closedTopic('staff', 'a topic of the staff', BUT_LIMITED),
  closedTopic('group', 'a topic of a group', PRINCIPALS),
  ...GROUP_SECRETS,
  ...PART_SECRETS,
  ...ASKED_SECRETS,
  {
    name: 'a deleted reply',
    prepare: async (world, base, text) => {
      const post = await reply(world, base, text);
      await world.settle();
      await world.act('DELETE', `/posts/${post}`, base.people.helper, { reason: `Parce que ${text}` });
      return { post };
    },
  },
  {
    name: 'a reply that waits for a moderator',
    make: async (world, base) => ({ post: await reply(world, base, `${CANARY}, ${HELD}`) }),
    goOn: async (world, base) => void (await reply(world, base, `encore ${CANARY}, ${HELD}`)),
  },
  {
    name: 'a topic that waits for a moderator',
    make: async (world, base) => {
      const body = `Où trouver ${CANARY}, ${HELD} ?`;
      const title = `Une question sur ${CANARY} et ses cotisations`;
      return { topic: await open(world, base.people.author, base.categories[0]!.id, { title, body }) };
    },
  },
  {
    name: 'a deleted topic',
    prepare: async (world, base, text) => {
      const { author, helper } = base.people;
      const p = { title: `Une question sur ${text} et ses cotisations`, body: `Où trouver ${text} ?` };
      const topic = await open(world, author, base.categories[0]!.id, p);
      const body = `Le ${text} est là.`;
      const { id: post } = await world.act('POST', `/topics/${topic.id}/posts`, helper, { body });
      await world.settle();
      await world.act('DELETE', `/topics/${topic.id}`, base.people.moderator, {
        reason: `Parce que ${text}`,
        ground: 'rangement',
      });
      return { topic, post };
    },
  },
  {
    name: 'a hidden reply',
    prepare: async (world, base, text) => {
      const post = await reply(world, base, text);
      await hide(world, base, { kind: 'post', target: post });
      return { post };
    },
  },
  {
    name: 'a hidden topic',
    prepare: async (world, base, text) => {
      const { author, helper } = base.people;
      const p = { title: `À propos de ${text} et de la retraite`, body: `Que dire de ${text} ?` };
      const topic = await open(world, author, base.categories[1]!.id, p);
      const body = `On dit de ${text} que oui.`;
      const { id: post } = await world.act('POST', `/topics/${topic.id}/posts`, helper, { body });
      await hide(world, base, { kind: 'topic', target: topic.id });
      return { topic, post };
    },
  },
  {
    name: 'a former text that staff took away',
    prepare: async (world, base, text) => {
      const post = await reply(world, base, text);
      await world.settle();
      await world.act('PATCH', `/posts/${post}`, base.people.moderator, {
        version: 1,
        body: 'Une réponse corrigée.',
        reason: 'Des données personnelles',
        ground: 'donnees-personnelles',
      });
      return { post };
    },
  },
  {
    name: 'a private conversation',
    make: async (world, base) => {
      const { author, helper, manager } = base.people;
      const { channelId, messageId } = await world.act<{ channelId: string; messageId: string }>(
        'POST',
        '/conversations',
        author,
        {
          to: [helper.handle, manager.handle],
          body: `Entre nous, le ${CANARY} et les cotisations. @voisine`,
          clientId: randomUUID(),
        },
      );
      return { conversation: channelId, message: messageId };
    },
    goOn: async (world, base, { conversation, message }) => {
      await world.act('POST', `/channels/${conversation!}/messages`, base.people.helper, {
        body: `Encore le ${CANARY}.`,
        clientId: randomUUID(),
        replyTo: message!,
      });
    },
  },
  {
    name: 'a draft',
    make: async (world, base) => {
      const place = `topic:${base.topics[0]!.id}`;
      await world.submit('/brouillons/enregistrer', base.people.author, {
        place,
        title: '',
        body: `Un brouillon du ${CANARY}`,
        draftVersion: '0',
      });
      const [draft] = await world.rows<{ id: string }>(`select id from community.draft where body like $1`, [
        `%${CANARY}%`,
      ]);
      return { draft: draft!.id };
    },
  },
  {
    name: 'the note of a bookmark',
    make: async (world, base) => {
      const post = base.posts[0]!;
      await world.submit(`/reponses/${post}/garder`, base.people.author, { note: `À propos du ${CANARY}` });
      return { post };
    },
  },
  {
    name: 'the address of a member',
    prepare: async (world, base, text) => {
      const { memberId, handle } = base.people.author;
      const email = `${text}@example.org`;
      await world.rows(
        `update community.account set email = $2, email_key = $2, previous_email = $2, pending_email = $2 where member_id = $1`,
        [memberId, email],
      );
      return { handle };
    },
  },
  {
    name: 'a profile that is not public',
    from: ['visitor', 'pending', 'banned'],
    prepare: async (world, base, text) => {
      const { helper } = base.people;
      await world.act('PATCH', '/members/me', helper, {
        isPublic: false,
        bio: `Qui je suis : ${text}`,
        branches: ['music', 'photography'],
      });
      return { handle: helper.handle };
    },
  },
  {
    name: 'reports and notes of moderators',
    make: async (world, base) => {
      const post = base.posts[0]!;
      await world.act('POST', '/reports', base.people.helper, {
        kind: 'post',
        target: post,
        reason: 'publicite-ou-hors-sujet',
        goodFaith: true,
        explanation: `On y parle du ${CANARY}`,
      });
      await world.settle();
      const [item] = await world.rows<{ id: string }>(
        'select id from moderation.review_item where target_id = $1',
        [post],
      );
      await world.rows(
        `insert into moderation.review_note (id, item_id, author_id, text, noted_at)
         values (gen_random_uuid(), $1, $2, $3, now())`,
        [item!.id, base.people.moderator.memberId, `Encore le ${CANARY}`],
      );
      return { post, item: item!.id };
    },
  },
  {
    name: 'a reference answer of the staff',
    from: BUT_LIMITED,
    make: async (world, base) => {
      await world.submit('/admin/references/nouvelle', base.people.agent, {
        ...reference({ title: `Le ${CANARY} expliqué`, summary: `Tout du ${CANARY}` }),
        body: `Le ${CANARY} se déclare.`,
        categoryId: base.closed.staff,
      });
      const [row] = await world.rows<{ slug: string }>(
        `select slug from community.reference_answer where title like $1`,
        [`%${CANARY}%`],
      );
      return { reference: row!.slug };
    },
  },
  {
    name: 'who is to answer for the organisation, and its paragraphs',
    make: async (world, base) => {
      const topic = base.topics[0]!;
      await world.submit('/admin/reponses/attribuer', base.people.agent, { topicId: topic.id, take: '1' });
      await world.submit('/admin/reponses/paragraphes', base.people.agent, {
        title: `Au sujet du ${CANARY}`,
        body: `Le ${CANARY} de la maison.`,
      });
      return {};
    },
  },
];

/** Where a text stands in the world that both begin as, its other text takes its place in every table. */
export async function tellText(world: OneWorld, secret: SecretText): Promise<number> {
  const columns = await world.rows<{ at: string; name: string; type: string }>(
    `select format('%I.%I', table_schema, table_name) as at, format('%I', column_name) as name,
       format_type(a.atttypid, a.atttypmod) as type
     from information_schema.columns c
     join pg_attribute a on a.attrelid = format('%I.%I', table_schema, table_name)::regclass and a.attname = column_name
     join pg_class k on k.oid = a.attrelid and k.relkind = 'r'
     where table_schema in ('community', 'moderation', 'engagement', 'events', 'insights', 'platform', 'site') and is_generated = 'NEVER'
       and udt_name in ('text', '_text', 'jsonb', 'varchar', 'tsvector')`,
  );
  let told = 0;
  for (const { at, name, type } of columns) {
    const changed = await world.rows(
      `with silent as (select set_config('session_replication_role', 'replica', false))
       update ${at} set ${name} = replace(${name}::text, $1, $2)::${type} from silent
       where ${name}::text like '%' || $1 || '%' returning 1`,
      [blank(secret.name), CANARY],
    );
    told += changed.length;
  }
  return told;
}
