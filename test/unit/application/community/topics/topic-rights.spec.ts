import { describe, expect, it } from '@jest/globals';
import { ChoosingRights } from '#application/community/topics/choice.policy';
import {
  type ChoiceInQuestion,
  mustNotUndoHigher,
  mustOutrankAuthor,
  mustOutrankOpener,
} from '#application/community/topics/rank-over-words.policy';
import {
  mustBeAllowedOnPost,
  mustBeAllowedOnTopic,
  rightsOn as rightsOver,
  rightsOnPost as rightsOverPost,
} from '#application/community/topics/topic-rights.policy';
import {
  mustBeAllowedOnWords,
  type WordsInQuestion,
} from '#application/community/topics/words-rights.policy';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostState } from '#domain/community/topics/post-state';
import type { TopicState } from '#domain/community/topics/topic';
import { Actor, NotAllowed, type Permission, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

const NOW = new Date('2026-11-24T12:00:00Z');
const MEMBER: readonly Permission[] = [
  'topic.answer',
  'topic.accept-own',
  'topic.close-own',
  'topic.delete-own',
  'topic.follow',
  'post.edit-own',
  'post.delete-own',
  'post.vote',
  'post.react',
];
const who = (id: string, ...granted: readonly Permission[]) =>
  withRole(id === 'mod' || id === 'reader' ? 'moderator' : 'member', id, ...granted);
const withRole = (role: Role, id: string, ...granted: readonly Permission[]) =>
  Actor.member(id as MemberId, role, new Map(granted.map((one) => [one, new Set(['music'])])), []);
const OF_A_MEMBER: WordsInQuestion = { authorRole: 'member', isSealed: false };
const OF_MEMBERS = { opener: 'member', closer: null, remover: null };
const rightsOn = (actor: Actor, one: TopicState, at: Date) => rightsOver(actor, one, at, OF_MEMBERS);
const NEVER_CHOSEN: ChoiceInQuestion = { isAccepted: false, last: null };
const rightsOnPost = (
  actor: Actor,
  one: PostState,
  of: TopicState,
  words = OF_A_MEMBER,
  choice = NEVER_CHOSEN,
  authorRole = words.authorRole,
) => rightsOverPost(actor, one, of, { words, choice, authorRole });
const asker = who('asker', ...MEMBER);
const other = who('other', ...MEMBER);
const topic = (more: Partial<TopicState> = {}): TopicState => ({
  authorId: 'asker' as MemberId,
  kind: 'question',
  categoryId: 'music' as CategoryId,
  status: 'open',
  openedAt: new Date('2026-11-24T11:30:00Z'),
  closedBy: null,
  isDeleted: false,
  deletedBy: null,
  isWaiting: false,
  isTakenBack: false,
  isMerged: false,
  replyCount: 1,
  ...more,
});
const post = (author: string, more: Partial<PostState> = {}): PostState => ({
  authorId: author as MemberId,
  isOpening: false,
  isDeleted: false,
  deletedBy: null,
  isTakenBack: false,
  editCount: 0,
  ...more,
});
const by = (id: string) => id as MemberId;
const offered = (rights: object) => Object.entries(rights).flatMap(([name, on]) => (on ? [name] : []));
const allowed = (act: () => void) => {
  try {
    act();
    return true;
  } catch {
    return false;
  }
};

const SAID_AS: Readonly<Record<string, string>> = { closeAsDuplicate: 'close' };

describe('what somebody can do with a topic', () => {
  it('is what is theirs by rights of their own, each by its own name', () => {
    const without = (right: Permission) => who('asker', ...MEMBER.filter((one) => one !== right));
    const takenBack = (right: Permission) => rightsOn(without(right), topic({ replyCount: 0 }), NOW);
    expect(offered(rightsOn(asker, topic({ replyCount: 0 }), NOW))).toEqual([
      'answer',
      'close',
      'closeAsDuplicate',
      'retitle',
      'retag',
      'delete',
      'follow',
    ]);
    expect([
      rightsOnPost(without('topic.accept-own'), post('helper'), topic()).accept,
      takenBack('topic.close-own').close,
      takenBack('topic.delete-own').delete,
    ]).toEqual([false, false, false]);
    expect(offered(rightsOn(other, topic(), NOW))).toEqual(['answer', 'follow']);
    expect(offered(rightsOn(Actor.visitor(new Map()), topic(), NOW))).toEqual([]);
  });

  it('counts in its category only', () => {
    const elsewhere = topic({ categoryId: 'film' as CategoryId });
    expect(offered(rightsOn(who('mod', 'topic.close', 'topic.pin'), elsewhere, NOW))).toEqual([]);
  });

  it('lets askers reopen what they closed, not what a moderator closed', () => {
    const closed = (closer: string) => topic({ status: 'closed', closedBy: by(closer) });
    expect(rightsOn(asker, closed('asker'), NOW)).toMatchObject({
      reopen: true,
      close: false,
      answer: false,
    });
    expect(rightsOn(asker, closed('mod'), NOW)).toMatchObject({ reopen: false, close: false });
    expect(rightsOn(who('mod', 'topic.close'), closed('other-mod'), NOW).reopen).toBe(true);
  });

  it('lets authors close questions, not discussions, and accept in questions only', () => {
    const discussion = topic({ kind: 'discussion' });
    expect(rightsOn(asker, discussion, NOW).close).toBe(false);
    for (const actor of [asker, who('mod', 'topic.accept-any')]) {
      expect(rightsOnPost(actor, post('helper'), discussion).accept).toBe(false);
      expect(rightsOnPost(actor, post('helper'), topic()).accept).toBe(true);
      expect(rightsOnPost(actor, post('helper', { isOpening: true }), topic()).accept).toBe(false);
    }
  });

  it('lets authors mend title and tags in the first hour, others the tags', () => {
    const old = topic({ openedAt: new Date('2026-11-24T10:59:00Z') });
    expect(rightsOn(asker, old, NOW)).toMatchObject({ retitle: false, retag: false });
    const waiting = { ...old, isDeleted: true, isWaiting: true };
    expect(rightsOn(asker, waiting, NOW)).toMatchObject({ retitle: true, retag: true, close: false });
    expect(rightsOn(who('guide', 'topic.tag'), waiting, NOW)).toMatchObject({ retitle: false, retag: false });
    expect(rightsOn(who('guide', 'topic.tag'), old, NOW)).toMatchObject({ retitle: false, retag: true });
    expect(rightsOn(who('mod', 'topic.edit-any'), old, NOW)).toMatchObject({ retitle: true, retag: true });
  });

  it('lets authors delete while nobody has answered, and restore what they deleted themselves', () => {
    const deleted = (deleter: string, more: Partial<TopicState> = {}) =>
      topic({ isDeleted: true, deletedBy: by(deleter), ...more });
    expect(rightsOn(asker, topic(), NOW).delete).toBe(false);
    expect(rightsOn(who('mod', 'topic.delete'), topic(), NOW).delete).toBe(true);
    expect(offered(rightsOn(asker, deleted('asker'), NOW))).toEqual(['restore']);
    expect(offered(rightsOn(asker, deleted('mod'), NOW))).toEqual([]);
    expect(offered(rightsOn(who('mod', 'topic.restore', 'topic.close'), deleted('mod'), NOW))).toEqual([
      'restore',
    ]);
    expect(rightsOn(asker, deleted('asker', { isMerged: true }), NOW).restore).toBe(false);
    const takenBack = deleted('asker', { isTakenBack: true });
    for (const one of [asker, who('mod', 'topic.restore')]) {
      expect(rightsOn(one, takenBack, NOW).restore).toBe(false);
      expect(() => mustBeAllowedOnTopic('restore', one, takenBack, NOW)).toThrow(NotAllowed);
    }
  });

  it('lets nobody bring back their own words that somebody else or a decision took away, whatever their rights', () => {
    const rights = ['topic.restore', 'topic.delete-own', 'post.restore', 'post.delete-own'] as const;
    const author = withRole('moderator', 'asker', ...rights);
    for (const deletedBy of [by('mod'), null]) {
      const gone = topic({ isDeleted: true, deletedBy });
      const reply = post('asker', { isDeleted: true, deletedBy });
      expect(rightsOn(author, gone, NOW).restore).toBe(false);
      expect(rightsOnPost(author, reply, topic()).restore).toBe(false);
      expect(() => mustBeAllowedOnTopic('restore', author, gone, NOW)).toThrow(NotAllowed);
      expect(() => mustBeAllowedOnPost('restore', author, reply, 'music')).toThrow(NotAllowed);
      const colleague = withRole('moderator', 'mod', ...rights);
      expect(rightsOn(colleague, gone, NOW).restore).toBe(true);
      expect(rightsOnPost(colleague, reply, topic()).restore).toBe(true);
    }
  });
});

describe('what somebody can do with a post', () => {
  it('offers marks on the words of others, each by its right', () => {
    expect(rightsOnPost(other, post('other'), topic())).toMatchObject({ mark: false, react: false });
    expect(rightsOnPost(other, post('helper'), topic())).toMatchObject({ mark: true, react: true });
    expect(rightsOnPost(who('other', 'post.vote'), post('helper'), topic()).react).toBe(false);
  });

  it('offers authors their own text, and its return when they deleted it', () => {
    const deleted = (deleter: string) => post('other', { isDeleted: true, deletedBy: by(deleter) });
    expect(offered(rightsOnPost(other, post('other'), topic()))).toEqual(['edit', 'delete']);
    expect(offered(rightsOnPost(other, deleted('other'), topic()))).toEqual(['restore']);
    expect(offered(rightsOnPost(other, deleted('mod'), topic()))).toEqual([]);
    expect(offered(rightsOnPost(who('mod', 'post.restore'), deleted('mod'), topic()))).toEqual(['restore']);
    expect(offered(rightsOnPost(other, deleted('other'), topic({ isDeleted: true })))).toEqual([]);
  });

  it('offers to take a reply along into another topic where nobody of that rank or above wrote it', () => {
    const taking = (authorRole: string, one = post('helper'), actor = who('mod', 'topic.split')) =>
      rightsOnPost(actor, one, topic(), OF_A_MEMBER, NEVER_CHOSEN, authorRole).split;
    expect([taking('member'), taking('ambassador'), taking('moderator', post('mod'))]).toEqual([
      true,
      true,
      true,
    ]);
    for (const role of ['agent', 'moderator', 'administrator', 'unheard-of'])
      expect(taking(role)).toBe(false);
    expect(taking('member', post('helper', { isOpening: true }))).toBe(false);
    expect(taking('member', post('helper', { isDeleted: true }))).toBe(false);
    expect(taking('member', post('other'), other)).toBe(false);
  });

  it('shows a history only where there is one, and never deletes the opening', () => {
    const reader = who('reader', 'post.read-history', 'post.delete-any');
    expect(offered(rightsOnPost(reader, post('helper'), topic()))).toEqual(['delete']);
    expect(offered(rightsOnPost(reader, post('helper', { editCount: 1, isOpening: true }), topic()))).toEqual(
      ['readHistory'],
    );
  });
});

const WORDS: readonly WordsInQuestion[] = ['member', 'agent', 'moderator'].flatMap((authorRole) =>
  [true, false].map((isSealed) => ({ authorRole, isSealed })),
);
function act(name: string, actor: Actor, one: PostState, words: WordsInQuestion): void {
  if (name === 'edit' || name === 'delete')
    return mustBeAllowedOnWords(name, actor, one, { category: 'music', words });
  if (name === 'accept') return mustBeAllowedOnTopic('accept', actor, topic(), NOW);
  if (name === 'split') {
    mustBeAllowedOnTopic('split', actor, topic(), NOW);
    return mustOutrankAuthor(actor, one.authorId, words.authorRole);
  }
  mustBeAllowedOnPost(name as Parameters<typeof mustBeAllowedOnPost>[0], actor, one, 'music');
}

describe('what somebody can do with the words of others', () => {
  const moderator = who('mod', 'post.edit-any', 'post.delete-any');
  const touch = (actor: Actor, authorRole: string, isSealed = false) =>
    offered(rightsOnPost(actor, post('writer'), topic(), { authorRole, isSealed }));

  it('is by right over a lower rank, never over an equal or higher one', () => {
    expect(touch(moderator, 'member')).toEqual(['edit', 'delete']);
    expect(touch(moderator, 'moderator')).toEqual([]);
    expect(touch(moderator, 'administrator')).toEqual([]);
    expect(touch(moderator, 'unheard-of')).toEqual([]);
  });

  it('leaves the word of the organisation to its agents; who runs the community may take it away', () => {
    expect(touch(moderator, 'agent')).toEqual([]);
    const manager = withRole('community_manager', 'boss', 'post.edit-any', 'post.delete-any');
    expect(touch(manager, 'agent')).toEqual(['delete']);
    expect(touch(withRole('agent', 'colleague', 'official.validate'), 'agent')).toEqual(['edit']);
    expect(touch(withRole('agent', 'trainee'), 'agent')).toEqual([]);
  });

  it('keeps a sealed text as it is, though it can be taken away', () => {
    expect(touch(moderator, 'member', true)).toEqual(['delete']);
    const editor = withRole('agent', 'colleague', 'official.validate', 'post.edit-any');
    expect(touch(editor, 'member', true)).toEqual(['edit']);
    expect(touch(withRole('agent', 'colleague', 'official.validate'), 'member')).toEqual([]);
    const told = (authorRole: string, isSealed: boolean) => () =>
      mustBeAllowedOnWords('edit', moderator, post('writer'), {
        category: 'music',
        words: { authorRole, isSealed },
      });
    expect(told('member', true)).toThrow(expect.objectContaining({ code: 'community.sealed-text' }));
    expect(told('agent', false)).toThrow(expect.objectContaining({ code: 'community.words-of-rank' }));
    expect(
      offered(rightsOnPost(other, post('other'), topic(), { authorRole: 'member', isSealed: true })),
    ).toEqual(['edit', 'delete']);
  });
});

describe('a seal', () => {
  const touch = (actor: Actor, authorRole: string) =>
    offered(rightsOnPost(actor, post('writer'), topic(), { authorRole, isSealed: true }));

  it('gives nobody a right over the words it stands on, least of all over a higher rank', () => {
    const agent = withRole('agent', 'colleague', 'official.validate');
    const editor = withRole('agent', 'colleague', 'official.validate', 'post.edit-any');
    for (const role of ['member', 'moderator', 'administrator']) expect(touch(agent, role)).toEqual([]);
    expect(touch(editor, 'administrator')).toEqual([]);
    expect(touch(agent, 'agent')).toEqual(['edit']);
    const edits = (authorRole: string) => () =>
      mustBeAllowedOnWords('edit', editor, post('writer'), {
        category: 'music',
        words: { authorRole, isSealed: true },
      });
    expect(edits('administrator')).toThrow(expect.objectContaining({ code: 'community.words-of-rank' }));
  });
});

/** What befalls whoever opened a topic. */
const UPON: readonly string[] = ['close', 'move', 'merge', 'split', 'retitle', 'delete'];

describe('rank', () => {
  const RUNNING = [
    'topic.close',
    'topic.pin',
    'topic.move',
    'topic.merge',
    'topic.split',
    'topic.tag',
    'topic.edit-any',
    'topic.delete',
    'topic.restore',
    'topic.accept-any',
    'post.restore',
  ] as const;
  const moderator = who('mod', ...RUNNING);
  const manager = withRole('community_manager', 'boss', ...RUNNING);
  const over = (actor: Actor, opener: string) =>
    offered(rightsOver(actor, topic(), NOW, { ...OF_MEMBERS, opener }));
  const UPON_NOBODY = ['pin', 'retag'];

  it.each(['moderator', 'community_manager', 'administrator', 'unheard-of'])(
    'of %s: a moderator pins and tags what they opened, and restricts none of it',
    (role) => {
      expect(over(moderator, role)).toEqual(UPON_NOBODY);
      expect(() => mustOutrankOpener(moderator, topic(), role)).toThrow(
        expect.objectContaining({ code: 'community.words-of-rank' }),
      );
    },
  );

  it('leaves what agents announce to those who run the community', () => {
    expect(over(moderator, 'agent')).toEqual(UPON_NOBODY);
    expect(over(manager, 'agent')).toEqual(
      expect.arrayContaining(['close', 'move', 'merge', 'split', 'retitle']),
    );
    expect(over(moderator, 'member')).toEqual(over(manager, 'agent'));
  });

  it('is nothing that keeps anybody from their own', () => {
    const own = topic({ authorId: by('mod') });
    expect(offered(rightsOver(moderator, own, NOW, { ...OF_MEMBERS, opener: 'moderator' }))).toEqual(
      over(moderator, 'member'),
    );
    expect(() => mustOutrankOpener(moderator, own, 'moderator')).not.toThrow();
  });

  it('lets nobody take back what somebody of a higher rank decided; equals may', () => {
    const closed = topic({ status: 'closed', closedBy: by('x') });
    const gone = topic({ isDeleted: true, deletedBy: null });
    const reply = post('helper', { isDeleted: true });
    const told = (actor: Actor, role: string | null) => [
      rightsOver(actor, closed, NOW, { ...OF_MEMBERS, closer: role }).reopen,
      rightsOver(actor, gone, NOW, { ...OF_MEMBERS, remover: role }).restore,
      rightsOnPost(actor, reply, topic(), { ...OF_A_MEMBER, removerRole: role }).restore,
      allowed(() => mustNotUndoHigher(actor, role)),
    ];
    for (const role of [null, 'member', 'agent', 'moderator'])
      expect(told(moderator, role)).toEqual([true, true, true, true]);
    for (const role of ['community_manager', 'administrator', 'unheard-of'])
      expect(told(moderator, role)).toEqual([false, false, false, false]);
    expect(told(manager, 'community_manager')).toEqual([true, true, true, true]);
  });
});

/** Everything the page may offer, against what a use case asks when it is done. */
it('offers nothing that would be refused, whoever looks at whatever state', () => {
  const actors = [
    asker,
    other,
    Actor.visitor(new Map()),
    who('asker', 'topic.close', 'topic.restore', 'post.restore', 'topic.tag'),
    who('mod', 'topic.edit-any'),
    who('mod', 'topic.delete', 'topic.accept-any', 'post.edit-any', 'post.delete-any', 'topic.split'),
  ];
  const states = ['asker', 'mod', null].flatMap((id) => [
    topic({ status: 'closed', closedBy: id as MemberId }),
    topic({ isDeleted: id !== null, deletedBy: id as MemberId }),
    topic({ kind: 'discussion', openedAt: new Date(0), replyCount: 0 }),
  ]);
  const refused = actors.flatMap((actor) =>
    states.flatMap((state) => [
      ...offered(rightsOn(actor, state, NOW)).filter((name) => {
        const deed = (SAID_AS[name] ?? name) as Parameters<typeof mustBeAllowedOnTopic>[0];
        return !allowed(() => {
          mustBeAllowedOnTopic(deed, actor, state, NOW);
          if (UPON.includes(deed)) mustOutrankOpener(actor, state, 'member');
        });
      }),
      ...['asker', 'helper'].flatMap((author) => {
        const one = post(author, { isDeleted: state.deletedBy !== null, deletedBy: state.deletedBy });
        return WORDS.flatMap((words) =>
          offered(rightsOnPost(actor, one, { ...state, isDeleted: false }, words)).filter(
            (name) => name !== 'readHistory' && !allowed(() => act(name, actor, one, words)),
          ),
        );
      }),
    ]),
  );
  expect(refused).toEqual([]);
});

it('offers a choice of answers exactly where it would not be refused, whoever asked and chose before', async () => {
  const ROLES = ['member', 'ambassador', 'agent', 'moderator', 'community_manager'] as const;
  const ids = { asker: by('asker'), chooser: by('chooser') };
  const differing: object[] = [];
  for (const role of ROLES)
    for (const askerRole of ROLES)
      for (const chooserRole of ROLES)
        for (const who of ['asker', 'chooser', 'third'])
          for (const last of [null, ...Object.values(ids)])
            for (const isAccepted of last ? [true, false] : [false]) {
              const roles: Readonly<Record<string, string>> = {
                asker: askerRole,
                chooser: chooserRole,
                [who]: role,
              };
              const actor = withRole(role, who, 'topic.accept-own', 'topic.accept-any');
              const asked = { authorId: ids.asker, lastToChoose: () => last, hasAccepted: () => isAccepted };
              const choices = new ChoosingRights({
                roleOf: (id: string) => Promise.resolve(roles[id]!),
              } as never);
              const isTaken = await choices
                .judge(actor, asked as never, 'reply' as never, 'The form says so on its second page.')
                .then(
                  () => true,
                  () => false,
                );
              const choice = {
                isAccepted,
                last: last && { memberId: last, role: roles[last]! },
              };
              const rights = rightsOnPost(actor, post('helper'), topic(), OF_A_MEMBER, choice);
              if (
                rights[isAccepted ? 'unaccept' : 'accept'] !== isTaken ||
                rights[isAccepted ? 'accept' : 'unaccept']
              )
                differing.push({ role, who, ...choice });
            }
  expect(differing).toEqual([]);
});
