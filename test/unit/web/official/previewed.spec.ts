import { describe, expect, it } from '@jest/globals';
import { TooManyTries } from '#application/shared/too-many-tries';
import { previewedIfAllowed } from '../../../../web/official/cited.server.ts';

type Asking = Parameters<typeof previewedIfAllowed>[0];
const failing = (error: Error) =>
  ({
    app: { community: { previewBody: { all: () => Promise.reject(error) } } },
    ...{ viewer: { actor: null }, locale: 'fr' },
  }) as unknown as Asking;

describe('previews beside a question that is asked in any case', () => {
  it('are none where too many were asked for just now', async () => {
    expect(await previewedIfAllowed(failing(new TooManyTries('preview', 6)), [])).toEqual({});
  });

  it('hide no other mistake', async () => {
    await expect(previewedIfAllowed(failing(new Error('broken')), [])).rejects.toThrow('broken');
  });
});
