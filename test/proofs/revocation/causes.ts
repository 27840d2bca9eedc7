import { parisDay } from '#domain/shared/day';
import { newClient } from '../../support/api-clients.ts';
import type { SignedIn } from '../support/people.ts';
import { type Cast, emailOf, type Holder, PASSWORD } from './cast.ts';
import { type DoorName, EVERY_DOOR_OF_A_MEMBER, EVERY_DOOR_OF_AN_ADMINISTRATOR } from './doors.ts';

/** What befalls somebody, done as people do it. The open socket is to end with each of them: whoever may, opens another. */
export interface Cause {
  readonly name: string;
  holder(cast: Cast): Promise<Holder>;
  act(cast: Cast, holder: Holder): Promise<void>;
  /** What opens before and is shut after. */
  readonly shuts: readonly DoorName[];
  /** What goes on opening: nobody loses more than they are to lose. */
  readonly leaves: readonly DoorName[];
}

const NEW_PASSWORD = 'chevalet-garance-solfege-9';
const FACTS = 'Three messages of Monday evening insult somebody.';
const REASON = 'Decided together on Monday.';
const DAY_MS = 86_400_000;

async function post(
  cast: Cast,
  path: string,
  by: SignedIn | null,
  form: Readonly<Record<string, string>> | URLSearchParams,
): Promise<void> {
  const answer = await fetch(`${cast.origin}${path}`, {
    method: 'POST',
    headers: { origin: cast.origin, ...(by && { cookie: by.cookie }) },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  if (![302, 303].includes(answer.status)) throw new Error(`POST ${path} answered ${answer.status}`);
}

const sanction = (cast: Cast, { id }: Holder, step: string) =>
  post(cast, `/admin/membres/${id}`, cast.manager, { step, ground: 'regles-de-vie', facts: FACTS });

/** The whole matrix as its form holds it, without some cells. */
async function saveMatrixWithout(cast: Cast, lost: readonly string[]): Promise<void> {
  const path = '/admin/droits/modifier';
  const page = await fetch(`${cast.origin}${path}`, { headers: { cookie: cast.administrator.cookie } });
  const inputs = [...(await page.text()).matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
  const valueOf = (input: string) => /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '';
  const named = (name: string) => inputs.filter((input) => input.includes(`name="${name}"`));
  const cells = named('cells')
    .filter((input) => /\bchecked\b/.test(input))
    .map(valueOf);
  const kept = cells.filter((cell) => !lost.includes(cell));
  if (kept.length !== cells.length - lost.length) throw new Error('The matrix holds not what is to be lost');
  const form = new URLSearchParams({ version: valueOf(named('version')[0] ?? ''), reason: REASON });
  for (const cell of kept) form.append('cells', cell);
  await post(cast, path, cast.administrator, form);
}

/** The directory of the organisation, as the protocol has it speak. */
async function directory(cast: Cast, method: string, path: string, body: object): Promise<{ id: string }> {
  const holder = { memberId: cast.administrator.id };
  const key = await newClient(cast.site, { holder, scopes: ['scim:manage'] });
  const answer = await fetch(`${cast.origin}/scim/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
  return (await answer.json()) as { id: string };
}

const member = (cast: Cast) => cast.holder();
const administrator = (cast: Cast) => cast.holder('administrator');

export const CAUSES: readonly Cause[] = [
  {
    name: 'shut out by the directory',
    holder: member,
    async act(cast, holder) {
      const address = emailOf(holder);
      const { id } = await directory(cast, 'POST', '/Users', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        userName: address,
        emails: [{ value: address, type: 'work' }],
      });
      await directory(cast, 'PATCH', `/Users/${id}`, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
      });
    },
    shuts: EVERY_DOOR_OF_A_MEMBER,
    leaves: [],
  },
  {
    name: 'ban',
    holder: member,
    async act(cast, holder) {
      await sanction(cast, holder, 'exclusion-definitive');
      const [row] = await cast.site.rows<{ id: string }>(
        `select id from moderation.sanction where member_id = $1 and status = 'proposed'`,
        [holder.id],
      );
      await post(cast, '/admin/moderation/sanctions/signer', cast.other, {
        sanctionId: row!.id,
        agrees: 'yes',
      });
    },
    shuts: EVERY_DOOR_OF_A_MEMBER,
    leaves: [],
  },
  {
    name: 'suspended', // until a day: its end is chosen, and nobody else signs
    holder: member,
    act: (cast, { id }) =>
      post(cast, `/admin/membres/${id}`, cast.manager, {
        step: 'exclusion-temporaire',
        ground: 'regles-de-vie',
        facts: FACTS,
        until: parisDay(new Date(Date.now() + 10 * DAY_MS)),
      }),
    shuts: EVERY_DOOR_OF_A_MEMBER,
    leaves: [],
  },
  {
    name: 'silence',
    holder: member,
    act: (cast, holder) => sanction(cast, holder, 'silence-7-jours'),
    shuts: ['form to write', 'key', 'token'],
    /** They may read, and have a right to what is kept of them. */
    leaves: ['page of their own', 'picture for members', 'copy of their data', 'file of their data', 'feed'],
  },
  {
    name: 'role change',
    holder: (cast) => cast.holder('community_manager'),
    act: (cast, { id }) =>
      post(cast, `/admin/membres/${id}/role`, cast.administrator, { role: 'member', reason: REASON }),
    shuts: [
      'page of the desk',
      'export of the desk',
      'picture of the staff',
      'key at the desk',
      'token at the desk',
      'event of the staff in the feed',
    ],
    leaves: ['key', 'token', 'feed'],
  },
  {
    name: 'office laid down',
    holder: administrator,
    act: async (cast, holder) =>
      post(cast, `/admin/membres/${holder.id}/role`, await cast.again(holder), {
        role: 'member',
        reason: REASON,
      }),
    shuts: [
      'page of the desk',
      'export of the desk',
      'picture of the staff',
      'key at the desk',
      'token at the desk',
      'event of the staff in the feed',
      'file of an export',
    ],
    leaves: ['key', 'token', 'feed'],
  },
  {
    name: 'secret group left',
    async holder(cast) {
      const holder = await cast.holder();
      await cast.site.rows(
        `insert into moderation.group_membership (group_id, member_id, added_at) values ($1, $2, now())`,
        [cast.group.id, holder.id],
      );
      return holder;
    },
    act: (cast, { pseudonym }) =>
      post(cast, `/admin/groupes/${cast.group.slug}/membres`, cast.administrator, {
        act: 'remove',
        member: pseudonym,
        reason: REASON,
      }),
    shuts: ['topic of a group', 'picture of a group'],
    leaves: ['page of their own', 'picture for members', 'key', 'token', 'feed'],
  },
  {
    name: 'account closed',
    holder: administrator,
    act: async (cast, holder) =>
      post(cast, '/compte/depart', await cast.again(holder), { words: 'keep', password: PASSWORD }),
    shuts: EVERY_DOOR_OF_AN_ADMINISTRATOR,
    leaves: [],
  },
  {
    name: 'password change',
    holder: administrator,
    /** From another session: that one goes on. */
    act: async (cast, holder) =>
      post(cast, '/compte/mot-de-passe', await cast.again(holder), {
        currentPassword: PASSWORD,
        newPassword: NEW_PASSWORD,
      }),
    shuts: EVERY_DOOR_OF_AN_ADMINISTRATOR,
    leaves: [],
  },
  {
    name: 'password forgotten',
    holder: administrator,
    act: async (cast, holder) =>
      post(cast, '/mot-de-passe/nouveau', null, {
        token: await cast.resetLink(holder),
        password: NEW_PASSWORD,
      }),
    shuts: EVERY_DOOR_OF_AN_ADMINISTRATOR,
    leaves: [],
  },
  {
    name: 'right revoked of the role', // the last: everybody of that role is without it from here on
    holder: (cast) => cast.holder('moderator'),
    act: (cast) => saveMatrixWithout(cast, ['moderator:appeal.decide', 'moderator:review.read']),
    shuts: ['page of the desk', 'key at the desk', 'token at the desk'],
    leaves: ['page of their own', 'picture of the staff', 'key', 'token', 'feed'],
  },
];
