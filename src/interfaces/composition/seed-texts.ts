import type { LinkTrust, RenderedText } from '#application/shared/text.ports';
import { Body } from '#domain/community/topics/body';
import type { Written } from '#domain/community/topics/post';
import { isStaff } from '#domain/shared/actor';
import type { Plan, PlannedMember, PlannedPost } from '../cli/seed/plan.ts';
import type { SeedParts } from './seed-parts.ts';

export const trustOf = (author: PlannedMember): LinkTrust =>
  isStaff(author.role) ? 'official' : author.role === 'ambassador' ? 'member' : 'new';

/** Every post as the one renderer makes it, by id of the post. */
export function textsOf(parts: SeedParts, plan: Plan): ReadonlyMap<string, Written> {
  const handles = new Set(plan.members.map((member) => member.handle));
  const posts = plan.topics.flatMap((topic) => topic.posts);
  return new Map(posts.map((post) => [post.id, textOf(parts, post, handles)]));
}

function textOf(parts: SeedParts, post: PlannedPost, mentions: ReadonlySet<string>): Written {
  let rendered: RenderedText | undefined;
  const body = Body.of(post.source, (source) => {
    rendered = parts.renderer.render(source, {
      baseUrl: parts.publicUrl,
      trust: trustOf(post.author),
      mentions,
      isQuoted: () => true, // written together, by the same hand
    });
    return rendered;
  });
  return {
    body,
    mentions: rendered?.mentions ?? [],
    quotes: rendered?.quotes.map((quote) => quote.postId) ?? [],
  };
}
