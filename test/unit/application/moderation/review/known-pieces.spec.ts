import { expect, it } from '@jest/globals';
import type { ModeratedKind, ModeratedPiece } from '#application/moderation/published/moderated-kind.api';
import { ContentKinds } from '#application/moderation/review/content.kinds';
import { KnownPiecesReader } from '#application/moderation/review/known-pieces.reader';
import { signedIn } from '../../../../support/actors.ts';

const piece = (title: string, state: string, audience = 'public') =>
  [title, { title, state, audience, categoryId: 'c1', address: `/sujets/${title}` }] as const;
const kept = [piece('open', 'published'), piece('gone', 'deleted'), piece('apart', 'published', 'group:x')];
const topics = {
  kind: 'topic',
  look: () => Promise.resolve(new Map(kept) as unknown as ReadonlyMap<string, ModeratedPiece>),
} as unknown as ModeratedKind;
const reader = new KnownPiecesReader(new ContentKinds([topics]));
const targets = kept.map(([id]) => ({ kind: 'topic', id }));
const named = async (actor: ReturnType<typeof signedIn>) => [
  ...(await reader.execute(actor, targets)).keys(),
];

it('names what is gone for those alone who may see it where it stood, and nothing of a circle that is closed to them', async () => {
  expect(await named(signedIn('me'))).toEqual(['topic:open']);
  const moderator = signedIn('me', { grants: [['topic.read-deleted', 'everywhere']] });
  expect(await named(moderator)).toEqual(['topic:open', 'topic:gone']);
});
