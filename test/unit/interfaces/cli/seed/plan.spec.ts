import { describe, expect, it } from '@jest/globals';
import { Password } from '#domain/community/accounts/password';
import { CONTENT } from '#interfaces/cli/seed/content';
import { DEMO_PASSWORD } from '#interfaces/cli/seed/demonstration';
import { noticesOf, readingsOf, followsOf } from '#interfaces/cli/seed/habits';
import { type Plan, planOf } from '#interfaces/cli/seed/plan';

const NOW = new Date('2030-06-01T08:00:00Z');
const counting = () => {
  let last = 0;
  return () => `id-${++last}`;
};
const plan: Plan = planOf(CONTENT, NOW, counting());

describe('the plan of the demonstration', () => {
  it('is the same for the same moment', () => {
    expect(planOf(CONTENT, NOW, counting())).toEqual(plan);
  });

  it('lets as many distinct members mark a reply as the content says, never its author', () => {
    const replies = new Map(CONTENT.topics.flatMap((topic) => topic.replies.map((one) => [one.key, one])));
    for (const post of plan.topics.flatMap((topic) => topic.posts.slice(1))) {
      const wanted = replies.get(post.key)!;
      expect(post.helpful).toHaveLength(wanted.helpful);
      expect(new Set(post.helpful.map((mark) => mark.by)).size).toBe(wanted.helpful);
      expect(post.helpful.some((mark) => mark.by === post.author)).toBe(false);
      const { merci, utile, bravo } = wanted.reactions;
      expect(post.reactions).toHaveLength(merci + utile + bravo);
    }
  });

  it('is recent: something was written within the last twelve hours', () => {
    const latest = Math.max(...plan.topics.map((topic) => topic.posts.at(-1)!.at.getTime()));
    expect(NOW.getTime() - latest).toBeLessThan(12 * 3_600_000);
    expect(latest).toBeLessThanOrEqual(NOW.getTime());
  });

  it('gives each role one account, agents their department', () => {
    const accounts = plan.members.filter((member) => member.email !== null);
    expect(accounts.map((member) => member.role).sort()).toEqual([
      'administrator',
      'agent',
      'ambassador',
      'community_manager',
      'member',
      'moderator',
    ]);
    for (const member of plan.members)
      expect(member.department !== null && member.department !== '').toBe(member.role === 'agent');
  });

  it('has a password that members could choose', () => {
    const names = plan.members.flatMap((member) => (member.email ? [member.name, member.email] : []));
    expect(Password.of(DEMO_PASSWORD, names).text).toBe(DEMO_PASSWORD);
  });

  it('tells nobody of their own posts, nor twice of the same', () => {
    const follows = followsOf(plan, CONTENT.doings);
    const notices = noticesOf(plan, new Map(), follows, readingsOf(plan, CONTENT.doings));
    const authors = new Map(
      plan.topics.flatMap((topic) => topic.posts).map((post) => [post.id, post.author.id]),
    );
    expect(notices.length).toBeGreaterThan(5);
    for (const notice of notices) {
      expect(notice.actor).not.toBe(notice.member);
      if (notice.kind !== 'acceptance') expect(authors.get(notice.post)).toBe(notice.actor);
    }
    expect(new Set(notices.map((one) => `${one.member} ${one.post}`)).size).toBe(notices.length);
  });
});
