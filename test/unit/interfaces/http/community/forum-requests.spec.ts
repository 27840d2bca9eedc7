import { describe, expect, it } from '@jest/globals';
import { CloseAsDuplicateRequest } from '#interfaces/http/community/close-as-duplicate.request';
import { CreateCategoryRequest } from '#interfaces/http/community/create-category.request';
import { CreateTagRequest } from '#interfaces/http/community/create-tag.request';
import { DeletePostRequest } from '#interfaces/http/community/delete-post.request';
import { DeleteTagRequest } from '#interfaces/http/community/delete-tag.request';
import { DeleteTopicRequest } from '#interfaces/http/community/delete-topic.request';
import { DiscardDraftRequest } from '#interfaces/http/community/discard-draft.request';
import { EditCategoryRequest } from '#interfaces/http/community/edit-category.request';
import { EditPostRequest } from '#interfaces/http/community/edit-post.request';
import { EditTagRequest } from '#interfaces/http/community/edit-tag.request';
import { EmptyRequest } from '#interfaces/http/community/empty.request';
import { FollowRequest } from '#interfaces/http/community/follow.request';
import { KeepBookmarkRequest } from '#interfaces/http/community/keep-bookmark.request';
import { MarkNotificationsReadRequest } from '#interfaces/http/community/mark-notifications-read.request';
import { MarkReadRequest } from '#interfaces/http/community/mark-read.request';
import { MergeTopicsRequest } from '#interfaces/http/community/merge-topics.request';
import { MoveTopicRequest } from '#interfaces/http/community/move-topic.request';
import { OpenTopicRequest } from '#interfaces/http/community/open-topic.request';
import { PinTopicRequest } from '#interfaces/http/community/pin-topic.request';
import { PostAnswerRequest } from '#interfaces/http/community/post-answer.request';
import { PreviewBodyRequest } from '#interfaces/http/community/preview-body.request';
import { ReactRequest } from '#interfaces/http/community/react.request';
import { RetitleTopicRequest } from '#interfaces/http/community/retitle-topic.request';
import { SaveDraftRequest } from '#interfaces/http/community/save-draft.request';
import { SplitTopicRequest } from '#interfaces/http/community/split-topic.request';
import { UploadImageRequest } from '#interfaces/http/community/upload-image.request';
import type { InvalidRequest } from '#interfaces/http/validate';
import { validated } from '#interfaces/http/validate';

const id = '0199aaaa-0000-7000-8000-000000000001';
const uuid = (index: number) => `0199aaaa-0000-7000-8000-${String(index).padStart(12, '0')}`;
const many = (count: number) => Array.from({ length: count }, (_, index) => uuid(index));
const word = (length: number) => 'é'.repeat(length);
const category = {
  name: 'Music',
  icon: 'note',
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
  [PostAnswerRequest, { body: word(30_000), replyTo: '' }, { body: word(30_001), replyTo: 'x' }],
  [
    EditPostRequest,
    { body: 'Words', reason: word(500), version: '1' },
    { body: word(30_001), reason: word(501), version: '0' },
  ],
  [
    RetitleTopicRequest,
    { title: 'A title', tags: ['a'], version: '1' },
    { title: word(151), tags: ['a', 'a'], version: '0' },
  ],
  [CloseAsDuplicateRequest, { masterNumber: '12' }, { masterNumber: '12.5' }],
  [PinTopicRequest, { until: '2031-01-01' }, { until: 'tomorrow' }],
  [MoveTopicRequest, { categoryId: id }, { categoryId: [id] }],
  [MergeTopicsRequest, { intoNumber: 12 }, { intoNumber: 2_147_483_648 }],
  [
    SplitTopicRequest,
    { categoryId: id, title: 'A title', postIds: many(200) },
    { categoryId: '', title: word(151), postIds: many(201) },
  ],
  [DeletePostRequest, { reason: '' }, { reason: word(501) }],
  [DeleteTopicRequest, {}, { reason: { $ne: 1 } }],
  [ReactRequest, { kind: 'bravo' }, { kind: 'angry' }],
  [KeepBookmarkRequest, { note: word(500) }, { note: word(501) }],
  [FollowRequest, { level: 'muted' }, { level: 'loudly' }],
  [MarkReadRequest, { position: '3' }, { position: '-1' }],
  [
    SaveDraftRequest,
    { place: 'new-topic', title: '', body: '', fields: '{"tags":["a"]}', version: '0' },
    { place: word(61), title: word(151), body: word(30_001), fields: 'tags', version: '-1' },
  ],
  [DiscardDraftRequest, { place: 'new-topic' }, { place: word(61) }],
  [PreviewBodyRequest, { body: word(30_000) }, { body: word(30_001) }],
  [UploadImageRequest, { name: word(200) }, { name: word(201) }],
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
  [CreateTagRequest, { label: word(40), description: '' }, { label: word(41), description: word(301) }],
  [EditTagRequest, { label: 'Tax', description: word(300) }, { label: 7, description: word(301) }],
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
    expect(
      await validated(SaveDraftRequest, { place: 'new-topic', fields: '{"a":"b"}', version: 0 }),
    ).toMatchObject({ fields: { a: 'b' } });
  });

  it('counts a line break once against the limit', async () => {
    const lines = 'x\r\n'.repeat(15_000);
    expect(await refused(PostAnswerRequest, { body: lines })).toEqual([]);
  });

  it('must name the topic whose news are read', async () => {
    expect(await refused(MarkNotificationsReadRequest, { which: 'topic' })).toEqual(['topicId']);
  });
});
