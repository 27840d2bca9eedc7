import { describe, expect, it } from '@jest/globals';
import { miscitedIn } from '#domain/community/official/citation';
import { TooManyTries } from '#application/shared/too-many-tries';
import { previewed, previewedIfAllowed } from '../../../../web/official/cited.server.ts';

type Asking = Parameters<typeof previewedIfAllowed>[0];
const failing = (error: Error) =>
  ({
    app: { community: { previewBody: { all: () => Promise.reject(error) } } },
    viewer: { actor: null },
    locale: 'fr',
  }) as unknown as Asking;

describe('a preview', () => {
  const told = async (body: string, gaps: readonly object[]) =>
    previewed(
      {
        app: {
          community: { previewBody: { execute: () => Promise.resolve({ html: '<p>Text</p>' }) } },
          official: {
            citedTexts: {
              execute: (rows: readonly object[]) => Promise.resolve(rows),
              gapsIn: () => Promise.resolve(gaps),
              miscitedIn,
            },
          },
        },
        viewer: { actor: null },
        locale: 'en',
        now: new Date('2026-11-27T12:00:00Z'),
      } as unknown as Asking,
      body,
    );

  it('names under the text what nobody registered, what is not published, and what is no citation', async () => {
    const gaps = [
      { key: 'smicc', label: null, year: null, gap: 'unknown' },
      { key: 'smic', label: 'Minimum wage', year: 2027, gap: 'missing' },
    ];
    expect(await told('{{valeur.smicc}} {{valeur.smic.2027}} {{valeur.<b>}}', gaps)).toBe(
      '<p>Text</p><ul class="gaps"><li>“{{valeur.&lt;b&gt;}}”: this is not a citation, and would be published as it is typed.</li>' +
        '<li>“smicc”: not a value of the register.</li><li>“Minimum wage”: not published yet for 2027.</li></ul>',
    );
    expect(await told('Nothing to see', [])).toBe('<p>Text</p>');
  });
});

describe('previews beside a question that is asked in any case', () => {
  it('are none where too many were asked for just now', async () => {
    expect(await previewedIfAllowed(failing(new TooManyTries('preview', 6)), [])).toEqual({});
  });

  it('hide no other mistake', async () => {
    await expect(previewedIfAllowed(failing(new Error('broken')), [])).rejects.toThrow('broken');
  });
});
