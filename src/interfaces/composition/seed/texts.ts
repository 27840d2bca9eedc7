import { type LinkTrust, linkTrustOf, type RenderedText } from '#application/shared/text.ports';
import { Body } from '#domain/community/topics/body';
import type { Written } from '#domain/community/topics/written';
import type { Plan, PlannedPost, PlannedTopic } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

/** Announcements and the answers of agents are the organisation's; nobody has a level of trust yet. */
const trustOf = ({ author, seal }: PlannedPost, { kind }: PlannedTopic, isOpening: boolean): LinkTrust =>
  seal?.kind === 'authored' || (kind === 'announcement' && isOpening)
    ? 'official'
    : linkTrustOf({ role: author.role, level: 0 });

/** Every post as the one renderer makes it, by id of the post. */
export function textsOf(parts: SeedParts, plan: Plan): ReadonlyMap<string, Written> {
  const handles = new Set(plan.members.map((member) => member.handle));
  return new Map(
    plan.topics.flatMap((topic) =>
      topic.posts.map((post, index) => {
        const trust = trustOf(post, topic, index === 0);
        return [post.id, textOf(parts, post, trust, handles)] as const;
      }),
    ),
  );
}

function textOf(
  parts: SeedParts,
  post: PlannedPost,
  trust: LinkTrust,
  mentions: ReadonlySet<string>,
): Written {
  let rendered: RenderedText | undefined;
  const body = Body.of(post.source, (source) => {
    rendered = parts.renderer.render(source, {
      baseUrl: parts.publicUrl,
      trust,
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
