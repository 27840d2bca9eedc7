import type { OwnSite } from '../support/own-site.ts';
import { People, type SignedIn } from '../support/people.ts';

/** A reply that others mark, with who asked and who wrote it. */
export interface MarkedReply {
  readonly id: string;
  readonly asker: SignedIn;
  readonly author: SignedIn;
}

export interface LedgerWorld {
  readonly members: readonly SignedIn[];
  readonly moderator: SignedIn;
  readonly managers: readonly SignedIn[];
  readonly replies: readonly MarkedReply[];
}

/** Members who ask, answer and mark each other: every one of them is credited, and some in their own topics. */
export async function ledgerWorld(
  site: OwnSite,
  { members: count, replies: wanted }: { members: number; replies: number },
): Promise<LedgerWorld> {
  const people = new People(site);
  const category = await people.rows.category('questions');
  const members: SignedIn[] = [];
  for (let at = 0; at < count; at++) members.push(await people.join(`Marqueuse${at}`));
  const moderator = await people.join('Moderatrice', 'moderator');
  const managers = [
    await people.join('Animatrice', 'community_manager'),
    await people.join('Animateur', 'community_manager'),
  ];
  const replies: MarkedReply[] = [];
  for (let at = 0; at < wanted; at++) {
    const asker = members[at % count]!;
    // Every seventh answers their own question.
    const author = members[(at + (at % 7 === 0 ? 0 : 1 + (at % 3))) % count]!;
    const topic = await people.rows.topic(category, asker, {
      title: `Une question parmi d’autres, la ${at}`,
    });
    const { id } = await people.rows.reply(topic, author, { body: 'Une réponse à marquer.' });
    replies.push({ id, asker, author });
  }
  await site.rows(`update community.member m set post_count =
    (select count(*) from community.post p where p.author_id = m.id and p.deleted_at is null)`);
  return { members, moderator, managers, replies };
}
