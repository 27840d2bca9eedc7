import type { MemberRow } from '../../support/forum-rows.ts';
import type { OwnSite } from '../support/own-site.ts';
import type { Objects } from './world.ts';
import type { PartSubject, Situation } from './situations.ts';

/** How a thing of another part than the forum is to stand. */
interface PartAsked {
  readonly author: MemberRow;
  /** As the tables write it: `public`, `members`, `staff`, `branch:…` or `group:…`. */
  readonly audience: string;
  readonly state: Situation['state'];
}

type PartObjects = Partial<
  Pick<
    Objects,
    | 'pollId'
    | 'pollSlug'
    | 'surveys'
    | 'channelId'
    | 'channelSlug'
    | 'messageId'
    | 'eventId'
    | 'eventAddress'
    | 'ideaId'
    | 'ideaAddress'
    | 'ideaCommentId'
    | 'otherIdea'
  >
>;

/** What a decision took out of sight. */
const HIDDEN = JSON.stringify([{ decisionId: '01890000-0000-7000-8000-0000000000de', action: 'hide' }]);
const awayIn = (state: Situation['state']): string => (state === 'hidden' ? HIDDEN : '[]');
const standingIn = (state: Situation['state']): string =>
  state === 'hidden' || state === 'held' ? state : 'published';

/** Polls, surveys, channels, events and ideas, in every state. */
export class PartThings {
  private serial = 0;

  constructor(
    private readonly site: Pick<OwnSite, 'rows'>,
    private readonly nextId: () => string,
  ) {}

  make(subject: PartSubject, asked: PartAsked): Promise<PartObjects> {
    if (subject === 'poll') return this.poll(asked);
    if (subject === 'survey') return this.survey(asked);
    if (subject === 'event') return this.event(asked);
    return subject === 'idea' ? this.ideas(asked) : this.channel(asked);
  }

  /** What a refusal must leave as it is. */
  async fingerprint({ pollId, surveys, channelId, eventId, ideaId }: Objects): Promise<string> {
    const [row] = await this.site.rows<{ sum: string }>(
      `select md5(concat(
         (select p::text from engagement.poll p where id = $1::uuid),
         (select string_agg(t::text, '|' order by t.member_id) from engagement.turnout t where poll_id = $1::uuid),
         (select s::text from engagement.survey s where id = $2::uuid),
         (select string_agg(t::text, '|' order by t.member_id) from engagement.survey_turnout t where survey_id = $2::uuid),
         (select c::text from community.chat_channel c where id = $3::uuid),
         (select string_agg(m::text, '|' order by m.id) from community.chat_message m where channel_id = $3::uuid),
         (select g::text from events.gathering g where id = $4::uuid),
         (select string_agg(r::text, '|' order by r.member_id) from events.registration r where gathering_id = $4::uuid),
         (select i::text from engagement.idea i where id = $5::uuid),
         (select string_agg(v::text, '|' order by v.member_id) from engagement.idea_vote v where idea_id = $5::uuid),
         (select string_agg(c::text, '|' order by c.id) from engagement.idea_comment c where idea_id = $5::uuid))) as sum`,
      [pollId, surveys.open.id, channelId, eventId, ideaId].map((id) => id || null),
    );
    return row!.sum;
  }

  /** With nobody's vote. */
  async poll({ author, audience, state }: PartAsked) {
    const pollId = this.nextId();
    const pollSlug = `sondage-${this.nextSerial()}`;
    await this.site.rows(
      `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
         audiences, closes_at, away)
       values ($1, $2, $3, now() - interval '2 days', 'Une question pour essayer', 'single', array['Oui', 'Non'], 1, 1,
         'always', true, array[$4], now() + $5::interval, $6::jsonb)`,
      [pollId, pollSlug, author.id, audience, state === 'closed' ? '-1 day' : '9 days', awayIn(state)],
    );
    return { pollId, pollSlug };
  }

  /** That stands where the others have the one that takes answers. */
  private async survey(asked: PartAsked): Promise<PartObjects> {
    const survey = await this.surveyIn(asked);
    if (asked.state === 'closed') await this.answerFive(survey.id);
    return { surveys: { open: survey, draft: survey, closed: survey } };
  }

  /** For everybody, under names; the one that is over has five answers. */
  async surveys(author: MemberRow): Promise<Objects['surveys']> {
    const of = (state: Situation['state']) => this.surveyIn({ author, audience: 'public', state });
    const closed = await of('closed');
    await this.answerFive(closed.id);
    return { open: await of('open'), draft: await of('draft'), closed };
  }

  /** By five members. */
  private async answerFive(surveyId: string): Promise<void> {
    await this.site.rows(
      `insert into engagement.survey_box (survey_id, branch, responses, marks) values ($1, 'music', 5, '{"essai":{"0":5}}')`,
      [surveyId],
    );
  }

  /** With two questions that nobody has to answer. */
  private async surveyIn({ author, audience, state }: PartAsked): Promise<{ id: string; slug: string }> {
    const question = {
      key: 'essai',
      kind: 'single',
      label: 'Une question',
      required: false,
      options: ['Oui', 'Non'],
      from: null,
      to: null,
      when: null,
    };
    const words = { ...question, key: 'mots', kind: 'text', label: 'Et en mots ?', options: [] };
    const pages = JSON.stringify([{ title: 'Une page', questions: [question, words] }]);
    const [id, slug] = [this.nextId(), `enquete-${state}-${this.nextSerial()}`];
    const isClosed = state === 'closed';
    await this.site.rows(
      `insert into engagement.survey (id, slug, author_id, written_at, title, anonymous, audiences, pages, opened_at,
         closes_at, published)
       values ($1, $2, $3, now() - interval '10 days', 'Une enquête pour essayer', false, array[$5], $6::jsonb,
         now() - $7::interval, now() + $8::interval, case when $4 then array['essai'] end)`,
      [
        id,
        slug,
        author.id,
        isClosed,
        audience,
        pages,
        state === 'draft' ? null : isClosed ? '9 days' : '1 day',
        state === 'draft' ? null : isClosed ? '-1 day' : '9 days',
      ],
    );
    return { id, slug };
  }

  /** With one message in it, which stands as the situation says, unless the channel itself does. */
  async channel({ author, audience, state }: PartAsked) {
    const [channelId, messageId, channelSlug] = [this.nextId(), this.nextId(), `salon-${this.nextSerial()}`];
    const kind = audience.startsWith('branch:') ? 'branch' : 'public';
    await this.site.rows(
      `insert into community.chat_channel (id, slug, name, description, kind, branch, audience, locked, last_position,
         last_change, opened_at)
       values ($1, $2, 'Un salon pour essayer', 'Pour essayer.', $3, $4, $5, $6, 1, 1, now())`,
      [
        channelId,
        channelSlug,
        kind,
        kind === 'branch' ? audience.slice('branch:'.length) : null,
        audience,
        state === 'closed',
      ],
    );
    await this.site.rows(
      `insert into community.chat_message (id, channel_id, position, change, author_id, client_id, source, html, plain,
         written_at, standing)
       values ($1, $2, 1, 1, $3, gen_random_uuid(), 'Bonjour', '<p>Bonjour</p>', 'Bonjour', now(), $4)`,
      [messageId, channelId, author.id, standingIn(state)],
    );
    return { channelId, channelSlug, messageId };
  }

  /** One to come. */
  async event({ author, audience, state }: PartAsked) {
    const [event] = await this.site.rows<{ id: string; number: number }>(
      `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
         ends_at, zone, place, link, state, source, html, plain, away)
       values ($1, nextval('events.gathering_number'), $2, now(), 'ABCDEF', 'une-seance', 'webinar', 'Une séance',
         'On essaie ensemble.', $3, now() + interval '9 days', now() + interval '9 days 1 hour', 'Europe/Paris', '', '',
         $4, 'Texte', '<p>Texte</p>', 'Texte', $5::jsonb) returning id, number`,
      [this.nextId(), author.id, audience, state === 'draft' ? 'draft' : 'published', awayIn(state)],
    );
    return { eventId: event!.id, eventAddress: `/evenements/une-seance-${event!.number}` };
  }

  /** Two that nobody supports yet; the first, with a comment of its author, stands as the situation says. */
  async ideas({ author, state }: Pick<PartAsked, 'author' | 'state'>) {
    const insert = (standing: string) =>
      this.site.rows<{ id: string; number: number }>(
        `insert into engagement.idea (id, number, slug, author_id, proposed_at, title, theme, source, html, plain, status,
           status_at, standing)
         values ($1, nextval('engagement.idea_number'), 'une-idee', $2, now(), 'Une idée pour essayer', 'community', 'Texte',
           '<p>Texte</p>', 'Texte', 'proposed', now(), $3) returning id, number`,
        [this.nextId(), author.id, standing],
      );
    const [[idea], [other]] = [await insert(standingIn(state)), await insert('published')];
    const ideaCommentId = this.nextId();
    await this.site.rows(
      `insert into engagement.idea_comment (id, idea_id, author_id, written_at, source, html, plain, standing)
       values ($1, $2, $3, now(), 'Texte', '<p>Texte</p>', 'Texte', 'published')`,
      [ideaCommentId, idea!.id, author.id],
    );
    return {
      ideaCommentId,
      ideaId: idea!.id,
      ideaAddress: `/idees/une-idee-${idea!.number}`,
      otherIdea: other!.number,
    };
  }

  private nextSerial(): number {
    this.serial += 1;
    return this.serial;
  }
}
