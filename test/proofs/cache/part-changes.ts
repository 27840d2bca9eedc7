import { setTimeout as sleep } from 'node:timers/promises';
import type { Change } from './changes.ts';
import { NAMED_POLL, publishYear, SERVICE, SURVEY } from './part-rows.ts';
import type { World } from './world.ts';

const sql =
  (text: string, params: (world: World) => readonly unknown[]) =>
  async (world: World): Promise<void> =>
    void (await world.site.rows(text, params(world)));

const versionOf = async ({ site }: World, poll: string) =>
  String(await site.count(`select version from engagement.poll where slug = $1`, [poll]));
const numberOf = ({ site, pieces }: World, table: 'events.gathering' | 'engagement.idea') =>
  site.count(`select number from ${table} where id = $1`, [
    table === 'engagement.idea' ? pieces.ideaId : pieces.eventId,
  ]);
const seconds = (count: number) => `now() + interval '${count} seconds'`;

const TURNS_AFTER = 5;
/** What the clock alone makes another page. */
const TURNING = ['/evenements', '/sondages', `/sondages/${NAMED_POLL}`, '/enquetes', `/enquetes/${SURVEY}`];

/** What becomes of events, polls, ideas, surveys, services, the help and the reports of years, by whatever way. */
export const PART_CHANGES: readonly Change[] = [
  {
    name: 'registration that takes the last seat',
    make: async (w, post) =>
      post(w.reader, `/evenements/x-${await numberOf(w, 'events.gathering')}/inscription`, { deed: 'come' }),
  },
  {
    name: 'question of an event that became a topic',
    make: sql(
      `insert into events.question (id, gathering_id, author_id, asked_at, body, topic_id)
       values (gen_random_uuid(), $1, $2, now(), 'Et alors ?', $3)`,
      (w) => [w.pieces.eventId, w.reader.id, w.topics[2]!.id],
    ),
  },
  {
    name: 'that topic called otherwise',
    make: sql(`update community.topic set title = 'Une question prise en séance' where id = $1`, (w) => [
      w.topics[2]!.id,
    ]),
  },
  {
    name: 'event for members alone',
    make: sql(`update events.gathering set audience = 'members' where id = $1`, (w) => [w.pieces.eventId]),
  },
  {
    name: 'event for everybody again',
    make: sql(`update events.gathering set audience = 'public' where id = $1`, (w) => [w.pieces.eventId]),
  },
  {
    name: 'poll put into a topic',
    make: (w, post) =>
      post(w.helper, `/sujets/x-${w.topics[1]!.number}`, {
        body: `Votons donc.\n\n[Quel lieu vous irait ?](/sondages/${NAMED_POLL})\n`,
      }),
  },
  {
    name: 'ballot that bears a name',
    make: async (w, post) =>
      post(w.reader, `/sondages/${NAMED_POLL}`, { choices: '0', version: await versionOf(w, NAMED_POLL) }),
  },
  {
    name: 'secret ballot',
    make: async (w, post) =>
      post(w.reader, '/sondages/un-sondage', { choices: '1', version: await versionOf(w, 'un-sondage') }),
  },
  {
    name: 'turnout alone',
    make: sql(`insert into engagement.turnout (poll_id, member_id, secret) values ($1, $2, true)`, (w) => [
      w.pieces.pollId,
      w.helper.id,
    ]),
  },
  {
    name: 'poll for members alone',
    make: sql(`update engagement.poll set audiences = '{members}' where id = $1`, (w) => [
      w.parts.namedPollId,
    ]),
  },
  {
    name: 'poll for everybody again',
    make: sql(`update engagement.poll set audiences = '{public}' where id = $1`, (w) => [
      w.parts.namedPollId,
    ]),
  },
  {
    name: 'vote for an idea',
    make: async (w, post) =>
      post(w.helper, `/idees/x-${await numberOf(w, 'engagement.idea')}/soutien`, { vote: 'give' }),
  },
  {
    name: 'comment on an idea',
    make: async (w, post) =>
      post(w.helper, `/idees/une-idee-${await numberOf(w, 'engagement.idea')}`, { body: 'J’en serais.' }),
  },
  {
    name: 'comment hidden by a decision',
    make: sql(`update engagement.idea_comment set standing = 'hidden' where idea_id = $1`, (w) => [
      w.pieces.ideaId,
    ]),
  },
  {
    name: 'answer of the organisation to an idea',
    make: sql(
      `insert into engagement.idea_answer (id, idea_id, from_status, status, source, html, plain, author_id, answered_at)
       values (gen_random_uuid(), $1, 'proposed', 'planned', 'Oui', '<p>Oui</p>', 'Oui', $2, now())`,
      (w) => [w.pieces.ideaId, w.manager.id],
    ),
  },
  {
    name: 'idea planned',
    make: sql(`update engagement.idea set status = 'planned', status_at = now() where id = $1`, (w) => [
      w.pieces.ideaId,
    ]),
  },
  {
    name: 'survey answered',
    make: sql(`update engagement.survey_box set responses = responses + 1 where survey_id = $1`, (w) => [
      w.parts.surveyId,
    ]),
  },
  { name: 'what the clock turns', make: theClockTurns },
  {
    name: 'population of a survey',
    make: sql(
      `insert into engagement.population (counted_on, branch, people) values (current_date - 30, $1, 1000)`,
      () => ['music'],
    ),
  },
  {
    name: 'survey closed',
    make: sql(`update engagement.survey set closed_at = now() - interval '3 days' where id = $1`, (w) => [
      w.parts.surveyId,
    ]),
  },
  {
    name: 'service described otherwise',
    make: sql(`update engagement.service set description = 'Ce qu’il fait mieux.' where id = $1`, (w) => [
      w.parts.serviceId,
    ]),
  },
  {
    name: 'review written',
    make: async (w, post) =>
      post(w.reader, `/avis/${SERVICE}/nouveau`, {
        stars: '2',
        month: new Date().toISOString().slice(0, 7),
        body: 'Long à venir, mais clair et juste pour finir.',
      }),
  },
  {
    name: 'review answered',
    make: sql(
      `insert into engagement.review_answer (id, review_id, source, html, plain, author_id, answered_at)
       values (gen_random_uuid(), $1, 'Merci', '<p>Merci</p>', 'Merci', $2, now())`,
      (w) => [w.parts.reviewId, w.agent.id],
    ),
  },
  {
    name: 'review hidden by a decision',
    make: sql(`update engagement.service_review set standing = 'hidden' where id = $1`, (w) => [
      w.parts.reviewId,
    ]),
  },
  { name: 'report of a year corrected', make: (w) => publishYear(w.site, w.manager, 2) },
  {
    name: 'chapter of the help that the organisation wrote',
    make: async ({ site }) => {
      await site.rows(
        `insert into site.page (id, slug, draft, revision, last_number, changed_at)
         select gen_random_uuid(), 'aide-sondages', draft, 1, 1, now() from site.page where slug = 'accueil'`,
      );
      await site.rows(
        `insert into site.page_version (id, page_id, number, content, note, published_at, shown_from)
         select gen_random_uuid(), id, 1, draft, 'Première', now(), ${seconds(TURNS_AFTER)} from site.page
         where slug = 'aide-sondages'`,
      );
      await sleep(500);
      await lookAt(site.origin, ['/aide', '/aide/sondages', '/aide/premiers-pas']);
      await sleep(TURNS_AFTER * 1000);
    },
  },
  {
    name: 'statement of accessibility published',
    make: sql(
      `insert into site.legal_text (kind, number, content, note, published_by, published_at)
       values ('accessibility', 1, $2, 'Première', $1, now())`,
      (w) => [
        w.manager.id,
        JSON.stringify({
          met: '66',
          applicable: '66',
          auditedOn: '2026-01-05',
          auditor: 'Le cabinet',
          tools: 'Un navigateur',
          sample: 'L’accueil',
        }),
      ],
    ),
  },
  {
    name: 'text of the house said otherwise',
    make: sql(
      `with told as (
         insert into site.own_text_version (key, language, text, version, changed_by, changed_at)
         values ('pages.lists.questions.title', 'fr', 'Toutes vos questions', 1, $1, now()) returning *)
       insert into site.own_text (key, language, text, version, changed_by, changed_at)
       select key, language, text, version, changed_by, changed_at from told`,
      (w) => [w.manager.id],
    ),
  },
  {
    name: 'charter in another version',
    make: sql(
      `insert into site.setting (key, value) values ('charterVersion', $1)
       on conflict (key) do update set value = excluded.value`,
      () => ['"9.9"'],
    ),
  },
];

/** An event begins, a poll and a survey end, and nobody tells of it. */
async function theClockTurns({ site, pieces, parts }: World): Promise<void> {
  await site.rows(`update events.gathering set starts_at = ${seconds(TURNS_AFTER)} where id = $1`, [
    pieces.eventId,
  ]);
  for (const [table, id] of [
    ['poll', parts.namedPollId],
    ['survey', parts.surveyId],
  ])
    await site.rows(`update engagement.${table} set closes_at = ${seconds(TURNS_AFTER)} where id = $1`, [id]);
  const event = await site.count(`select number from events.gathering where id = $1`, [pieces.eventId]);
  await sleep(500);
  await lookAt(site.origin, [...TURNING, `/evenements/une-seance-${event}`]);
  await sleep(TURNS_AFTER * 1000);
}

/** As visitors do, so that the pages are kept. @throws where one is not: nothing would be proved of it */
async function lookAt(origin: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const answer = await fetch(origin + path);
    await answer.text();
    if (answer.status !== 200 || !answer.headers.get('cache-control')?.startsWith('public'))
      throw new Error(`${path} answered ${answer.status} and is not kept`);
  }
}
