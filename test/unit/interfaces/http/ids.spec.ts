import { expect, it } from '@jest/globals';
import type { Id } from '#domain/shared/id';
import type { ParametersOf } from '#interfaces/http/input';
import { idOf } from '#interfaces/http/validate';

const raw = '0199aaaa-0000-7000-8000-000000000001';

it('an id keeps what it is the id of', () => {
  const post: Id<'Post'> = idOf<'Post'>(raw);
  // @ts-expect-error the id of a post is not that of a topic
  const topic: Id<'Topic'> = idOf<'Post'>(raw);
  expect([post, topic]).toEqual([raw, raw]);
});

it('a path says what its id is the id of', () => {
  const id: ParametersOf<'/posts/:id/helpful'>['id'] = idOf<'Post'>(raw);
  // @ts-expect-error the path of a topic takes no id of a post
  const other: ParametersOf<'/topics/:id'>['id'] = id;
  const { handle }: ParametersOf<'/members/:handle'> = { handle: 'plume' };
  expect([other, handle]).toEqual([raw, 'plume']);
});

it.each([undefined, '', 'x', raw.toUpperCase(), `${raw}0`, `${raw}\n`])(
  'what is no id (%j) names nothing',
  (given) => {
    expect(() => idOf(given, 'community.post-not-found')).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'community.post-not-found' }),
    );
  },
);
