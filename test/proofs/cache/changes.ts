import { PART_CHANGES } from './part-changes.ts';
import type { SignedIn } from '../support/people.ts';
import { CANARY, type World } from './world.ts';

/** One kind of change of what visitors are shown. */
export interface Change {
  readonly name: string;
  readonly make: (world: World, post: Post) => Promise<void>;
}

/** Sends a form as a member. @throws when it is refused */
export type Post = (who: SignedIn, path: string, form?: Readonly<Record<string, string>>) => Promise<void>;

const first = ({ topics }: World) => `/sujets/slug-${topics[0]!.number}`;
const reply = ({ replies }: World, index: number) => `/reponses/${replies[index]!.id}`;
const versionOf = async ({ site }: World, table: 'post' | 'topic', id: string) => {
  const column = table === 'topic' ? 'edition' : 'version'; // of its title and tags
  return String(await site.count(`select ${column} from community.${table} where id = $1`, [id]));
};

/** By the forms of the site, in an order in which each one shows. */
const ACTS: readonly Change[] = [
  { name: 'answer', make: (w, post) => post(w.helper, first(w), { body: 'Une réponse de plus.' }) },
  { name: 'helpful', make: (w, post) => post(w.reader, `${reply(w, 0)}/aide`, { on: '1' }) },
  { name: 'helpful withdrawn', make: (w, post) => post(w.reader, `${reply(w, 0)}/aide`, { on: '0' }) },
  {
    name: 'reaction',
    make: (w, post) => post(w.reader, `${reply(w, 1)}/reaction`, { reaction: 'thanks-1' }),
  },
  {
    name: 'edit',
    make: async (w, post) =>
      post(w.helper, `${reply(w, 2)}/modifier`, {
        body: 'La réponse reprise.',
        version: await versionOf(w, 'post', w.replies[2]!.id),
      }),
  },
  { name: 'accept', make: (w, post) => post(w.asker, `${reply(w, 3)}/accepter`, { on: '1' }) },
  { name: 'accept another', make: (w, post) => post(w.asker, `${reply(w, 22)}/accepter`, { on: '1' }) },
  { name: 'acceptance withdrawn', make: (w, post) => post(w.asker, `${reply(w, 3)}/accepter`, { on: '0' }) },
  {
    name: 'delete a reply',
    make: (w, post) => post(w.staff, `${reply(w, 4)}/supprimer`, { reason: `Hors sujet, ${CANARY}.` }),
  },
  { name: 'restore a reply', make: (w, post) => post(w.staff, `${reply(w, 4)}/retablir`) },
  {
    name: 'retitle',
    make: async (w, post) =>
      post(w.staff, `${first(w)}/modifier`, {
        title: 'Un autre titre pour la première',
        tags: 'agessa',
        reason: 'Titre plus clair.',
        version: await versionOf(w, 'topic', w.topics[0]!.id),
      }),
  },
  { name: 'close', make: (w, post) => post(w.staff, `${first(w)}/clore`, { reason: 'Question réglée.' }) },
  { name: 'reopen', make: (w, post) => post(w.staff, `${first(w)}/rouvrir`) },
  { name: 'pin', make: (w, post) => post(w.staff, `${first(w)}/epingler`, { until: '2031-01-01' }) },
  { name: 'unpin', make: (w, post) => post(w.staff, `${first(w)}/detacher`) },
  {
    name: 'move',
    make: (w, post) =>
      post(w.staff, `${first(w)}/deplacer`, { categoryId: w.shelves[1]!.id, reason: 'Meilleur endroit.' }),
  },
  {
    name: 'delete a topic',
    make: (w, post) =>
      post(w.staff, `/sujets/slug-${w.topics[5]!.number}/supprimer`, { reason: `Hors sujet, ${CANARY}.` }),
  },
  {
    name: 'restore a topic',
    make: (w, post) => post(w.staff, `/sujets/slug-${w.topics[5]!.number}/retablir`),
  },
  {
    name: 'close as duplicate',
    make: (w, post) =>
      post(w.staff, `/sujets/slug-${w.topics[6]!.number}/doublon`, {
        other: String(w.topics[1]!.number),
        reason: 'Déjà posée.',
      }),
  },
  {
    name: 'split',
    make: (w, post) =>
      post(w.staff, `${first(w)}/separer`, {
        categoryId: w.shelves[1]!.id,
        title: 'Une autre question, à part',
        posts: w.replies[20]!.id,
        reason: 'Autre question.',
      }),
  },
  {
    name: 'move replies',
    make: (w, post) =>
      post(w.staff, `${first(w)}/deplacer-des-reponses`, {
        other: String(w.topics[1]!.number),
        posts: w.replies[19]!.id,
        reason: 'Autre sujet.',
      }),
  },
  {
    name: 'merge',
    make: (w, post) =>
      post(w.staff, `/sujets/slug-${w.topics[7]!.number}/fusionner`, {
        other: String(w.topics[2]!.number),
        reason: 'Même sujet.',
      }),
  },
];

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** What answers of the organisation rest on, in forms. */
const TERMS = { sources: 'Code de la sécurité sociale', validFrom: '2026-01-01', reviewBy: inDays(300) };
const SEALED = 9;
/** The one article, at the address that its title gives it. */
export const ARTICLE = 'ce-que-doivent-les-artistes';
const article = {
  title: 'Ce que doivent les artistes',
  summary: 'Le taux et ce qui l’entoure.',
  body: 'Le taux est de {{valeur.taux-artistes}}.',
  note: 'Première version',
  ...TERMS,
};
const idOf = async ({ site }: World, text: string, params: readonly unknown[] = []) =>
  (await site.rows<{ id: string }>(text, params))[0]!.id;
const sealOf = (w: World) =>
  idOf(w, `select id from community.seal where post_id = $1 and lifted_at is null`, [w.replies[SEALED]!.id]);
const ruleIds = (w: World) => idOf(w, `select id from community.rule where key = 'regle-artistes'`);
const rule = { label: 'Règle des artistes', reference: 'Décret 1', summary: 'Comme au début.' };
const value = { source: 'Décret 2', from: '2026-01-01' };
const numberOf = async (w: World) =>
  String(await w.site.count(`select last_number from community.reference_answer where slug = $1`, [ARTICLE]));
const valueVersion = async (w: World) =>
  String(await w.site.count(`select version from community.regulatory_value where key = 'taux-artistes'`));

/** What becomes of the answers of the organisation, in an order in which each one shows. */
const OFFICIAL: readonly Change[] = [
  {
    name: 'seal',
    make: async (w, post) => {
      await post(w.agent, '/admin/regles', {
        ...rule,
        key: 'regle-artistes',
        kind: 'rate',
        effectiveFrom: '2026-01-01',
      });
      await post(w.agent, `${reply(w, SEALED)}/certifier`, {
        ...TERMS,
        kind: 'validated',
        ruleIds: await ruleIds(w),
        version: await versionOf(w, 'post', w.replies[SEALED]!.id),
      });
    },
  },
  {
    name: 'rule changed',
    make: (w, post) =>
      post(w.agent, '/admin/regles/regle-artistes', {
        ...rule,
        effectiveFrom: '2026-02-01',
        summary: 'Autrement.',
        version: '1',
      }),
  },
  {
    name: 'seal replaced',
    make: async (w, post) =>
      post(w.agent, `${reply(w, SEALED)}/certifier`, {
        ...TERMS,
        kind: 'validated',
        replaces: await sealOf(w),
        version: await versionOf(w, 'post', w.replies[SEALED]!.id),
      }),
  },
  {
    name: 'seal past its days',
    make: async (w) =>
      void (await w.site.rows(
        `update community.seal set state = 'to_review', review_why = 'past-review', review_since = now() where id = $1`,
        [await sealOf(w)],
      )),
  },
  {
    name: 'seal lifted',
    make: (w, post) => post(w.agent, `${reply(w, SEALED)}/retirer-le-sceau`, { reason: 'Plus exact.' }),
  },
  {
    name: 'article published',
    make: async (w, post) => {
      await post(w.agent, '/admin/valeurs', {
        ...value,
        key: 'taux-artistes',
        label: 'Taux des artistes',
        unit: 'percent',
        value: '12,5',
      });
      await post(w.agent, '/admin/references/nouvelle', { ...article, categoryId: w.shelves[1]!.id });
    },
  },
  {
    name: 'value changed',
    make: async (w, post) =>
      post(w.agent, '/admin/valeurs/taux-artistes', {
        ...value,
        value: '13',
        replaces: value.from,
        version: await valueVersion(w),
      }),
  },
  {
    name: 'article revised',
    make: async (w, post) =>
      post(w.agent, `/admin/references/${ARTICLE}`, {
        ...article,
        categoryId: w.shelves[1]!.id,
        summary: 'Le taux, autrement dit.',
        note: 'Reprise',
        ofThePast: 'on',
        version: await numberOf(w),
      }),
  },
  {
    name: 'article withdrawn',
    make: async (w, post) =>
      post(w.agent, `/admin/references/${ARTICLE}/retirer`, {
        reason: 'Remplacé par un autre.',
        version: await numberOf(w),
      }),
  },
  {
    name: 'article published again',
    make: (w, post) => post(w.agent, `/admin/references/${ARTICLE}/republier`),
  },
];

const sql =
  (text: string, params: (world: World) => readonly unknown[] = () => []) =>
  async (world: World): Promise<void> =>
    void (await world.site.rows(text, params(world)));

/** By whatever way: a job, a member's profile, the back office, a person at the database. */
const OTHERS: readonly Change[] = [
  {
    name: 'pseudonym',
    make: sql(`update community.member set pseudonym = 'Aidante' where id = $1`, (w) => [w.helper.id]),
  },
  {
    name: 'role',
    make: sql(`update community.member set role = 'ambassador' where id = $1`, (w) => [w.helper.id]),
  },
  {
    name: 'account deleted',
    make: sql(`update community.member set status = 'deleted' where id = $1`, (w) => [w.asker.id]),
  },
  {
    name: 'category renamed',
    make: sql(`update community.category set name = 'Contributions' where id = $1`, (w) => [
      w.shelves[0]!.id,
    ]),
  },
  { name: 'tag renamed', make: sql(`update community.tag set label = 'Taxe' where slug = 'tva'`) },
  {
    name: 'theme and name of the site',
    make: sql(`insert into site.setting (key, value) values ('organisation', '"Caisse des métiers d’art"')
      on conflict (key) do update set value = excluded.value`),
  },
  {
    name: 'home page composed otherwise',
    make: sql(`insert into site.page_version (id, page_id, number, content, note, published_at, shown_from)
      select gen_random_uuid(), id, 1, jsonb_set(draft, '{blocks}', (draft -> 'blocks') - 8), 'Essai', now(), now() from site.page
      where slug = 'accueil'`),
  },
  {
    name: 'brand published',
    make: async ({ site }) => {
      await site.rows(
        `insert into site.brand_version (number, content, sheet, sheet_hash, note, published_at)
         select 1, jsonb_set(draft, '{radius}', '9'), ':root{--radius:9px}', 'a1b2c3', 'Essai', now() from site.brand`,
      );
      await site.rows(`update site.brand set published = 1, last_number = 1`);
    },
  },
  {
    name: 'event called otherwise',
    make: sql(`update events.gathering set title = 'Une séance, reportée' where id = $1`, ({ pieces }) => [
      pieces.eventId,
    ]),
  },
  {
    name: 'event cancelled',
    make: sql(`update events.gathering set state = 'cancelled' where id = $1`, ({ pieces }) => [
      pieces.eventId,
    ]),
  },
  {
    name: 'poll asked otherwise',
    make: sql(
      `update engagement.poll set question = 'Quel soir vous irait ?' where id = $1`,
      ({ pieces }) => [pieces.pollId],
    ),
  },
  {
    name: 'poll closed',
    make: sql(`update engagement.poll set closed_at = now() where id = $1`, ({ pieces }) => [pieces.pollId]),
  },
  {
    name: 'idea supported',
    make: sql(
      `insert into engagement.idea_vote (idea_id, member_id, place, cast_at) values ($1, $2, 1, now())`,
      (w) => [w.pieces.ideaId, w.reader.id],
    ),
  },
  {
    name: 'idea hidden by a decision',
    make: sql(`update engagement.idea set standing = 'hidden' where id = $1`, ({ pieces }) => [
      pieces.ideaId,
    ]),
  },
  {
    name: 'reply hidden by a decision',
    make: sql(
      `update community.post set deleted_at = now(), hidden = true, decision_id = gen_random_uuid() where id = $1`,
      (w) => [w.replies[10]!.id],
    ),
  },
  {
    name: 'topic that waits for a moderator because of its words',
    make: sql(
      `update community.topic set deleted_at = now(), held = '{"rule":"essai"}' where id = $1`,
      (w) => [w.topics[4]!.id],
    ),
  },
  {
    name: 'announcement published',
    make: sql(
      `insert into site.announcement (id, title, tone) values (gen_random_uuid(), 'Maintenance ce soir', 'info')`,
    ),
  },
  {
    name: 'part of the site closed',
    make: sql(`insert into site.module (module, state) values ('ideas', 'off')`),
  },
  {
    name: 'audience narrowed',
    make: sql(`update community.topic set audience = 'staff' where id = $1`, (w) => [w.topics[3]!.id]),
  },
  {
    name: 'right taken from visitors’ helpers',
    make: sql(`delete from moderation.role_permission where role = 'member' and permission = 'topic.open'`),
  },
  {
    name: 'readings counted',
    make: sql(
      `insert into community.topic_views (topic_id, views) values ($1, 1234)
       on conflict (topic_id) do update set views = community.topic_views.views + 1234`,
      (w) => [w.topics[2]!.id],
    ),
  },
  {
    name: 'text taken away for good',
    make: sql(`update community.post set html = '<p>…</p>', plain = '…' where id = $1`, (w) => [
      w.replies[8]!.id,
    ]),
  },
];

export const CHANGES: readonly Change[] = [...ACTS, ...OFFICIAL, ...PART_CHANGES, ...OTHERS];
