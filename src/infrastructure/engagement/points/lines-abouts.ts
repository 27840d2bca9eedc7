import type { Contributions } from '#application/community/published/contributions.api';
import type { TopicNames } from '#application/community/published/topic-names.api';
import type { LineAbout } from '#application/engagement/points/points.query';
import type { Actor } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleIdea } from '../ideas/visible-idea.sql.ts';
import { visibleTrial, whoLooks } from '../trials/visible-trial.sql.ts';

/** What the ledger knows of what brought a line. */
export interface LineOrigin {
  /** Of the rule as it stood; null for points given by hand. */
  readonly event: string | null;
  /** Begins with the id of what is no post. */
  readonly source: string;
  readonly postId: string | null;
}

const NAMED = `
  select t.id, 'trial' as of, t.slug as key, t.title from engagement.trial t
  where t.id = any($4::uuid[]) and ${visibleTrial('t')}
  union all
  select i.id, 'idea', i.number::text, i.title from engagement.idea i
  where i.id = any($4::uuid[]) and ${visibleIdea('i', '$1')}`;

/** Names what lines of a ledger were for: each by the filter of those who keep it. */
export class LinesAbouts {
  constructor(
    private readonly sql: Sql,
    private readonly contributions: Contributions,
    private readonly topics: TopicNames,
  ) {}

  /** @returns one for each line, in their order; null for what the reader may not see, or not any more */
  async of(actor: Actor, lines: readonly LineOrigin[]): Promise<readonly (LineAbout | null)[]> {
    const postIds = lines.flatMap(({ postId }) => postId ?? []);
    const others = lines.filter(
      ({ postId, event, source }) => postId === null && event !== null && isId(idOf({ source })),
    );
    const rest = others.filter(({ event }) => event !== 'event.attended');
    const [posts, named] = await Promise.all([this.posts(actor, postIds), this.named(actor, rest.map(idOf))]);
    return lines.map((line) => {
      if (line.postId !== null) return posts.get(line.postId) ?? null;
      if (line.event === 'event.attended') return { of: 'event', key: idOf(line), title: null };
      return named.get(idOf(line)) ?? null;
    });
  }

  private async posts(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, LineAbout>> {
    const posts = (await this.contributions.look([...new Set(ids)])).filter(({ stands }) => stands);
    const topics = await this.topics.of(actor.audiences, [...new Set(posts.map(({ topicId }) => topicId))]);
    return new Map(
      posts.flatMap(({ postId, topicId }) => {
        const topic = topics.get(topicId);
        return topic ? [[postId, { of: 'post' as const, key: postId, title: topic.title }]] : [];
      }),
    );
  }

  private async named(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, LineAbout>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<LineAbout & { id: string }>(NAMED, [...whoLooks(actor), ids]);
    return new Map(rows.map(({ id, ...about }) => [id, about]));
  }
}

const idOf = ({ source }: Pick<LineOrigin, 'source'>): string => /^[0-9a-f-]{36}/.exec(source)?.[0] ?? '';
