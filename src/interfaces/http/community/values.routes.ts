import type { Router } from 'express';
import type { App } from '../../composition/app.ts';
import { named, objectOf, text } from '../json-schema.ts';
import { NoSuchThing } from '../refusals.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';
import { putToReview } from './official.schemas.ts';
import { EndValueRequest, periodIn, RegisterValueRequest, SetValueRequest } from './values.request.ts';

const about = { tag: 'Official answers' };

/** The values of the register, changed by those who keep it. */
export function valueRoutes(router: Router, app: App, base: string): void {
  route(
    router,
    'post',
    '/values',
    'rules.manage',
    RegisterValueRequest,
    async ({ input, viewer: { actor }, res }) => {
      const { key, label, unit } = input;
      await app.official.registerRegulatoryValue.execute({ actor, key, label, unit, ...periodIn(input) });
      res.location(`${base}/values/${key}`);
      return { key };
    },
    {
      operation: {
        ...about,
        id: 'registerValue',
        summary: 'Enter a figure or a day that the law sets into the register',
        status: 201,
        located: true,
        answer: objectOf<{ key: string }>({ key: text() }),
      },
    },
  );
  route(
    router,
    'put',
    '/values/:key',
    'rules.manage',
    SetValueRequest,
    ({ input, params: { key }, viewer: { actor } }) => {
      const { label, version, replaces = null } = input;
      const period = { ...periodIn(input), replaces, label };
      return app.official.setRegulatoryValue.execute({ actor, key, version, ...period });
    },
    {
      operation: {
        ...about,
        id: 'setValue',
        summary: 'Say what a value is from a day on, or correct a period; what cites it is to be reviewed',
        answer: putToReview,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'post',
    '/values/:key/end',
    'rules.manage',
    EndValueRequest,
    ({ input: { lastDay, version }, params: { key }, viewer: { actor } }) =>
      app.official.endRegulatoryValue.execute({ actor, key, lastDay, version }),
    {
      operation: {
        ...about,
        id: 'endValue',
        summary: 'Say on which day a value holds for the last time; what cites it is to be reviewed',
        answer: putToReview,
        refusals: [404, 409],
      },
    },
  );
  route(
    router,
    'get',
    '/values/:key/texts',
    'rules.manage',
    EmptyRequest,
    async ({ params: { key }, viewer: { actor } }) => {
      if (!(await app.official.regulatoryValue.execute(key)))
        throw new NoSuchThing('community.value-not-found');
      return app.official.citingTexts.execute(actor, key);
    },
    {
      operation: {
        ...about,
        id: 'listTextsCitingValue',
        summary: 'What cites a value; a change puts to review what is valid of it',
        answer: named('RestingTexts'),
        refusals: [404],
      },
    },
  );
}
