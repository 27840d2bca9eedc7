import type { AuthorView } from '#application/community/topics/topic-page.query';
import { avatarUrl, memberHref } from '../lib/addresses.ts';
import { branchName } from '../lib/branches.ts';
import type { Translate } from '../lib/texts.tsx';
import type { PillTone } from '../ui/pill.tsx';
import type { Person } from '../ui/validated-answer.tsx';

/** An author as the pieces of the design system show one; who left is nobody in particular. */
export function personOf(author: AuthorView, t: Translate): Person {
  if (author.status === 'deleted') return { pseudonym: t('forum.topic.formerMember') };
  const branch = author.branches[0] ?? null;
  return {
    pseudonym: author.pseudonym,
    href: memberHref(author),
    branch,
    branchName: branch && branchName(branch, t),
    avatarUrl: avatarUrl(author.avatarKey, 48),
  };
}

const SHOWN = ['ambassador', 'agent', 'moderator', 'community_manager', 'administrator'] as const;

/** The pill beside a name; members wear none. */
export function roleOf(
  author: { readonly role: string },
  t: Translate,
): { label: string; tone?: PillTone } | null {
  const role = SHOWN.find((each) => each === author.role);
  return role === undefined ? null : { label: t(`forum.role.${role}`) };
}
