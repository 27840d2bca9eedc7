import { describe, expect, it } from '@jest/globals';
import { KeepBookmarkFormRequest, KeepBookmarkRequest } from '#interfaces/http/community/bookmarks.request';
import { CreateCategoryRequest, EditCategoryRequest } from '#interfaces/http/community/categories.request';
import { EmptyRequest, ToggleRequest } from '#interfaces/http/deeds.request';
import { DiscardDraftRequest, SaveDraftRequest } from '#interfaces/http/community/drafts.request';
import { UploadImageRequest } from '#interfaces/http/community/files.request';
import { FollowRequest } from '#interfaces/http/community/follows.request';
import { MarkNotificationsReadRequest } from '#interfaces/http/community/notifications.request';
import {
  AnswerFormRequest,
  DeletePostRequest,
  EditPostFormRequest,
  EditPostRequest,
  PostAnswerRequest,
  PreviewBodyRequest,
  ReactionRequest,
} from '#interfaces/http/community/posts.request';
import { DeleteTagRequest, TagRequest } from '#interfaces/http/community/tags.request';
import {
  AskFormRequest,
  CloseTopicRequest,
  DeleteTopicRequest,
  MarkReadRequest,
  MoveTopicRequest,
  OpenTopicRequest,
  OtherTopicRequest,
  PinTopicFormRequest,
  PinTopicRequest,
  RetitleTopicRequest,
  MoveRepliesRequest,
  SplitTopicRequest,
} from '#interfaces/http/community/topics.request';
import type { InvalidRequest } from '#interfaces/http/validate';
import { validated } from '#interfaces/http/validate';

const id = '0199aaaa-0000-7000-8000-000000000001';
const uuid = (index: number) => `0199aaaa-0000-7000-8000-${String(index).padStart(12, '0')}`;
const many = (count: number) => Array.from({ length: count }, (_, index) => uuid(index));
const word = (length: number) => 'é'.repeat(length);
const category = {
  name: 'Music',
  icon: 'folder',
  kinds: ['question'],
  audience: 'branch:music',
  position: '3',
};

type Class = new () => object;
/** A request that passes, as a browser sends it, and for each limited field a value just past the limit. */
const FORMS: readonly [Class, Record<string, unknown>, Record<string, unknown>][] = [
  [
    OpenTopicRequest,
    {
      kind: 'question',
      categoryId: id,
      title: word(150),
      body: word(30_000),
      tags: 'a, b',
      branches: 'music',
    },
    {
      kind: 'poll',
      categoryId: 'x',
      title: word(151),
      body: word(30_001),
      tags: ['a', 'b', 'c', 'd', 'e', 'f'],
      branches: [word(21)],
    },
  ],
  [
    AskFormRequest,
    { kind: 'question', categoryId: '', title: '', body: '', intent: 'draft', draftVersion: '0' },
    {
      kind: 'poll',
      categoryId: 'x',
      title: word(151),
      body: word(30_001),
      tags: ['a', 'b', 'c', 'd', 'e', 'f'],
      branches: many(6),
      intent: 'send',
      similarSeen: '2',
      draftVersion: '-1',
    },
  ],
  [PostAnswerRequest, { body: word(30_000), replyTo: '' }, { body: word(30_001), replyTo: 'x' }],
  [
    EditPostRequest,
    { body: 'Words', reason: word(500), version: '1' },
    { body: word(30_001), reason: word(501), version: '0' },
  ],
  [
    AnswerFormRequest,
    // The terms of an official answer stand in the same form: an ordinary one leaves them aside.
    {
      body: 'A',
      intent: 'preview',
      draftVersion: '3',
      sources: '',
      ruleIds: ['x', 'y'],
      validFrom: '',
      question: '',
    },
    { intent: 'send', draftVersion: 'x' },
  ],
  [EditPostFormRequest, { body: 'A', version: '1', intent: 'publish' }, { intent: '', draftVersion: 'x' }],
  [
    RetitleTopicRequest,
    { title: 'A title', tags: ['a'], version: '1' },
    { title: word(151), tags: ['a', 'a'], version: '0' },
  ],
  [OtherTopicRequest, { other: word(300) }, { other: word(301) }],
  [CloseTopicRequest, { reason: 'Answered' }, { reason: word(501) }],
  [OtherTopicRequest, { other: '12', reason: 'Said twice' }, { other: word(301), reason: word(501) }],
  [PinTopicRequest, { until: '2031-01-01T10:00:00Z' }, { until: 'tomorrow' }],
  [PinTopicFormRequest, { until: '2031-01-01' }, { until: '2031-02-30' }],
  [MoveTopicRequest, { categoryId: id }, { categoryId: [id] }],
  [
    SplitTopicRequest,
    { categoryId: id, title: 'A title', posts: many(200) },
    { categoryId: '', title: word(151), posts: many(201) },
  ],
  [
    MoveRepliesRequest,
    { other: '12', posts: many(200) },
    { other: word(301), posts: many(201), reason: word(501) },
  ],
  [DeletePostRequest, { reason: '' }, { reason: word(501) }],
  [DeleteTopicRequest, {}, { reason: { $ne: 1 } }],
  [ReactionRequest, { reaction: 'bravo-1' }, { reaction: 'angry-1' }],
  [ToggleRequest, { on: '0' }, { on: '2' }],
  [KeepBookmarkRequest, { note: word(500) }, { note: word(501) }],
  [KeepBookmarkFormRequest, { note: '', intent: 'remove' }, { note: word(501), intent: 'x' }],
  [FollowRequest, { level: 'muted' }, { level: 'loudly' }],
  [MarkReadRequest, { position: '2147483647' }, { position: '2147483648' }],
  [
    SaveDraftRequest,
    {
      place: 'new-topic',
      title: '',
      body: '',
      kind: '',
      categoryId: '',
      tags: 'a',
      draftVersion: '0',
      sources: word(5_648),
      ruleIds: id,
      validFrom: '29/1',
      validTo: '',
      reviewBy: word(20),
      writer: id,
    },
    {
      place: word(61),
      title: word(151),
      body: word(30_001),
      kind: word(21),
      categoryId: word(61),
      replyTo: word(61),
      tags: many(11),
      branches: many(6),
      sources: word(5_649),
      ruleIds: ['x'],
      validFrom: word(21),
      validTo: word(21),
      reviewBy: word(21),
      writer: word(36),
      draftVersion: '-1',
    },
  ],
  [DiscardDraftRequest, { place: 'new-topic' }, { place: word(61) }],
  [PreviewBodyRequest, { body: word(30_000) }, { body: word(30_001) }],
  [UploadImageRequest, { alt: word(300) }, { alt: word(301) }],
  [MarkNotificationsReadRequest, { which: 'ids', ids: many(100) }, { which: 'some', ids: many(101) }],
  [
    CreateCategoryRequest,
    { ...category, description: word(300), guidance: word(2_000), parentId: '' },
    {
      name: word(81),
      description: word(301),
      guidance: word(2_001),
      icon: word(41),
      kinds: 'poll',
      audience: 'everybody',
      position: '10001',
      parentId: 'x',
    },
  ],
  [EditCategoryRequest, { ...category, version: 2 }, { kinds: [], audience: 'branch:', version: null }],
  [TagRequest, { label: word(40), description: '' }, { label: word(41), description: word(301) }],
  [DeleteTagRequest, { into: '' }, { into: word(41) }],
  [EmptyRequest, {}, { nothing: 'something' }],
];

const refused = (type: Class, raw: unknown): Promise<string[]> =>
  validated(type, raw).then(
    () => [],
    (error: InvalidRequest) => error.fields.map(({ field }) => field),
  );

describe.each(FORMS.map(([type, good, bad]) => [type.name, type, good, bad] as const))(
  '%s',
  (_name, type, good, bad) => {
    it('takes a form that keeps to its limits', async () => {
      expect(await refused(type, good)).toEqual([]);
    });

    it.each(Object.entries(bad))('refuses %s beyond its limit, beside the field', async (field, value) => {
      expect(await refused(type, { ...good, [field]: value })).toEqual([field]);
    });

    it('refuses a field that it does not know', async () => {
      expect(await refused(type, { ...good, authorId: id })).toEqual(['authorId']);
    });
  },
);

describe('what a browser sends', () => {
  it('becomes what the house takes', async () => {
    const form = { kind: 'question', categoryId: id, title: 'A', body: 'one\r\ntwo\u0000', tags: '' };
    expect(await validated(OpenTopicRequest, form)).toMatchObject({
      body: 'one\ntwo',
      tags: [],
      branches: [],
    });
    expect(await validated(PostAnswerRequest, { body: 'A', replyTo: ' ' })).toEqual({ body: 'A' });
    expect(await validated(EditPostRequest, { body: 'A', version: '12' })).toMatchObject({ version: 12 });
    const reaction = await validated(ReactionRequest, { reaction: 'bravo-1' });
    expect([reaction.kind, reaction.isOn]).toEqual(['bravo', true]);
  });

  it('counts a line break once against the limit', async () => {
    const lines = 'x\r\n'.repeat(15_000);
    expect(await refused(PostAnswerRequest, { body: lines })).toEqual([]);
  });

  it('must name the topic whose news are read', async () => {
    expect(await refused(MarkNotificationsReadRequest, { which: 'topic' })).toEqual(['topicId']);
  });
});
