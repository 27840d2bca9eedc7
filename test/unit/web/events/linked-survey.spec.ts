import { expect, it } from '@jest/globals';
import { surveyTyped } from '../../../../web/events/live-visit.server.ts';
import type { Visit } from '../../../../web/lib/gates.server.ts';

type SurveyId = NonNullable<Parameters<typeof surveyTyped>[2]>;
const LINKED = '0199eeee-0000-7000-8000-000000000001' as SurveyId;
const OF_OTHERS = '0199eeee-0000-7000-8000-000000000002' as SurveyId;
const DRAFT = '0199eeee-0000-7000-8000-000000000003' as SurveyId;

/** Nothing is shown to who visits; who runs surveys finds all of them. */
const visit = (runs: boolean) =>
  ({
    actor: { may: (permission: string) => runs && permission === 'survey.manage' },
    viewer: {},
    problemOf: () => ({ status: 404 }),
    app: {
      engagement: {
        surveyPage: { execute: () => Promise.reject(new Error('No such survey')) },
        surveyDesk: {
          execute: async (_: unknown, key: string) => {
            if (key === 'to-others') return { id: OF_OTHERS, state: 'open' };
            if (key === 'a-draft') return { id: DRAFT, state: 'draft' };
            throw new Error('No such survey');
          },
        },
      },
    },
  }) as unknown as Visit;
const refused = { code: 'request.invalid' };

it('a survey that is linked already stays, though it does not ask whoever saves the page', async () => {
  const typed = (address: string) => surveyTyped(visit(false), address, LINKED);
  expect(await typed(`/enquetes/${LINKED}`)).toBe(LINKED);
  expect(await typed(`https://forum.example/enquetes/${LINKED}?de=la`)).toBe(LINKED);
  expect(await surveyTyped(visit(false), undefined, LINKED)).toBeNull();
  await expect(typed('/enquetes/to-others')).rejects.toMatchObject(refused);
});

it('who runs surveys links those that ask others, and none that nobody was asked yet', async () => {
  const typed = (address: string) => surveyTyped(visit(true), address, null);
  expect(await typed('/enquetes/to-others')).toBe(OF_OTHERS);
  for (const address of ['/enquetes/a-draft', '/enquetes/nowhere'])
    await expect(typed(address)).rejects.toMatchObject(refused);
});
