import { CANARY, GROUP, open } from './base.ts';
import type { Secret } from './secret.ts';

const reason = `Pour le ${CANARY}`;

/** Who is in which group. */
export const GROUP_SECRETS: readonly Secret[] = [
  {
    name: 'a membership of a group',
    make: async (world, { people }) => {
      await world.submit(`/admin/groupes/${GROUP}/membres`, people.administrator, {
        act: 'add',
        member: people.helper.handle,
        reason,
      });
      return { handle: people.helper.handle, group: GROUP };
    },
    goOn: async (world, { people, closed }) => {
      const body = `Le ${CANARY} est entre nous. @${people.other.memberId}`;
      await open(world, people.helper, closed.group, {
        title: `Au cercle du ${CANARY} et des cotisations`,
        body,
      });
    },
  },
  {
    name: 'a secret group',
    make: async (world, { people }) => {
      await world.submit('/admin/groupes', people.administrator, {
        name: `Le cercle du ${CANARY}`,
        description: `On y parle du ${CANARY}`,
        membership: 'secret',
        reason,
      });
      const [group] = await world.rows<{ slug: string }>(
        'select slug from moderation.member_group where name like $1',
        [`%${CANARY}%`],
      );
      await world.submit(`/admin/groupes/${group!.slug}/membres`, people.administrator, {
        act: 'add',
        member: people.author.handle,
        reason,
      });
      return { handle: people.author.handle, group: group!.slug };
    },
  },
];
