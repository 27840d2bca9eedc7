import { newClient } from '../../support/api-clients.ts';
import { Argon2Hasher } from '#infrastructure/community/accounts/argon2-hasher';
import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

/** Who acts, and where. */
export interface Cast {
  readonly site: OwnSite;
  readonly people: People;
  readonly origin: string;
  readonly manager: SignedIn;
  readonly other: SignedIn;
  readonly administrator: SignedIn;
  readonly topicId: string;
  /** Of a group that nobody else knows of, with a topic for it alone. */
  readonly secret: { readonly groupId: string; readonly address: string };
  count: number;
}

export interface Cause {
  readonly name: string;
  victim(cast: Cast): Promise<SignedIn>;
  act(cast: Cast, victim: SignedIn): Promise<void>;
  /** Whether what they are to lose still works there. */
  works(at: string, origin: string, victim: SignedIn, cast: Cast): Promise<boolean>;
}

const PASSWORD = 'violon-argile-canevas-7';
const FACTS = 'Three messages of Monday evening insult somebody.';

export async function makeCast(site: OwnSite, origin: string): Promise<Cast> {
  const people = new People(site);
  const manager = await people.join('Animatrice', 'community_manager');
  const other = await people.join('Animateur', 'community_manager');
  const administrator = await people.join('Direction', 'administrator');
  const category = await people.rows.category('questions');
  const topic = await people.rows.topic(category, manager, { title: 'Une question où répondre' });
  const shelf = await people.rows.category('atelier', { audience: 'group:atelier' });
  const hidden = await people.rows.topic(shelf, manager, { title: 'Entre nous seulement' });
  await site.rows(`select setval('community.topic_number', 2)`);
  const [group] = await site.rows<{ id: string }>(
    `insert into moderation.member_group (id, slug, name, membership, created_at)
     values (gen_random_uuid(), 'atelier', 'Atelier', 'secret', now()) returning id`,
  );
  const secret = { groupId: group!.id, address: `/sujets/entre-nous-${hidden.number}` };
  return { site, people, origin, manager, other, administrator, topicId: topic.id, secret, count: 0 };
}

const joined = (role?: 'moderator') => async (cast: Cast) => {
  cast.count += 1;
  return cast.people.join(`Plume${cast.count}`, role ?? 'member');
};

/** A page of their own opens. */
const signedIn: Cause['works'] = async (at, _origin, { cookie }) =>
  (await fetch(`${at}/notifications`, { headers: { cookie }, redirect: 'manual' })).status === 200;

async function post(
  cast: Cast,
  path: string,
  by: SignedIn,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const { status } = await fetch(`${cast.origin}${path}`, {
    method: 'POST',
    headers: { cookie: by.cookie, origin: cast.origin },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  if (status !== 303 && status !== 302) throw new Error(`POST ${path} answered ${status}`);
}

const sanction = (cast: Cast, victim: SignedIn, step: string) =>
  post(cast, `/admin/membres/${victim.id}`, cast.manager, { step, ground: 'regles-de-vie', facts: FACTS });

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

const withAccount = async (cast: Cast): Promise<SignedIn> => {
  const member = await joined()(cast);
  await cast.site.rows(
    `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
     values ($1, $2, $2, now(), $3, now())`,
    [member.id, `${member.id}@example.org`, await new Argon2Hasher().hash(PASSWORD)],
  );
  return member;
};

export const CAUSES: readonly Cause[] = [
  {
    name: 'shut out by the directory',
    victim: withAccount,
    works: signedIn,
    async act(cast, victim) {
      const address = `${victim.id}@example.org`;
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
  },
  {
    name: 'ban',
    victim: joined(),
    works: signedIn,
    async act(cast, victim) {
      await sanction(cast, victim, 'exclusion-definitive');
      const [row] = await cast.site.rows<{ id: string }>(
        `select id from moderation.sanction where member_id = $1 and status = 'proposed'`,
        [victim.id],
      );
      await post(cast, '/admin/moderation/sanctions/signer', cast.other, {
        sanctionId: row!.id,
        agrees: 'yes',
      });
    },
  },
  {
    name: 'silence',
    victim: joined(),
    act: (cast, victim) => sanction(cast, victim, 'silence-7-jours'),
    /** The form to ask a question is for those who may write. */
    works: async (at, _origin, { cookie }) =>
      (await fetch(`${at}/questions/nouvelle`, { headers: { cookie }, redirect: 'manual' })).status === 200,
  },
  {
    name: 'role drop',
    victim: joined('moderator'),
    async act(cast, victim) {
      await cast.site.rows(`update moderation.role_assignment set role = 'member' where member_id = $1`, [
        victim.id,
      ]);
    },
    works: async (at, _origin, { cookie }) =>
      (await fetch(`${at}/admin/moderation/appels`, { headers: { cookie }, redirect: 'manual' })).status ===
      200,
  },
  {
    name: 'secret group left',
    async victim(cast) {
      const member = await joined()(cast);
      await cast.site.rows(
        `insert into moderation.group_membership (group_id, member_id, added_at) values ($1, $2, now())`,
        [cast.secret.groupId, member.id],
      );
      return member;
    },
    async act(cast, victim) {
      await cast.site.rows(`delete from moderation.group_membership where member_id = $1`, [victim.id]);
    },
    works: async (at, _origin, { cookie }, { secret }) =>
      (await fetch(`${at}${secret.address}`, { headers: { cookie } })).status === 200,
  },
  {
    name: 'delete',
    victim: joined(),
    async act(cast, victim) {
      await cast.site.rows(`update community.member set status = 'deleted' where id = $1`, [victim.id]);
    },
    works: signedIn,
  },
  {
    name: 'password change',
    victim: withAccount,
    /** From another session: that one goes on. */
    async act(cast, victim) {
      const cookie = await cast.people.signIn(victim.id);
      await post(
        cast,
        '/compte/mot-de-passe',
        { ...victim, cookie },
        {
          currentPassword: PASSWORD,
          newPassword: 'chevalet-garance-solfege-9',
        },
      );
    },
    works: signedIn,
  },
  {
    name: 'right revoked of the role', // the last: everybody of that role is without it from here on
    victim: joined('moderator'),
    async act(cast) {
      await cast.site.rows(
        `delete from moderation.role_permission where role = 'moderator' and permission = 'appeal.decide'`,
      );
    },
    works: async (at, _origin, { cookie }) =>
      (await fetch(`${at}/admin/moderation/appels`, { headers: { cookie }, redirect: 'manual' })).status ===
      200,
  },
];
