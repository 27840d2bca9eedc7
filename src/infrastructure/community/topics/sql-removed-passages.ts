import type {
  RemovedPassages,
  SaidAnew,
  TakenFrom,
  WordsOfAuthor,
} from '#application/community/topics/removed-passages.port';
import type { LastingDigests } from '#application/shared/ports';
import type { DecisionId, PostId } from '#domain/community/topics/ids';
import { lettersIn, lettersOf } from '#domain/community/topics/telling-letters';
import type { Readings } from '#domain/community/topics/readings';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const PURPOSE = 'removed passage';

/** A digest by a key that stays, and how many letters it is of, so that few parts of a text are compared with it. */
export class SqlRemovedPassages implements RemovedPassages {
  constructor(
    private readonly sql: Sql,
    private readonly digests: LastingDigests,
    private readonly readings: Readings,
  ) {}

  async keep(from: TakenFrom, passage: string, decisionId: DecisionId): Promise<void> {
    const letters = lettersOf(passage, this.readings);
    if (letters === '') return;
    const { is, id } = postOf(from);
    await this.sql.rows(
      `insert into community.removed_passage (post_id, digest, letters, decision_id)
       select p.id, $2, $3, $4 from community.post p where ${is}
       on conflict do nothing`,
      [id, await this.digests.digest(letters, PURPOSE), letters.length, decisionId],
    );
  }

  async saidAnew(next: string, text: TakenFrom, authorId: MemberId): Promise<SaidAnew> {
    const { is, id, said } = postOf(text);
    const row = await this.sql.row<{ standing: string; lengths: readonly number[] }>(
      `select ${said} as standing,
         array(select distinct r.letters from community.post own join community.removed_passage r on r.post_id = own.id
               where own.topic_id = p.topic_id and own.author_id = $2 and p.author_id = $2) as lengths
       from community.post p join community.topic t on t.id = p.topic_id where ${is}`,
      [id, authorId],
    );
    const { standing, lengths } = row ?? { standing: '', lengths: [] };
    const digests: string[] = [];
    for (const length of lengths)
      for (const letters of this.newLetters(next, standing, length))
        digests.push(await this.digests.digest(letters, PURPOSE));
    return { standing, lengths, digests };
  }

  async decisionAgainst(
    said: SaidAnew,
    standing: string,
    { authorId, topicId }: WordsOfAuthor,
  ): Promise<DecisionId | null> {
    if (said.standing !== standing) throw new ChangedMeanwhile();
    const row = await this.sql.row<{ decisionId: DecisionId; isSaid: boolean }>(
      `select r.decision_id as "decisionId", r.digest = any($3) as "isSaid"
       from community.post p join community.removed_passage r on r.post_id = p.id
       where p.topic_id = $1 and p.author_id = $2 and (r.digest = any($3) or r.letters <> all($4))
       order by r.digest = any($3) desc, r.decision_id desc limit 1`,
      [topicId, authorId, said.digests, said.lengths],
    );
    if (row && !row.isSaid) throw new ChangedMeanwhile();
    return row?.decisionId ?? null;
  }

  private newLetters(next: string, standing: string, length: number): readonly string[] {
    const said = lettersIn(standing, length, this.readings);
    return [...lettersIn(next, length, this.readings)].filter((letters) => !said.has(letters));
  }

  async handOver(postId: PostId, from: readonly DecisionId[], to: DecisionId): Promise<void> {
    await this.sql.rows(
      `with handed as (
         delete from community.removed_passage where post_id = $1 and decision_id = any($2::uuid[])
         returning digest, letters)
       insert into community.removed_passage (post_id, digest, letters, decision_id)
       select distinct $1::uuid, digest, letters, $3::uuid from handed on conflict do nothing`,
      [postId, from, to],
    );
  }

  async forget(decisionId: DecisionId): Promise<void> {
    await this.sql.rows(`delete from community.removed_passage where decision_id = $1`, [decisionId]);
  }
}

/** What is taken out of a title is kept with the post that the title stands over. */
const postOf = (text: TakenFrom): { is: string; id: string; said: string } =>
  'postId' in text
    ? { is: 'p.id = $1', id: text.postId, said: 'p.source' }
    : { is: 'p.topic_id = $1 and p.position = 1', id: text.topicId, said: 't.title' };
