import type { Pool } from 'pg';

export interface MemberRow {
  readonly id: string;
  readonly handle: string;
  readonly pseudonym: string;
}
export interface CategoryRow {
  readonly id: string;
  readonly slug: string;
  readonly audience: string;
}
export interface TopicRow {
  readonly id: string;
  readonly number: number;
  readonly openingId: string;
  readonly authorId: string;
}
export interface PostRow {
  readonly id: string;
  readonly position: number;
}

type Columns = Readonly<Record<string, unknown>>;

const START = Date.UTC(2026, 0, 5, 9);

/** The moment so many minutes after Monday 5 January 2026, 9 o'clock UTC. */
export const minute = (minutes: number): Date => new Date(START + minutes * 60_000);

/**
 * Rows of a forum by plain SQL, for tests of what reads them. Ids, numbers and moments count up from one, so that two
 * databases built the same way hold the same rows. Columns by their names in the last argument overrule everything.
 */
export class ForumRows {
  private made = 0;
  private numbers = 0;
  private readonly positions = new Map<string, number>();

  constructor(private readonly pool: Pool) {}

  /** A UUIDv7 by shape, greater than the one before. */
  id(): string {
    this.made += 1;
    // A long proof makes more than four digits can count.
    const beginning = (0x0199_0000 + this.made).toString(16).padStart(8, '0');
    return `${beginning}-0000-7000-8000-${this.made.toString(16).padStart(12, '0')}`;
  }

  async insert(table: string, row: Columns): Promise<void> {
    const names = Object.keys(row);
    const holes = names.map((_, index) => `$${index + 1}`);
    await this.pool.query(
      `insert into community.${table} (${names.join(', ')}) values (${holes.join(', ')})`,
      Object.values(row),
    );
  }

  async member(pseudonym: string, columns: Columns = {}): Promise<MemberRow> {
    const id = this.id();
    const handle = pseudonym.toLowerCase();
    await this.insert('member', {
      id,
      pseudonym,
      handle,
      skeleton: handle,
      status: 'active',
      charter_version: '1',
      joined_at: minute(0),
      ...columns,
    });
    return { id, handle, pseudonym };
  }

  async category(slug: string, columns: Columns & { readonly audience?: string } = {}): Promise<CategoryRow> {
    const id = this.id();
    const audience = columns.audience ?? 'public';
    await this.insert('category', {
      id,
      slug,
      name: slug,
      kinds: ['question', 'discussion', 'announcement'],
      ...columns,
    });
    return { id, slug, audience };
  }

  /** A question with its opening post, with the audience of its category. */
  async topic(
    category: CategoryRow,
    author: MemberRow,
    p: { readonly title: string; readonly body?: string; readonly at?: Date },
    columns: Columns = {},
  ): Promise<TopicRow> {
    const id = this.id();
    this.numbers += 1;
    const at = p.at ?? minute(this.numbers);
    await this.insert('topic', {
      id,
      number: this.numbers,
      kind: 'question',
      category_id: category.id,
      audience: category.audience,
      title: p.title,
      slug: 'slug',
      author_id: author.id,
      opened_at: at,
      last_activity_at: at,
      ...columns,
    });
    const openingId = this.id();
    await this.addPost(openingId, id, 1, author, p.body ?? p.title, at);
    this.positions.set(id, 1);
    return { id, number: (columns.number as number) ?? this.numbers, openingId, authorId: author.id };
  }

  /** A reply at the end of a topic; moves the activity of the topic to its moment. */
  async reply(
    topic: TopicRow,
    author: MemberRow,
    p: { readonly body: string; readonly at?: Date },
    columns: Columns = {},
  ): Promise<PostRow> {
    const id = this.id();
    const position = (this.positions.get(topic.id) ?? 1) + 1;
    const at = p.at ?? minute(position + this.numbers);
    await this.addPost(id, topic.id, position, author, p.body, at, columns);
    this.positions.set(topic.id, position);
    await this.pool.query(
      `update community.topic set last_position = $2, reply_count = reply_count + $3, last_activity_at = $4
       where id = $1`,
      [topic.id, position, columns.deleted_at ? 0 : 1, at],
    );
    return { id, position };
  }

  async accept(topic: TopicRow, post: PostRow, at: Date = minute(500)): Promise<void> {
    const acceptance = { postId: post.id, by: topic.authorId, at: at.toISOString(), withdrawnAt: null };
    await this.pool.query(
      `update community.topic set solved = true, acceptances = acceptances || $2::jsonb where id = $1`,
      [topic.id, JSON.stringify([acceptance])],
    );
  }

  /** Changes some columns of one row of `topic`, `post`, `member`… */
  async change(table: string, id: string, columns: Columns): Promise<void> {
    const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
    await this.pool.query(`update community.${table} set ${sets.join(', ')} where id = $1`, [
      id,
      ...Object.values(columns),
    ]);
  }

  private async addPost(
    id: string,
    topicId: string,
    position: number,
    author: MemberRow,
    body: string,
    at: Date,
    columns: Columns = {},
  ): Promise<void> {
    await this.insert('post', {
      id,
      topic_id: topicId,
      position,
      author_id: author.id,
      source: body,
      html: `<p>${body}</p>`,
      plain: body,
      renderer_version: 1,
      posted_at: at,
      ...columns,
    });
  }
}
